/** Arranging the whole plan anew. Locked teams stay where they are, and the others go where they cover none. */

import type { PayloadOf } from '#shared/commands/registry.ts';
import { arrangeTeams, layoutTeams } from '#shared/diagram/layout/teams-layout.ts';
import { teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';

type Places = Omit<PayloadOf<'canvas.place'>, 'scenario'>;

export function tidied(plan: Plan, scenario: Scenario): Places {
  const teams = teamsOf(scenario);
  if (!teams.some(({ isLocked }) => isLocked)) return arrangeTeams(plan, scenario);
  const now = layoutTeams(plan, scenario).frames;
  const at = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
  const kept = teams.map((team): Team => {
    const frame = now.get(team.id);
    return { ...team, position: team.isLocked && frame ? at(frame) : null };
  });
  const seats = Object.values(scenario.seats).map((seat): Seat => ({ ...seat, position: null }));
  const layout = layoutTeams(plan, {
    ...scenario,
    teams: Object.fromEntries(kept.map((team) => [team.id, team])),
    seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])),
  });
  return {
    teams: [...layout.frames].map(([id, frame]) => ({ id, position: at(frame) })),
    seats: seats.flatMap(({ id, team }) => {
      const card = layout.cards.get(id);
      return team === null && card ? [{ id, position: at(card) }] : [];
    }),
  };
}
