/** Makes a clip fit where it is pasted: new ids, people and streams found again, no reference to what is not there. */

import { generateNKeysBetween } from 'fractional-indexing';
import type { Clip } from '#shared/document/clip.ts';
import { copyName } from '#shared/lib/free-name.ts';
import type { IdByKind, IdKind, PersonId, RoleId, ScenarioId, SeatId, StreamId, TeamId } from '#shared/model/ids.ts';
import type { Line, LineEnd } from '#shared/model/line.ts';
import { byRank } from '#shared/model/order.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import { ranksIn } from './seat-order.ts';

export interface FittedClip {
  readonly people: readonly Person[];
  readonly roles: Clip['roles'];
  readonly streams: Clip['streams'];
  readonly teams: readonly Team[];
  readonly seats: readonly Seat[];
  readonly lines: readonly Line[];
  readonly notes: Clip['notes'];
  /** People who hold a seat there already: what they held was pasted as a vacancy. */
  readonly seated: readonly string[];
}

export type MakeId = <K extends IdKind>(kind: K) => IdByKind[K];

/** How far from the original a copy stands, px. */
const BESIDE = 40;
const beside = (point: Point | null): Point | null => point && { x: point.x + BESIDE, y: point.y + BESIDE };

/** Each thing of a clip beside the one of the plan that it is: the same id, else what `isSame` says, else a new one. */
function found<T extends { readonly id: string }>(
  things: readonly T[],
  there: Readonly<Record<string, T>>,
  isHome: boolean,
  isSame: (a: T, b: T) => boolean,
  makeId: () => T['id'],
): { readonly ids: ReadonlyMap<string, T['id']>; readonly added: T[] } {
  const ids = new Map<string, T['id']>();
  const added: T[] = [];
  for (const thing of things) {
    const own = isHome && Object.hasOwn(there, thing.id) ? there[thing.id] : undefined;
    const same = own ?? Object.values(there).find((other) => isSame(thing, other));
    const id = same?.id ?? makeId();
    if (!same) added.push({ ...thing, id });
    ids.set(thing.id, id);
  }
  return { ids, added };
}

const isSamePerson = (a: Person, b: Person): boolean =>
  (a.rosterId !== '' && a.rosterId === b.rosterId) || (a.email !== '' && a.email === b.email);

/**
 * @param into the team that pasted seats join; null leaves each in a team of its own's name, or in none
 * @param makeId makes a new id of a kind
 */
export function fitClip(
  plan: Plan,
  scenarioId: ScenarioId,
  clip: Clip,
  into: TeamId | null,
  makeId: MakeId,
): FittedClip {
  const scenario = plan.scenarios[scenarioId];
  const isHome = clip.plan === plan.id;
  const people = found(clip.people, plan.people, isHome, isSamePerson, () => makeId('person'));
  const roles = found(
    clip.roles,
    plan.roles,
    isHome,
    (a, b) => a.name === b.name,
    () => makeId('role'),
  );
  const streams = found(
    clip.streams,
    plan.streams,
    isHome,
    (a, b) => a.name === b.name,
    () => makeId('stream'),
  );
  if (!scenario) return { people: [], roles: [], streams: [], teams: [], seats: [], lines: [], notes: [], seated: [] };

  const context: Context = { clip, plan, scenario, isHome, people: people.ids, roles: roles.ids, streams: streams.ids };
  const teamIds = new Map(clip.teams.map((team): [string, TeamId] => [team.id, makeId('team')]));
  const seatIds = new Map(clip.seats.map((seat): [string, SeatId] => [seat.id, makeId('seat')]));
  const { seats, seated } = fitSeats(context, teamIds, seatIds, into);
  return {
    people: people.added,
    roles: roles.added,
    streams: streams.added,
    teams: fitTeams(context, teamIds, seatIds),
    seats,
    lines: clip.lines.flatMap((line) => fitLine(line, teamIds, seatIds, makeId)),
    notes: clip.notes.map((note) => ({
      ...note,
      id: makeId('note'),
      position: beside(note.position) ?? note.position,
    })),
    seated,
  };
}

interface Context {
  readonly clip: Clip;
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly isHome: boolean;
  readonly people: ReadonlyMap<string, PersonId>;
  readonly roles: ReadonlyMap<string, RoleId>;
  readonly streams: ReadonlyMap<string, StreamId>;
}
type SeatIds = ReadonlyMap<string, SeatId>;
type TeamIds = ReadonlyMap<string, TeamId>;

