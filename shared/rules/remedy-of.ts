/** What clears a finding, by its rule. */

import type { Finding } from './finding.ts';
import { REGISTRY } from './registry.ts';

/** Null where a finding stands for a rule that stopped. */
export const remedyOf = ({ rule }: Pick<Finding, 'rule'>): string | null =>
  REGISTRY.find(({ id }) => id === rule)?.remedy ?? null;
