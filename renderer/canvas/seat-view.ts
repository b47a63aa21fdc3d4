/** What a card and a frame show, as plain words and figures: worked out once, for the canvas and for screen readers. */

import { canvasIdsOf } from '#renderer/state/finding-subjects.ts';
import { GROUPS } from '#shared/catalog/capabilities.ts';
import { roleOf } from '#shared/catalog/roles.ts';
import { TEAM_KIND_NAMES } from '#shared/catalog/team-kinds.ts';
import { PILLAR_ORDER, pillarShares } from '#shared/diagram/items/pillar-shares.ts';
import { fteText } from '#shared/diagram/items/seat-words.ts';
import { remember } from '#shared/lib/remember.ts';
import type { SeatPillar } from '#shared/model/capability.ts';
import { groupOfCapability, isPillar } from '#shared/model/capability.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { whenText } from '#shared/model/date.ts';
import type { PersonId, TeamId } from '#shared/model/ids.ts';
import { seatsByPerson } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Presence } from '#shared/model/presence.ts';
import { filledTime, presenceNote, presenceOf, vacancyName } from '#shared/model/presence.ts';
import type { Role } from '#shared/model/role.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team, TeamKind } from '#shared/model/team.ts';
import { hiresOn } from '#shared/rules/facts/plan-on.ts';
import type { Evaluation, Finding, Severity } from '#shared/rules/finding.ts';
import { isOpen } from '#shared/rules/findings/open-findings.ts';
import { overCapacity, pillarOfSeat } from '#shared/rules/index.ts';
import type { Tints } from './colour-by.ts';

export interface Badge {
  readonly severity: Severity;
  readonly text: string;
  readonly count: number;
}

export type SeatView = {
  readonly role: string;
  readonly person: string | null;
  /** Second line of a vacancy: "Vacant, start 1 Feb 2027". */
  readonly name: string;
  readonly pillar: SeatPillar;
  /** Pillars that it supports besides, joined by a space so that equal views compare equal. */
  readonly also: string;
  readonly fte: number;
  readonly isLead: boolean;
  readonly isOver: boolean;
  readonly note: string;
  readonly badge: Severity | null;
  readonly badgeText: string;
  readonly isDimmed: boolean;
  readonly isLinked: boolean;
  readonly presence: Presence;
  /** What the tint stands for where cards are not coloured by pillar: its number, code and label; null for the pillar. */
  readonly tint: number | null;
  readonly code: string;
  readonly tintLabel: string;
  /** How many stand below it in the reporting view, 0 in the other; they are not drawn where it is closed. */
  readonly below: number;
  readonly isClosed: boolean;
  readonly label: string;
};

export type TeamView = {
  readonly name: string;
  readonly kind: TeamKind;
  readonly kindName: string;
  readonly focus: string;
  readonly capacity: string;
  /** FTE by pillar, filled and vacant: "mlops 1 0.6|…", so that equal views compare equal. */
  readonly strip: string;
  readonly hasNoLead: boolean;
  /** Counts, where the team is closed: "5 seats · 1 vacancy · 4.2 FTE"; empty where its cards are shown. */
  readonly closed: string;
  readonly isLocked: boolean;
  readonly badge: Severity | null;
  readonly badgeText: string;
  readonly badgeCount: number;
  readonly isDimmed: boolean;
  readonly label: string;
};

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

/**
 * Open findings by the card or frame that they are about; a person's stand on every seat of that person.
 * @param hidden seats that are not drawn, with what is drawn for them and counts their findings too
 */
