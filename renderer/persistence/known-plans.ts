/**
 * Which plans the database held last, and how new they were, kept apart from it: one that the browser has emptied says
 * of itself only that it is empty.
 */

import { z } from 'zod';

/** As in the database's row of the plan. */
const KnownPlanSchema = z.object({ id: z.string(), name: z.string(), revision: z.number() });
export type KnownPlan = Readonly<z.infer<typeof KnownPlanSchema>>;

const KEY = 'fourfold.known-plans';

export function knownPlans(): readonly KnownPlan[] {
  try {
    const found = z.array(z.unknown()).parse(JSON.parse(localStorage.getItem(KEY) ?? '[]'));
    return found.flatMap((each) => KnownPlanSchema.safeParse(each).data ?? []);
  } catch {
    return [];
  }
}

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
