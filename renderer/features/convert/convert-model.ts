/** What the conversion dialog says: scores before and after, moves by the team that they lead to, who stays. */

import { generateKeyBetween } from 'fractional-indexing';
import { GROUPS } from '#shared/catalog/capabilities.ts';
import { roleOf } from '#shared/catalog/roles.ts';
import { roundHalfUp } from '#shared/lib/round.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { TeamId } from '#shared/model/ids.ts';
import { seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario, TopologyId } from '#shared/model/scenario.ts';
import type { TeamKind } from '#shared/model/team.ts';
import type { ScenarioScores } from '#shared/rules/finding.ts';
import { HEALTH_IDS, HEALTH_NAMES } from '#shared/rules/finding.ts';
import type { Conversion, Move } from '#shared/topology/convert/convert.ts';

/** What a scenario that follows the topology is called: "Centralized from A". */
export const SHORT_NAMES: Readonly<Record<TopologyId, string>> = {
  embedded: 'Embedded',
  centralized: 'Centralized',
  'full-stack': 'Full-stack',
  pods: 'Pods',
};

/** The part of an evaluation that the dialog shows. */
export type ShownScores = Pick<ScenarioScores, 'overall' | 'pillars' | 'health'>;

/** What one topology would lead to. */
export interface Preview {
  readonly topology: TopologyId;
  readonly conversion: Conversion;
  readonly changes: ChangeList;
  readonly scores: ShownScores | null;
}

export interface ScoreRow {
  readonly name: string;
  readonly kind: 'overall' | 'pillar' | 'health';
  readonly before: number;
  readonly after: number;
  /** The same figures at the horizon; a health has none. */
  readonly planned: { readonly before: number; readonly after: number } | null;
}

/** Overall, four pillars, three healths, as whole numbers. */
export function scoreRows(before: ShownScores, after: ShownScores): ScoreRow[] {
  const pair = (name: string, kind: ScoreRow['kind'], was: ShownScores['overall'], is: ShownScores['overall']) => ({
    name,
    kind,
    before: roundHalfUp(was.today),
    after: roundHalfUp(is.today),
    planned: { before: roundHalfUp(was.planned), after: roundHalfUp(is.planned) },
  });
  return [
    pair('Overall', 'overall', before.overall, after.overall),
    ...PILLAR_IDS.map((id) => pair(GROUPS[id].name, 'pillar', before.pillars[id], after.pillars[id])),
    ...HEALTH_IDS.map((id) => ({
      name: HEALTH_NAMES[id],
      kind: 'health' as const,
      before: roundHalfUp(before.health[id]),
      after: roundHalfUp(after.health[id]),
      planned: null,
    })),
  ];
}

/** A move with what tells people of one name apart: the role, or that it is a vacancy. */
export interface NamedMove extends Move {
  readonly detail: string;
}

/** One team of the new scenario: who comes, and who is there already. */
export interface TeamChange {
  readonly id: TeamId;
  readonly name: string;
  readonly kind: TeamKind;
  readonly isNew: boolean;
  readonly moves: readonly NamedMove[];
  readonly stays: readonly string[];
}

export interface ChangeList {
  readonly teams: readonly TeamChange[];
  /** Names of teams that are not there any more. */
  readonly dissolved: readonly string[];
  /** Persons with a seat that changes team, each once. */
  readonly people: number;
  readonly vacancies: number;
}

/** The moves of a conversion by the team that they lead to, in the order of the new scenario's teams. */
export function changesOf(plan: Plan, source: Scenario, { scenario, moves }: Conversion): ChangeList {
  const moveOf = new Map(moves.map((move) => [move.seat, move]));
  const byTeam = seatsByTeam(scenario);
  const teams = teamsOf(scenario).map(({ id, name, kind }): TeamChange => {
    const seats = byTeam.get(id) ?? [];
    const stays = seats.filter((seat) => !moveOf.has(seat.id));
    return {
      id,
      name,
      kind,
      isNew: !Object.hasOwn(source.teams, id),
      moves: seats.flatMap((seat) => {
        const move = moveOf.get(seat.id);
        return move ? [{ ...move, detail: seat.person === null ? 'vacancy' : roleOf(plan, seat.role).name }] : [];
      }),
      stays: stays.map(({ person, role }) =>
        person === null ? `${roleOf(plan, role).name} (vacancy)` : (plan.people[person]?.name ?? 'Somebody'),
      ),
    };
  });
  const moved = moves.flatMap(({ seat }) => scenario.seats[seat] ?? []);
  return {
    teams,
    dissolved: teamsOf(source)
      .filter(({ id }) => !Object.hasOwn(scenario.teams, id))
      .map(({ name }) => name),
    people: new Set(moved.flatMap(({ person }) => person ?? [])).size,
    vacancies: moved.filter(({ person }) => person === null).length,
  };
}

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** The first few of many names, and how many there are beyond: "Left, Right and 80 more". */
export const someOf = (names: readonly string[], most: number): string =>
  names.length <= most + 1 ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`;

/** "7 people and 1 vacancy change team", "Nobody changes team". */
export function moveWords({ people, vacancies }: Pick<ChangeList, 'people' | 'vacancies'>): string {
  const parts = [
    ...(people > 0 ? [count(people, 'person', 'people')] : []),
    ...(vacancies > 0 ? [count(vacancies, 'vacancy', 'vacancies')] : []),
  ];
  if (parts.length === 0) return 'Nobody changes team';
  return `${parts.join(' and ')} ${people + vacancies === 1 ? 'changes' : 'change'} team`;
}

/** "5 come, 2 stay", "2 stay", "1 comes". */
export function teamWords({ moves, stays }: TeamChange): string {
  return [
    ...(moves.length > 0 ? [count(moves.length, 'comes', 'come')] : []),
    ...(stays.length > 0 ? [count(stays.length, 'stays', 'stay')] : []),
  ].join(', ');
}

/** The place of a new scenario right behind another one; at the end where no rank fits between it and the next. */
export function rankAfter(all: readonly Scenario[], scenario: Scenario): string {
  const next = all[all.findIndex(({ id }) => id === scenario.id) + 1]?.rank ?? null;
  return next === null || next > scenario.rank
    ? generateKeyBetween(scenario.rank, next)
    : generateKeyBetween(all.at(-1)?.rank ?? null, null);
}
