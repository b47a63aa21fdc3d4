/** Which team of one scenario is the same as a team of another: by id, else by a name that only one team has. */

import type { TeamId } from '#shared/model/ids.ts';
import { teamsOf } from '#shared/model/order.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Team } from '#shared/model/team.ts';

/** The key of a team: the same for the same team in every scenario of the list. */
export type TeamKeys = ReadonlyMap<TeamId, string>;

const nameKey = (team: Team): string => team.name.trim().toLowerCase();

/** Keys of the teams of each scenario, in the order of the list; the first scenario's keys are its ids. */
export function sameTeams(scenarios: readonly Scenario[]): readonly TeamKeys[] {
  const known = new Set<string>();
  /** Null: several teams have the name, so it says nothing. */
  const byName = new Map<string, string | null>();
  return scenarios.map((scenario) => {
    const teams = teamsOf(scenario);
    const names = new Map<string, number>();
    for (const team of teams) names.set(nameKey(team), (names.get(nameKey(team)) ?? 0) + 1);
    const taken = new Set(teams.filter((team) => known.has(team.id)).map((team): string => team.id));
    const keys = new Map<TeamId, string>();
    for (const team of teams) {
      const name = nameKey(team);
      const namesake = name !== '' && names.get(name) === 1 ? byName.get(name) : undefined;
      const key = known.has(team.id) || !namesake || taken.has(namesake) ? team.id : namesake;
      taken.add(key);
      keys.set(team.id, key);
    }
    for (const team of teams) {
      const key = keys.get(team.id) ?? team.id;
      known.add(key);
      const name = nameKey(team);
      const before = byName.get(name);
      byName.set(name, before === undefined || before === key ? key : null);
    }
    return keys;
  });
}
