/** Nobody, filled or planned, works on a pillar of a stream. */

import { formatDate } from '#shared/model/date.ts';
import type { Report, StreamIndex } from '../../define-rule.ts';
import {
  addSeats,
  CAPABILITIES_OF,
  defineRule,
  groupName,
  inStream,
  isAbove,
  PILLAR_IDS,
  roundApart,
  streamSubject,
} from '../../define-rule.ts';

export const pillarMissing = defineRule({
  id: 'pillar-missing',
  title: 'Nobody for a pillar of a stream',
  severity: 'error',
  dimension: 'expertise',
  scope: 'scenario',
  source: '002-9',
  checkStream: missingPillars,
});

function missingPillars(index: StreamIndex): Report[] {
  const { stream, pillars: figures } = index;
  return PILLAR_IDS.filter((pillar) => !isAbove(figures[pillar].planned, 0)).map((pillar): Report => {
    const { today } = figures[pillar];
    const name = groupName(pillar);
    const what = `${name}${inStream(stream)}`;
    const from = formatDate(index.horizon);
    return {
      title: isAbove(today, 0) ? `${what} ends` : `Nobody covers ${what}`,
      message: isAbove(today, 0)
        ? `${what} is at ${roundApart(today, 0)}, but nobody is left for it on ${from}, not even a vacancy.`
        : `Nobody works on ${what}, and nobody is planned to.`,
      subjects: [streamSubject(stream)],
      aspect: pillar,
      evidence: [
        { text: name, value: today },
        { text: `${name} planned`, value: figures[pillar].planned },
      ],
      suggest: (org) => addSeats(org, stream, CAPABILITIES_OF[pillar]),
    };
  });
}
