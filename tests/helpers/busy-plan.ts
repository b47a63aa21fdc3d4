/** Plans with many hand-offs, between seats and teams, and with teams that somebody placed. */

import fc from 'fast-check';
import { asId } from '#shared/model/ids.ts';
import type { Line, LineEnd } from '#shared/model/line.ts';
import { HAND_OFF_TYPES } from '#shared/model/line.ts';
import type { Plan } from '#shared/model/plan.ts';
import { anyPlan, SCENARIO } from './generate-plan.ts';

const anyEnd = fc.record({ isSeat: fc.boolean(), at: fc.nat(11) });
const anyHandOff = fc.record({ type: fc.constantFrom(...HAND_OFF_TYPES), from: anyEnd, to: anyEnd });
/** On a coarse grid: frames that stand far apart, near, or over one another. */
const anyPlace = fc.record({
  x: fc.integer({ min: 0, max: 6 }).map((n) => n * 120),
  y: fc.integer({ min: 0, max: 5 }).map((n) => n * 110),
});

export const busyPlan: fc.Arbitrary<Plan> = fc
  .tuple(
    anyPlan,
    fc.array(anyHandOff, { minLength: 1, maxLength: 9 }),
    fc.array(fc.option(anyPlace), { minLength: 4, maxLength: 4 }),
  )
  .map(([plan, handOffs, places]): Plan => {
    const scenario = plan.scenarios[SCENARIO];
    if (!scenario) return plan;
    const [teams, seats] = [Object.values(scenario.teams), Object.values(scenario.seats)];
    const endOf = ({ isSeat, at }: { isSeat: boolean; at: number }): LineEnd | undefined => {
      const [team, seat] = [teams[at % 4], seats[at]];
      if (isSeat) return seat && { kind: 'seat', id: seat.id };
      return team && { kind: 'team', id: team.id };
    };
    const lines = handOffs.flatMap(({ type, ...ends }, index): Line[] => {
      const [from, to] = [endOf(ends.from), endOf(ends.to)];
      if (!from || !to || from.id === to.id) return [];
      return [{ id: asId('line', `line-b${index}`), kind: 'hand-off', type, from, to }];
    });
    const placed = teams.map((team, index) => ({ ...team, position: places[index] ?? null }));
    return {
      ...plan,
      scenarios: {
        [SCENARIO]: {
          ...scenario,
          teams: Object.fromEntries(placed.map((team) => [team.id, team])),
          lines: { ...scenario.lines, ...Object.fromEntries(lines.map((line) => [line.id, line])) },
        },
      },
    };
  });
