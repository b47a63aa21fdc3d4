import { describe, expect, it } from 'vitest';
import { gainOf, vacancyGainText } from '#renderer/features/insights/advice/gain-model.ts';
import { scoreWords } from '#renderer/features/insights/use-announced-scores.ts';
import { evaluationWith, scoresWith } from '../insights-fixtures.ts';

describe('what a change brings', () => {
  it.each([
    [
      'today first',
      scoresWith({ mlops: [53, 83] }),
      scoresWith({ mlops: [62, 83] }),
      { text: '+9 overall, MLOps +9', tone: 'better' },
    ],
    [
      'planned where today stays',
      scoresWith({ mlops: [53, 53] }),
      scoresWith({ mlops: [53, 83] }),
      { text: '+27 overall, MLOps +30, planned', tone: 'better' },
    ],
    [
      'both dates where they differ',
      scoresWith({ mlops: [53, 53] }),
      scoresWith({ mlops: [62, 83] }),
      { text: '+9 overall, MLOps +9, today; +27 overall, MLOps +30, planned', tone: 'better' },
    ],
    [
      'a loss with a minus sign',
      scoresWith({ mlops: [53, 53] }),
      scoresWith({ mlops: [50, 50] }),
      { text: '−3 overall, MLOps −3', tone: 'worse' },
    ],
    ['nothing', scoresWith({}), scoresWith({}), { text: 'Scores stay as they are', tone: 'same' }],
    ['a first seat', null, scoresWith({ mlops: [0, 0] }), { text: 'Overall 0', tone: 'better' }],
  ])('says %s', (_name, before, after, expected) => {
    expect(gainOf(before, after)).toEqual(expected);
  });

  it('names the day that is shown where both dates are told', () => {
    const [before, after] = [scoresWith({ mlops: [53, 53] }), scoresWith({ mlops: [62, 83] })];
    expect(gainOf(before, after, undefined, 'on 1 Feb 2027')?.text).toContain('MLOps +9, on 1 Feb 2027; +27 overall');
  });

  it('says nothing where there is nothing to score', () => {
    expect(gainOf(scoresWith({}), null)).toBeNull();
  });

  it('compares a vacancy by shown figures, so that 53 → 62 is +9 however it was rounded', () => {
    const scores = scoresWith({ mlops: [52.6, 82.5] });
    expect(vacancyGainText(scores, { overall: 9, pillars: { mlops: 29.9, product: 0.1 } }).text).toBe(
      '+9 overall, MLOps +30',
    );
    expect(vacancyGainText(scores, { overall: 0, pillars: {} })).toEqual({
      text: 'no change in the scores',
      tone: 'same',
    });
  });
});

describe('what screen readers hear', () => {
  it('is the overall score and what moved', () => {
    const before = evaluationWith([], scoresWith({ mlops: [53, 83] }));
    const after = evaluationWith([], scoresWith({ mlops: [62, 83] }));
    expect(scoreWords(before, after)).toBe('Overall 62 today, 80 planned: +9 overall, MLOps +9');
    expect(scoreWords(before, after, 'on 1 Feb 2027')).toBe(
      'Overall 62 on 1 Feb 2027, 80 planned: +9 overall, MLOps +9',
    );
  });

  it('is nothing where nothing moved, or another scenario is shown', () => {
    const same = evaluationWith([], scoresWith({}));
    expect(scoreWords(same, evaluationWith([], scoresWith({})))).toBeNull();
    expect(scoreWords(same, evaluationWith([]))).toBeNull();
  });
});
