/** Kinds of team as leads read them. */

import type { TeamKind } from '#shared/model/team.ts';

export const TEAM_KIND_NAMES: Readonly<Record<TeamKind, string>> = {
  product: 'Product team',
  'data-science': 'Data science team',
  'full-stack': 'Full-stack team',
  platform: 'Platform',
  pod: 'Pod',
  enabling: 'Enabling team',
  other: 'Team',
};
