/** A hand-off that reaches the other pillar only by a chain of lines over too many teams. */

import { HAND_OFF_TYPES } from '#shared/model/line.ts';
import type { Facts, Report } from '../../define-rule.ts';
import {
  addHandOff,
  countWords,
  defineRule,
  handOffFacts,
  inStream,
  listOf,
  longWays,
  remember,
  streamSubject,
  teamSubject,
} from '../../define-rule.ts';

export const handOffBorders = defineRule({
  id: 'hand-off-borders',
  title: 'Hand-offs over too many teams',
  remedy: 'Draw the hand-off directly between the teams at both ends, or let one of them serve the other.',
  severity: 'warning',
  dimension: 'communication',
  scope: 'scenario',
  source: '002-3',
  lacks: ({ scenario }: Facts) => (handOffsIn(scenario.lines) > 0 ? null : 'the scenario has no hand-off lines'),
  check: (facts): Report[] =>
    [...longWays(facts)].flatMap(([index, chains]) =>
      HAND_OFF_TYPES.flatMap((type): Report[] => {
        const chain = chains.get(type);
        const [from, to] = [chain?.[0], chain?.at(-1)];
        if (!chain || !from || !to) return [];
        const { name } = handOffFacts(type);
        const { stream } = index;
        return [
          {
            title: `${name} hand-off crosses ${countWords(chain.length - 1, 'border')}${inStream(stream)}`,
            message: `The ${name.toLowerCase()} hand-off${inStream(stream)} goes ${chain.map((team) => team.name).join(' → ')}: ${countWords(chain.length - 1, 'team border')}; over more than ${facts.thresholds.mostBorders}, what was meant gets lost.`,
            subjects: [streamSubject(stream), ...chain.map(teamSubject)],
            aspect: type,
            evidence: [
              { text: 'Team borders', value: chain.length - 1 },
              { text: 'Most', value: facts.thresholds.mostBorders },
            ],
            suggest: (org) => [
              addHandOff(
                org,
                type,
                { kind: 'team', id: from.id },
                { kind: 'team', id: to.id },
                `Draw a ${name} line straight from ${from.name} to ${to.name}`,
              ),
            ],
          },
        ];
      }),
    ),
});

const handOffsIn = remember(
  (lines: Facts['scenario']['lines']): number => listOf(lines).filter(({ kind }) => kind === 'hand-off').length,
);
