/** A rule made up for tests: it reports every team, and stops when it is asked for fixes. */

import type { Rule } from '#shared/rules/define-rule.ts';
import { defineRule } from '#shared/rules/define-rule.ts';

/** Where it does not stop, it suggests nothing. */
export const asked = { stops: true };

const STOPPING = defineRule({
  id: 'made-up',
  title: 'Teams',
  remedy: 'Report it.',
  severity: 'warning',
  dimension: 'communication',
  scope: 'team',
  source: '000-2',
  check: ({ team }) => [
    {
      title: `${team.name} is a team`,
      message: `${team.name} is a team.`,
      subjects: [{ kind: 'team', id: team.id, name: team.name }],
      evidence: [{ text: 'Team' }],
      suggest: () => {
        if (asked.stops) throw new Error(`no way out of ${team.name}`);
        return [];
      },
    },
  ],
});

/** The registry with it, for `vi.mock`. */
export const withStopping = ({ REGISTRY }: { readonly REGISTRY: readonly Rule[] }) => ({
  REGISTRY: [STOPPING, ...REGISTRY],
});
