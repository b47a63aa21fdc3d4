/** What a gesture on the canvas means: drops and drawn lines as commands. Pure; new ids come from the caller's `make`. */

import { generateKeyBetween } from 'fractional-indexing';
import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import { roleOf } from '#shared/catalog/roles.ts';
import { TEAM_KIND_NAMES } from '#shared/catalog/team-kinds.ts';
import { TEAM_PRESETS } from '#shared/catalog/team-presets.ts';
import type { CommandCall } from '#shared/commands/registry.ts';
import type { LineKind } from '#shared/diagram/lines/routes.ts';
import type { SeatPillar } from '#shared/model/capability.ts';
import { createSeat, createTeam } from '#shared/model/create.ts';
import type { PersonId, RoleId, SeatId, TeamId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { HandOffType, LineEnd } from '#shared/model/line.ts';
import { HAND_OFF_TYPES } from '#shared/model/line.ts';
import { seatsOf, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Point } from '#shared/model/point.ts';
import type { CustomRole } from '#shared/model/role.ts';
import { NO_ROLE_YET } from '#shared/model/role.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import { FRAME } from '../layout.ts';
import type { DragItem, DropTarget } from './drag-store.ts';

/** Ids for what a gesture adds; the same ids while the same drag goes on. */
export interface NewIds {
  readonly seat: SeatId;
  readonly team: TeamId;
  readonly role: RoleId;
  /** One more seat for each role of a preset. */
  readonly seats: (index: number) => SeatId;
}

export interface Gesture {
  /** What letting go would do, in words: the drop target says them. */
  readonly title: string;
  readonly calls: readonly CommandCall[];
  /** What to select afterwards. */
  readonly selects: { readonly kind: 'seat' | 'team'; readonly ids: readonly string[] };
}

export type Meaning = Gesture | { readonly reason: string } | null;

const round = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
const nextRank = (last: { readonly rank: string } | undefined): string => generateKeyBetween(last?.rank ?? null, null);
const lastSeat = (scenario: Scenario, team: TeamId | null) =>
  seatsOf(scenario)
    .filter((seat) => seat.team === team)
    .at(-1);

function freeTeamName(scenario: Scenario, wish: string): string {
  const taken = new Set(Object.values(scenario.teams).map(({ name }) => name));
  if (!taken.has(wish)) return wish;
  for (let n = 2; ; n++) if (!taken.has(`${wish} ${n}`)) return `${wish} ${n}`;
}

const newTeam = (scenario: Scenario, id: TeamId, wish: string, at: Point | null, rest: Partial<Team> = {}): Team =>
  createTeam(id, freeTeamName(scenario, wish), {
    rank: nextRank(teamsOf(scenario).at(-1)),
    position: at === null ? null : round(at),
    ...rest,
  });

/** The role that a person holds on their seats; the plan's "No role yet" where they hold none. */
function roleOfPerson(plan: Plan, scenario: Scenario, person: PersonId, id: RoleId) {
  const here = seatsOf(scenario).find((seat) => seat.person === person);
  const elsewhere = Object.values(plan.scenarios).flatMap(seatsOf);
  const held = here ?? elsewhere.find((seat) => seat.person === person);
  if (held !== undefined) return { role: held.role, added: null };
  const unknown = Object.values(plan.roles).find(({ name }) => name === NO_ROLE_YET);
  if (unknown !== undefined) return { role: unknown.id, added: null };
  const added: CustomRole = { id, name: NO_ROLE_YET, owns: [], supports: [], notes: '' };
  return { role: id, added };
}

/** Time that a person still has; a whole seat where none is left, so that the rule shows it. */
function freeTime(plan: Plan, scenario: Scenario, person: PersonId): number {
  const capacity = plan.people[person]?.capacity ?? 1;
  const used = Object.values(scenario.seats).reduce((sum, seat) => sum + (seat.person === person ? seat.fte : 0), 0);
  const left = Math.round((capacity - used) * 100) / 100;
  return left > 0 ? Math.min(left, 1.5) : capacity;
}

/** What dropping `item` on `target` does; null where it does nothing. */
export function meaningOfDrop(
  plan: Plan,
  scenario: Scenario,
  item: DragItem,
  target: DropTarget,
  ids: NewIds,
): Meaning {
  if (item.kind === 'seats') return dropSeats(plan, scenario, item.seats, target);
  if (item.kind === 'team' || item.kind === 'preset') return dropTeam(scenario, item, target, ids);
  if (item.kind === 'person') return dropPerson(plan, scenario, item.person, target, ids);
  const role = roleOf(plan, item.role);
  return dropSeat(scenario, createSeat(ids.seat, item.role), role.name, role.name, target, ids, []);
}

function dropSeat(
  scenario: Scenario,
  seat: Seat,
  what: string,
  teamName: string,
  target: DropTarget,
  ids: NewIds,
  before: readonly CommandCall[],
): Meaning {
  const selects = { kind: 'seat', ids: [seat.id] } as const;
  if (target.kind === 'canvas') {
    const team = newTeam(scenario, ids.team, `${teamName} team`, target.at === null ? null : corner(target.at));
    return {
      title: `New team with ${what}`,
      calls: [...before, { id: 'team.add-with-seat', payload: { scenario: scenario.id, team, seat } }],
      selects,
    };
  }
  const team = target.kind === 'team' ? target.id : (scenario.seats[target.id]?.team ?? null);
  const lead = team === null ? null : (scenario.teams[team]?.lead ?? null);
  // Whoever joins a team reports to its lead, until someone says otherwise.
  const solid = seat.solid ?? (lead === null ? null : { kind: 'seat' as const, id: lead });
  const placed: Seat = { ...seat, team, solid, rank: nextRank(lastSeat(scenario, team)) };
  const name = team === null ? 'no team' : (scenario.teams[team]?.name ?? 'the team');
  return {
    title: `Add ${what} to ${name}`,
    calls: [...before, { id: 'seat.add', payload: { scenario: scenario.id, seat: placed } }],
    selects,
  };
}

/** The frame's corner for its first card to come under the pointer. */
const corner = ({ x, y }: Point): Point => ({ x: x - FRAME.left - 100, y: y - FRAME.top - 36 });

function dropPerson(plan: Plan, scenario: Scenario, person: PersonId, target: DropTarget, ids: NewIds): Meaning {
  const name = plan.people[person]?.name ?? 'This person';
  if (target.kind === 'seat') {
    const seat = scenario.seats[target.id];
    if (seat === undefined) return null;
    return {
      title: `Fill ${roleOf(plan, seat.role).name} with ${name}`,
      calls: [{ id: 'seat.fill', payload: { scenario: scenario.id, id: target.id, person } }],
      selects: { kind: 'seat', ids: [target.id] },
    };
  }
  if (
    target.kind === 'team' &&
    Object.values(scenario.seats).some((seat) => seat.team === target.id && seat.person === person)
  ) {
    return { reason: `${name} is already in this team. Raise the FTE of the seat instead.` };
  }
  const { role, added } = roleOfPerson(plan, scenario, person, ids.role);
  const before: CommandCall[] = added === null ? [] : [{ id: 'role.add', payload: { role: added } }];
  const seat = createSeat(ids.seat, role, { person, fte: freeTime(plan, scenario, person) });
  return dropSeat(scenario, seat, name, name, target, ids, before);
}

function dropTeam(
  scenario: Scenario,
  item: Extract<DragItem, { kind: 'team' | 'preset' }>,
  target: DropTarget,
  ids: NewIds,
): Meaning {
  const at = target.kind === 'canvas' && target.at !== null ? { x: target.at.x - 116, y: target.at.y - 23 } : null;
  const selects = { kind: 'team', ids: [ids.team] } as const;
  if (item.kind === 'team') {
    const team = newTeam(scenario, ids.team, `New ${TEAM_KIND_NAMES[item.teamKind].toLowerCase()}`, at, {
      kind: item.teamKind,
    });
    return {
      title: `Add ${team.name}`,
      calls: [{ id: 'team.add', payload: { scenario: scenario.id, team } }],
      selects,
    };
  }
  const preset = TEAM_PRESETS.find(({ id }) => id === item.preset);
  if (preset === undefined) return null;
  const team = newTeam(scenario, ids.team, preset.name, at, { kind: preset.kind, focus: preset.focus });
  let rank: string | null = null;
  const calls: CommandCall[] = [{ id: 'team.add', payload: { scenario: scenario.id, team } }];
  for (const [index, role] of preset.roles.entries()) {
    rank = generateKeyBetween(rank, null);
    const solid: ManagerRef | null = index === 0 ? null : { kind: 'seat', id: ids.seats(0) };
    const seat = createSeat(ids.seats(index), role, { team: team.id, rank, solid });
    calls.push({ id: 'seat.add', payload: { scenario: scenario.id, seat } });
  }
  calls.push({ id: 'team.update', payload: { scenario: scenario.id, id: team.id, changes: { lead: ids.seats(0) } } });
  return { title: `Add ${team.name} with ${preset.roles.length} vacancies`, calls, selects };
}

function dropSeats(plan: Plan, scenario: Scenario, seats: readonly SeatId[], target: DropTarget): Meaning {
  const [first] = seats;
  if (first === undefined) return null;
  const nameOf = (id: SeatId) => {
    const seat = scenario.seats[id];
    if (seat === undefined) return 'a seat';
    return seat.person === null ? roleOf(plan, seat.role).name : (plan.people[seat.person]?.name ?? 'somebody');
  };
  const what = seats.length === 1 ? nameOf(first) : `${seats.length} seats`;
  const selects = { kind: 'seat', ids: seats } as const;
  if (target.kind === 'seat') {
    const manager: ManagerRef = { kind: 'seat', id: target.id };
    if (isUnder(scenario, target.id, seats)) {
      return { reason: `${nameOf(target.id)} reports to ${what} already, so this would be a circle.` };
    }
    return {
      title: `${what} ${seats.length === 1 ? 'reports' : 'report'} to ${nameOf(target.id)}`,
      calls: seats.map((seat) => ({ id: 'report.set-solid', payload: { scenario: scenario.id, seat, manager } })),
      selects,
    };
  }
  if (target.kind === 'team') {
    const isHere = seats.every((id) => scenario.seats[id]?.team === target.id);
    const team = scenario.teams[target.id]?.name ?? 'the team';
    if (isHere && isInPlace(scenario, seats, target.id, target.before)) return null;
    const payload = { scenario: scenario.id, ids: [...seats], team: target.id, before: target.before };
    return {
      title: isHere ? `Reorder ${team}` : `Move ${what} to ${team}`,
      calls: [{ id: 'seat.move', payload }],
      selects,
    };
  }
  const at = target.at ?? { x: 0, y: 0 };
  const isLoose = seats.every((id) => scenario.seats[id]?.team === null);
  return {
    title: isLoose ? `Move ${what}` : `Take ${what} out of the team`,
    calls: seats.map((id, index) => ({
      id: 'seat.move',
      payload: {
        scenario: scenario.id,
        ids: [id],
        team: null,
        before: null,
        position: round({ x: at.x + index * 24, y: at.y + index * 24 }),
      },
    })),
    selects,
  };
}

/** Whether the manager to be stands somewhere under one of the seats. */
function isUnder(scenario: Scenario, manager: SeatId, seats: readonly SeatId[]): boolean {
  const seen = new Set<string>();
  let at: SeatId | null = manager;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const up: ManagerRef | null = scenario.seats[at]?.solid ?? null;
    at = up?.kind === 'seat' ? up.id : null;
    if (at !== null && seats.includes(at)) return true;
  }
  return false;
}

