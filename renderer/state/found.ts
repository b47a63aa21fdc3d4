/** What is looked for in a scenario: the words and filters, what they hit, and the managers above a hit. */

import { roleOf } from '#shared/catalog/roles.ts';
import type { SeatPillar } from '#shared/model/capability.ts';
import { seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { Evaluation, Severity } from '#shared/rules/finding.ts';
import { isOpen } from '#shared/rules/findings/open-findings.ts';
import { pillarOfSeat } from '#shared/rules/index.ts';

export interface Filters {
  readonly isVacant: boolean;
  readonly pillar: SeatPillar | null;
  readonly severity: Severity | null;
  /** Empty: any. */
  readonly level: string;
  readonly location: string;
}

export const NO_FILTERS: Filters = { isVacant: false, pillar: null, severity: null, level: '', location: '' };

export interface Found {
  /** Seats and teams that are hit, in reading order. */
  readonly hits: readonly string[];
  /** What is shown undimmed: the hits, and all managers above them. */
  readonly kept: ReadonlySet<string>;
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

export const locationOf = (plan: Plan, seat: Seat): string =>
  (seat.person === null ? seat.wanted?.location : plan.people[seat.person]?.location) ?? '';

function wordsOfSeat(plan: Plan, scenario: Scenario, seat: Seat): string {
  const person = seat.person === null ? undefined : plan.people[seat.person];
  const facts = person ?? seat.wanted;
  return plain(
    [
      roleOf(plan, seat.role).name,
      person?.name ?? 'vacant vacancy',
      person?.email ?? '',
      person?.notes ?? '',
      seat.team === null ? '' : (scenario.teams[seat.team]?.name ?? ''),
      seat.level,
      seat.notes,
      facts?.location ?? '',
      ...(facts?.skills.map((skill) => skill.name) ?? []),
      ...Object.values(seat.custom),
      ...Object.values(person?.custom ?? {}),
    ].join('\n'),
  );
}

const wordsOfTeam = ({ name, focus, notes, custom }: Team): string =>
  plain([name, focus, notes, ...Object.values(custom)].join('\n'));

/** Ids that open findings of a severity are about; a person's stand on every seat of that person. */
function idsWith(scenario: Scenario, evaluation: Evaluation, severity: Severity): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const finding of evaluation.findings) {
    if (finding.severity === severity && isOpen(finding)) for (const { id } of finding.subjects) ids.add(id);
  }
  for (const { id, person } of Object.values(scenario.seats)) if (person !== null && ids.has(person)) ids.add(id);
  return ids;
}

const isSame = (a: Filters, b: Filters): boolean =>
  a.isVacant === b.isVacant &&
  a.pillar === b.pillar &&
  a.severity === b.severity &&
  a.level === b.level &&
  a.location === b.location;

/** Null where nothing is looked for. Every word must be found, in any of the texts of a seat or team. */
export function foundIn(
  plan: Plan,
  scenario: Scenario,
  evaluation: Evaluation,
  find: string,
  filters: Filters = NO_FILTERS,
): Found | null {
  const words = plain(find).split(/\s+/).filter(Boolean);
  const hasFilter = !isSame(filters, NO_FILTERS);
  if (words.length === 0 && !hasFilter) return null;
  const { severity } = filters;
  const flagged = severity === null ? null : idsWith(scenario, evaluation, severity);
  const isHit = (text: string): boolean => words.every((word) => text.includes(word));
  const passes = (seat: Seat): boolean =>
    (!filters.isVacant || seat.person === null) &&
    (filters.pillar === null || pillarOfSeat(evaluation, seat.id) === filters.pillar) &&
    (flagged === null || flagged.has(seat.id)) &&
    (filters.level === '' || seat.level === filters.level) &&
    (filters.location === '' || locationOf(plan, seat) === filters.location);

  const hits: string[] = [];
  const kept = new Set<string>();
  const groups = seatsByTeam(scenario);
  const look = (seats: readonly Seat[], team: Team | null): void => {
    // A filter other than a finding's is about seats; a team's own words hit the team with all of its seats.
    const isTeamHit =
      team !== null && isHit(wordsOfTeam(team)) && (hasFilter ? flagged?.has(team.id) === true : words.length > 0);
    if (isTeamHit && team) {
      hits.push(team.id);
      kept.add(team.id);
    }
    for (const seat of seats) {
      if (!passes(seat) || !isHit(wordsOfSeat(plan, scenario, seat))) continue;
      hits.push(seat.id);
      kept.add(seat.id);
    }
  };
  look(groups.get(null) ?? [], null);
  for (const team of teamsOf(scenario)) look(groups.get(team.id) ?? [], team);
  for (const id of hits) keepManagers(scenario, id, kept);
  return { hits, kept };
}

function keepManagers(scenario: Scenario, id: string, kept: Set<string>): void {
  let seat = Object.hasOwn(scenario.seats, id) ? scenario.seats[id as Seat['id']] : undefined;
  while (seat?.solid) {
    const { id: above } = seat.solid;
    if (kept.has(above) && above !== id) break;
    kept.add(above);
    seat = scenario.seats[above as Seat['id']];
    if (seat?.id === id) break;
  }
}

/** What there is to choose from, in order. */
export function filterChoices(
  plan: Plan,
  scenario: Scenario,
): { readonly levels: readonly string[]; readonly locations: readonly string[] } {
  const seats = Object.values(scenario.seats);
  const sorted = (texts: readonly string[]): string[] => [...new Set(texts.filter(Boolean))].sort();
  return {
    levels: sorted(seats.map((seat) => seat.level)),
    locations: sorted(seats.map((seat) => locationOf(plan, seat))),
  };
}
