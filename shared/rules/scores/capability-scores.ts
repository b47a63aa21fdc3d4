/** How well each capability is staffed. */

import type { CapabilityId } from '#shared/model/capability.ts';
import type { Facts } from '../define-rule.ts';
import type { Amounts } from '../facts/capability-order.ts';
import { byCapability, noAmounts } from '../facts/capability-order.ts';
import { addFte, noFte, staffing } from '../facts/coverage.ts';
import type { StreamIndex } from '../facts/stream-index.ts';
import type { TodayAndPlanned } from '../finding.ts';

export type CapabilityScores = Readonly<Record<CapabilityId, TodayAndPlanned>>;

/** 100 × staffing, mean over the streams by size. */
export function capabilityFigures({ serving, streamIndexes }: Facts): CapabilityScores {
  let total = 0;
  for (const size of serving.sizes) total += size;
  const sum = noFte();
  for (const index of streamIndexes) addFte(sum, staffed(index), 1);
  const mean = (of: number | undefined): number => (100 * (of ?? 0)) / total;
  return byCapability<TodayAndPlanned>((_, number) => ({
    today: mean(sum.today[number]),
    planned: mean(sum.planned[number]),
  }));
}

/** Staffing by capability number, times the stream's size. */
function staffed({ supply, stream: { size }, demand }: StreamIndex) {
  const of = (fte: Amounts) => {
    const all = noAmounts();
    for (let i = 0; i < all.length; i++) all[i] = staffing(fte[i] ?? 0, (demand[i] ?? 0) * size) * size;
    return all;
  };
  return { today: of(supply.today), planned: of(supply.planned) };
}
