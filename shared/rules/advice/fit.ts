/**
 * Who fits a vacancy: people with time to spare, ranked by what they own, know and have free, with the reasons.
 *
 * Names play no part: the same facts rank the same, whatever somebody is called. Dimensions that the vacancy does not
 * ask for weigh nothing.
 */

import { CATALOG_ROLE_BY_ID, roleOf } from '#shared/catalog/roles.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { dayNumber, formatDate } from '#shared/model/date.ts';
import type { PersonId, RoleId, ScenarioId, SeatId } from '#shared/model/ids.ts';
import { seatsByPerson } from '#shared/model/order.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { FreeTime } from '../facts/free-time.ts';
import { freeTimeOf } from '../facts/free-time.ts';
import { planDate } from '../facts/org-index.ts';
import { article } from '../suggestions/suggest.ts';
import type { PlaceAsked } from './fit-facts.ts';
import { placeAskedBy, placePart, yearsPart } from './fit-facts.ts';
import type { SkillsAsked } from './fit-skills.ts';
import { skillsAskedBy, skillsPart } from './fit-skills.ts';

/** Why somebody fits, or does not: one short phrase. */
export interface FitReason {
  readonly text: string;
  readonly isFor: boolean;
}

export interface Candidate {
  readonly person: PersonId;
  readonly isOnBench: boolean;
  /** 0 to 100, exact. */
  readonly fit: number;
  /** What the person has free once the vacancy begins, at most for as long as it lasts. */
  readonly free: FreeTime;
  readonly reasons: readonly FitReason[];
}

/** How well one question is answered: 0 to 1, with its weight and its words. */
export interface FitPart {
  readonly weight: number;
  readonly value: number;
  readonly reasons: readonly FitReason[];
}

const WEIGHTS = { work: 40, time: 30 } as const;
/** Somebody who is free a year later is as good as not free. */
const LATEST_DAYS = 365;

/** Candidates for a vacancy, the best first; empty where the seat is held or gone. One pass over the seats of the plan. */
export function rankCandidates(plan: Plan, scenarioId: ScenarioId, seatId: SeatId, dayOfUse: IsoDate): Candidate[] {
  const scenario = plan.scenarios[scenarioId];
  const seat = scenario?.seats[seatId];
  if (!scenario || !seat || seat.person !== null) return [];
  const today = planDate(plan, dayOfUse);
  const first = seat.start !== null && seat.start > today ? seat.start : today;
  const held = seatsByPerson(scenario);
  const elsewhere = rolesElsewhere(plan, scenarioId);
  const vacancy: Vacancy = {
    plan,
    scenario,
    seat,
    today,
    first,
    skills: skillsAskedBy(seat),
    place: placeAskedBy(plan, seat, held),
  };
  return Object.values(plan.people)
    .flatMap((person) => {
      if (person.isOutside) return [];
      const seats = held.get(person.id) ?? [];
      const free = freeTimeOf(person.capacity, seats, seat.fte, first, seat.end);
      return free.fte > 0 ? [candidateOf(vacancy, person, seats, elsewhere.get(person.id) ?? [], free)] : [];
    })
    .sort((a, b) => b.fit - a.fit || b.free.fte - a.free.fte || (a.person < b.person ? -1 : 1));
}

interface Vacancy {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly seat: Seat;
  readonly today: IsoDate;
  /** The day from which it needs somebody. */
  readonly first: IsoDate;
  readonly skills: SkillsAsked;
  readonly place: PlaceAsked;
}

/** Roles by person in the other scenarios: what is known of somebody who waits on the bench in this one. */
function rolesElsewhere(plan: Plan, except: ScenarioId): Map<PersonId, RoleId[]> {
  const roles = new Map<PersonId, RoleId[]>();
  for (const scenario of Object.values(plan.scenarios)) {
    if (scenario.id === except) continue;
    for (const { person, role } of Object.values(scenario.seats)) {
      if (person === null) continue;
      const known = roles.get(person);
      if (!known) roles.set(person, [role]);
      else if (!known.includes(role)) known.push(role);
    }
  }
  return roles;
}

