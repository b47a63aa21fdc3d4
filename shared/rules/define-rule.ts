/**
 * What a rule is: metadata, and one pure check that gathers what it reports. The one file that rules import.
 *
 * A rule about teams or streams sees one of them and nothing else, so what it reports holds as long as that one does; a
 * rule about the scenario sees everything. None counts costs, sorts or catches: `run-rules.ts` does.
 */

import { CAPABILITIES, GROUPS } from '#shared/catalog/capabilities.ts';
import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import { ROLES } from '#shared/catalog/roles.ts';
import { mapThere } from '#shared/lib/lists.ts';
import { roundApart } from '#shared/lib/round.ts';
import type { CapabilityGroupId, CapabilityId } from '#shared/model/capability.ts';
import type { HandOffType } from '#shared/model/line.ts';
import type { Person } from '#shared/model/person.ts';
import type { Role } from '#shared/model/role.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import { ALL_WORK } from '#shared/model/value-stream.ts';
import { byCapability } from './facts/capability-order.ts';
import type { Org, SeatIndex, TeamFacts } from './facts/org-index.ts';
import type { Reporting } from './facts/reporting.ts';
import type { StreamIndex } from './facts/stream-index.ts';
import type { Evidence, HealthId, Severity, Subject } from './finding.ts';
import type { FindingCosts } from './profile/costs.ts';
import { addSeat } from './suggestions/suggest.ts';

export { flat, leastBy, mapThere } from '#shared/lib/lists.ts';
export { isSameList, remember } from '#shared/lib/remember.ts';
export { isAbove, isBelow, roundApart, roundHalfUp } from '#shared/lib/round.ts';
export { listOf } from '#shared/lib/values-of.ts';
export { CAPABILITIES_OF, GROUP_IDS, isPillar, PILLAR_IDS } from '#shared/model/capability.ts';
export type { Allocation } from './facts/allocations.ts';
export { bitOf, capabilityNumber, idsOfMask, MASK_OF, maskOf, NUMBERS_OF } from './facts/capability-order.ts';
export { neededOf } from './facts/demand.ts';
export { there } from './facts/each.ts';
export type { Stage } from './facts/life-cycle.ts';
export { ALL_STAGES, doneForEach, isDone, LIFE_CYCLE } from './facts/life-cycle.ts';
export { longWays } from './facts/long-ways.ts';
export type { Org, SeatIndex, Structure, TeamFacts, TeamIndex } from './facts/org-index.ts';
export { isPeopled, isTeam } from './facts/org-index.ts';
export { reportingOf } from './facts/reporting.ts';
export { seatsOver } from './facts/seats-over.ts';
export { isJunior, isSenior } from './facts/seniority.ts';
export { reachable } from './facts/serving.ts';
export type { StreamIndex } from './facts/stream-index.ts';
export { serversOf } from './facts/stream-index.ts';
export { functionOf } from './facts/team-function.ts';
export { teamLines, withoutLines } from './facts/team-lines.ts';
export { inRank } from './facts/team-seats.ts';
export { sharedHours, utcOffset } from './facts/time-zone.ts';
export { keptReports } from './kept-reports.ts';
export type { Thresholds } from './profile/thresholds.ts';
export { capital, isSamePerson, whoAndWhere, whoIs, whoSits } from './seat-words.ts';
export { addPlatform, addSeat, addSeatTo, article, fillVacancies } from './suggestions/suggest.ts';
export { addHandOff, addServes, drawTeamLine } from './suggestions/suggest-lines.ts';
export { bringTogether, moveToSharedHours } from './suggestions/suggest-moves.ts';
export { lighterRole } from './suggestions/suggest-role.ts';
export { serveInstead } from './suggestions/suggest-service.ts';
export { resizeTeam } from './suggestions/suggest-size.ts';

