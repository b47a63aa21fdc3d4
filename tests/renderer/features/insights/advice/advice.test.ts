/** Questions to the rules: fixes as the rules rank them, in stretches that stop when nobody wants the answer. */

import { describe, expect, it } from 'vitest';
import { answerTo, workOn } from '#renderer/features/insights/advice/advice.ts';
import { runCommand } from '#shared/commands/registry.ts';
import type { Work } from '#shared/rules/index.ts';
import { evaluate, finish, fixesFor } from '#shared/rules/index.ts';
import { bigPlan, DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';

const pause = () => new Promise((done) => setTimeout(done));

describe('advice', () => {
  it('ranks the fixes of a finding of a plan that was only just posted', () => {
    const plan = bigPlan(60);
    const evaluation = evaluate(plan, SCENARIO, DAY);
    const finding = evaluation.findings.find(({ rule }) => rule === 'pillar-thin');
    if (!finding) throw new Error('nothing is thin');
    const posted = structuredClone(plan);
    const { key } = finding;
    const answer = finish(answerTo({ kind: 'fixes', asked: key, plan: posted, scenario: SCENARIO, today: DAY }));
    const expected = fixesFor(evaluation, finding, (command) => {
      const run = runCommand(plan, command);
      return run.ok ? run.value.plan : null;
    });
    expect(expected.length).toBeGreaterThan(0);
    expect(answer.failed).toBeNull();
    expect(answer.fixes.map(({ after: _, ...fix }) => fix)).toEqual(expected);
    expect(answer.tried).toBeGreaterThanOrEqual(expected.length);
    for (const { after, planned } of answer.fixes) expect(after.overall.planned).toBe(planned);
  });

  it('stops between two parts once nobody wants the answer, and gives none', async () => {
    let parts = 0;
    let isWanted = true;
    const answers: string[] = [];
    function* slow(): Work<string> {
      for (;;) {
        parts += 1;
        if (parts === 3) isWanted = false;
        // Longer than a stretch, so that each part is one of its own.
        const end = performance.now() + 20;
        while (performance.now() < end);
        yield;
      }
    }
    workOn(
      slow(),
      () => isWanted,
      (answer) => answers.push(answer),
    );
    for (let i = 0; i < 20; i++) await pause();
    expect(parts).toBe(3);
    expect(answers).toEqual([]);
  });

  it('ranks in parts, so that it can be stopped before the last fix was tried', () => {
    const plan = bigPlan(60);
    const thin = evaluate(plan, SCENARIO, DAY).findings.find(({ rule }) => rule === 'pillar-thin');
    const work = answerTo({ kind: 'fixes', asked: thin?.key ?? '', plan, scenario: SCENARIO, today: DAY });
    let parts = 0;
    while (!work.next().done) parts += 1;
    expect(parts).toBeGreaterThan(1);
  });
});