function fitTeams({ clip, scenario, streams }: Context, teamIds: TeamIds, seatIds: SeatIds): Team[] {
  const taken = new Set(Object.values(scenario.teams).map((team) => team.name));
  const last = Object.values(scenario.teams).sort(byRank).at(-1)?.rank ?? null;
  const ranks = generateNKeysBetween(last, null, clip.teams.length);
  return clip.teams.map((team, i): Team => {
    const name = taken.has(team.name) ? copyName(team.name, taken) : team.name;
    taken.add(name);
    return {
      ...team,
      id: teamIds.get(team.id) as TeamId,
      name,
      rank: ranks[i] as string,
      lead: (team.lead && seatIds.get(team.lead)) ?? null,
      streams: team.streams.flatMap((share) => {
        const stream = streams.get(share.stream);
        return stream ? [{ ...share, stream }] : [];
      }),
      position: beside(team.position),
    };
  });
}

function fitSeats(
  { clip, scenario, isHome, people, roles, streams }: Context,
  teamIds: TeamIds,
  seatIds: SeatIds,
  into: TeamId | null,
): { readonly seats: Seat[]; readonly seated: string[] } {
  const held = new Set(Object.values(scenario.seats).map((seat) => seat.person));
  const seated = new Set<string>();
  const manager = (ref: ManagerRef): ManagerRef[] => {
    if (ref.kind === 'outside') {
      const id = people.get(ref.id);
      return id ? [{ kind: 'outside', id }] : [];
    }
    const copy = seatIds.get(ref.id) ?? (isHome && Object.hasOwn(scenario.seats, ref.id) ? ref.id : undefined);
    return copy ? [{ kind: 'seat', id: copy }] : [];
  };
  const byTeam = new Map<TeamId | null, Seat[]>();
  for (const seat of clip.seats) {
    const own = seat.team === null ? undefined : teamIds.get(seat.team);
    const isThere = isHome && seat.team !== null && Object.hasOwn(scenario.teams, seat.team);
    const team = own ?? into ?? (isThere ? seat.team : null);
    const person = (seat.person && people.get(seat.person)) ?? null;
    const isTaken = person !== null && held.has(person);
    if (isTaken) seated.add(clip.people.find(({ id }) => id === seat.person)?.name ?? '');
    const copy: Seat = {
      ...seat,
      id: seatIds.get(seat.id) as SeatId,
      rosterId: '',
      role: roles.get(seat.role) ?? seat.role,
      team,
      person: isTaken ? null : person,
      // A vacancy has nobody who could be leaving.
      status: isTaken && seat.status === 'leaving' ? null : seat.status,
      solid: (seat.solid && manager(seat.solid)[0]) ?? null,
      dotted: seat.dotted.flatMap(manager),
      homeStream: (seat.homeStream && streams.get(seat.homeStream)) ?? null,
      position: team === null ? beside(seat.position) : null,
    };
    byTeam.set(team, [...(byTeam.get(team) ?? []), copy]);
  }
  const seats = [...byTeam].flatMap(([team, copies]) => {
    const ranks = ranksIn(
      scenario,
      team,
      copies.map((copy) => copy.id),
      null,
    );
    return copies.map((copy) => ({ ...copy, rank: ranks.get(copy.id) ?? copy.rank }));
  });
  return { seats, seated: [...seated] };
}

function fitLine(line: Line, teamIds: TeamIds, seatIds: SeatIds, makeId: MakeId): Line[] {
  if (line.kind === 'serves') {
    const [from, to] = [teamIds.get(line.from), teamIds.get(line.to)];
    return from && to ? [{ ...line, id: makeId('line'), from, to }] : [];
  }
  const end = (at: LineEnd): LineEnd | null => {
    if (at.kind === 'team') {
      const team = teamIds.get(at.id);
      return team ? { kind: 'team', id: team } : null;
    }
    const seat = seatIds.get(at.id);
    return seat ? { kind: 'seat', id: seat } : null;
  };
  const [from, to] = [end(line.from), end(line.to)];
  return from && to ? [{ ...line, id: makeId('line'), from, to }] : [];
}
