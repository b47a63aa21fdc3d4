/**
 * The topology that a scenario follows: the one it names, else the one that its teams' kinds suggest.
 *
 * A rostered import names none. Only teams with seats speak: any full-stack team means full-stack; a platform beside
 * data science teams centralized; a pod pods; a product team embedded; else nothing can be said.
 */

import type { TeamId } from '#shared/model/ids.ts';
import type { Scenario, TopologyId } from '#shared/model/scenario.ts';
import type { TeamKind } from '#shared/model/team.ts';

export function inferTopology(scenario: Scenario): TopologyId | null {
  return topologyOf(scenario, new Set(Object.values(scenario.seats).map((seat) => seat.team)));
}

/** The same where it is known already which teams have seats. */
export function topologyOf({ topology, teams }: Scenario, peopled: Iterable<TeamId | null>): TopologyId | null {
  if (topology) return topology;
  const kinds = new Set<TeamKind>();
  for (const id of peopled) {
    const team = id === null ? undefined : teams[id];
    if (team) kinds.add(team.kind);
  }
  if (kinds.has('full-stack')) return 'full-stack';
  if (kinds.has('platform') && kinds.has('data-science')) return 'centralized';
  if (kinds.has('pod')) return 'pods';
  if (kinds.has('product')) return 'embedded';
  return null;
}
