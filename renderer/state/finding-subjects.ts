/** What on the canvas a finding is about. Pure. */

import type { PersonId } from '#shared/model/ids.ts';
import { seatsByPerson } from '#shared/model/order.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Finding } from '#shared/rules/finding.ts';

/** Ids on the canvas: seats, teams and lines themselves, a person's seats; streams and capabilities stand for the teams that serve them. */
export function canvasIdsOf({ subjects }: Pick<Finding, 'subjects'>, scenario: Scenario): string[] {
  const ids = new Set<string>();
  for (const { kind, id } of subjects) {
    if (kind === 'seat' || kind === 'team' || kind === 'line') ids.add(id);
    if (kind === 'person') for (const seat of seatsByPerson(scenario).get(id as PersonId) ?? []) ids.add(seat.id);
    if (kind === 'stream') {
      for (const team of Object.values(scenario.teams)) {
        if (team.streams.some((share) => share.stream === id)) ids.add(team.id);
      }
    }
  }
  return [...ids];
}
