/** Changes a seat: role, share, dates, level, cost, focus, notes. */

import { z } from 'zod';
import { idSchema, seatFields } from '#shared/model/schemas.ts';
import type { Seat } from '#shared/model/seat.ts';
import { all, hasSeat, seatFits } from './checks.ts';
import { changesOf, defineCommand, YES } from './define-command.ts';
import { seatIn, seatName } from './names.ts';

export const seatUpdate = defineCommand({
  id: 'seat.update',
  payload: z.strictObject({ scenario: idSchema('scenario'), id: idSchema('seat'), changes: changesOf(seatFields) }),
  undo: 'merge',
  mergeKey: ({ id, changes }) => `${id} ${Object.keys(changes)}`,
  label: (plan, { scenario, id, changes }) =>
    changes.fte === undefined
      ? `Change ${seatName(plan, scenario, id)}`
      : `Set ${seatName(plan, scenario, id)} to ${changes.fte} FTE`,
  canRun: (plan, { scenario, id, changes }) =>
    all(hasSeat(plan, scenario, id), () => {
      const seat = seatIn(plan, scenario, id);
      if (!seat) return YES;
      const setsDates = changes.start !== undefined || changes.end !== undefined;
      const dates = setsDates ? { start: seat.start, end: seat.end } : {};
      return seatFits(plan, scenario, { ...dates, ...changes, id } as Partial<Seat> & Pick<Seat, 'id'>);
    }),
  apply: (plan, { scenario, id, changes }) => {
    Object.assign(plan.scenarios[scenario]?.seats[id] ?? {}, changes);
  },
});
