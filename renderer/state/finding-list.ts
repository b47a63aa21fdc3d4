/** The findings as they are listed: filtered, in groups, those that are accepted apart. Pure; the walk follows it too. */

import type { PersonId, SeatId, TeamId } from '#shared/model/ids.ts';
import { seatsByPerson } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Evaluation, Finding, HealthId, Severity } from '#shared/rules/finding.ts';
import { HEALTH_IDS, HEALTH_NAMES } from '#shared/rules/finding.ts';
import { isOpen } from '#shared/rules/findings/open-findings.ts';
import { RULES } from '#shared/rules/index.ts';
import type { FindingGrouping, FindingList, Selected } from './ui-store.ts';

export interface FindingGroup {
  /** Unique in the list; empty for the one group without a heading. */
  readonly id: string;
  readonly name: string;
  readonly findings: readonly Finding[];
}

export interface ListedFindings {
  /** Open ones, before the filter by severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** A finding about two teams stands in the groups of both. */
  readonly groups: readonly FindingGroup[];
  /** Of any severity: they ask for nothing. */
  readonly accepted: readonly Finding[];
}

/** More than these, and a finding is about many: listing it under each would bury what is about one. */
const MOST_NAMED = 5;
const MANY = 'many';
const NONE = 'none';

/** Costs one pass over the findings and their subjects. */
export function listFindings(
  plan: Plan,
  scenario: Scenario,
  findings: Evaluation['findings'],
  list: FindingList,
  team: TeamId | null,
): ListedFindings {
  const { severities, dimension } = list;
  const about = list.about ?? team;
  const isAbout = about === null ? () => true : aboutOf(scenario, about);
  const ofPlace = findings.filter(
    (finding) => (dimension === null || finding.dimension === dimension) && isAbout(finding),
  );
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const finding of ofPlace) if (isOpen(finding)) counts[finding.severity] += 1;
  const shown = ofPlace.filter(({ severity }) => severities.length === 0 || severities.includes(severity));
  return {
    counts,
    groups: grouped(plan, scenario, shown.filter(isOpen), list.groupBy),
    accepted: ofPlace.filter((finding) => !isOpen(finding)),
  };
}

/** What is shown and open, each once, in the order of the list. */
export const openInOrder = ({ groups }: ListedFindings): readonly Finding[] => [
  ...new Set(groups.flatMap(({ findings }) => findings)),
];

/** The team whose scores and findings alone the insights show. */
export function selectedTeam(selection: readonly Selected[]): TeamId | null {
  const [only] = selection;
  return selection.length === 1 && only?.kind === 'team' ? (only.id as TeamId) : null;
}

/** A team's findings are those of its scope and those that name it, one of its seats or who holds it; a seat's its person's too. */
function aboutOf(scenario: Scenario, about: string): (finding: Finding) => boolean {
  const held = seatsByPerson(scenario);
  if (Object.hasOwn(scenario.teams, about)) {
    return (finding) =>
      finding.scope.kind === 'team' ? finding.scope.id === about : teamsIn(finding, scenario, held).has(about);
  }
  const ids = new Set([about]);
  const person = scenario.seats[about as SeatId]?.person;
  if (person) ids.add(person);
  return ({ subjects }) => subjects.some(({ id }) => ids.has(id));
}

function grouped(
  plan: Plan,
  scenario: Scenario,
  findings: readonly Finding[],
  by: FindingGrouping,
): readonly FindingGroup[] {
  if (findings.length === 0) return [];
  if (by === 'weight') return [{ id: '', name: '', findings }];
  const idsOf = placesOf(scenario, by);
  const nameOf = namesOf(plan, scenario, by);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    for (const id of idsOf(finding)) {
      const group = groups.get(id);
      if (group) group.push(finding);
      else groups.set(id, [finding]);
    }
  }
  // The group of the gravest finding comes first; what is about no one thing comes last.
  const order = by === 'dimension' ? HEALTH_IDS.filter((id) => groups.has(id)) : [...groups.keys()];
  const isRest = (id: string) => id === MANY || id === NONE;
  return [...order.filter((id) => !isRest(id)), ...order.filter(isRest)].map((id) => ({
    id: `${by} ${id}`,
    name: nameOf(id),
    findings: groups.get(id) ?? [],
  }));
}

type Ids = (finding: Finding) => readonly string[];

function placesOf(scenario: Scenario, by: Exclude<FindingGrouping, 'weight'>): Ids {
  const held = seatsByPerson(scenario);
  const few = (ids: ReadonlySet<string>): readonly string[] =>
    ids.size === 0 ? [NONE] : ids.size > MOST_NAMED ? [MANY] : [...ids];
  switch (by) {
    case 'dimension':
      return ({ dimension }) => [dimension];
    case 'rule':
      return ({ rule }) => [rule];
    case 'team':
      return (finding) => (finding.scope.kind === 'team' ? [finding.scope.id] : few(teamsIn(finding, scenario, held)));
    case 'person':
      return (finding) => few(peopleIn(finding, scenario));
  }
}

/** Teams that a finding names, by themselves, by a seat or by who holds it. */
function teamsIn(
  { subjects }: Finding,
  scenario: Scenario,
  held: ReturnType<typeof seatsByPerson>,
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { kind, id } of subjects) {
    if (kind === 'team') ids.add(id);
    const seat = kind === 'seat' ? scenario.seats[id as SeatId] : undefined;
    for (const { team } of seat ? [seat] : kind === 'person' ? (held.get(id as PersonId) ?? []) : [])
      if (team !== null) ids.add(team);
  }
  return ids;
}

function peopleIn({ subjects }: Finding, scenario: Scenario): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { kind, id } of subjects) {
    if (kind === 'person') ids.add(id);
    const person = kind === 'seat' ? scenario.seats[id as SeatId]?.person : null;
    if (person) ids.add(person);
  }
  return ids;
}

const RULE_TITLES: ReadonlyMap<string, string> = new Map(RULES.map(({ id, title }) => [id, title]));

function namesOf(plan: Plan, scenario: Scenario, by: FindingGrouping): (id: string) => string {
  return (id) => {
    if (by === 'dimension') return HEALTH_NAMES[id as HealthId];
    if (by === 'rule') return RULE_TITLES.get(id) ?? id;
    if (by === 'team') {
      if (id === NONE) return 'The whole organisation';
      return id === MANY ? `More than ${MOST_NAMED} teams` : (scenario.teams[id as TeamId]?.name ?? id);
    }
    if (id === NONE) return 'Nobody in particular';
    return id === MANY ? `More than ${MOST_NAMED} people` : (plan.people[id as PersonId]?.name ?? id);
  };
}
