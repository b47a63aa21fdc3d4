/** The pages of the rules: each made from its README, which the build takes in as text. */

import type { RuleMeta } from '#shared/rules/index.ts';
import { LATER_FACTS, RULES } from '#shared/rules/index.ts';
import type { Readme } from './readme.ts';
import { parseReadme } from './readme.ts';

const READMES = import.meta.glob<string>('../../../shared/rules/catalog/*/README.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export interface RulePage extends Readme {
  readonly rule: RuleMeta;
  /** All its words in small letters, for the search. */
  readonly words: string;
}

const textOf = (id: string): string => READMES[`../../../shared/rules/catalog/${id}/README.md`] ?? '';

/** By title, as they are looked for. */
export const RULE_PAGES: readonly RulePage[] = RULES.map((rule) => {
  const text = textOf(rule.id);
  const words = `${rule.title} ${rule.dimension} ${rule.remedy} ${text}`.toLowerCase();
  return { rule, words, ...parseReadme(text) };
}).sort((a, b) => (a.rule.title < b.rule.title ? -1 : 1));

export const pageOf = (id: string | null): RulePage | undefined => RULE_PAGES.find(({ rule }) => rule.id === id);

/** Rules that no plan can be checked by yet, and what it lacks. */
export const LATER_RULES = LATER_FACTS;

const within = (words: readonly string[], text: string) => words.every((word) => text.includes(word));

/** Pages that have all the words; those whose title has them come first. */
export function searchPages(query: string): readonly RulePage[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found = RULE_PAGES.filter((page) => within(words, page.words));
  const isTitled = ({ rule }: RulePage) => within(words, `${rule.title} ${rule.id}`.toLowerCase());
  return [...found.filter(isTitled), ...found.filter((page) => !isTitled(page))];
}
