/** What letting go here would do: its words, and how it moves the scores. */

import { evaluateWith } from '#renderer/state/findings.ts';
import { GROUPS } from '#shared/catalog/capabilities.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import { HEALTH_IDS, HEALTH_NAMES } from '#shared/rules/finding.ts';
import type { Meaning } from './from-changes.ts';

export type DropEffect =
  | {
      readonly kind: 'change';
      readonly title: string;
      readonly lines: readonly string[];
      /** The scores are still being worked out. */
      readonly isOpen?: true;
    }
  | { readonly kind: 'refused'; readonly reason: string };

const whole = (value: number): number => Math.round(value);

/**
 * The change of scores in words, the pillar that moves most first: "MLOps 53 → 83", "Overall 53 → 62". Where nothing
 * moves today, as with a vacancy, what is planned; empty where nothing moves at all.
 */
export function scoreLines(before: Evaluation, after: Evaluation): string[] {
  const [from, to] = [before.scores, after.scores];
  if (to === null) return [];
  if (from === null) return [`Overall ${whole(to.overall.today)} today, ${whole(to.overall.planned)} planned`];
  for (const date of ['today', 'planned'] as const) {
    const word = date === 'planned' ? ' planned' : '';
    const line = (name: string, a: number, b: number) => ({
      by: Math.abs(whole(b) - whole(a)),
      text: `${name} ${whole(a)} → ${whole(b)}${word}`,
    });
    const pillars = PILLAR_IDS.map((id) => line(GROUPS[id].name, from.pillars[id][date], to.pillars[id][date]))
      .filter(({ by }) => by > 0)
      .sort((a, b) => b.by - a.by);
    const overall = line('Overall', from.overall[date], to.overall[date]);
    // Healths have no date: they are told with today's figures.
    const healths =
      date === 'planned' ? [] : HEALTH_IDS.map((id) => line(HEALTH_NAMES[id], from.health[id], to.health[id]));
    const most = [...pillars, ...healths.filter(({ by }) => by > 0)].sort((a, b) => b.by - a.by).slice(0, 1);
    if (most.length > 0 || overall.by > 0) return [...most, overall].map(({ text }) => text);
  }
  return [];
}

/** What is known without working out any score. */
export function effectSoFar(meaning: Meaning): DropEffect | null {
  if (meaning === null) return null;
  if ('reason' in meaning) return { kind: 'refused', reason: meaning.reason };
  return { kind: 'change', title: meaning.title, lines: [], isOpen: true };
}

export function effectOf(meaning: Meaning): DropEffect | null {
  if (meaning === null) return null;
  if ('reason' in meaning) return { kind: 'refused', reason: meaning.reason };
  const outcome = evaluateWith(meaning.calls);
  if ('reason' in outcome) return { kind: 'refused', reason: outcome.reason };
  return { kind: 'change', title: meaning.title, lines: scoreLines(outcome.before, outcome.after) };
}
