/** What an organisation's own facts say for and against each of the three topologies (seed row 001-3). */

import { remember } from '#shared/lib/remember.ts';
import { roundHalfUp } from '#shared/lib/round.ts';
import { bitOf, MASK_OF } from './capability-order.ts';
import type { Org, Structure } from './org-index.ts';
import type { Thresholds } from './thresholds.ts';

export const THREE_TOPOLOGIES = ['embedded', 'centralized', 'full-stack'] as const;
type Topology = (typeof THREE_TOPOLOGIES)[number];

/** One fact of the organisation, and which topologies it speaks for and against. */
export interface TopologyArgument {
  readonly text: string;
  readonly value: number;
  readonly speaksFor: readonly Topology[];
  readonly against: readonly Topology[];
}

/** Few or many of something, and what each speaks for; nothing in between. */
interface Measure {
  readonly value: number;
  readonly range: { readonly least: number; readonly most: number };
  readonly text: (side: 'few' | 'many') => string;
  readonly few: Pick<TopologyArgument, 'speaksFor' | 'against'>;
  readonly many: Pick<TopologyArgument, 'speaksFor' | 'against'>;
}

export function argumentsOf(fit: Fit, measured: Measured): TopologyArgument[] {
  return measuresOf(fit, measured).flatMap(({ value, range, text, few, many }): TopologyArgument[] => {
    if (value <= range.least) return [{ text: text('few'), value, ...few }];
    return value >= range.most ? [{ text: text('many'), value, ...many }] : [];
  });
}

type Fit = Thresholds['fit'];
export type Measured = ReturnType<typeof measureForTopology>;

/** @param maturity MLOps coverage today over the streams, 0 to 100 */
export const measureForTopology = (org: Org, maturity: number) => ({
  seats: org.units.reduce((sum, { open }) => sum + open, 0),
  streams: org.streams.length,
  mature: roundHalfUp(maturity),
  own: roundHalfUp(ownProductsOf(org.structure)),
  platform: roundHalfUp(platformWorkOf(org)),
});

export const isSameMeasured = (a: Measured, b: Measured): boolean =>
  a.seats === b.seats &&
  a.streams === b.streams &&
  a.mature === b.mature &&
  a.own === b.own &&
  a.platform === b.platform;

function measuresOf(fit: Fit, { seats, streams, mature, own, platform }: Measured): Measure[] {
  const measures: Measure[] = [
    {
      value: seats,
      range: fit.people,
      text: (side) => `${seats} ${seats === 1 ? 'seat' : 'seats'}, which is ${side}`,
      few: { speaksFor: ['full-stack'], against: ['embedded'] },
      many: { speaksFor: ['embedded'], against: ['full-stack'] },
    },
    {
      value: streams,
      range: fit.streams,
      text: (side) => `${streams} ${streams === 1 ? 'value stream' : 'value streams'}, which is ${side}`,
      few: { speaksFor: ['full-stack'], against: ['embedded'] },
      many: { speaksFor: ['embedded'], against: ['full-stack'] },
    },
    {
      value: mature,
      range: fit.maturity,
      text: (side) => (side === 'few' ? `MLOps at ${mature}, at its start` : `MLOps at ${mature}, in place`),
      few: { speaksFor: ['centralized'], against: ['embedded'] },
      many: { speaksFor: ['embedded'], against: ['centralized'] },
    },
    {
      value: platform,
      range: fit.platformWork,
      text: (side) =>
        `${platform} % of the time on MLOps, ${side === 'few' ? 'too little to fill a platform team' : 'enough to fill a platform team'}`,
      few: { speaksFor: ['full-stack'], against: ['centralized'] },
      many: { speaksFor: ['centralized', 'embedded'], against: ['full-stack'] },
    },
  ];
  // With one stream there is no variety to speak of.
  if (streams > 1) {
    measures.push({
      value: own,
      range: fit.ownProducts,
      text: (side) =>
        side === 'few'
          ? `products that teams share (${own} % of the teams have one of their own)`
          : `products that are independent (${own} % of the teams have one of their own)`,
      few: { speaksFor: ['centralized'], against: ['embedded'] },
      many: { speaksFor: ['embedded'], against: ['centralized'] },
    });
  }
  return measures;
}

/** Percent of the teams that work on products of which each serves one stream only. */
const ownProductsOf = remember(({ peopled, serving: { ofTeam, all } }: Structure): number => {
  let users = 0;
  let own = 0;
  for (const team of peopled) {
    if (!team || team.kind === 'platform' || team.kind === 'enabling') continue;
    users += 1;
    if ((ofTeam.get(team.id) ?? all).streams.length === 1) own += 1;
  }
  return users > 0 ? (100 * own) / users : 0;
});

/** Percent of the planned time that goes to MLOps. */
function platformWorkOf({ units }: Org): number {
  let all = 0;
  let platform = 0;
  for (const { planned } of units) {
    for (let number = 0; number < planned.length; number++) {
      const fte = planned[number] ?? 0;
      all += fte;
      if ((MASK_OF.mlops & bitOf(number)) !== 0) platform += fte;
    }
  }
  return all > 0 ? (100 * platform) / all : 0;
}
