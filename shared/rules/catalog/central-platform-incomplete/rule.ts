/** A central platform team in which MLOps, platform or data engineering work has no seat. */

import { CATALOG_ROLE_BY_ID } from '#shared/catalog/roles.ts';
import { addSeatTo, defineRule, eitherWords, MASK_OF, maskOf, teamSubject } from '../../define-rule.ts';

const DEPLOY = maskOf(['deploy-models']);
const MONITOR = maskOf(['monitor-and-maintain']);
const INFRASTRUCTURE = maskOf(['set-up-infrastructure']);

/** Each kind of work by what a role owns, so that custom roles count too. */
const PARTS: readonly {
  readonly name: string;
  readonly role: string;
  readonly isDoneBy: (owned: number) => boolean;
}[] = [
  { name: 'MLOps', role: 'mlops-engineer', isDoneBy: (owned) => (owned & DEPLOY) !== 0 && (owned & MONITOR) !== 0 },
  {
    name: 'platform',
    role: 'platform-engineer',
    isDoneBy: (owned) => (owned & INFRASTRUCTURE) !== 0 && (owned & DEPLOY) === 0,
  },
  { name: 'data engineering', role: 'data-engineer', isDoneBy: (owned) => (owned & MASK_OF['data-engineering']) !== 0 },
];

export const centralPlatformIncomplete = defineRule({
  id: 'central-platform-incomplete',
  title: 'Central platforms that lack a part',
  remedy: 'Add a seat for each part that is missing to the platform team; vacancies count.',
  severity: 'warning',
  dimension: 'expertise',
  scope: 'team',
  source: '001-3',
  check: (index) => {
    const { team, topology, seats } = index;
    if (topology !== 'centralized' || team.kind !== 'platform' || index.open === 0) return [];
    const open = seats.filter((seat) => seat.isOpen);
    const missing = PARTS.filter(({ isDoneBy }) => !open.some(({ time }) => isDoneBy(time.owned)));
    if (missing.length === 0) return [];
    const names = eitherWords(missing.map(({ name }) => name));
    return [
      {
        title: `${team.name} has nobody for ${names} work`,
        message: `${team.name} is the central platform, but no seat in it, filled or vacant, does ${names} work.`,
        subjects: [teamSubject(team)],
        evidence: PARTS.map(({ name, isDoneBy }) => ({
          text: `Seats for ${name}`,
          value: open.filter(({ time }) => isDoneBy(time.owned)).length,
        })),
        suggest: (org) => missing.flatMap(({ role }) => addSeatTo(org, index, CATALOG_ROLE_BY_ID.get(role))),
      },
    ];
  },
});
