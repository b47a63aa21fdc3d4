/** A pillar of a stream is planned, but nobody works on it today. */

import { formatDate } from '#shared/model/date.ts';
import type { Report, StreamIndex } from '../../define-rule.ts';
import {
  countWords,
  defineRule,
  fillVacancies,
  flat,
  groupName,
  inStream,
  isAbove,
  listWords,
  NUMBERS_OF,
  PILLAR_IDS,
  roundApart,
  seatSubject,
  serversOf,
  streamSubject,
  whoHolds,
} from '../../define-rule.ts';

export const pillarOnlyVacant = defineRule({
  id: 'pillar-only-vacant',
  title: 'A pillar that is only planned',
  remedy: 'Fill one of these seats today, or give part of the work to somebody who is there.',
  severity: 'warning',
  dimension: 'expertise',
  scope: 'scenario',
  source: '000-12',
  checkStream: onlyPlanned,
});

function onlyPlanned(index: StreamIndex): Report[] {
  const { stream, pillars: figures } = index;
  const waiting = PILLAR_IDS.filter(
    (pillar) => isAbove(figures[pillar].planned, 0) && !isAbove(figures[pillar].today, 0),
  );
  if (waiting.length === 0) return [];
  const seats = flat(serversOf(index).map((unit) => unit.seats)).filter((seat) => seat.ftePlanned > 0);
  return waiting.map((pillar): Report => {
    const numbers = NUMBERS_OF[pillar];
    const coming = seats.filter(({ time }) => time.capabilities.some((number) => numbers.includes(number)));
    const planned = roundApart(figures[pillar].planned, 0);
    return {
      title: `${groupName(pillar)}${inStream(stream)} is only planned`,
      message: `Nobody covers ${groupName(pillar)}${inStream(stream)} yet; ${countWords(coming.length, 'seat')} would bring it to ${planned}: ${listWords(
        counted(
          coming.map((seat) => `${whoHolds(seat)}${seat.seat.start ? ` from ${formatDate(seat.seat.start)}` : ''}`),
        ),
      )}.`,
      subjects: [streamSubject(stream), ...coming.map(seatSubject)],
      aspect: pillar,
      evidence: [
        { text: groupName(pillar), value: 0 },
        { text: `${groupName(pillar)} planned`, value: figures[pillar].planned },
      ],
      suggest: (org) => fillVacancies(org, coming, null),
    };
  });
}

/** Each once: "the vacant Data Engineer (2 seats)". */
const counted = (words: readonly string[]): string[] =>
  [...new Set(words)].map((word) => {
    const count = words.filter((other) => other === word).length;
    return count === 1 ? word : `${word} (${count} seats)`;
  });
