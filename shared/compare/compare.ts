/**
 * Scenarios of one plan side by side: their figures, who moves, and how much that disrupts.
 *
 * Every scenario is set against the first one, the baseline. People are matched by id, teams by id, else by
 * name. Someone who has a seat in only one of the two has null on the other side.
 */

import { roleOf } from '#shared/catalog/roles.ts';
import type { PersonId, TeamId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef } from '#shared/model/seat.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import type { PersonChange } from './disruption.ts';
import { changesBetween, disruptionOf, isChanged } from './disruption.ts';
import type { Engagement } from './people.ts';
import { engagementsOf, managerName, managerNames, roleNames, teamNames } from './people.ts';
import type { TeamKeys } from './same-teams.ts';
import { sameTeams } from './same-teams.ts';

export interface FromTo<T> {
  readonly from: T | null;
  readonly to: T | null;
}

/** Someone for whom the two scenarios differ, on both sides. */
export interface PersonMove {
  readonly person: PersonId;
  readonly name: string;
  /** Team names in order; empty for a seat in no team. */
  readonly teams: FromTo<readonly string[]>;
  readonly manager: FromTo<string>;
  readonly role: FromTo<string>;
  readonly fte: FromTo<number>;
  /** What is other for someone who has a seat in both; null for who joins or leaves. */
  readonly change: PersonChange | null;
}

export interface ScenarioChange {
  readonly from: Scenario;
  readonly to: Scenario;
  /** 0 to 100, exact. */
  readonly disruption: number;
  readonly people: readonly PersonMove[];
}

export interface Compared {
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
}

export interface Comparison {
  readonly scenarios: readonly Compared[];
  readonly changes: readonly ScenarioChange[];
}

/** Sets scenarios against the first of them; costs one pass over the seats of each. */
export function compareScenarios(plan: Plan, compared: readonly Compared[]): Comparison {
  const [baseline, ...others] = compared;
  if (!baseline) return { scenarios: [], changes: [] };
  const keys = sameTeams(compared.map(({ scenario }) => scenario));
  const from = sideOf(baseline.scenario, keys[0]);
  const changes = others.map(({ scenario }, index) => {
    const to = sideOf(scenario, keys[index + 1]);
    const changed = changesBetween(from.people, to.people);
    return {
      from: baseline.scenario,
      to: scenario,
      disruption: disruptionOf(changed.values()),
      people: movesBetween(plan, from, to, changed),
    };
  });
  return { scenarios: compared, changes };
}

/** What a person does, in words. */
interface Words {
  readonly teams: readonly string[];
  readonly manager: string | null;
  readonly role: string | null;
  readonly fte: number;
}

interface Side {
  readonly scenario: Scenario;
  readonly people: ReadonlyMap<PersonId, Engagement>;
  /** Known already: the baseline is asked for the same people by every scenario. */
  readonly words: Map<PersonId, Words>;
  /** Most people hold one seat: what it says of them is what it says of all with the same team, manager and role. */
  readonly ofOneSeat: { readonly teams: Map<TeamId, readonly string[]>; readonly managers: Map<string, string> };
}

const sideOf = (scenario: Scenario, keys: TeamKeys | undefined): Side => ({
  scenario,
  people: engagementsOf(scenario, keys),
  words: new Map(),
  ofOneSeat: { teams: new Map(), managers: new Map() },
});

/** Everyone who changes, leaves or joins, by name. */
function movesBetween(
  plan: Plan,
  before: Side,
  after: Side,
  changed: ReadonlyMap<PersonId, PersonChange>,
): readonly PersonMove[] {
  const moves: PersonMove[] = [];
  const add = (person: PersonId, change: PersonChange | null) => {
    const from = wordsOf(plan, before, person);
    const to = wordsOf(plan, after, person);
    moves.push({
      person,
      name: plan.people[person]?.name ?? person,
      teams: { from: from?.teams ?? null, to: to?.teams ?? null },
      manager: { from: from?.manager ?? null, to: to?.manager ?? null },
      role: { from: from?.role ?? null, to: to?.role ?? null },
      fte: { from: from?.fte ?? null, to: to?.fte ?? null },
      change,
    });
  };
  for (const person of before.people.keys()) {
    const change = changed.get(person) ?? null;
    if (!change || isChanged(change)) add(person, change);
  }
  for (const person of after.people.keys()) if (!before.people.has(person)) add(person, null);
  return moves.sort((a, b) => compareText(a.name, b.name) || compareText(a.person, b.person));
}

function wordsOf(plan: Plan, side: Side, person: PersonId): Words | null {
  const known = side.words.get(person);
  if (known) return known;
  const engagement = side.people.get(person);
  if (!engagement) return null;
  const { seats, fte } = engagement;
  const [only] = seats;
  const words: Words =
    only && seats.length === 1
      ? {
          teams: teamOfOne(side, only.team),
          manager: only.solid ? managerOfOne(plan, side, only.solid) : null,
          role: roleOf(plan, only.role).name,
          fte,
        }
      : {
          teams: teamNames(side.scenario, seats),
          manager: joined(managerNames(plan, side.scenario, seats)),
          role: joined(roleNames(plan, seats)),
          fte,
        };
  side.words.set(person, words);
  return words;
}

function teamOfOne({ scenario, ofOneSeat: { teams } }: Side, team: TeamId | null): readonly string[] {
  if (team === null) return NO_TEAM;
  const known = teams.get(team);
  if (known) return known;
  const names = [scenario.teams[team]?.name ?? team];
  teams.set(team, names);
  return names;
}

function managerOfOne(plan: Plan, { scenario, ofOneSeat: { managers } }: Side, ref: ManagerRef): string {
  const known = managers.get(ref.id);
  if (known !== undefined) return known;
  const name = managerName(plan, scenario, ref);
  managers.set(ref.id, name);
  return name;
}

const NO_TEAM: readonly string[] = [];
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const joined = (list: readonly string[]) => (list.length > 0 ? list.join(', ') : null);
