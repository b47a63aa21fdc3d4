import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandCall } from '#shared/commands/registry.ts';
import { runCommand } from '#shared/commands/registry.ts';
import { parsePlan, serializePlan } from '#shared/document/index.ts';
import { scoreJson } from '#shared/export/score-json.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Evaluation, Finding } from '#shared/rules/finding.ts';
import { factsOf } from '#shared/rules/findings/accept.ts';
import { evaluate, fixesFor } from '#shared/rules/index.ts';
import { anyPlan, DAY } from '#tests/helpers/generate-plan.ts';

const run = (plan: Plan, call: CommandCall): Plan => {
  const outcome = runCommand(plan, call);
  if (!outcome.ok) throw new Error('refused');
  return outcome.value.plan;
};

const accept = (plan: Plan, { scenario }: Evaluation, finding: Finding, facts = factsOf(finding)): Plan =>
  run(plan, {
    id: 'finding.accept',
    payload: {
      scenario,
      accepted: { key: finding.key, rule: finding.rule, facts, reason: 'Until spring', by: 'Ada', on: DAY },
    },
  });

/** A generated plan, its first scenario evaluated, and one of its findings. */
function overFindings(check: (plan: Plan, before: Evaluation, finding: Finding) => void, numRuns = 200): void {
  fc.assert(
    fc.property(anyPlan, fc.nat(), (plan, pick) => {
      const [scenario] = Object.values(plan.scenarios);
      if (!scenario) return;
      const clean = { ...plan, scenarios: { ...plan.scenarios, [scenario.id]: { ...scenario, accepted: {} } } };
      const before = evaluate(clean, scenario.id, DAY);
      const finding = before.findings[pick % Math.max(1, before.findings.length)];
      if (finding) check(clean, before, finding);
    }),
    { numRuns },
  );
}

const idOf = (each: object): string => (each as { readonly id: string }).id;
const named = ({ findings }: Evaluation, key: string) => findings.find((each) => each.key === key);
const sumOf = (findings: readonly Finding[]) => findings.reduce((sum, { cost }) => sum + cost, 0);

describe('an accepted finding', () => {
  it('stays in the list with reason and name, costs nothing and raises no cost', () => {
    overFindings((plan, before, finding) => {
      const after = evaluate(accept(plan, before, finding), before.scenario, DAY);
      expect(after.findings.map(({ key }) => key).sort()).toEqual(before.findings.map(({ key }) => key).sort());
      expect(named(after, finding.key)).toMatchObject({ cost: 0, accepted: { reason: 'Until spring', by: 'Ada' } });
      expect(after.findings.filter(({ accepted }) => accepted !== null)).toHaveLength(1);
      expect(sumOf(after.findings)).toBeLessThanOrEqual(sumOf(before.findings) + 1e-9);
      expect(after.scores?.health[finding.dimension]).toBeGreaterThanOrEqual(
        (before.scores?.health[finding.dimension] ?? 0) - 1e-9,
      );
    });
  });

  it('is the same under other names of people, teams, streams and scenario', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const renamed = <T extends { readonly name: string }>(record: Readonly<Record<string, T>>) =>
          Object.fromEntries(
            Object.values(record).map((each, i) => [idOf(each), { ...each, name: `Ω ${i} ${each.name}` }]),
          );
        const [scenario] = Object.values(plan.scenarios);
        if (!scenario) return;
        const other = {
          ...plan,
          people: renamed(plan.people),
          streams: renamed(plan.streams),
          roles: renamed(plan.roles),
          scenarios: { [scenario.id]: { ...scenario, name: 'Ω', teams: renamed(scenario.teams) } },
        } as Plan;
        const after = evaluate(other, scenario.id, DAY);
        for (const finding of evaluate(plan, scenario.id, DAY).findings) {
          const same = named(after, finding.key);
          if (!same) continue;
          compared += 1;
          expect([finding.rule, factsOf(same)]).toEqual([finding.rule, factsOf(finding)]);
        }
      }),
      { numRuns: 80 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  it('stays accepted on the next day of use, where no seat starts or ends', () => {
    overFindings((plan, { scenario: id }, { key }) => {
      const scenario = plan.scenarios[id];
      if (!scenario) return;
      const undated = Object.values(scenario.seats).map((seat) => [seat.id, { ...seat, start: null, end: null }]);
      const lasting: Plan = {
        ...plan,
        date: null,
        scenarios: { [id]: { ...scenario, accepted: {}, seats: Object.fromEntries(undated) } },
      };
      const before = evaluate(lasting, id, DAY);
      const finding = named(before, key) ?? before.findings[0];
      if (!finding) return;
      const after = evaluate(accept(lasting, before, finding), id, '2026-11-22' as IsoDate);
      expect(named(after, finding.key)?.accepted, finding.title).not.toBeNull();
    });
  });

  it('is another with each of its facts', () => {
    overFindings((_, __, finding) => {
      const [first] = finding.evidence;
      const facts = factsOf(finding);
      expect(factsOf({ ...finding, subjects: [...finding.subjects].slice(1) }) === facts).toBe(
        finding.subjects.length === 0,
      );
      expect(factsOf({ ...finding, severity: finding.severity === 'error' ? 'hint' : 'error' })).not.toBe(facts);
      if (first) {
        const value = typeof first.value === 'number' ? first.value + 0.01 : 'something else';
        const other = first.fact ? { ...first, fact: { ...first.fact, value } } : { ...first, value };
        expect(factsOf({ ...finding, evidence: [other, ...finding.evidence.slice(1)] })).not.toBe(facts);
      }
      expect(factsOf({ ...finding, message: 'Said in other words' })).toBe(facts);
    });
  });

  it('leaves the others the fixes that they had, though they may cost more now', () => {
    let others = 0;
    overFindings((plan, before, finding) => {
      const after = evaluate(accept(plan, before, finding), before.scenario, DAY);
      const labels = (evaluation: Evaluation, of: Finding) =>
        fixesFor(evaluation, of, (command) => run(plan, command as CommandCall))
          .map(({ label }) => label)
          .sort();
      const costlier = after.findings.find(({ key, cost }) => cost > (named(before, key)?.cost ?? cost));
      if (!costlier) return;
      const fixes = labels(before, costlier);
      others += fixes.length;
      expect(labels(after, costlier)).toEqual(fixes);
    });
    expect(others).toBeGreaterThan(0);
  });

  it('counts again where its facts are others, and where it is taken back', () => {
    overFindings((plan, before, finding) => {
      const stale = evaluate(accept(plan, before, finding, 'other facts'), before.scenario, DAY);
      expect(stale.findings).toEqual(before.findings);
      const back = run(accept(plan, before, finding), {
        id: 'finding.unaccept',
        payload: { scenario: before.scenario, key: finding.key },
      });
      expect(evaluate(back, before.scenario, DAY).scores).toEqual(before.scores);
    });
  });

  it('is kept by the file and told by score --json', () => {
    let files = 0;
    overFindings((plan, before, finding) => {
      if (!parsePlan(serializePlan(plan)).ok) return;
      files += 1;
      const text = serializePlan(accept(plan, before, finding));
      const read = parsePlan(text);
      if (!read.ok) throw new Error('refused');
      expect(serializePlan(read.value)).toBe(text);
      expect(JSON.stringify(scoreJson(read.value, [before.scenario], DAY))).toContain(
        '"accepted":{"reason":"Until spring","by":"Ada"}',
      );
    }, 40);
    expect(files).toBeGreaterThan(0);
  });
});
