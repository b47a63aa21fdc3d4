/** The check behind the rules about one capability that has a rule of its own: nobody who serves a stream owns it. */

import { flat } from '#shared/lib/lists.ts';
import type { CapabilityId } from '#shared/model/capability.ts';
import type { Report, StreamIndex } from './define-rule.ts';
import {
  addSeats,
  bitOf,
  capabilityName,
  capabilityNumber,
  capabilitySubject,
  inStream,
  listWords,
  serversOf,
  streamSubject,
} from './define-rule.ts';

/** Left out by `capability-unowned`: one cause gives one finding. */
export const OWN_RULES: readonly CapabilityId[] = [
  'monitor-and-maintain',
  'build-ci-cd-pipelines',
  'validate-before-production',
];

/**
 * @param what the start of the title: "Nobody watches for drift"
 * @param then what happens because of it
 */
export function stageUnowned(
  capability: CapabilityId,
  what: string,
  then: string,
): (index: StreamIndex) => readonly Report[] {
  const number = capabilityNumber(capability);
  return (index) => {
    const { stream, demand, owned } = index;
    if ((demand[number] ?? 0) <= 0 || (owned & bitOf(number)) !== 0) return [];
    const supporters = flat(serversOf(index).map(({ seats }) => seats)).filter(
      ({ isOpen, time }) => isOpen && time.capabilities.includes(number),
    );
    const roles = [...new Set(supporters.map(({ role }) => role.name))];
    const support =
      roles.length === 0
        ? ''
        : ` ${roles.length === 1 ? `The role ${roles[0]} only supports` : `The roles ${listWords(roles, 3)} only support`} it.`;
    const where = inStream(stream);
    return [
      {
        title: `${what}${where}`,
        message: `${what}${where}: no seat${where === '' ? '' : ' that serves it'} owns "${capabilityName(capability)}", so ${then}.${support}`,
        subjects: [streamSubject(stream), capabilitySubject(capability)],
        evidence: [
          { text: `Owners of "${capabilityName(capability)}"`, value: 0 },
          { text: 'Seats that only support it', value: supporters.length },
        ],
        suggest: (org) => addSeats(org, stream, [capability]),
      },
    ];
  };
}
