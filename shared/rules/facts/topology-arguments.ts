/** What an organisation's own facts say for and against each of the three topologies (seed row 001-3). */

import { remember } from '#shared/lib/remember.ts';
import { isAbove, isBelow, roundHalfUp } from '#shared/lib/round.ts';
import type { Thresholds } from '../profile/thresholds.ts';
import { bitOf, MASK_OF } from './capability-order.ts';
import type { Org, Structure, TeamIndex } from './org-index.ts';

export const THREE_TOPOLOGIES = ['embedded', 'centralized', 'full-stack'] as const;
type Topology = (typeof THREE_TOPOLOGIES)[number];

/** One fact of the organisation, and which topologies it speaks for and against. */
export interface TopologyArgument {
  readonly text: string;
  readonly value: number;
  readonly speaksFor: readonly Topology[];
  readonly against: readonly Topology[];
}

type Side = 'few' | 'many';

/** A figure as it is shown, and whether there is little or much of it by its exact value; null for neither. */
interface Sized {
  readonly shown: number;
  readonly side: Side | null;
}
const sized = (value: number, { least, most }: Thresholds['fit']['people']): Sized => ({
  shown: roundHalfUp(value),
  side: !isAbove(value, least) ? 'few' : isBelow(value, most) ? null : 'many',
});

/** Few or many of something, and what each speaks for; nothing in between. */
interface Measure {
  readonly of: Sized;
  readonly text: (side: Side) => string;
  readonly few: Pick<TopologyArgument, 'speaksFor' | 'against'>;
  readonly many: Pick<TopologyArgument, 'speaksFor' | 'against'>;
}

export const argumentsOf = (measured: Measured): TopologyArgument[] =>
  measuresOf(measured).flatMap(({ of: { shown, side }, text, few, many }): TopologyArgument[] =>
    side === null ? [] : [{ text: text(side), value: shown, ...(side === 'few' ? few : many) }],
  );

export type Measured = ReturnType<typeof measureForTopology>;

/** @param maturity MLOps coverage today over the streams, 0 to 100 */
export function measureForTopology(org: Org, maturity: number) {
  const { fit } = org.thresholds;
  const seats = org.units.reduce((sum, { open }) => sum + open, 0);
  return {
    seats: sized(seats, fit.people),
    streams: sized(org.streams.length, fit.streams),
    mature: sized(maturity, fit.maturity),
    own: sized(ownProductsOf(org.structure), fit.ownProducts),
    platform: sized(platformWorkOf(org), fit.platformWork),
  };
}

/** Whether the same speaks for and against each, with whatever figures. */
export const isSameArgument = (a: Measured, b: Measured): boolean =>
  a.seats.side === b.seats.side &&
  a.streams.side === b.streams.side &&
  a.mature.side === b.mature.side &&
  a.own.side === b.own.side &&
  a.platform.side === b.platform.side &&
  hasVariety(a) === hasVariety(b);

/** Whether it is argued in the same words as well. */
export const isSameMeasured = (a: Measured, b: Measured): boolean =>
  isSameArgument(a, b) &&
  a.seats.shown === b.seats.shown &&
  a.streams.shown === b.streams.shown &&
  a.mature.shown === b.mature.shown &&
  a.own.shown === b.own.shown &&
  a.platform.shown === b.platform.shown;

/** With one stream there is no variety to speak of. */
const hasVariety = ({ streams }: Measured): boolean => streams.shown > 1;

function measuresOf(measured: Measured): Measure[] {
  const { seats, streams, mature, own, platform } = measured;
  const measures: Measure[] = [
    {
      of: seats,
      text: (side) => `${side} seats (${seats.shown})`,
      few: { speaksFor: ['full-stack'], against: ['embedded'] },
      many: { speaksFor: ['embedded'], against: ['full-stack'] },
    },
    {
      of: streams,
      text: (side) => `${side} value streams (${streams.shown})`,
      few: { speaksFor: ['full-stack'], against: ['embedded'] },
      many: { speaksFor: ['embedded'], against: ['full-stack'] },
    },
    {
      of: mature,
      text: (side) => `MLOps ${side === 'few' ? 'at its start' : 'in place'} (${mature.shown} of 100 covered)`,
      few: { speaksFor: ['centralized'], against: ['embedded'] },
      many: { speaksFor: ['embedded'], against: ['centralized'] },
    },
    {
      of: platform,
      text: (side) =>
        `${side === 'few' ? 'too little' : 'enough'} MLOps work for a platform team (${platform.shown} % of the time)`,
      few: { speaksFor: ['full-stack'], against: ['centralized'] },
      many: { speaksFor: ['centralized', 'embedded'], against: ['full-stack'] },
    },
  ];
  if (hasVariety(measured)) {
    measures.push({
      of: own,
      text: (side) =>
        `${side === 'few' ? 'products that teams share' : 'independent products'} (${own.shown} % of the teams have one of their own)`,
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
function platformWorkOf({ each, units }: Org): number {
  let all = 0;
  let platform = 0;
  for (const work of each(units, workOf)) {
    all += work.all;
    platform += work.platform;
  }
  return all > 0 ? (100 * platform) / all : 0;
}

/** Planned FTE of a team, and how much of it goes to MLOps. */
function workOf({ planned }: TeamIndex): { readonly all: number; readonly platform: number } {
  let all = 0;
  let platform = 0;
  for (let number = 0; number < planned.length; number++) {
    const fte = planned[number] ?? 0;
    all += fte;
    if ((MASK_OF.mlops & bitOf(number)) !== 0) platform += fte;
  }
  return { all, platform };
}
