/** No team can take a model from development to monitoring on its own. */

import type { Facts, TeamFacts } from '../../define-rule.ts';
import {
  addSeatTo,
  defineRule,
  isDone,
  LIFE_CYCLE,
  listWords,
  noneOf,
  rolesThatOwn,
  teamSubject,
} from '../../define-rule.ts';

const NEEDED = LIFE_CYCLE.filter(({ name }) => ['training', 'deployment', 'monitoring'].includes(name));

export const noEndToEndTeam = defineRule({
  id: 'no-end-to-end-team',
  title: 'No team that answers for a model from start to end',
  remedy: 'Add seats for what is missing to the team that comes closest; vacancies count.',
  severity: 'hint',
  dimension: 'ownership',
  scope: 'scenario',
  source: '003-6',
  lacks: ({ peopled }: Facts) => (peopled.length > 0 ? null : 'the scenario has no teams with seats'),
  check: ({ peopled }) => {
    if (peopled.some(({ owned }) => NEEDED.every((stage) => isDone(stage, owned)))) return [];
    const closest = closestOf(peopled);
    if (!closest) return [];
    const { name } = closest.team;
    const lacking = listWords(NEEDED.filter((stage) => !isDone(stage, closest.owned)).map((stage) => stage.name));
    const way = 'take a model from training through deployment to monitoring';
    return [
      {
        title: 'No team takes a model from development to monitoring',
        message:
          peopled.length === 1
            ? `${name} cannot ${way}: it lacks ${lacking}.`
            : `${noneOf(peopled.length)} teams can ${way}. ${name} comes closest and lacks ${lacking}.`,
        subjects: [teamSubject(closest.team)],
        evidence: NEEDED.map((stage) => ({
          text: `Teams that own ${stage.name}`,
          value: peopled.filter(({ owned }) => isDone(stage, owned)).length,
        })),
        suggest: (org) => {
          const ids = NEEDED.filter((stage) => !isDone(stage, closest.owned)).flatMap((stage) => stage.capabilities);
          const roles = rolesThatOwn(ids).filter(({ owns }) => ids.every((id) => owns.includes(id)));
          return roles.slice(0, 3).flatMap((role) => addSeatTo(org, closest, role));
        },
      },
    ];
  },
});

const held = ({ owned }: TeamFacts): number => NEEDED.filter((stage) => isDone(stage, owned)).length;

/**
 * The one that owns most of it, no platform if there is a choice; among equals the one that trains, then the one that owns
 * most of the life cycle, then by id: whoever is put first in the outline is no closer for that.
 */
const closestOf = (teams: readonly TeamFacts[]): TeamFacts | undefined => [...teams].sort(byCloseness)[0];
const byCloseness = (a: TeamFacts, b: TeamFacts): number =>
  isService(a) - isService(b) ||
  held(b) - held(a) ||
  trains(b) - trains(a) ||
  stagesOf(b) - stagesOf(a) ||
  (a.team.id < b.team.id ? -1 : 1);
const stagesOf = ({ owned }: TeamFacts): number => LIFE_CYCLE.filter((stage) => isDone(stage, owned)).length;
const isService = ({ team }: TeamFacts): number => (team.kind === 'platform' || team.kind === 'enabling' ? 1 : 0);
const trains = ({ owned }: TeamFacts): number => (NEEDED[0] && isDone(NEEDED[0], owned) ? 1 : 0);
