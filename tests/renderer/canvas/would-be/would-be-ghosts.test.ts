/** Where what comes is shown: over no card, no other team and nothing else that comes. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutOf } from '#renderer/canvas/layout.ts';
import { marksOf } from '#renderer/canvas/would-be/would-be-marks.ts';
import type { CommandCall } from '#shared/commands/registry.ts';
import { runCommand } from '#shared/commands/registry.ts';
import type { Box } from '#shared/diagram/metrics.ts';
import { CARD_GAP, overlaps, SEAT } from '#shared/diagram/metrics.ts';
import { createSeat } from '#shared/model/create.ts';
import type { TeamId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef } from '#shared/model/seat.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { busyPlan } from '#tests/helpers/busy-plan.ts';
import { bigPlan } from '#tests/helpers/generate-plan.ts';
import { tinyOrg } from '#tests/helpers/tiny-org.ts';

type View = 'teams' | 'reporting';

/** What is shown of a change, and where everything stands now. */
function shown(plan: Plan, call: (scenario: Scenario) => CommandCall, view: View) {
  const before = scenariosOf(plan)[0] as Scenario;
  const run = runCommand(plan, call(before));
  const after = run.ok ? run.value.plan.scenarios[before.id] : undefined;
  if (!run.ok || !after) return null;
  const layout = layoutOf(plan, before, view);
  const marks = marksOf({ before, after, plan: run.value.plan }, layout, layoutOf(run.value.plan, after, view));
  return { before, after, layout, ghosts: marks.ghosts.filter(({ kind }) => kind === 'seat') };
}

/** What a seat that comes must not cover: all cards, other frames, pills, and what comes with it. */
function coveredBy({ after, layout, ghosts }: NonNullable<ReturnType<typeof shown>>): readonly (readonly Box[])[] {
  return ghosts.map(({ id, box }, index) => {
    const team = after.seats[id as never]?.team;
    const frames = [...layout.frames].flatMap(([frame, each]) => (frame === team ? [] : [each]));
    const others = ghosts.flatMap((ghost, at) => (at === index ? [] : [ghost.box]));
    return [...layout.cards.values(), ...layout.pills.values(), ...frames, ...others].filter((one) =>
      overlaps(one, box),
    );
  });
}

const adding =
  (team: TeamId | null, manager: ManagerRef | null = null) =>
  ({ id: scenario }: Scenario): CommandCall => ({
    id: 'seat.add',
    payload: {
      scenario,
      seat: createSeat(asId('seat', 'seat-new'), 'ml-engineer', { team, rank: 'a5', solid: manager }),
    },
  });

describe('seats that would come', () => {
  const sample = buildSample();
  const pods = Object.values((scenariosOf(sample)[0] as Scenario).teams);
  it.each(pods.map(({ id, name }) => [name, id] as const))('find a free place in or beside %s', (_, id) => {
    for (const view of ['teams', 'reporting'] as const) {
      const there = shown(sample, adding(id), view);
      if (!there) throw new Error('the plan refuses it');
      expect(there.ghosts).toHaveLength(1);
      expect(coveredBy(there)).toEqual([[]]);
    }
  });

  it('stand in the empty place of a team of two columns', () => {
    const { plan } = tinyOrg(`team Ranking, product
  Ada, data-scientist
  Bo, data-engineer
  Cy, ml-engineer
  Di, mlops-engineer
  Ed, qa-engineer`);
    const there = shown(plan, (scenario) => adding(Object.values(scenario.teams)[0]?.id ?? null)(scenario), 'teams');
    const frame = [...(there?.layout.frames.values() ?? [])][0] as Box;
    const [first, second] = [...(there?.layout.cards.values() ?? [])].slice(0, 2) as [Box, Box];
    expect(there?.ghosts.map(({ box }) => box)).toEqual([
      { x: second.x, y: first.y + 2 * (SEAT.height + CARD_GAP), ...SEAT },
    ]);
    expect(frame.y + frame.height).toBeGreaterThan((there?.ghosts[0]?.box.y ?? Infinity) + SEAT.height);
  });

  it('cover nothing in a large plan, in any team and either view', () => {
    const plan = bigPlan(120);
    for (const view of ['teams', 'reporting'] as const)
      for (const id of Object.keys((scenariosOf(plan)[0] as Scenario).teams) as TeamId[]) {
        const there = shown(plan, adding(id, { kind: 'seat', id: asId('seat', 'seat-0') }), view);
        expect(there && coveredBy(there)).toEqual([[]]);
      }
  });

  it('cover nothing, whatever the plan and however many move', () => {
    fc.assert(
      fc.property(busyPlan, fc.integer({ min: -1, max: 3 }), fc.nat(11), fc.nat(5), (plan, to, from, count) => {
        const move = ({ id: scenario, teams, seats }: Scenario): CommandCall => ({
          id: 'seat.move',
          payload: {
            scenario,
            ids: Object.values(seats)
              .slice(from, from + count + 1)
              .map(({ id }) => id),
            team: Object.values(teams)[to]?.id ?? null,
            before: null,
          },
        });
        for (const view of ['teams', 'reporting'] as const) {
          const there = shown(plan, move, view);
          if (there) expect(coveredBy(there).flat()).toEqual([]);
        }
      }),
      { numRuns: 120 },
    );
  });
});