function isInPlace(scenario: Scenario, seats: readonly SeatId[], team: TeamId, before: SeatId | null): boolean {
  const order = seatsOf(scenario)
    .filter((seat) => seat.team === team)
    .map(({ id }) => id);
  const others = order.filter((id) => !seats.includes(id));
  const at = before === null ? others.length : others.indexOf(before);
  const moved = [...others.slice(0, at), ...seats, ...others.slice(at)];
  return moved.every((id, index) => id === order[index]);
}

/** An end of a drawn line: a card, a frame or a manager from outside. */
export interface DrawnEnd {
  readonly kind: 'seat' | 'team' | 'outside';
  readonly id: string;
}

/** The hand-off that goes from one pillar to another; Requirements where none does. */
export function defaultHandOff(from: SeatPillar, to: SeatPillar): HandOffType {
  const fits = (type: HandOffType) => {
    const { from: start, to: end, isBothWays } = HAND_OFFS[type];
    return (start === from && end === to) || (isBothWays && start === to && end === from);
  };
  return HAND_OFF_TYPES.find(fits) ?? HAND_OFF_TYPES.find((type) => HAND_OFFS[type].from === from) ?? 'requirements';
}

const asEnd = (end: DrawnEnd): LineEnd | null => {
  if (end.kind === 'seat') return { kind: 'seat', id: asId('seat', end.id) };
  return end.kind === 'team' ? { kind: 'team', id: asId('team', end.id) } : null;
};

