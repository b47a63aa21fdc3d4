/** No seat that serves a stream owns a capability: one finding a stream and group, naming all that is unowned. */

import type { ValueStream } from '#shared/model/value-stream.ts';
import type { Report, StreamIndex } from '../../define-rule.ts';
import {
  addSeats,
  bitOf,
  byCapability,
  capabilityName,
  capabilitySubject,
  countWords,
  defineRule,
  GROUP_IDS,
  groupName,
  idsOfMask,
  isPillar,
  MASK_OF,
  maskOf,
  remember,
  streamSubject,
  workWords,
} from '../../define-rule.ts';
import type { Evidence } from '../../finding.ts';
import { OWN_RULES } from '../../stage-unowned.ts';

/** Named by rules of their own, at every stream. */
const ELSEWHERE = maskOf(OWN_RULES);

export const capabilityUnowned = defineRule({
  id: 'capability-unowned',
  title: 'Responsibilities that nobody owns',
  severity: 'warning',
  dimension: 'ownership',
  scope: 'scenario',
  source: '002-1',
  checkStream: unownedGroups,
});

const neededOf = remember((demand: StreamIndex['demand']): number =>
  demand.reduce((mask, fte, number) => (fte > 0 ? mask | bitOf(number) : mask), 0),
);

interface Known {
  readonly unowned: number;
  readonly reports: readonly Report[];
}
const before = new WeakMap<ValueStream, Known>();

/** What is unowned says all: the reports stay those of the run before where the same is. */
function unownedGroups({ stream, demand, owned }: StreamIndex): readonly Report[] {
  const unowned = neededOf(demand) & ~owned & ~ELSEWHERE;
  const known = before.get(stream);
  if (known?.unowned === unowned) return known.reports;
  const reports = GROUP_IDS.filter((group) => (unowned & MASK_OF[group]) !== 0).map((group) =>
    reportOf(stream, group, idsOfMask(unowned & MASK_OF[group])),
  );
  before.set(stream, { unowned, reports });
  return reports;
}

/** The same for every stream. */
const NO_OWNER = byCapability((id): Evidence => ({ text: `Owners of "${capabilityName(id)}"`, value: 0 }));

function reportOf(stream: ValueStream, group: (typeof GROUP_IDS)[number], ids: ReturnType<typeof idsOfMask>): Report {
  const names = ids.map(capabilityName);
  const what = names.length === 1 ? names[0] : countWords(ids.length, 'responsibility', 'responsibilities');
  return {
    title: `${groupName(group)} in ${stream.name}: ${names.length === 1 ? `nobody owns "${what}"` : `${what} without owner`}`,
    message: `Nobody who works for ${stream.name} is there ${workWords(ids)} (${groupName(group)}).`,
    subjects: [streamSubject(stream), ...ids.map(capabilitySubject)],
    severity: isPillar(group) ? 'warning' : 'hint',
    aspect: group,
    evidence: ids.map((id) => NO_OWNER[id]),
    suggest: (org) => addSeats(org, stream, ids),
  };
}
