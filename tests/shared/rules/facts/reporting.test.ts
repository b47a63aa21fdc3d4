/** Lines read by way of managers, against walking up from every seat, and against a plan without the seats that are over. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '#shared/model/date.ts';
import type { SeatId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import { newEvaluationCache } from '#shared/rules/evaluation-cache.ts';
import { buildOrg } from '#shared/rules/facts/org-index.ts';
import type { Reporting } from '#shared/rules/facts/reporting.ts';
import { reportingOf } from '#shared/rules/facts/reporting.ts';
import { anyPlan, DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';

type Seats = Readonly<Record<SeatId, Seat>>;

function read(plan: Plan) {
  const scenario = plan.scenarios[SCENARIO];
  if (!scenario) throw new Error('no scenario');
  return { seats: scenario.seats, reporting: reportingOf(buildOrg(plan, scenario, DAY, newEvaluationCache())) };
}

/** The plan without the seats that are over on its date, and without the lines to them. */
function withoutOver(plan: Plan): Plan {
  const { seats } = read(plan);
  const today = plan.date ?? DAY;
  const isOver = (id: SeatId): boolean => (seats[id]?.end ?? today) < today;
  const isThere = (manager: ManagerRef) => manager.kind === 'outside' || !isOver(manager.id);
  const open = Object.values(seats).flatMap(({ solid, dotted, ...seat }): Seat[] => {
    if (isOver(seat.id)) return [];
    return [{ ...seat, solid: solid && isThere(solid) ? solid : null, dotted: dotted.filter(isThere) }];
  });
  const scenario = { ...plan.scenarios[SCENARIO], seats: Object.fromEntries(open.map((seat) => [seat.id, seat])) };
  return { ...plan, scenarios: { [SCENARIO]: scenario as Scenario } };
}

const managerOf = (seats: Seats, { solid }: Seat): Seat | undefined =>
  solid?.kind === 'seat' ? seats[solid.id] : undefined;

/** The seats of its loop, from itself upwards; null where its line ends. */
function loopOf(seats: Seats, seat: Seat): Seat[] | null {
  const loop = [seat];
  for (let above = managerOf(seats, seat); above && loop.length <= Object.keys(seats).length; ) {
    if (above === seat) return loop;
    loop.push(above);
    above = managerOf(seats, above);
  }
  return null;
}

function depthOf(seats: Seats, seat: Seat): number {
  const loop = loopOf(seats, seat);
  if (loop) return loop.length;
  const manager = managerOf(seats, seat);
  return manager ? depthOf(seats, manager) + 1 : 1;
}

describe('reportingOf()', () => {
  it('finds the layers, the spans and the loops of any lines', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { seats, reporting } = read(plan);
        const all = Object.values(seats);
        const spans = all.map(({ id }) => all.filter((seat) => managerOf(seats, seat)?.id === id).length);
        expect(reporting.layers).toBe(Math.max(0, ...all.map((seat) => depthOf(seats, seat))));
        expect(reporting.widestSpan).toBe(Math.max(0, ...spans));
        const loops = all.flatMap((seat) => {
          const loop = loopOf(seats, seat)?.map(({ id }) => id);
          return loop?.every((id) => seat.id <= id) ? [loop] : [];
        });
        expect(reporting.loops).toEqual(loops.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves out seats that are over, and lines to them, where rules ask who reports to whom', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(DAY, parseIsoDate('2027-03-01')), (start, date) => {
        const plan = { ...start, date };
        const [all, open] = [read(plan).reporting, read(withoutOver(plan)).reporting];
        for (const part of ['solidReports', 'dottedReports', 'alone'] as const) expect(all[part]).toEqual(open[part]);
        const lines = ({ withDotted }: Reporting) => withDotted.map(({ id, solid, dotted }) => ({ id, solid, dotted }));
        expect(lines(all)).toEqual(lines(open));
      }),
      { numRuns: 3000 },
    );
  });
});
