/** No seat that serves a stream owns a capability: one finding a stream and group, naming all that is unowned. */

import type { CapabilityId } from '#shared/model/capability.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import type { Report, StreamIndex } from '../../define-rule.ts';
import {
  addSeats,
  capabilityName,
  capabilitySubject,
  countWords,
  defineRule,
  forStreams,
  GROUP_IDS,
  groupName,
  idsOfMask,
  inStream,
  isPillar,
  MASK_OF,
  maskOf,
  neededOf,
  streamSubject,
  workWords,
} from '../../define-rule.ts';
import type { Evidence, Subject } from '../../finding.ts';
import { OWN_RULES } from '../../stage-unowned.ts';

/** Named by rules of their own, at every stream. */
const ELSEWHERE = maskOf(OWN_RULES);

export const capabilityUnowned = defineRule({
  id: 'capability-unowned',
  title: 'Capabilities that nobody owns',
  remedy:
    'Add a seat whose role owns this to a team that serves the stream, or give such a role to somebody who is there.',
  severity: 'warning',
  dimension: 'ownership',
  scope: 'scenario',
  source: '002-1',
  checkStream: unownedGroups,
});

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
    reportOf(stream, group, unowned & MASK_OF[group]),
  );
  before.set(stream, { unowned, reports });
  return reports;
}

/** Of what lacks an owner, all that is the same for every stream. */
interface Part {
  readonly ids: readonly CapabilityId[];
  readonly what: string;
  readonly work: string;
  readonly subjects: readonly Subject[];
  readonly evidence: readonly Evidence[];
}
const parts = new Map<number, Part>();

function partOf(unowned: number): Part {
  const known = parts.get(unowned);
  if (known) return known;
  const ids = idsOfMask(unowned);
  const [only = '', ...others] = ids.map(capabilityName);
  const part: Part = {
    ids,
    what:
      others.length === 0
        ? `nobody owns "${only}"`
        : `${countWords(ids.length, 'capability', 'capabilities')} without an owner`,
    work: workWords(ids),
    subjects: ids.map(capabilitySubject),
    evidence: ids.map((id) => ({ text: `Owners of "${capabilityName(id)}"`, value: 0 })),
  };
  parts.set(unowned, part);
  return part;
}

function reportOf(stream: ValueStream, group: (typeof GROUP_IDS)[number], unowned: number): Report {
  const { ids, what, work, subjects, evidence } = partOf(unowned);
  const served = forStreams([stream]);
  const who = served === '' ? '' : ` who works${served}`;
  return {
    title: `${groupName(group)}${inStream(stream)}: ${what}`,
    message: `Nobody${who} is there ${work} (${groupName(group)}).`,
    subjects: [streamSubject(stream), ...subjects],
    severity: isPillar(group) ? 'warning' : 'hint',
    aspect: group,
    evidence: [...evidence],
    suggest: (org) => addSeats(org, stream, ids),
  };
}
