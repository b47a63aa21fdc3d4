/** Filling a vacancy: the commands that it takes, and how somebody who may fill it is described. */

import { roleOf } from '#shared/catalog/roles.ts';
import type { CommandCall, PayloadOf } from '#shared/commands/registry.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { formatDate } from '#shared/model/date.ts';
import type { PersonId, ScenarioId } from '#shared/model/ids.ts';
import { seatsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Candidate } from '#shared/rules/index.ts';

/** What the position takes over from who fills it: no more FTE than is free, no start before it is. */
export function fitted(
  seat: Pick<Seat, 'fte' | 'start'>,
  { free }: Pick<Candidate, 'free'>,
  today: IsoDate,
): Partial<Pick<Seat, 'fte' | 'start'>> {
  const isLater = free.from > (seat.start ?? today);
  return { ...(free.fte < seat.fte ? { fte: free.fte } : {}), ...(isLater ? { start: free.from } : {}) };
}

/** The calls that fill a seat; together one step. */
export function fillCalls(
  scenario: ScenarioId,
  seat: Seat,
  person: PersonId,
  changes: PayloadOf<'seat.update'>['changes'],
): CommandCall[] {
  return [
    { id: 'seat.fill', payload: { scenario, id: seat.id, person } },
    ...(Object.keys(changes).length > 0
      ? [{ id: 'seat.update' as const, payload: { scenario, id: seat.id, changes } }]
      : []),
  ];
}

/** "1 FTE in Platform, planned to be filled on 1 Feb 2027." */
export function vacancyWords(scenario: Scenario, { team, fte, start, end }: Seat): string {
  const place = team === null ? 'no team' : (scenario.teams[team]?.name ?? 'no team');
  const from = start === null ? 'no day planned yet' : `planned to be filled on ${formatDate(start)}`;
  return `${fte} FTE in ${place}, ${from}${end === null ? '' : `, until ${formatDate(end)}`}.`;
}

/** "On the bench", "Data Engineer in Platform, 0.6 FTE". */
export function standing(plan: Plan, scenario: Scenario, person: PersonId): string {
  const seats = seatsOf(scenario).filter((seat) => seat.person === person);
  if (seats.length === 0) return 'On the bench';
  return seats
    .map(({ role, team, fte }) => {
      const place = team === null ? '' : ` in ${scenario.teams[team]?.name ?? 'no team'}`;
      return `${roleOf(plan, role).name}${place}, ${fte} FTE`;
    })
    .join('; ');
}
