import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId } from '#shared/model/ids.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { factsOf } from '#shared/rules/findings/accept.ts';
import { formerlyAccepted, isOpen } from '#shared/rules/findings/open-findings.ts';
import { evaluate } from '#shared/rules/index.ts';
import { anyPlan, DAY } from '#tests/helpers/generate-plan.ts';

const entry = (key: string, rule = 'team-size') => ({ key, rule, facts: '0', reason: 'Known', by: 'Ada', on: DAY });
const finding = (key: string, ids: readonly string[], accepted: Finding['accepted'] = null) => ({
  key,
  rule: key.split('|')[0] ?? '',
  accepted,
  subjects: ids.map((id) => ({ kind: 'seat' as const, id, name: id })),
});
const SIZE = 'team-size|team:team-a|seat-1|seat-2|';

describe('formerlyAccepted()', () => {
  it.each([
    ['the same finding for other facts', SIZE, [finding(SIZE, ['seat-1', 'seat-2'])], [SIZE]],
    [
      'the same rule about one of the same seats, where what was accepted is gone',
      'team-size|team:team-a|seat-2|seat-3|',
      [finding(SIZE, ['seat-1', 'seat-2'])],
      [SIZE],
    ],
    ['not another scope', 'team-size|team:team-b|seat-1|', [finding(SIZE, ['seat-1', 'seat-2'])], []],
    ['not other seats', 'team-size|team:team-a|seat-3|', [finding(SIZE, ['seat-1', 'seat-2'])], []],
    ['not a finding that is accepted as it is', SIZE, [finding(SIZE, ['seat-1'], { reason: '', by: '' })], []],
    [
      'not another finding while the accepted one is there',
      'team-size|team:team-a|seat-1|',
      [finding(SIZE, ['seat-1']), finding('team-size|team:team-a|seat-1|', ['seat-1'], { reason: '', by: '' })],
      [],
    ],
  ])('names %s', (_, key, findings, expected) => {
    expect([...formerlyAccepted(findings, { [key]: entry(key) }).keys()]).toEqual(expected);
  });

  it('names none of another rule', () => {
    const key = 'team-size|team:team-a|seat-1|';
    const found = formerlyAccepted([finding(SIZE, ['seat-1'])], { [key]: entry(key, 'layers') });
    expect(found.size).toBe(0);
  });
});

it('an acceptance holds in a copy of its scenario, under whatever name and id', () => {
  fc.assert(
    fc.property(anyPlan, fc.nat(), (plan, pick) => {
      const [scenario] = Object.values(plan.scenarios);
      if (!scenario) return;
      const { findings } = evaluate(
        { ...plan, scenarios: { [scenario.id]: { ...scenario, accepted: {} } } },
        scenario.id,
        DAY,
      );
      const chosen = findings[pick % Math.max(1, findings.length)];
      if (!chosen) return;
      const { key, rule } = chosen;
      const accepted = { [key]: { ...entry(key, rule), facts: factsOf(chosen) } };
      const copy = { ...scenario, id: asId('scenario', 'scenario-the-copy'), name: 'The copy', accepted };
      const copied = evaluate({ ...plan, scenarios: { ...plan.scenarios, [copy.id]: copy } }, copy.id, DAY);
      expect(copied.findings.filter((each) => !isOpen(each)).map((each) => each.key)).toEqual([key]);
      expect(formerlyAccepted(copied.findings, accepted).size).toBe(0);
    }),
    { numRuns: 300 },
  );
});
