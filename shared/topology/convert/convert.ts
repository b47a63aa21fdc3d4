/**
 * Conversion of a scenario into another topology: the same people, vacancies, roles and reporting in other teams.
 *
 * The placement rule (`slots.ts`) says which team each seat belongs to. Existing teams then become those teams so that
 * as few people as possible change team: a team that goes on keeps its id, its name and, where it is still there, its lead.
 */

import { roleOf } from '#shared/catalog/roles.ts';
import { TOPOLOGIES } from '#shared/catalog/topologies.ts';
import { createTeam } from '#shared/model/create.ts';
import type { ScenarioId, SeatId, StreamId } from '#shared/model/ids.ts';
import { idFromWords } from '#shared/model/ids.ts';
import { byRank, seatsByTeam, streamsOf, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario, TopologyId } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import { ranks } from '../team-builder.ts';
import { bestAssignment } from './assignment.ts';
import { convertLines } from './lines.ts';
import type { SlotKind } from './slots.ts';
import { PLACEMENTS, placementOf } from './slots.ts';
import { assignStreams, servedStreams } from './streams.ts';

export interface Move {
  readonly seat: SeatId;
  /** The person's name; a vacancy's role. */
  readonly name: string;
  /** Team names; null for a seat that stood in no team. */
  readonly from: string | null;
  readonly to: string;
  readonly reason: string;
}

export interface Conversion {
  readonly scenario: Scenario;
  /** Seats that change team, in the order of their old teams. */
  readonly moves: readonly Move[];
  /** What the topology asks for and these people do not give, in words. */
  readonly missing: readonly string[];
}

interface Target {
  readonly slot: SlotKind;
  readonly stream: ValueStream | null;
  readonly seats: readonly Seat[];
}

/**
 * Converts one scenario of a plan.
 * @param id of the new scenario; it may be the old one's, where the conversion replaces it
 */
export function convertScenario(plan: Plan, scenario: Scenario, topology: TopologyId, id: ScenarioId): Conversion {
  const streams = streamsOf(plan);
  const targets = targetsOf(scenario, topology, streams);
  const teams = teamsFor(plan, scenario, topology, targets);
  const seats: Record<SeatId, Seat> = {};
  const moves: Move[] = [];
  for (const [index, target] of targets.entries()) {
    const team = teams[index] as Team;
    const seatRanks = ranks(target.seats.length);
    for (const [position, seat] of target.seats.entries()) {
      const homeStream = target.stream ? null : homeStreamOf(scenario, seat, streams);
      seats[seat.id] = { ...seat, team: team.id, rank: seatRanks[position] as string, homeStream, position: null };
    }
  }
  const teamOfSeat = new Map(
    targets.flatMap(({ seats: list }, index) => list.map((seat) => [seat.id, index] as const)),
  );
  for (const seat of inTeamOrder(scenario)) {
    const index = teamOfSeat.get(seat.id) as number;
    const to = teams[index] as Team;
    if (seat.team === to.id) continue;
    const person = seat.person === null ? undefined : plan.people[seat.person];
    const role = roleOf(plan, seat.role).name;
    const stream = targets[index]?.stream;
    const reason =
      placementOf(topology, seat.role).reason + (stream && streams.length > 1 ? ` Stream: ${stream.name}.` : '');
    const from = seat.team === null ? null : (scenario.teams[seat.team]?.name ?? null);
    moves.push({ seat: seat.id, name: person?.name ?? role, from, to: to.name, reason });
  }
  const converted: Scenario = {
    ...scenario,
    id,
    name: TOPOLOGIES[topology].name,
    topology,
    teams: Object.fromEntries(teams.map((team) => [team.id, team])),
    seats,
    lines: convertLines(
      scenario,
      seats,
      teams,
      targets.findIndex((target) => target.slot === 'platform'),
      topology,
    ),
  };
  return { scenario: converted, moves, missing: missingFrom(plan, topology, targets, teams, streams) };
}

/** Seats grouped into the teams that the topology has, streams first, only groups with seats. */
function targetsOf(scenario: Scenario, topology: TopologyId, streams: readonly ValueStream[]): Target[] {
  const seats = inTeamOrder(scenario);
  const slotOf = new Map(seats.map((seat) => [seat.id, placementOf(topology, seat.role).slot]));
  if (topology === 'pods') leadQualityPod(scenario, seats, slotOf);
  const toPlace = new Set(seats.filter((seat) => slotOf.get(seat.id) === 'stream').map((seat) => seat.id));
  const streamOf = assignStreams(scenario, streams, toPlace);
  const targets: Target[] = streams.map((stream) => ({
    slot: 'stream' as const,
    stream,
    seats: seats.filter((seat) => slotOf.get(seat.id) === 'stream' && streamOf.get(seat.id) === stream.id),
  }));
  for (const slot of ['platform', 'pipeline', 'quality'] as const)
    targets.push({ slot, stream: null, seats: seats.filter((seat) => slotOf.get(seat.id) === slot) });
  return targets.filter((target) => target.seats.length > 0);
}

