/** What happens if somebody leaves: today's scores without each person, and who alone owns or knows what. */

import type { CapabilityId, PillarId } from '#shared/model/capability.ts';
import { CAPABILITY_IDS } from '#shared/model/capability.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { PersonId, ScenarioId, SeatId } from '#shared/model/ids.ts';
import { seatsByPerson } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import { evaluate, orgOf } from '../evaluate.ts';
import { bitOf, byPillar, capabilityNumber } from '../facts/capability-order.ts';
import type { SkillOwners } from '../facts/skill-owners.ts';
import { skillsToday } from '../facts/skill-owners.ts';
import type { HealthId } from '../finding.ts';
import { byHealth } from '../scores/score.ts';
import { hasLeft } from '../suggestions/suggest.ts';
import type { Work } from './work.ts';

export interface Leaving {
  readonly person: PersonId;
  /** Seats that they hold in the scenario. */
  readonly seats: readonly SeatId[];
  /** Today's figures without them less today's with them: below zero is a loss. Exact. */
  readonly overall: number;
  readonly pillars: Readonly<Record<PillarId, number>>;
  readonly health: Readonly<Record<HealthId, number>>;
  /** What nobody else owns today. */
  readonly alone: readonly CapabilityId[];
  /** Skills that are asked for and nobody else has today. */
  readonly skills: readonly string[];
}

/** Who owns a capability today: nobody, one person alone, or several. */
export interface Owners {
  readonly capability: CapabilityId;
  readonly people: readonly PersonId[];
}

export interface LeaveOneOut {
  /** Everyone with a seat in the scenario that is not over, the largest loss first. */
  readonly people: readonly Leaving[];
  readonly owners: readonly Owners[];
  /** By skill; null where the roster says of nobody here what they can do. */
  readonly skills: readonly SkillOwners[] | null;
}

/** One cheap run of the rules a person, a part of the work each: the person is removed, their seats become vacant. */
export function* leaveOneOut(plan: Plan, scenario: ScenarioId, dayOfUse: IsoDate): Work<LeaveOneOut | null> {
  const before = evaluate(plan, scenario, dayOfUse);
  const { scores } = before;
  if (!scores) return null;
  const owners = ownersToday(before);
  const org = orgOf(before);
  const known = org && skillsToday(org);
  const skills = known?.isKnown ? known.owners : [];
  const isOnly = (people: readonly PersonId[], person: PersonId) => people.length === 1 && people[0] === person;
  const people: Leaving[] = [];
  for (const [person, seats] of seatsByPerson(plan.scenarios[scenario] ?? { seats: {} })) {
    if (org && hasLeft(org, person)) continue;
    const after = evaluate(without(plan, scenario, person), scenario, dayOfUse).scores;
    if (after) {
      people.push({
        person,
        seats: seats.map(({ id }) => id),
        overall: after.overall.today - scores.overall.today,
        pillars: byPillar((pillar) => after.pillars[pillar].today - scores.pillars[pillar].today),
        health: byHealth((health) => after.health[health] - scores.health[health]),
        alone: owners.filter((one) => isOnly(one.people, person)).map((one) => one.capability),
        skills: skills.filter((one) => isOnly(one.people, person)).map((one) => one.skill),
      });
    }
    yield;
  }
  return { people: people.sort(byLoss), owners, skills: known?.isKnown ? skills : null };
}

/** The plan as if they had been removed from it, as far as this scenario shows it; all else stays the same object. */
function without(plan: Plan, scenarioId: ScenarioId, person: PersonId): Plan {
  const scenario = plan.scenarios[scenarioId];
  if (!scenario) return plan;
  const seats: Record<SeatId, Seat> = { ...scenario.seats };
  const isThem = (manager: ManagerRef): boolean => manager.id === person;
  for (const seat of Object.values(scenario.seats)) {
    const isManager = (seat.solid !== null && isThem(seat.solid)) || seat.dotted.some(isThem);
    if (seat.person !== person && !isManager) continue;
    seats[seat.id] = {
      ...seat,
      person: seat.person === person ? null : seat.person,
      solid: seat.solid && isThem(seat.solid) ? null : seat.solid,
      dotted: seat.dotted.filter((manager) => !isThem(manager)),
    };
  }
  return { ...plan, scenarios: { ...plan.scenarios, [scenarioId]: { ...scenario, seats } } };
}

/** People who hold a seat today whose role owns it, each once. */
function ownersToday(evaluation: ReturnType<typeof evaluate>): Owners[] {
  const filled = (orgOf(evaluation)?.units ?? []).flatMap(({ seats }) =>
    seats.flatMap(({ isFilledToday, person, time }) => (isFilledToday && person ? [{ id: person.id, time }] : [])),
  );
  return CAPABILITY_IDS.map((capability) => {
    const bit = bitOf(capabilityNumber(capability));
    return { capability, people: [...new Set(filled.flatMap(({ id, time }) => (time.owned & bit ? [id] : [])))] };
  });
}

const totalOf = ({ pillars }: Leaving): number => Object.values(pillars).reduce((sum, by) => sum + by, 0);

/** The largest loss first: overall, then all pillars, then what only they own or know; ids settle the rest. */
const byLoss = (a: Leaving, b: Leaving): number =>
  a.overall - b.overall ||
  totalOf(a) - totalOf(b) ||
  b.alone.length - a.alone.length ||
  b.skills.length - a.skills.length ||
  (a.person < b.person ? -1 : 1);
