/** A central platform team in which MLOps, platform or data engineering work has no seat. */

import { defineRule, listWords, MASK_OF, maskOf, teamSubject } from '../../define-rule.ts';

const DEPLOY = maskOf(['deploy-models']);
const MONITOR = maskOf(['monitor-and-maintain']);
const INFRASTRUCTURE = maskOf(['set-up-infrastructure']);

/** Each kind of work by what a role owns, so that custom roles count too. */
const PARTS: readonly { readonly name: string; readonly isDoneBy: (owned: number) => boolean }[] = [
  { name: 'MLOps', isDoneBy: (owned) => (owned & DEPLOY) !== 0 && (owned & MONITOR) !== 0 },
  { name: 'platform', isDoneBy: (owned) => (owned & INFRASTRUCTURE) !== 0 && (owned & DEPLOY) === 0 },
  { name: 'data engineering', isDoneBy: (owned) => (owned & MASK_OF['data-engineering']) !== 0 },
];

export const centralPlatformIncomplete = defineRule({
  id: 'central-platform-incomplete',
  title: 'Central platforms that lack a part',
  severity: 'warning',
  dimension: 'expertise',
  scope: 'team',
  source: '001-3',
  check: ({ team, topology, seats }) => {
    const open = seats.filter((seat) => seat.isOpen);
    if (topology !== 'centralized' || team.kind !== 'platform' || open.length === 0) return [];
    const missing = PARTS.filter(({ isDoneBy }) => !open.some(({ time }) => isDoneBy(time.owned)));
    if (missing.length === 0) return [];
    const names = missing.map(({ name }) => name);
    return [
      {
        title: `${team.name} lacks ${listWords(names)}`,
        message: `${team.name} is the central platform, but no seat in it, filled or planned, does ${listWords(names)} work.`,
        subjects: [teamSubject(team)],
        evidence: PARTS.map(({ name, isDoneBy }) => ({
          text: `Seats for ${name}`,
          value: open.filter(({ time }) => isDoneBy(time.owned)).length,
        })),
      },
    ];
  },
});
