/** What somebody's leaving does to the scores, in words. */

import { expect, it } from 'vitest';
import { hitWords } from '#renderer/features/insights/advice/leaving-model.ts';
import { byPillar } from '#shared/rules/facts/capability-order.ts';
import { byHealth } from '#shared/rules/scores/score.ts';

const NOW = { pillars: byPillar(() => ({ today: 80.4, planned: 90 })), health: byHealth(() => 60) };
const NONE = { pillars: byPillar(() => 0), health: byHealth(() => 0) };

it.each([
  ['nothing that shows', NONE, 'nothing'],
  ['a pillar', { ...NONE, pillars: { ...NONE.pillars, mlops: -26 } }, 'MLOps −26'],
  [
    'a health alone, which lowers the overall too',
    { ...NONE, health: { ...NONE.health, ownership: -3 } },
    'Ownership −3',
  ],
  [
    'the two largest losses, of pillars and healths',
    {
      pillars: { ...NONE.pillars, mlops: -2, product: -7 },
      health: { ...NONE.health, ownership: -3, expertise: 25 },
    },
    'Product −7, Ownership −3',
  ],
  [
    'no gain beside a loss',
    { pillars: { ...NONE.pillars, mlops: -2 }, health: { ...NONE.health, expertise: 25 } },
    'MLOps −2',
  ],
  ['what gets better, where nothing is lost', { ...NONE, health: { ...NONE.health, expertise: 25 } }, 'Expertise +25'],
  ['less than what shows', { ...NONE, pillars: { ...NONE.pillars, mlops: -0.3 } }, 'nothing'],
])('tells %s', (_, loss, words) => {
  expect(hitWords(NOW, loss)).toBe(words);
});
