/** The plan file as JSON Schema, for other programs. */

import { z } from 'zod';
import { planFileV1 } from './schema-v1.ts';

export function planJsonSchema(): object {
  const schema = z.toJSONSchema(planFileV1, { io: 'input', unrepresentable: 'any' });
  return {
    ...schema,
    title: 'Fourfold plan',
    description: 'One plan: people, roles, value streams and scenarios. File ending .fourfold.',
  };
}