export interface RuleMeta {
  /** How loudly a plan's profile wants it, whatever it reports itself. */
  readonly level?: Severity;
  /** What its findings take, where the plan's profile says otherwise than the defaults. */
  readonly costs?: FindingCosts;
  /** Its folder's name. */
  readonly id: string;
  /** What it reports, as a heading of the list of rules. */
  readonly title: string;
  /** What clears it, as something to do: on its page, and with findings for which no fix can be offered. */
  readonly remedy: string;
  /** Under the scale-up profile. */
  readonly severity: Severity;
  readonly dimension: HealthId;
  readonly scope: 'team' | 'scenario';
  /** Seed row, or a named reference. */
  readonly source: string;
}

/** A command that would help; its effect on the score is worked out when someone asks. */
export interface SuggestedFix {
  readonly label: string;
  readonly command: { readonly id: string; readonly payload: unknown };
}

/** What a check reports: a finding without what the rule's metadata and the scores add. */
export interface Report {
  readonly title: string;
  readonly message: string;
  readonly subjects: readonly Subject[];
  /** A list of its own: its findings are known by it. */
  readonly evidence: readonly Evidence[];
  /** Tells findings with the same subjects apart, such as the pillar. */
  readonly aspect?: string;
  /** Where it is not the rule's. */
  readonly severity?: Severity;
  /** At most three. Gets the whole scenario, also in a rule about one team. */
  readonly suggest?: (org: Org) => readonly SuggestedFix[];
}

/** All that a rule about the scenario may look at. */
export interface Facts extends Org {
  readonly streamIndexes: readonly StreamIndex[];
  readonly reporting: Reporting;
}

interface Lacking<Sees> {
  /** Names the facts that the rule needs and the plan does not hold; null where it has them. */
  readonly lacks?: (facts: Sees) => string | null;
}
export interface TeamRule extends RuleMeta, Lacking<Facts> {
  readonly scope: 'team';
  readonly check: (team: TeamFacts) => readonly Report[];
}
/** What a rule that compares teams reports of one of them. */
export interface TeamReport {
  readonly team: TeamFacts;
  readonly report: Report;
}
/** About teams, but with a look at their lines and at the other teams. */
export interface TeamsRule extends RuleMeta, Lacking<Facts> {
  readonly scope: 'team';
  readonly checkTeams: (facts: Facts) => readonly TeamReport[];
}
/** One check a stream; its findings count for the scenario. */
export interface StreamRule extends RuleMeta {
  readonly scope: 'scenario';
  readonly checkStream: (stream: StreamIndex) => readonly Report[];
}
export interface ScenarioRule extends RuleMeta, Lacking<Facts> {
  readonly scope: 'scenario';
  readonly check: (facts: Facts) => readonly Report[];
}
export type Rule = TeamRule | TeamsRule | StreamRule | ScenarioRule;

export const defineRule = <R extends Rule>(rule: R): R => rule;

/** Lines between teams are not to be missed where there is no other team. */
export const onlyOneTeam = ({ peopled }: Facts): string | null =>
  peopled.length < 2 ? 'the scenario has fewer than two teams with seats' : null;

export const seatSubject = ({ seat, role, person }: Pick<SeatIndex, 'seat' | 'role' | 'person'>): Subject => ({
  kind: 'seat',
  id: seat.id,
  name: `${role.name}, ${person ? person.name : 'vacant'}`,
});
export const teamSubject = ({ id, name }: Team): Subject => ({ kind: 'team', id, name });
export const streamSubject = ({ id, name }: ValueStream): Subject => ({ kind: 'stream', id, name });
export const personSubject = ({ id, name }: Person): Subject => ({ kind: 'person', id, name });
const CAPABILITY_SUBJECTS = byCapability((id): Subject => ({ kind: 'capability', id, name: CAPABILITIES[id].name }));
export const capabilitySubject = (id: CapabilityId): Subject => CAPABILITY_SUBJECTS[id];

/** Who sits there, for a sentence: the person, else "the vacant Data Engineer". */
export const whoHolds = ({ role, person }: Pick<SeatIndex, 'role' | 'person'>): string =>
  person ? person.name : `the vacant ${role.name}`;

