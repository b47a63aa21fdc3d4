/** Changes of the plan's profile: what is set to its default is not set at all. */

import { dispatch } from '#renderer/state/dispatch.ts';
import type { Profile } from '#shared/model/profile.ts';

export const changeProfile = (profile: Profile): void => {
  dispatch('plan.update', { changes: { profile } });
};

type Record_<K extends string, V> = Readonly<Partial<Record<K, V>>>;

/** The record without one of its values. */
export function without<K extends string, V>(record: Record_<K, V>, key: K): Partial<Record<K, V>> {
  const rest = { ...record };
  delete rest[key];
  return rest;
}

/** The record with a value, or without it where it says nothing else than the default. */
export const withValue = <K extends string, V>(
  record: Record_<K, V>,
  key: K,
  value: V,
  usual: V,
): Partial<Record<K, V>> =>
  value === usual ? without(record, key) : ({ ...record, [key]: value } as Partial<Record<K, V>>);
