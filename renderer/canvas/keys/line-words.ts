/** Lines in words, for screen readers: "Solid line from Mei Tanaka to Ines Okafor". */

import { roleOf } from '#shared/catalog/roles.ts';
import type { LineKind, Route } from '#shared/diagram/lines/routes.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';

export const LINE_KINDS: readonly LineKind[] = ['solid', 'dotted', 'hand-off', 'serves'];

export const LINE_WORDS: Readonly<Record<LineKind, string>> = {
  solid: 'Solid line',
  dotted: 'Dotted line',
  'hand-off': 'Hand-off',
  serves: 'Serves line',
};

/** Who or what stands at an end of a line. */
export function endName(plan: Plan, scenario: Scenario, id: string): string {
  const seat = scenario.seats[asId('seat', id)];
  if (seat !== undefined) {
    const person = seat.person === null ? undefined : plan.people[seat.person];
    return person?.name ?? `the vacant ${roleOf(plan, seat.role).name}`;
  }
  const team = scenario.teams[asId('team', id)];
  return team?.name ?? plan.people[asId('person', id)]?.name ?? 'somebody outside';
}

/** A reporting line goes from who reports to the manager, as it is drawn by hand. */
export function lineWords(plan: Plan, scenario: Scenario, { kind, source, target, label }: Route): string {
  const isReport = kind === 'solid' || kind === 'dotted';
  const [from, to] = isReport ? [target, source] : [source, target];
  const what = kind === 'hand-off' ? `Hand-off ${label}` : LINE_WORDS[kind];
  return `${what} from ${endName(plan, scenario, from)} to ${endName(plan, scenario, to)}`;
}

/** Lines that end in a seat, a team or a manager from outside, in drawing order. */
export const linesOf = (routes: readonly Route[], id: string): readonly Route[] =>
  routes.filter(({ source, target }) => source === id || target === id);
