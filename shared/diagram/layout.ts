/** Where everything of a scenario stands: one form for both views, the canvas and the exports. */

import type { PersonId, SeatId, TeamId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { Box } from './metrics.ts';
import { boundsOf, FRAME, PILL, SEAT } from './metrics.ts';
import type { Size } from './paper.ts';

export interface ChartLayout {
  /** Empty in the reporting view. */
  readonly frames: ReadonlyMap<TeamId, Box>;
  /** How high the words over the cards of a frame are; lines keep under them. */
  readonly heads?: ReadonlyMap<TeamId, number>;
  readonly cards: ReadonlyMap<SeatId, Box>;
  /** Managers from outside. */
  readonly pills: ReadonlyMap<PersonId, Box>;
  /** Managers whose reports stand in several rows, and where a line runs down beside these. */
  readonly trunks?: ReadonlyMap<SeatId | PersonId, number>;
}

/** Sizes that depend on text, for exports, which wrap names; the canvas keeps heights fixed. */
export interface Heights {
  readonly card: (seat: Seat) => number;
  readonly header: (team: Team, width: number) => number;
  readonly pill: (name: string) => Size;
}

export const FIXED: Heights = {
  card: () => SEAT.height,
  header: () => FRAME.top,
  pill: ({ length }) => ({
    width: Math.min(PILL.widest, Math.max(64, Math.round(length * 7.2) + 24)),
    height: PILL.height,
  }),
};

/** A layout as who has ids without their kinds asks it: the end of a line is a seat, a team or a manager from outside. */
export interface PlacesById {
  readonly frames: ReadonlyMap<string, Box>;
  readonly cards: ReadonlyMap<string, Box>;
  readonly pills: ReadonlyMap<string, Box>;
  readonly trunks?: ReadonlyMap<string, number>;
}

/** Where a seat, a team or a manager from outside stands, by its id; undefined where it has no place in this view. */
export const boxAt = ({ frames, cards, pills }: PlacesById, id: string): Box | undefined =>
  cards.get(id) ?? frames.get(id) ?? pills.get(id);

export const boundsOfLayout = ({ frames, cards, pills }: ChartLayout): Box | null =>
  boundsOf([...frames.values(), ...cards.values(), ...pills.values()]);

/** Managers from outside that seats report to, in order of their names. */
export function outsideOf(plan: Plan, scenario: Scenario): { readonly id: PersonId; readonly name: string }[] {
  const ids = new Set<PersonId>();
  for (const seat of Object.values(scenario.seats))
    for (const manager of seat.solid === null ? seat.dotted : [seat.solid, ...seat.dotted])
      if (manager.kind === 'outside') ids.add(manager.id);
  return [...ids]
    .map((id) => ({ id, name: plan.people[id]?.name || 'Somebody outside' }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
}