export function badgesOf(
  scenario: Scenario,
  findings: readonly Finding[],
  hidden: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, Badge> {
  const byPerson = seatsByPerson(scenario);
  const found = new Map<string, Finding[]>();
  const add = (id: string, finding: Finding): void => {
    const list = found.get(id);
    if (list === undefined) found.set(id, [finding]);
    else if (list.includes(finding)) return;
    else list.push(finding);
    const closed = hidden.get(id);
    if (closed !== undefined) add(closed, finding);
  };
  for (const finding of findings) {
    if (!isOpen(finding)) continue;
    for (const subject of finding.subjects) {
      if (subject.kind === 'person') for (const { id } of byPerson.get(subject.id as PersonId) ?? []) add(id, finding);
      else if (subject.kind === 'seat' || subject.kind === 'team') add(subject.id, finding);
    }
  }
  const badges = new Map<string, Badge>();
  for (const [id, list] of found) {
    const severity = SEVERITIES.find((one) => list.some((finding) => finding.severity === one)) ?? 'hint';
    const first = list.find((finding) => finding.severity === severity);
    const title = first?.title ?? '';
    const text = list.length > 1 ? `${list.length} findings, the worst: ${title}` : title;
    badges.set(id, { severity, text, count: list.length });
  }
  return badges;
}

/** Everything on the canvas that a finding is about; null where it names nothing that is drawn. */
export function subjectsOf(scenario: Scenario, finding: Finding | undefined): ReadonlySet<string> | null {
  if (finding === undefined) return null;
  const ids = new Set(canvasIdsOf(finding, scenario));
  for (const { id, team } of Object.values(scenario.seats)) if (team !== null && ids.has(team)) ids.add(id);
  return ids.size > 0 ? ids : null;
}

export interface ViewContext {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
  readonly badges: ReadonlyMap<string, Badge>;
  /** Subjects of the highlighted finding; null where nothing is highlighted. */
  readonly subjects: ReadonlySet<string> | null;
  /** People whose seat is selected. */
  readonly selectedPeople: ReadonlySet<PersonId>;
  /** The day that the time bar shows; null where it shows the plan's own. */
  readonly shownDate: IsoDate | null;
  /** Null where cards are coloured by pillar. */
  readonly tints: Tints | null;
  /** Closed teams; in the reporting view, seats whose reports are hidden. */
  readonly collapsed: readonly string[];
  /** How many stand below each seat; empty but in the reporting view. */
  readonly branches: ReadonlyMap<string, number>;
}

function noteOf(context: ViewContext, seat: Seat): { note: string; isOver: boolean } {
  const { plan, scenario, evaluation } = context;
  const away = presenceNote(seat, evaluation.today);
  if (away !== '') return { note: away, isOver: false };
  const seats = seat.person === null ? [] : (seatsByPerson(scenario).get(seat.person) ?? []);
  const teams = new Set(seats.map(({ team }) => team));
  const asked = seat.person === null ? null : overCapacity(evaluation, seat.person);
  if (asked !== null) {
    const capacity = (seat.person && plan.people[seat.person]?.capacity) || 0;
    const note = teams.size > 1 ? `${fteText(asked)} · ${teams.size} teams` : `over by ${fteText(asked - capacity)}`;
    return { note, isOver: true };
  }
  if (teams.size > 1) return { note: `${teams.size} teams`, isOver: false };
  const managers = (seat.solid === null ? 0 : 1) + seat.dotted.length;
  if (managers > 1) return { note: `${managers} managers`, isOver: false };
  if (seat.team === null) return { note: 'no team yet', isOver: false };
  return { note: '', isOver: false };
}

/** The pillars that a role works for, in their order. */
const pillarsOf = remember((role: Role): readonly SeatPillar[] => {
  const groups = new Set([...role.owns, ...role.supports].map(groupOfCapability).filter(isPillar));
  return PILLAR_ORDER.filter((id) => id !== 'cross-cutting' && groups.has(id));
});

export function seatView(context: ViewContext, seat: Seat): SeatView {
  const { plan, scenario, subjects } = context;
  const role = roleOf(plan, seat.role);
  const person = seat.person === null ? null : (plan.people[seat.person]?.name ?? 'Unknown person');
  const pillar = pillarOfSeat(context.evaluation, seat.id);
  const also = pillarsOf(role);
  const { note, isOver } = noteOf(context, seat);
  const team = seat.team === null ? undefined : scenario.teams[seat.team];
  const badge = context.badges.get(seat.id);
  const day = context.evaluation.today;
  const presence = presenceOf(seat, day);
  const tint = context.tints?.of.get(seat.id);
  const name = person ?? vacancyName(seat, hiresOn(context.shownDate, context.evaluation.horizon)(seat));
  const isLead = team?.lead === seat.id;
  const below = context.branches.get(seat.id) ?? 0;
  const isClosed = below > 0 && context.collapsed.includes(seat.id);
  const words = [role.name, name, `${fteText(seat.fte)} FTE`, team?.name ?? 'no team', ...(isLead ? ['lead'] : [])];
  return {
    role: role.name,
    person,
    name,
    pillar,
    also: also.includes(pillar) ? also.filter((id) => id !== pillar).join(' ') : also.join(' '),
    fte: seat.fte,
    isLead,
    isOver,
    note,
    badge: badge?.severity ?? null,
    badgeText: badge?.text ?? '',
    isDimmed: subjects !== null && !subjects.has(seat.id),
    isLinked: seat.person !== null && context.selectedPeople.has(seat.person),
    presence,
    tint: tint?.tint ?? null,
    code: tint?.code ?? '',
    tintLabel: tint?.label ?? '',
    below,
    isClosed,
    label: [
      ...words,
      ...(isOver ? [`over-allocated, ${note}`] : presence === 'here' || note === '' ? [] : [note]),
      ...(isClosed ? [`closed, ${below} below`] : []),
    ].join(', '),
  };
}

function countsOf(seats: readonly Seat[], isHire: (seat: Seat) => boolean): string {
  const vacancies = seats.filter((seat) => seat.person === null && !isHire(seat)).length;
  const fte = seats.reduce((sum, seat) => sum + seat.fte, 0);
  return [
    `${seats.length} ${seats.length === 1 ? 'seat' : 'seats'}`,
    ...(vacancies === 0 ? [] : [`${vacancies} ${vacancies === 1 ? 'vacancy' : 'vacancies'}`]),
    `${fteText(fte)} FTE`,
  ].join(' · ');
}

export function teamView(context: ViewContext, team: Team, seats: readonly Seat[]): TeamView {
  const { scenario, evaluation, subjects } = context;
  const isHire = hiresOn(context.shownDate, evaluation.horizon);
  const { filled, whole } = filledTime(seats, evaluation.today, isHire);
  const served = Object.values(scenario.lines).filter((line) => line.kind === 'serves' && line.from === team.id).length;
  const badge = context.badges.get(team.id);
  const share =
    served > 1
      ? ` filled ${whenText(context.shownDate)}, shared by ${served} teams: ${fteText(filled / served)} FTE each`
      : '';
  const kindName = TEAM_KIND_NAMES[team.kind];
  const isClosed = context.collapsed.includes(team.id);
  return {
    name: team.name,
    kind: team.kind,
    kindName,
    focus: team.focus,
    capacity: seats.length === 0 ? 'No seats yet' : `${fteText(filled)} of ${fteText(whole)} FTE${share}`,
    strip: pillarShares(seats, evaluation, isHire)
      .map((part) => `${part.pillar} ${part.filled} ${part.vacant}`)
      .join('|'),
    hasNoLead: team.lead === null && seats.length > 0,
    closed: isClosed ? countsOf(seats, isHire) : '',
    isLocked: team.isLocked,
    badge: badge?.severity ?? null,
    badgeText: badge?.text ?? '',
    badgeCount: badge?.count ?? 0,
    isDimmed: subjects !== null && !subjects.has(team.id) && !seats.some((seat) => subjects.has(seat.id)),
    label: `${team.name}, ${kindName.toLowerCase()}, ${seats.length} ${seats.length === 1 ? 'seat' : 'seats'}, ${fteText(filled)} of ${fteText(whole)} FTE${team.isLocked ? ', locked' : ''}${isClosed ? ', closed' : ''}`,
  };
}

export interface StripPart {
  readonly pillar: SeatPillar;
  readonly fte: number;
  readonly isVacant: boolean;
  readonly label: string;
}

/** The parts of a frame's strip, from the text that views compare by. */
export function stripParts(strip: string): StripPart[] {
  if (strip === '') return [];
  return strip.split('|').flatMap((part) => {
    const [pillar, filled, vacant] = part.split(' ');
    const known = PILLAR_ORDER.find((id) => id === pillar);
    if (known === undefined) return [];
    const name = known === 'cross-cutting' ? 'Cross-cutting' : GROUPS[known].name;
    return [
      { pillar: known, fte: Number(filled), isVacant: false, label: `${name}, ${fteText(Number(filled))} FTE` },
      { pillar: known, fte: Number(vacant), isVacant: true, label: `${name}, ${fteText(Number(vacant))} FTE vacant` },
    ].filter(({ fte }) => fte > 0);
  });
}

export type TeamSeats = ReadonlyMap<TeamId | null, readonly Seat[]>;
