/** Nobody, filled or planned, works on a pillar of a stream. */

import type { PillarId } from '#shared/model/capability.ts';
import { formatDate } from '#shared/model/date.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import type { Report, StreamIndex } from '../../define-rule.ts';
import {
  addSeats,
  CAPABILITIES_OF,
  defineRule,
  groupName,
  inStream,
  isAbove,
  keptReports,
  PILLAR_IDS,
  roundApart,
  streamSubject,
} from '../../define-rule.ts';
import type { TodayAndPlanned } from '../../finding.ts';

export const pillarMissing = defineRule({
  id: 'pillar-missing',
  title: 'Nobody for a pillar of a stream',
  remedy: 'Add a seat whose role works on this pillar to a team that serves the stream.',
  severity: 'error',
  dimension: 'expertise',
  scope: 'scenario',
  source: '002-9',
  checkStream: missingPillars,
});

const kept = keptReports<ValueStream>();

function missingPillars({ stream, pillars, horizon }: StreamIndex): Report[] {
  return PILLAR_IDS.filter((pillar) => !isAbove(pillars[pillar].planned, 0)).map((pillar) => {
    const { today, planned } = pillars[pillar];
    return kept(stream, pillar, [today, planned, horizon], () => reportOf(stream, pillar, pillars[pillar], horizon));
  });
}

function reportOf(
  stream: ValueStream,
  pillar: PillarId,
  { today, planned }: TodayAndPlanned,
  horizon: StreamIndex['horizon'],
): Report {
  const name = groupName(pillar);
  const what = `${name}${inStream(stream)}`;
  const from = formatDate(horizon);
  return {
    title: isAbove(today, 0) ? `${what} ends` : `Nobody covers ${what}`,
    message: isAbove(today, 0)
      ? `${what} is at ${roundApart(today, 0)}, but nobody is left for it on ${from}, not even a vacancy.`
      : `Nobody works on ${what}, and nobody is planned to.`,
    subjects: [streamSubject(stream)],
    aspect: pillar,
    evidence: [
      { text: name, value: today },
      { text: `${name} planned`, value: planned },
    ],
    suggest: (org) => addSeats(org, stream, CAPABILITIES_OF[pillar]),
  };
}
