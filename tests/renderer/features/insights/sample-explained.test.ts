import { describe, expect, it } from 'vitest';
import { pillarView } from '#renderer/features/insights/explanations/pillar-model.ts';
import { combineStreams } from '#renderer/features/insights/explanations/team-model.ts';
import { healthRows } from '#renderer/features/insights/overview-model.ts';
import { roundHalfUp } from '#shared/lib/round.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { scenariosOf } from '#shared/model/order.ts';
import { servingTable } from '#shared/rules/facts/serving.ts';
import { evaluate, explainPillar, shownParts, teamCoverage } from '#shared/rules/index.ts';
import { buildSample } from '#shared/topology/sample.ts';

const TODAY = '2026-11-23' as IsoDate;
const plan = buildSample();
const [scenario] = scenariosOf(plan);
if (scenario === undefined) throw new Error('the sample has a scenario');
const evaluation = evaluate(plan, scenario.id, TODAY);
const { scores } = evaluation;
if (scores === null) throw new Error('the sample has scores');
const serving = servingTable(plan, scenario);

describe('the sample plan, explained', () => {
  it.each(PILLAR_IDS.flatMap((pillar) => (['today', 'planned'] as const).map((date) => ({ pillar, date }))))(
    '$pillar $date adds up to its score, for each team as well',
    ({ pillar, date }) => {
      const view = pillarView(explainPillar(plan, scenario.id, pillar, date, null, TODAY), shownParts);
      expect(view.score).toBe(roundHalfUp(scores.pillars[pillar][date]));
      const tenths = view.seats.reduce((sum, { points }) => sum + Math.round(points * 10), 0);
      expect(tenths).toBe(view.seats.length === 0 ? 0 : view.score * 10);
      for (const team of scores.teams) {
        const parts = (serving.ofTeam.get(team.id) ?? serving.all).streams.flatMap((place) => {
          const stream = serving.streams[place];
          if (stream === undefined) return [];
          return [{ size: stream.size, explanation: explainPillar(plan, scenario.id, pillar, date, stream.id, TODAY) }];
        });
        const own = combineStreams(parts, (seat) => scenario.seats[seat]?.team === team.id);
        expect(own.score).toBeCloseTo(teamCoverage(evaluation, team.id)?.own[pillar][date] ?? -1);
        expect(combineStreams(parts, () => true).score).toBeCloseTo(
          teamCoverage(evaluation, team.id)?.served[pillar][date] ?? -1,
        );
      }
    },
  );

  it('shows healths whose sums are right as written', () => {
    for (const row of healthRows(evaluation, scores)) {
      const taken = row.costs.reduce((sum, { cost }) => sum + cost, 0);
      expect(Math.max(0, (row.teams ?? 100) - taken)).toBe(row.result);
      for (const { findings } of row.costs) expect(findings.length).toBeGreaterThan(0);
    }
  });
});