/** The command that a line drawn from `from` to `to` stands for: for reports, `from` reports to `to`. */
export function callForLine(
  scenario: Scenario,
  kind: LineKind,
  type: HandOffType,
  from: DrawnEnd,
  to: DrawnEnd,
  id: ReturnType<typeof asId<'line'>>,
): CommandCall | { readonly reason: string } {
  if (kind === 'solid' || kind === 'dotted') {
    if (from.kind !== 'seat' || to.kind === 'team') return { reason: 'A reporting line goes from a seat to a seat.' };
    const manager: ManagerRef =
      to.kind === 'seat' ? { kind: 'seat', id: asId('seat', to.id) } : { kind: 'outside', id: asId('person', to.id) };
    const payload = { scenario: scenario.id, seat: asId('seat', from.id), manager };
    return kind === 'solid' ? { id: 'report.set-solid', payload } : { id: 'report.add-dotted', payload };
  }
  if (kind === 'serves') {
    const team = (end: DrawnEnd): TeamId | null => {
      if (end.kind === 'team') return asId('team', end.id);
      return end.kind === 'seat' ? (scenario.seats[asId('seat', end.id)]?.team ?? null) : null;
    };
    const [source, target] = [team(from), team(to)];
    if (source === null || target === null) return { reason: 'Serves goes from a team to a team.' };
    return { id: 'line.add', payload: { scenario: scenario.id, line: { id, kind, from: source, to: target } } };
  }
  const [source, target] = [asEnd(from), asEnd(to)];
  if (source === null || target === null) return { reason: 'A hand-off goes between seats or teams of the plan.' };
  return { id: 'line.add', payload: { scenario: scenario.id, line: { id, kind, type, from: source, to: target } } };
}
