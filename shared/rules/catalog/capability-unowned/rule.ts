/** No seat that serves a stream owns a capability: one finding a stream and group, naming all that is unowned. */

import type { Facts, Report } from '../../define-rule.ts';
import {
  addSeat,
  bitOf,
  capabilityName,
  capabilitySubject,
  countWords,
  defineRule,
  GROUP_IDS,
  groupName,
  idsOfMask,
  isPillar,
  listWords,
  MASK_OF,
  rolesThatOwn,
  streamSubject,
} from '../../define-rule.ts';

export const capabilityUnowned = defineRule({
  id: 'capability-unowned',
  title: 'Responsibilities that nobody owns',
  severity: 'warning',
  dimension: 'ownership',
  scope: 'scenario',
  source: '002-1',
  check: (facts) => {
    const needed = facts.demand.reduce((mask, demand, number) => (demand > 0 ? mask | bitOf(number) : mask), 0);
    return ownedByStream(facts).flatMap((owned, stream) => unownedGroups(facts, stream, needed & ~owned));
  },
});

/** What the roles of everyone who serves each stream own, as bits. */
function ownedByStream({ streams, units, serving }: Facts): number[] {
  const owned = streams.map(() => 0);
  let everywhere = 0;
  for (const unit of units) {
    if (unit.serving === serving.all) everywhere |= unit.owned;
    else for (const stream of unit.serving.streams) owned[stream] = (owned[stream] ?? 0) | unit.owned;
  }
  return owned.map((mask) => mask | everywhere);
}

function unownedGroups(facts: Facts, place: number, unowned: number): Report[] {
  const stream = facts.streams[place];
  if (!stream) return [];
  return GROUP_IDS.filter((group) => (unowned & MASK_OF[group]) !== 0).map((group): Report => {
    const ids = idsOfMask(unowned & MASK_OF[group]);
    const names = ids.map(capabilityName);
    const what = names.length === 1 ? names[0] : countWords(ids.length, 'responsibility', 'responsibilities');
    return {
      title: `${groupName(group)} in ${stream.name}: ${names.length === 1 ? `nobody owns "${what}"` : `${what} without owner`}`,
      message: `No seat that serves ${stream.name} owns ${listWords(names)} (${groupName(group)}).`,
      subjects: [streamSubject(stream), ...ids.map(capabilitySubject)],
      severity: isPillar(group) ? 'warning' : 'hint',
      aspect: group,
      evidence: ids.map((id) => ({ text: `Owners of "${capabilityName(id)}"`, value: 0 })),
      suggest: (org) => addSeat(org, place, rolesThatOwn(ids)[0]),
    };
  });
}
