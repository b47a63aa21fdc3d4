/**
 * The topology that a scenario follows: the one it names, else the one that its teams' kinds suggest.
 *
 * A rostered import names none. Only teams with seats speak: any full-stack team means full-stack; a platform beside
 * data science teams centralized; a pod pods; a product team embedded; else nothing can be said.
 */

import type { Scenario, TopologyId } from '#shared/model/scenario.ts';
import type { TeamKind } from '#shared/model/team.ts';

export function inferTopology(scenario: Scenario): TopologyId | null {
  if (scenario.topology) return scenario.topology;
  const kinds = new Set<TeamKind>();
  for (const seat of Object.values(scenario.seats)) {
    const team = seat.team ? scenario.teams[seat.team] : undefined;
    if (team) kinds.add(team.kind);
  }
  if (kinds.has('full-stack')) return 'full-stack';
  if (kinds.has('platform') && kinds.has('data-science')) return 'centralized';
  if (kinds.has('pod')) return 'pods';
  if (kinds.has('product')) return 'embedded';
  return null;
}
