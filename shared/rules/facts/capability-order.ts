/** Capabilities by number, so that sums run over arrays and "what it owns" is one integer. */

import type { CapabilityGroupId, CapabilityId, PillarId } from '#shared/model/capability.ts';
import { CAPABILITIES_OF, CAPABILITY_IDS, GROUP_IDS } from '#shared/model/capability.ts';

export const CAPABILITY_COUNT = CAPABILITY_IDS.length;

/** A figure for each capability, by number. Plain lists of fractions: thousands are made, and typed arrays cost more each. */
export type Amounts = number[];
export const noAmounts = (): Amounts => none.slice();

/** A list of fractions, also where all are whole: an engine that knows it makes no object of each figure that it reads. */
export function fractionsOf(values: readonly number[]): Amounts {
  const fractions = values.map(() => 0.5);
  values.forEach((value, i) => {
    fractions[i] = value;
  });
  return fractions;
}
const none = fractionsOf(CAPABILITY_IDS.map(() => 0));

const numbers = new Map<CapabilityId, number>(CAPABILITY_IDS.map((id, number) => [id, number]));

/** Place of a capability in `CAPABILITY_IDS`; -1 for a name that is none. */
export const capabilityNumber = (id: CapabilityId): number => numbers.get(id) ?? -1;

/** One bit a capability; there are fewer than 31. */
export const bitOf = (number: number): number => 1 << number;
export const maskOf = (ids: readonly CapabilityId[]): number =>
  ids.reduce((mask, id) => (numbers.has(id) ? mask | bitOf(capabilityNumber(id)) : mask), 0);

const tableOf = <K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

/** The capabilities of a group, by number, and as bits. */
export const NUMBERS_OF: Readonly<Record<CapabilityGroupId, readonly number[]>> = tableOf(GROUP_IDS, (group) =>
  CAPABILITIES_OF[group].map(capabilityNumber),
);
export const MASK_OF: Readonly<Record<CapabilityGroupId, number>> = tableOf(GROUP_IDS, (group) =>
  maskOf(CAPABILITIES_OF[group]),
);

/** A record with one entry a pillar. Written out, as thousands of them are made in a run. */
export const byPillar = <V>(value: (pillar: PillarId) => V): Readonly<Record<PillarId, V>> => ({
  product: value('product'),
  'data-science': value('data-science'),
  'data-engineering': value('data-engineering'),
  mlops: value('mlops'),
});
/** One entry a capability: a copy of a table with all of them, which costs less than to build one up. */
export function byCapability<V>(value: (id: CapabilityId, number: number) => V): Readonly<Record<CapabilityId, V>> {
  const table: Record<CapabilityId, unknown> = { ...NUMBERS };
  CAPABILITY_IDS.forEach((id, number) => {
    table[id] = value(id, number);
  });
  return table as Record<CapabilityId, V>;
}
const NUMBERS = tableOf(CAPABILITY_IDS, capabilityNumber);

/** Names of the capabilities in a mask, in catalogue order. */
export const idsOfMask = (mask: number): CapabilityId[] =>
  CAPABILITY_IDS.filter((_, number) => (mask & bitOf(number)) !== 0);