/** In place of a name, where a fact is told apart from who it is about. */
export const UNNAMED = '#';
/** The same of a seat: whether somebody holds it is a fact, what they are called is none. */
export const unnamed = ({ person }: Pick<SeatIndex, 'person'>): string => (person ? UNNAMED : `the vacant ${UNNAMED}`);

export const groupName = (id: CapabilityGroupId): string => GROUPS[id].name;
export const capabilityName = (id: CapabilityId): string => CAPABILITIES[id].name;
export const handOffFacts = (type: HandOffType) => HAND_OFFS[type];

/** "Ada", "Ada and Bo", "Ada, Bo and Cy"; beyond `most`: "Ada, Bo and 3 more". */
export const listWords = (words: readonly string[], most = 5): string => joined(shortened(words, most), 'and');

/** What all of them lack: "a data scientist, an ML engineer or a data engineer". */
export const eitherWords = (words: readonly string[], most = 5): string => joined(shortened(words, most), 'or');
const shortened = (words: readonly string[], most: number): readonly string[] =>
  words.length > most ? [...words.slice(0, most - 1), `${words.length - most + 1} more`] : words;

/** " in Search"; nothing for a plan that names no streams, where it goes without saying. */
export const inStream = (stream: ValueStream): string => (stream === ALL_WORK ? '' : ` in ${stream.name}`);
/** " for Search", " for Search and Ads"; nothing where they are none. */
export const forStreams = (streams: readonly ValueStream[]): string =>
  streams.includes(ALL_WORK)
    ? ''
    : ` for ${listWords(
        streams.map(({ name }) => name),
        4,
      )}`;

/** With commas, and the word before the last. */
function joined(words: readonly string[], word: 'and' | 'or'): string {
  let text = words[0] ?? '';
  for (let i = 1; i < words.length; i++) text += (i === words.length - 1 ? ` ${word} ` : ', ') + words[i];
  return text;
}

/** Capabilities as what somebody is there to do: "to deploy models, to build APIs or to train users". */
export const workWords = (ids: readonly CapabilityId[]): string =>
  joined(
    ids.map((id) => `to ${workName(id)}`),
    'or',
  );
const WORK_NAMES = byCapability((id) => CAPABILITIES[id].name.replace(/^./, (first) => first.toLowerCase()));
export const workName = (id: CapabilityId): string => WORK_NAMES[id];

/** "1 seat", "5 seats". */
export const countWords = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** "5 to 9"; "5" where that is both. */
export const rangeWords = (least: number, most: number): string =>
  least === most ? `${least}` : `${least} to ${most}`;

/** Before what they are: "Neither of the 2 teams", "None of the 3 teams". */
export const noneOf = (count: number): string => `${count === 2 ? 'Neither' : 'None'} of the ${count}`;

/** FTE with at most two decimals and no needless ones: 0.6, 1, 1.25; with more where they tell it from a limit. */
export const fteWords = (fte: number, limit = Number.NaN): string => String(roundApart(fte, limit, 2));

/** Built-in roles that own any of these capabilities, those that own most of them first. */
export function rolesThatOwn(capabilities: readonly CapabilityId[]): Role[] {
  const counted = ROLES.map((role) => ({ role, owned: role.owns.filter((id) => capabilities.includes(id)).length }));
  return counted
    .filter(({ owned }) => owned > 0)
    .sort((a, b) => b.owned - a.owned || a.role.owns.length - b.role.owns.length)
    .map(({ role }) => role);
}

/** A vacancy in one of the three roles that own most of these. */
export const addSeats = (org: Org, stream: ValueStream, ids: readonly CapabilityId[]): SuggestedFix[] =>
  rolesThatOwn(ids)
    .slice(0, 3)
    .flatMap((role) => addSeat(org, stream, role));

/** Seats of the scenario by their ids, with what the run knows about them. */
export const seatsById = (org: Org, ids: readonly Seat['id'][]): SeatIndex[] => mapThere(ids, org.seatOf);
