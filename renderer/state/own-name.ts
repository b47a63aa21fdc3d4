/** The name that someone gave last for a decision of theirs: on this computer, else in the plan's scenarios. */

import type { Plan } from '#shared/model/plan.ts';

const KEY = 'fourfold.own-name';

export function rememberedName(plan: Plan): string {
  try {
    const name = localStorage.getItem(KEY)?.trim();
    if (name) return name;
  } catch {
    // Storage that is switched off only costs the memory of the name.
  }
  const all = Object.values(plan.scenarios).flatMap(({ accepted }) => Object.values(accepted));
  return all.reduce((last, each) => (each.on >= last.on ? each : last), { by: '', on: '' }).by;
}

export function rememberName(name: string): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // As above.
  }
}