function candidateOf(
  vacancy: Vacancy,
  person: Person,
  seats: readonly Seat[],
  elsewhere: readonly RoleId[],
  free: FreeTime,
): Candidate {
  const { seat, plan, scenario, first } = vacancy;
  const roles = seats.length > 0 ? seats.map(({ role }) => role) : elsewhere;
  const parts = [
    workPart(plan, seat, roles),
    timePart(vacancy, free),
    skillsPart(vacancy.skills, person),
    placePart(vacancy.place, person),
    yearsPart(seat, person, CATALOG_ROLE_BY_ID.get(seat.role)?.minimumYears ?? null),
  ].filter((part) => part !== null);
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const points = parts.reduce((sum, part) => sum + part.weight * part.value, 0);
  return {
    person: person.id,
    isOnBench: seats.length === 0,
    fit: weight > 0 ? (100 * points) / weight : 0,
    free,
    reasons: [
      ...parts.flatMap((part) => part.reasons),
      ...teamReasons(
        scenario,
        seat,
        seats.filter(({ end }) => end === null || end >= first),
      ),
    ],
  };
}

const yes = (text: string): FitReason => ({ text, isFor: true });
const but = (text: string): FitReason => ({ text, isFor: false });

/** What the roles that somebody holds own of what the vacancy's role owns; support counts half. */
function workPart(plan: Plan, seat: Seat, roleIds: readonly RoleId[]): FitPart | null {
  const role = roleOf(plan, seat.role);
  if (roleIds.includes(seat.role))
    return { weight: WEIGHTS.work, value: 1, reasons: [yes(`is ${article(role.name)} ${role.name} already`)] };
  const asked = role.owns;
  if (asked.length === 0) return null;
  if (roleIds.length === 0) return { weight: WEIGHTS.work, value: 0, reasons: [but('no role known yet')] };
  const roles = roleIds.map((id) => roleOf(plan, id));
  const owned = asked.filter((capability) => roles.some(({ owns }) => owns.includes(capability))).length;
  const supported = asked.filter(
    (capability) =>
      !roles.some(({ owns }) => owns.includes(capability)) && roles.some((one) => one.supports.includes(capability)),
  ).length;
  const words = `owns ${owned} of ${asked.length} ${asked.length === 1 ? 'capability' : 'capabilities'}`;
  return {
    weight: WEIGHTS.work,
    value: (owned + supported / 2) / asked.length,
    reasons: [{ text: words, isFor: owned > 0 }, ...(supported > 0 ? [yes(`supports ${supported} more`)] : [])],
  };
}

function timePart({ seat, first, today }: Vacancy, free: FreeTime): FitPart {
  const late = Math.max(0, dayNumber(free.from) - dayNumber(first));
  const enough = seat.fte > 0 ? Math.min(1, free.fte / seat.fte) : 1;
  const when = free.from > today ? ` from ${formatDate(free.from)}` : ' now';
  const isFor = enough >= 1 && late === 0;
  const short = enough < 1 ? `, the seat asks for ${seat.fte}` : '';
  return {
    weight: WEIGHTS.time,
    value: enough * Math.max(0, 1 - late / LATEST_DAYS),
    reasons: [{ text: `has ${free.fte} FTE free${when}${short}`, isFor }],
  };
}

/** More teams than this at once is too many (the rule `fragmented`). */
const MOST_TEAMS = 2;

function teamReasons(scenario: Scenario, seat: Seat, seats: readonly Seat[]): FitReason[] {
  const teams = new Set(seats.flatMap(({ team }) => team ?? []));
  if (seat.team === null) return [];
  if (teams.has(seat.team)) return [yes(`is in ${scenario.teams[seat.team]?.name ?? 'this team'} already`)];
  return teams.size + 1 > MOST_TEAMS ? [but(`would be in ${teams.size + 1} teams`)] : [];
}
