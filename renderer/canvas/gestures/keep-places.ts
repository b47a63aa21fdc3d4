/** A team that is dropped beside the others arranges nobody anew: who would move keeps its place, and it stands clear of all. */

import type { CommandCall } from '#shared/commands/registry.ts';
import { runCommands } from '#shared/commands/run-commands.ts';
import { standing } from '#shared/diagram/layout/free-place.ts';
import { layoutTeams } from '#shared/diagram/layout/teams-layout.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Box } from '../geometry.ts';
import { layoutOf } from '../layout.ts';

/**
 * @param calls what the drop does
 * @returns the command that keeps everyone in place; none where no team comes to a place, or nobody would move
 */
export function keptPlaces(plan: Plan, scenario: Scenario, calls: readonly CommandCall[]): readonly CommandCall[] {
  if (!calls.some(({ id }) => id === 'team.add' || id === 'team.add-with-seat')) return [];
  const run = runCommands(plan, calls, '');
  const next = run.ok ? run.value.plan.scenarios[scenario.id] : undefined;
  const added = Object.values(next?.teams ?? {}).find(({ id, position }) => !scenario.teams[id] && position !== null);
  if (!run.ok || !next || !added) return [];
  const [before, after] = [layoutOf(plan, scenario, 'teams'), layoutTeams(run.value.plan, next)];
  const frame = after.frames.get(added.id);
  if (!frame) return [];
  const kept = <K extends string>(id: K, from: ReadonlyMap<K, Box>, to: ReadonlyMap<K, Box>) => {
    const [box, moved] = [from.get(id), to.get(id)];
    return !box || !moved || (box.x === moved.x && box.y === moved.y) ? [] : [{ id, position: rounded(box) }];
  };
  const teams = Object.values(scenario.teams).flatMap(({ id, position }) =>
    position === null ? kept(id, before.frames, after.frames) : [],
  );
  const loose = Object.values(scenario.seats).filter(({ team }) => team === null);
  const seats = loose.flatMap(({ id, position }) => (position === null ? kept(id, before.cards, after.cards) : []));
  if (teams.length + seats.length === 0) return [];
  const others = [...before.frames.values(), ...loose.flatMap(({ id }) => before.cards.get(id) ?? [])];
  const clear = standing([...others, { ...frame, ...added.position }]).at(-1) ?? frame;
  const places = [...teams, { id: added.id, position: rounded(clear) }];
  return [{ id: 'canvas.place', payload: { scenario: scenario.id, teams: places, seats } }];
}

const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
