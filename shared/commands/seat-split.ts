/** Splits a seat, held or vacant, into two positions of the same role in the same team: the FTE is shared between them. */

import { z } from 'zod';
import { byRank } from '#shared/model/order.ts';
import { MAX_FTE } from '#shared/model/person.ts';
import { idSchema } from '#shared/model/schemas.ts';
import type { Seat } from '#shared/model/seat.ts';
import { all, hasSeat, isFree } from './checks.ts';
import { defineCommand, editable, no, plain, YES } from './define-command.ts';
import { scenarioIn, seatIn, seatName } from './names.ts';
import { ranksIn } from './seat-order.ts';

/** A difference of shares without the noise of floating point. */
const exact = (share: number): number => Math.round(share * 1e9) / 1e9;
const cents = (cost: number): number => Math.round(cost * 100) / 100;

export const seatSplit = defineCommand({
  id: 'seat.split',
  payload: z.strictObject({
    scenario: idSchema('scenario'),
    id: idSchema('seat'),
    /** The id of the second position, and its FTE; the first keeps the rest. */
    into: idSchema('seat'),
    fte: z.number().min(0).max(MAX_FTE),
  }),
  undo: 'record',
  label: (plan, { scenario, id, fte }) => {
    const rest = exact((seatIn(plan, scenario, id)?.fte ?? 0) - fte);
    return `Split ${seatName(plan, scenario, id)} into ${rest} and ${exact(fte)} FTE`;
  },
  canRun: (plan, { scenario, id, into, fte }) =>
    all(
      hasSeat(plan, scenario, id),
      () => isFree(scenarioIn(plan, scenario)?.seats ?? {}, into, 'seat'),
      () => {
        const whole = seatIn(plan, scenario, id)?.fte ?? 0;
        if (whole === 0) return no('A seat of 0 FTE has nothing to share. Give it FTE first.');
        return exact(fte) > 0 && exact(whole - fte) > 0
          ? YES
          : no(`Each seat needs a part of the ${whole} FTE. Choose a share between 0 and ${whole}.`);
      },
    ),
  apply: (plan, { scenario: scenarioId, id, into, fte }) => {
    const scenario = plan.scenarios[scenarioId];
    const seat = scenario?.seats[id];
    if (!scenario || !seat) return;
    const cost = seat.cost === null ? null : cents((seat.cost * fte) / seat.fte);
    const second: Seat = { ...plain(seat), id: into, rosterId: '', fte: exact(fte), cost, position: null };
    // Its place in the team: right behind the one it comes from.
    const behind = Object.values(scenario.seats)
      .filter((other) => other.team === seat.team && byRank(other, seat) > 0)
      .sort(byRank)[0];
    scenario.seats[into] = editable(second);
    for (const [each, rank] of ranksIn(scenario, seat.team, [into], behind?.id ?? null)) {
      const placed = scenario.seats[each];
      if (placed) placed.rank = rank;
    }
    seat.fte = exact(seat.fte - fte);
    if (seat.cost !== null && cost !== null) seat.cost = cents(seat.cost - cost);
  },
});
