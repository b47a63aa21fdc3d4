/** A full-stack team that lacks one of its four roles. */

import { CATALOG_ROLE_BY_ID } from '#shared/catalog/roles.ts';
import { addSeatTo, article, defineRule, eitherWords, MASK_OF, maskOf, teamSubject } from '../../define-rule.ts';

const EXPLORE = maskOf(['explore-and-validate-data']);
const MODELS = maskOf(['select-and-build-models', 'deploy-models']);
const MONITOR = maskOf(['monitor-and-maintain']);

/** Each role by what it owns, so that equivalents and custom roles count too. */
const PARTS: readonly {
  readonly name: string;
  readonly role: string;
  readonly isDoneBy: (owned: number) => boolean;
}[] = [
  { name: 'data scientist', role: 'data-scientist', isDoneBy: (owned) => (owned & EXPLORE) !== 0 },
  {
    name: 'ML engineer',
    role: 'ml-engineer',
    isDoneBy: (owned) => (owned & MODELS) !== 0 && (owned & (EXPLORE | MONITOR)) === 0,
  },
  { name: 'data engineer', role: 'data-engineer', isDoneBy: (owned) => (owned & MASK_OF['data-engineering']) !== 0 },
  { name: 'MLOps engineer', role: 'mlops-engineer', isDoneBy: (owned) => (owned & MONITOR) !== 0 },
];

export const fullStackIncomplete = defineRule({
  id: 'full-stack-incomplete',
  title: 'Full-stack teams that lack a role',
  remedy: 'Add a seat for each role that is missing; vacancies count.',
  severity: 'warning',
  dimension: 'expertise',
  scope: 'team',
  source: '001-3',
  check: (index) => {
    const { team, seats } = index;
    if (team.kind !== 'full-stack' || index.open === 0) return [];
    const open = seats.filter((seat) => seat.isOpen);
    const missing = PARTS.filter(({ isDoneBy }) => !open.some(({ time }) => isDoneBy(time.owned)));
    if (missing.length === 0) return [];
    const names = eitherWords(missing.map(({ name }) => name));
    const each = eitherWords(missing.map(({ name }) => `${article(name)} ${name}`));
    return [
      {
        title: `${team.name} has no ${names}`,
        message: `${team.name} is a full-stack team, but has no seat, filled or vacant, for ${each}.`,
        subjects: [teamSubject(team)],
        evidence: PARTS.map(({ name, isDoneBy }) => ({
          text: `Seats of ${article(name)} ${name}`,
          value: open.filter(({ time }) => isDoneBy(time.owned)).length,
        })),
        suggest: (org) => missing.flatMap(({ role }) => addSeatTo(org, index, CATALOG_ROLE_BY_ID.get(role))),
      },
    ];
  },
});
