/** Everything that can be found: actions, rules, and what the open plan holds. Pure; what an entry does is `run-entry.ts`. */

import type { ActionId } from '#renderer/actions/actions.ts';
import { actionOf } from '#renderer/actions/actions.ts';
import { ROLES } from '#shared/catalog/roles.ts';
import { TEAM_KIND_NAMES } from '#shared/catalog/team-kinds.ts';
import type { PersonId, RoleId, ScenarioId, SeatId, TeamId } from '#shared/model/ids.ts';
import { scenarioLetter, scenariosOf, seatsOf, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Finding, Severity } from '#shared/rules/finding.ts';
import { markOf } from '#shared/rules/findings/open-findings.ts';
import { RULES } from '#shared/rules/index.ts';

export const KINDS = ['action', 'scenario', 'person', 'team', 'role', 'finding', 'rule'] as const;
export type EntryKind = (typeof KINDS)[number];
export const KIND_NAMES: Readonly<Record<EntryKind, string>> = {
  action: 'Commands',
  scenario: 'Scenarios',
  person: 'People',
  team: 'Teams',
  role: 'Roles',
  finding: 'Findings',
  rule: 'Rules',
};

export type EntryTarget =
  | { readonly kind: 'action'; readonly id: ActionId }
  | { readonly kind: 'scenario'; readonly id: ScenarioId }
  | { readonly kind: 'person'; readonly id: PersonId; readonly seats: readonly SeatId[] }
  | { readonly kind: 'team'; readonly id: TeamId }
  | { readonly kind: 'role'; readonly id: RoleId }
  | { readonly kind: 'finding'; readonly finding: Finding; readonly mark: Severity | 'accepted' }
  | { readonly kind: 'rule'; readonly id: string };

export interface Entry {
  /** Names it beyond this window: kind and id. */
  readonly key: string;
  readonly target: EntryTarget;
  readonly title: string;
  /** Where it is, or what choosing it does. */
  readonly detail: string;
  /** Other words that it is found by. */
  readonly words: string;
  /** Why it cannot be run now; null where it can. */
  readonly refusal: string | null;
}

/** What people call them too. */
const OTHER_WORDS: Readonly<Partial<Record<ActionId, string>>> = {
  'plan.start': 'home back close recent',
  'plan.new': 'create blank',
  'plan.open': 'load file',
  'plan.versions': 'backup restore recover before history previous',
  'roster.import': 'csv xlsx excel spreadsheet people',
  export: 'pdf png svg csv xlsx print chart download',
  'edit.delete': 'remove',
  'scenario.add': 'create tab',
  'scenario.duplicate': 'copy what if',
  'scenario.remove': 'delete tab',
  'team.add': 'create add team',
  'view.toggle-theme': 'theme dark light mode colour toggle',
  'view.toggle-palette': 'hide show left panel',
  'view.toggle-right': 'hide show insights inspector',
  'view.reporting': 'org chart hierarchy managers view',
  'view.teams': 'canvas view',
  'panel.insights': 'scores findings health panel',
  'panel.inspector': 'properties edit panel',
  'panel.history': 'undo steps panel',
  'help.keys': 'help hotkeys shortcuts keys',
  'help.about': 'version licence license',
};

const actionEntry = (id: ActionId, refusal: string | null): Entry => ({
  key: `action:${id}`,
  target: { kind: 'action', id },
  title: actionOf(id).label,
  detail: '',
  words: OTHER_WORDS[id] ?? '',
  refusal,
});

/** All of these actions but the one that opens this list. `refusalOf` says why one cannot be run now. */
export const actionEntries = (ids: readonly ActionId[], refusalOf: (id: ActionId) => string | null): readonly Entry[] =>
  ids.filter((id) => id !== 'help.find').map((id) => actionEntry(id, refusalOf(id)));

/** The help pages of the rules; reports name a rule by its id, so that finds it too. */
export const RULE_ENTRIES: readonly Entry[] = RULES.map(({ id, title }) => ({
  key: `rule:${id}`,
  target: { kind: 'rule', id },
  title,
  detail: id,
  words: '',
  refusal: null,
}));

const joined = (parts: readonly (string | undefined | false)[]): string => parts.filter(Boolean).join(' · ');

function personEntries(plan: Plan, scenario: Scenario): readonly Entry[] {
  const roleNames = new Map<string, string>(ROLES.map(({ id, name }) => [id, name]));
  for (const role of Object.values(plan.roles)) roleNames.set(role.id, role.name);
  const held = new Map<PersonId, Seat[]>();
  for (const seat of seatsOf(scenario)) {
    if (seat.person !== null) held.set(seat.person, [...(held.get(seat.person) ?? []), seat]);
  }
  return Object.values(plan.people).map((person) => {
    const seats = held.get(person.id) ?? [];
    const roles = [...new Set(seats.map(({ role }) => roleNames.get(role)))];
    const teams = [...new Set(seats.map(({ team }) => (team === null ? undefined : scenario.teams[team]?.name)))];
    const where = seats.length === 0 && !person.isOutside && 'no seat in this scenario';
    return {
      key: `person:${person.id}`,
      target: { kind: 'person', id: person.id, seats: seats.map(({ id }) => id) },
      title: person.name,
      detail: joined([roles.filter(Boolean).join(', '), teams.filter(Boolean).join(', '), where]),
      words: '',
      refusal: null,
    };
  });
}

function roleEntries(plan: Plan, place: string): readonly Entry[] {
  const entry = (id: RoleId, title: string, aliases: readonly string[]): Entry => ({
    key: `role:${id}`,
    target: { kind: 'role', id },
    title,
    detail: place,
    words: aliases.join(' '),
    refusal: null,
  });
  return [
    ...ROLES.map(({ id, name, aliases }) => entry(id, name, aliases)),
    ...Object.values(plan.roles).map(({ id, name }) => entry(id, name, [])),
  ];
}

export interface PlanParts {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly findings: readonly Finding[];
  /** Name of the team that a chosen role goes to; null where none is selected. */
  readonly team: string | null;
}

/** What of the open plan can be found. */
export function planEntries({ plan, scenario, findings, team }: PlanParts): readonly Entry[] {
  const scenarios = scenariosOf(plan).map(
    (one, place): Entry => ({
      key: `scenario:${one.id}`,
      target: { kind: 'scenario', id: one.id },
      title: one.name,
      detail: joined([`Scenario ${scenarioLetter(place)}`, one.id === scenario.id && 'open now']),
      words: '',
      refusal: null,
    }),
  );
  const teams = teamsOf(scenario).map(
    ({ id, name, kind, focus }): Entry => ({
      key: `team:${id}`,
      target: { kind: 'team', id },
      title: name,
      detail: joined([TEAM_KIND_NAMES[kind], focus]),
      words: '',
      refusal: null,
    }),
  );
  const found = findings.map(
    (finding): Entry => ({
      key: `finding:${finding.key}`,
      target: { kind: 'finding', finding, mark: markOf(finding) },
      title: finding.title,
      detail: finding.accepted === null ? '' : `accepted by ${finding.accepted.by}`,
      words: finding.message,
      refusal: null,
    }),
  );
  const place = team === null ? 'Add to the canvas' : `Add to ${team}`;
  return [...scenarios, ...personEntries(plan, scenario), ...teams, ...roleEntries(plan, place), ...found];
}
