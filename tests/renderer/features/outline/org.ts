/** A small organisation for the outline: two teams, a lead, a vacancy, a seat in no team, somebody on the bench. */

import type { Ids } from '#renderer/features/outline/outline-edits.ts';
import type { OutlineOptions, OutlineRow } from '#renderer/features/outline/outline-model.ts';
import { outlineRows } from '#renderer/features/outline/outline-model.ts';
import { foundIn } from '#renderer/state/found.ts';
import type { CommandCall } from '#shared/commands/registry.ts';
import { runCommands } from '#shared/commands/run-commands.ts';
import { createPerson } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import { byRank, seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { evaluate } from '#shared/rules/index.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

const EVE = createPerson(asId('person', 'person-eve'), 'Eve');
const { plan } = tinyOrg(`
team Search, product
  Ada, data-scientist, lead
  Bo, ml-engineer, reports to Ada
  vacant, data-engineer, reports to Ada
team Platform, platform
  Cy, mlops-engineer, 0.5 FTE, reports to Zoe
no team
  Di, architect
`);
export function scenarioOf(from: Plan): Scenario {
  const scenario = from.scenarios[TINY_SCENARIO];
  if (scenario === undefined) throw new Error('the scenario is gone');
  return scenario;
}

/** The ranks that the planner itself gives: between two of them there is always another. */
function ranked<T extends { readonly id: string; readonly rank: string }>(things: Readonly<Record<string, T>>) {
  const order = Object.values(things).sort(byRank);
  return Object.fromEntries(order.map((thing, index) => [thing.id, { ...thing, rank: `a${index}` }]));
}

const tiny = scenarioOf(plan);
export const PLAN: Plan = {
  ...plan,
  people: { ...plan.people, [EVE.id]: EVE },
  scenarios: { [TINY_SCENARIO]: { ...tiny, teams: ranked(tiny.teams), seats: ranked(tiny.seats) } },
};

export const SCENARIO = scenarioOf(PLAN);

export function rowsOf(options: OutlineOptions = {}, from = PLAN): readonly OutlineRow[] {
  const scenario = scenarioOf(from);
  const found = foundIn(from, scenario, evaluate(from, scenario.id, TINY_DAY), options.find ?? '');
  return outlineRows(from, scenario, { found, ...options });
}

export function rowOf(key: string, from = PLAN): OutlineRow {
  const row = rowsOf({}, from).find((one) => one.key === key);
  if (row === undefined) throw new Error(`there is no row ${key}`);
  return row;
}

/** The plan after commands; throws where they are refused. */
export function planAfter(calls: readonly CommandCall[], from = PLAN): Plan {
  const run = runCommands(from, calls, '');
  if (!run.ok) throw new Error(run.error.message);
  return run.value.plan;
}

/** Teams with the ends of their seats' ids: "search: ada-data-scientist bo-ml-engineer". */
export function picture(from: Plan): string {
  const scenario = scenarioOf(from);
  const byTeam = seatsByTeam(scenario);
  const list = (team: string | null) =>
    (byTeam.get(team === null ? null : asId('team', team)) ?? []).map(({ id }) => id.split('-')[1]).join(' ');
  return [...teamsOf(scenario).map(({ id, name }) => `${name}: ${list(id)}`), `none: ${list(null)}`].join(' | ');
}

export const IDS: Ids = {
  seat: asId('seat', 'seat-new'),
  team: asId('team', 'team-new'),
  role: asId('role', 'role-new'),
  person: asId('person', 'person-new'),
  seats: (index) => asId('seat', `seat-new-${index}`),
};
