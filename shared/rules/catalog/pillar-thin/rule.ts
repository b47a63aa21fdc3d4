/** A pillar of a stream is planned, but with too little time. */

import type { CapabilityId, PillarId } from '#shared/model/capability.ts';
import type { Role } from '#shared/model/role.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import type { Report, StreamIndex } from '../../define-rule.ts';
import {
  addSeat,
  CAPABILITIES_OF,
  capabilityNumber,
  defineRule,
  fteWords,
  groupName,
  inStream,
  isAbove,
  isBelow,
  keptReports,
  listWords,
  PILLAR_IDS,
  rolesThatOwn,
  roundApart,
  streamSubject,
  workName,
} from '../../define-rule.ts';

export const pillarThin = defineRule({
  id: 'pillar-thin',
  title: 'Too little time for a pillar of a stream',
  remedy: 'Add what is missing: a seat, more FTE for those who do it, or a platform that serves the stream.',
  severity: 'warning',
  dimension: 'expertise',
  scope: 'scenario',
  source: '002-2',
  checkStream: thinPillars,
});

const NONE: readonly Report[] = [];
const kept = keptReports<ValueStream>();

function thinPillars(index: StreamIndex): readonly Report[] {
  const { stream, pillars: figures, supply, demand, thresholds } = index;
  const limit = thresholds.pillarThinBelow;
  const isThin = (pillar: PillarId) => isAbove(figures[pillar].planned, 0) && isBelow(figures[pillar].planned, limit);
  const thin = PILLAR_IDS.filter(isThin);
  if (thin.length === 0) return NONE;
  return thin.map((pillar): Report => {
    const { planned } = figures[pillar];
    const missing = CAPABILITIES_OF[pillar]
      .map((id) => {
        const number = capabilityNumber(id);
        return { id, fte: (demand[number] ?? 0) * stream.size - (supply.planned[number] ?? 0) };
      })
      .filter(({ fte }) => isAbove(fte, 0))
      .sort((a, b) => b.fte - a.fte);
    const restsOn = [planned, limit, ...missing.map(({ id }) => id), ...missing.map(({ fte }) => fte)];
    return kept(stream, pillar, restsOn, () => ({
      title: `${groupName(pillar)} is thin${inStream(stream)}`,
      message: `${groupName(pillar)}${inStream(stream)} is planned at ${roundApart(planned, limit)}, below ${limit}. Missing: ${listWords(
        missing.map(({ id, fte }) => `${fteWords(fte)} FTE to ${workName(id)}`),
      )}.`,
      subjects: [streamSubject(stream)],
      aspect: pillar,
      evidence: [
        { text: `${groupName(pillar)} planned`, value: roundApart(planned, limit, 1) },
        { text: 'Thin below', value: limit },
        ...missing.map(({ id, fte }) => ({ text: `FTE missing to ${workName(id)}`, value: fte })),
      ],
      suggest: (org) => rolesFor(pillar, missing[0]?.id).flatMap((role) => addSeat(org, stream, role)),
    }));
  });
}

/** Up to three roles that own most of the pillar, first those that own what is missing most. */
function rolesFor(pillar: (typeof PILLAR_IDS)[number], worst: CapabilityId | undefined): Role[] {
  const isWorst = ({ owns }: Role) => (worst !== undefined && owns.includes(worst) ? 0 : 1);
  return rolesThatOwn(CAPABILITIES_OF[pillar])
    .sort((a, b) => isWorst(a) - isWorst(b))
    .slice(0, 3);
}