/** Of two or more senior ML engineers one leads integration and quality: who already works with it, else the last (row 000-4). */
function leadQualityPod(scenario: Scenario, seats: readonly Seat[], slotOf: Map<SeatId, SlotKind>): void {
  const seniors = seats.filter((seat) => seat.role === 'senior-ml-engineer');
  if (seniors.length < 2) return;
  const colleagues = (seat: Seat) =>
    seat.team === null
      ? 0
      : seats.filter((other) => other.team === seat.team && slotOf.get(other.id) === 'quality').length;
  const leads = (seat: Seat) => (seat.team !== null && scenario.teams[seat.team]?.lead === seat.id ? 1 : 0);
  const best = seniors.reduce((a, b) => ((colleagues(b) - colleagues(a) || leads(b) - leads(a) || 0) >= 0 ? b : a));
  slotOf.set(best.id, 'quality');
}

/** One team a target: the existing team that keeps the most people, or a new one. */
function teamsFor(plan: Plan, scenario: Scenario, topology: TopologyId, targets: readonly Target[]): Team[] {
  const old = teamsOf(scenario);
  const { slots } = PLACEMENTS[topology];
  const weights = old.map((team) =>
    targets.map((target) => overlap(team, target, slots[target.slot]?.kind ?? 'other')),
  );
  const pairs = bestAssignment(weights);
  const kept = new Map<number, Team>();
  for (const [row, column] of pairs.entries()) {
    const team = old[row];
    if (team && column !== null && targets[column]?.seats.some((seat) => seat.team === team.id)) kept.set(column, team);
  }
  const taken = new Set<string>(old.map((team) => team.id));
  const order = ranks(targets.length);
  const isLead = new Set(old.map((team) => team.lead));
  return targets.map((target, index) => {
    const slot = slots[target.slot];
    const label = target.stream && Object.keys(plan.streams).length > 0 ? target.stream.name : 'ML';
    const base =
      kept.get(index) ??
      createTeam(idFromWords('team', slot?.name(label) ?? 'team', taken), slot?.name(label) ?? 'Team');
    const ids = target.seats.map((seat) => seat.id);
    const lead =
      base.lead !== null && ids.includes(base.lead) ? base.lead : (ids.find((seat) => isLead.has(seat)) ?? null);
    const served = target.stream ? [target.stream] : Object.values(plan.streams).sort(byRank);
    const streams = served
      .filter(({ id }) => Object.hasOwn(plan.streams, id))
      .map(({ id }) => ({ stream: id, weight: null }));
    return { ...base, kind: slot?.kind ?? 'other', lead, streams, rank: order[index] as string, position: null };
  });
}

/** People who would stay; vacancies, then the same kind, only break ties. */
function overlap(team: Team, target: Target, kind: Team['kind']): number {
  const stay = target.seats.filter((seat) => seat.team === team.id);
  const people = new Set(stay.flatMap((seat) => (seat.person === null ? [] : [seat.person]))).size;
  const vacancies = stay.filter((seat) => seat.person === null).length;
  return stay.length === 0 ? 0 : people * 1e6 + Math.min(vacancies, 9_999) * 10 + (team.kind === kind ? 1 : 0);
}

function inTeamOrder(scenario: Scenario): Seat[] {
  const byTeam = seatsByTeam(scenario);
  return [...teamsOf(scenario).flatMap((team) => byTeam.get(team.id) ?? []), ...(byTeam.get(null) ?? [])];
}

function homeStreamOf(scenario: Scenario, seat: Seat, streams: readonly ValueStream[]): StreamId | null {
  const served = servedStreams(scenario, seat.team, streams);
  return served.length === 1 && streams.length > 1 ? (served[0] ?? null) : seat.homeStream;
}

/** Roles that a team of its slot should have and does not; slots without any seat. */
function missingFrom(
  plan: Plan,
  topology: TopologyId,
  targets: readonly Target[],
  teams: readonly Team[],
  streams: readonly ValueStream[],
): string[] {
  const { slots, wanted } = PLACEMENTS[topology];
  const missing: string[] = [];
  const name = (role: string) => roleOf(plan, role as Seat['role']).name;
  for (const slot of Object.keys(slots) as SlotKind[]) {
    const expected = slot === 'stream' ? streams : [null];
    for (const stream of expected) {
      const index = targets.findIndex(
        (target) => target.slot === slot && (stream === null || target.stream === stream),
      );
      const roles = wanted[slot] ?? [];
      if (index < 0) missing.push(`No team for ${stream?.name ?? slots[slot]?.name('ML')}: nobody belongs there.`);
      else {
        const held = new Set<string>(targets[index]?.seats.map((seat) => seat.role));
        for (const anyOf of roles)
          if (!anyOf.some((role) => held.has(role)))
            missing.push(`${teams[index]?.name} has no ${anyOf.map(name).join(' or ')}.`);
        if (teams[index]?.lead === null) missing.push(`${teams[index]?.name} has no lead.`);
      }
    }
  }
  return missing;
}
