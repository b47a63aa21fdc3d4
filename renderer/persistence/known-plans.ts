/**
 * Which plans the database held last, and how new they were, kept apart from it: one that the browser has emptied says
 * of itself only that it is empty.
 */

import type { PlanRow } from './records.ts';

export type KnownPlan = Pick<PlanRow, 'id' | 'name' | 'revision'>;

const KEY = 'fourfold.known-plans';

export function knownPlans(): readonly KnownPlan[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(found) ? found.filter(isKnownPlan) : [];
  } catch {
    return [];
  }
}

/** What the storage holds may be of another version or of another's hand. */
const isKnownPlan = (each: Partial<KnownPlan> | null): each is KnownPlan =>
  typeof each?.id === 'string' && typeof each.name === 'string' && typeof each.revision === 'number';

export function setKnownPlans(plans: readonly KnownPlan[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(plans.map(({ id, name, revision }) => ({ id, name, revision }))));
  } catch {
    // Losses are told less well then; nothing is lost by that.
  }
}

/** It is in the database by now. */
export function notePlan(plan: KnownPlan): void {
  setKnownPlans([...knownPlans().filter(({ id }) => id !== plan.id), plan]);
}
