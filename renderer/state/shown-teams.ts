/** Which teams are shown while one is in focus: the team, and those that a serves line joins to it. */

import type { TeamId } from '#shared/model/ids.ts';
import type { Scenario } from '#shared/model/scenario.ts';

export function teamsAround(scenario: Scenario, focused: TeamId): ReadonlySet<TeamId> {
  const teams = new Set<TeamId>([focused]);
  for (const line of Object.values(scenario.lines)) {
    if (line.kind !== 'serves') continue;
    if (line.from === focused) teams.add(line.to);
    if (line.to === focused) teams.add(line.from);
  }
  return teams;
}
