/** Another of the three topologies suits this organisation better, with what speaks for and against each. */

import type { Facts, Report } from '../../define-rule.ts';
import { countWords, defineRule, listWords, NUMBERS_OF, remember, roundHalfUp } from '../../define-rule.ts';
import type { Evidence } from '../../finding.ts';

const TOPOLOGIES = ['embedded', 'centralized', 'full-stack'] as const;
type Topology = (typeof TOPOLOGIES)[number];

/** One fact of the organisation, and which topologies it speaks for and against. */
interface Argument {
  readonly text: string;
  readonly value: number;
  readonly speaksFor: readonly Topology[];
  readonly against: readonly Topology[];
}

const NAMES: Readonly<Record<Topology, string>> = {
  embedded: 'Embedded',
  centralized: 'Centralized',
  'full-stack': 'Full-stack',
};

export const topologyFit = defineRule({
  id: 'topology-fit',
  title: 'A topology that suits this organisation better',
  severity: 'hint',
  dimension: 'communication',
  scope: 'scenario',
  source: '001-3',
  lacks: ({ topology }: Facts) => (isOneOfThree(topology) ? null : 'the scenario follows none of the three topologies'),
  check: (facts): readonly Report[] => {
    const { topology, thresholds } = facts;
    if (!isOneOfThree(topology)) return [];
    const measured = measure(facts);
    const key = [topology, ...Object.values(measured)].join('|');
    const known = before.get(thresholds);
    if (known?.key === key) return known.reports;
    const reports = reportsOf(topology, thresholds.fit, measured);
    before.set(thresholds, { key, reports });
    return reports;
  },
});

/** What was reported of the same figures. */
const before = new WeakMap<Facts['thresholds'], { readonly key: string; readonly reports: readonly Report[] }>();

function reportsOf(current: Topology, fit: Fit, measured: Measured): Report[] {
  const found = argumentsOf(fit, measured);
  const points = (topology: Topology) =>
    found.filter(({ speaksFor }) => speaksFor.includes(topology)).length -
    found.filter(({ against }) => against.includes(topology)).length;
  const best = [...TOPOLOGIES].sort((a, b) => points(b) - points(a))[0];
  if (!best || points(best) < points(current) + fit.ahead) return [];
  const words = (topology: Topology, side: 'speaksFor' | 'against') =>
    listWords(found.filter((fact) => fact[side].includes(topology)).map(({ text }) => text)) || 'nothing measured';
  const sides = (topology: Topology) =>
    `for ${NAMES[topology].toLowerCase()} speak ${words(topology, 'speaksFor')}, against it ${words(topology, 'against')}`;
  return [
    {
      title: `${NAMES[best]} teams may suit this organisation better`,
      message: `This scenario is ${NAMES[current].toLowerCase()}: ${sides(current)}. On the other side, ${sides(best)}.`,
      subjects: [],
      aspect: best,
      evidence: TOPOLOGIES.flatMap((topology) =>
        found.flatMap(({ text, value, speaksFor, against }): Evidence[] => {
          if (speaksFor.includes(topology)) return [{ text: `For ${NAMES[topology].toLowerCase()}: ${text}`, value }];
          if (against.includes(topology)) return [{ text: `Against ${NAMES[topology].toLowerCase()}: ${text}`, value }];
          return [];
        }),
      ),
    },
  ];
}

const isOneOfThree = (topology: Facts['topology']): topology is Topology =>
  TOPOLOGIES.some((other) => other === topology);

/** Few or many of something, and what each speaks for; nothing in between. */
interface Measure {
  readonly value: number;
  readonly range: { readonly least: number; readonly most: number };
  readonly text: (side: 'few' | 'many') => string;
  readonly few: Pick<Argument, 'speaksFor' | 'against'>;
  readonly many: Pick<Argument, 'speaksFor' | 'against'>;
}

function argumentsOf(fit: Fit, measured: Measured): Argument[] {
  return measuresOf(fit, measured).flatMap(({ value, range, text, few, many }): Argument[] => {
    if (value <= range.least) return [{ text: text('few'), value, ...few }];
    return value >= range.most ? [{ text: text('many'), value, ...many }] : [];
  });
}

type Fit = Facts['thresholds']['fit'];
type Measured = ReturnType<typeof measure>;

const measure = (facts: Facts) => ({
  seats: facts.units.reduce((sum, unit) => sum + unit.open, 0),
  streams: facts.streams.length,
  mature: roundHalfUp(maturityOf(facts)),
  own: roundHalfUp(ownProductsOf(facts)),
  platform: roundHalfUp(platformWorkOf(facts)),
});

function measuresOf(fit: Fit, { seats, streams, mature, own, platform }: Measured): Measure[] {
  const measures: Measure[] = [
    {
      value: seats,
      range: fit.people,
      text: (side) => `${countWords(seats, 'seat')}, which is ${side}`,
      few: { speaksFor: ['full-stack'], against: ['embedded'] },
      many: { speaksFor: ['embedded'], against: ['full-stack'] },
    },
    {
      value: streams,
      range: fit.streams,
      text: (side) => `${countWords(streams, 'value stream')}, which is ${side}`,
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

/** MLOps coverage today over the streams, weighted by their sizes. */
function maturityOf({ streamIndexes }: Facts): number {
  const total = streamIndexes.reduce((sum, { stream }) => sum + stream.size, 0);
  const covered = streamIndexes.reduce((sum, { stream, pillars }) => sum + stream.size * pillars.mlops.today, 0);
  return total > 0 ? covered / total : 0;
}

/** Percent of the teams that work on products of which each serves one stream only. */
function ownProductsOf({ peopled }: Facts): number {
  let users = 0;
  let own = 0;
  for (const { team, serving } of peopled) {
    if (team.kind === 'platform' || team.kind === 'enabling') continue;
    users += 1;
    if (serving.streams.length === 1) own += 1;
  }
  return users > 0 ? (100 * own) / users : 0;
}

/** Percent of the planned time that goes to MLOps. */
function platformWorkOf({ units }: Facts): number {
  let all = 0;
  let platform = 0;
  for (const unit of units) {
    const work = workOf(unit);
    all += work.all;
    platform += work.platform;
  }
  return all > 0 ? (100 * platform) / all : 0;
}

const workOf = remember(({ planned }: Facts['units'][number]) => ({
  all: planned.reduce((sum, fte) => sum + fte, 0),
  platform: NUMBERS_OF.mlops.reduce((sum, number) => sum + (planned[number] ?? 0), 0),
}));
