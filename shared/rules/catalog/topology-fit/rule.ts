/** Another of the three topologies suits this organisation better, with what speaks for and against each. */

import type { Facts, Report, StreamIndex } from '../../define-rule.ts';
import { defineRule, listWords } from '../../define-rule.ts';
import type { Measured } from '../../facts/topology-arguments.ts';
import {
  argumentsOf,
  isSameArgument,
  isSameMeasured,
  measureForTopology,
  THREE_TOPOLOGIES as TOPOLOGIES,
} from '../../facts/topology-arguments.ts';
import type { Evidence } from '../../finding.ts';

type Topology = (typeof TOPOLOGIES)[number];
type Fit = Facts['thresholds']['fit'];

const NAMES: Readonly<Record<Topology, string>> = {
  embedded: 'Embedded',
  centralized: 'Centralized',
  'full-stack': 'Full-stack',
};

export const topologyFit = defineRule({
  id: 'topology-fit',
  title: 'A topology that suits this organisation better',
  remedy: 'To see who would move, and why, choose “Convert to another topology” in the menu.',
  severity: 'hint',
  dimension: 'communication',
  scope: 'scenario',
  source: '001-3',
  lacks: ({ topology }: Facts) => (isOneOfThree(topology) ? null : 'the scenario follows none of the three topologies'),
  check: (facts): readonly Report[] => {
    const { topology, thresholds } = facts;
    if (!isOneOfThree(topology)) return [];
    const measured = measureForTopology(facts, maturityOf(facts));
    const known = before.get(thresholds);
    // Where nothing was to be said, only another argument could change that.
    const isSame = known?.reports.length === 0 ? isSameArgument : isSameMeasured;
    if (known?.topology === topology && isSame(known.measured, measured)) return known.reports;
    const reports = reportsOf(topology, thresholds.fit, measured);
    before.set(thresholds, { topology, measured, reports });
    return reports;
  },
});

/** What was reported of the same figures. */
interface Known {
  readonly topology: Topology;
  readonly measured: Measured;
  readonly reports: readonly Report[];
}
const before = new WeakMap<Facts['thresholds'], Known>();

function reportsOf(current: Topology, { ahead }: Fit, measured: Measured): Report[] {
  const found = argumentsOf(measured);
  const points = (topology: Topology) =>
    found.filter(({ speaksFor }) => speaksFor.includes(topology)).length -
    found.filter(({ against }) => against.includes(topology)).length;
  const byPoints = [...TOPOLOGIES].sort((a, b) => points(b) - points(a));
  const best = byPoints[0];
  if (!best || points(best) < points(current) + ahead) return [];
  const words = (topology: Topology, side: 'speaksFor' | 'against') =>
    listWords(found.filter((fact) => fact[side].includes(topology)).map(({ text }) => text)) || 'nothing';
  const sides = byPoints.map(
    (topology) =>
      `${NAMES[topology]}: for it ${words(topology, 'speaksFor')}; against it ${words(topology, 'against')}.`,
  );
  return [
    {
      title: `${NAMES[best]} teams may suit this organisation better`,
      message: `This scenario is ${NAMES[current].toLowerCase()}. ${sides.join(' ')}`,
      subjects: [],
      aspect: best,
      evidence: TOPOLOGIES.flatMap((topology) =>
        found.flatMap(({ text, speaksFor, against }): Evidence[] => {
          if (speaksFor.includes(topology)) return [{ text: `For ${NAMES[topology].toLowerCase()}: ${text}` }];
          if (against.includes(topology)) return [{ text: `Against ${NAMES[topology].toLowerCase()}: ${text}` }];
          return [];
        }),
      ),
    },
  ];
}

const isOneOfThree = (topology: Facts['topology']): topology is Topology =>
  TOPOLOGIES.some((other) => other === topology);

/** MLOps coverage today over the streams, weighted by their sizes. */
function maturityOf({ each, streamIndexes, serving: { sizes } }: Facts): number {
  const today = each(streamIndexes, mlopsToday);
  let total = 0;
  let covered = 0;
  for (let i = 0; i < today.length; i++) {
    const size = sizes[i] ?? 0;
    total += size;
    covered += size * (today[i] ?? 0);
  }
  return total > 0 ? covered / total : 0;
}
const mlopsToday = ({ pillars }: StreamIndex): number => pillars.mlops.today;
