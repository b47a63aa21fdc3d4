/** Fixes for a team that is too small or too large: a seat, people of a larger neighbour, a neighbour with room, a split. */

import { CAPABILITIES_OF, PILLAR_IDS } from '#shared/model/capability.ts';
import { createTeam } from '#shared/model/create.ts';
import type { TeamId } from '#shared/model/ids.ts';
import { idFromWords } from '#shared/model/ids.ts';
import type { SuggestedFix } from '../define-rule.ts';
import { rolesThatOwn, whoHolds } from '../define-rule.ts';
import { MASK_OF } from '../facts/capability-order.ts';
import { ownCoverage } from '../facts/coverage.ts';
import type { Org, SeatIndex, TeamIndex } from '../facts/org-index.ts';
import { isJunior, isSenior } from '../facts/seniority.ts';
import { addSeatTo, nameFor } from './suggest.ts';
import { free, moveSeats, otherTeams } from './suggest-moves.ts';

type TeamAt = TeamIndex & { readonly team: NonNullable<TeamIndex['team']> };

export const resizeTeam =
  (id: TeamId) =>
  (org: Org): SuggestedFix[] => {
    const own = org.teamOf(id);
    if (!own?.team) return [];
    const home = { ...own, team: own.team };
    const { least, most } = org.thresholds.teamSize;
    if (own.open === 0) return [removeEmpty(org, home)];
    if (own.open < least) return grow(org, home, least - own.open);
    return own.open > most ? shrink(org, home, own.open - most) : [];
  };

const removeEmpty = (org: Org, { team, seats }: TeamAt): SuggestedFix => ({
  label: `Delete ${team.name}, ${seats.length === 0 ? 'which is empty' : 'whose seats are all over'}`,
  command: { id: 'team.remove', payload: { scenario: org.scenario.id, id: team.id, seats: 'keep' } },
});

/** A seat for what the team covers least, where one is enough; people of a neighbour that stays large enough. */
function grow(org: Org, home: TeamAt, missing: number): SuggestedFix[] {
  const own = ownCoverage(org, home);
  const thinnest = [...PILLAR_IDS].sort((a, b) => own[a].planned - own[b].planned);
  const hires =
    missing > 1 ? [] : thinnest.slice(0, 2).flatMap((id) => addSeatTo(org, home, rolesThatOwn(CAPABILITIES_OF[id])[0]));
  const givers = otherTeams(org, home).filter(({ open }) => open - missing >= org.thresholds.teamSize.least);
  const moves = givers.flatMap((giver) => {
    const seats = inOrderOfNeed(free(org, openOf(giver)), home).slice(0, missing);
    return seats.length === missing ? [moveSeats(org, seats, home)] : [];
  });
  return [...hires, ...moves, ...mergers(org, home)].slice(0, 3);
}

/** With a small neighbour of the same kind, where both together make one team of the right size. */
function mergers(org: Org, home: TeamAt): SuggestedFix[] {
  const { team, open } = home;
  const { least, most } = org.thresholds.teamSize;
  return otherTeams(org, home)
    .filter((other) => other.team.kind === team.kind && other.open < least)
    .filter((other) => other.open + open >= least && other.open + open <= most)
    .slice(0, 2)
    .map((other) => ({
      label: `Merge ${team.name} into ${other.team.name}`,
      command: { id: 'team.merge', payload: { scenario: org.scenario.id, id: team.id, into: other.team.id } },
    }));
}

/** The last ones to a neighbour with room, or every second one to a new team beside it. */
function shrink(org: Org, home: TeamAt, excess: number): SuggestedFix[] {
  const { most } = org.thresholds.teamSize;
  const spare = free(org, openOf(home));
  const takers = otherTeams(org, home).filter(({ open }) => open + excess <= most);
  const moves = takers.slice(0, 2).flatMap((taker) => {
    const seats = inOrderOfNeed(spare, taker).slice(0, excess);
    return seats.length === excess ? [moveSeats(org, seats, taker)] : [];
  });
  return [...moves, ...split(org, home, spare)].slice(0, 3);
}

const openOf = ({ seats }: TeamIndex): SeatIndex[] => seats.filter(({ isOpen }) => isOpen);

/** First those who own what a team has nobody for, then the last of the list. */
function inOrderOfNeed(seats: readonly SeatIndex[], { owned }: TeamIndex): SeatIndex[] {
  const brings = ({ time }: SeatIndex) => (time.owned & ~owned & PILLARS) !== 0;
  const last = [...seats].reverse();
  return [...last.filter(brings), ...last.filter((seat) => !brings(seat))];
}
const PILLARS = PILLAR_IDS.reduce((mask, id) => mask | MASK_OF[id], 0);

/** Half of the seats, of each pillar every second one, with a lead of their own: who is senior before others, juniors last. */
function split(org: Org, { team, open }: TeamAt, spare: readonly SeatIndex[]): SuggestedFix[] {
  const { least, most } = org.thresholds.teamSize;
  const half = Math.floor(open / 2);
  if (half < least || open - half > most) return [];
  const byPillar = [...spare].sort((a, b) =>
    a.time.pillar < b.time.pillar ? -1 : a.time.pillar > b.time.pillar ? 1 : 0,
  );
  const chosen = byPillar.filter((_, i) => i % 2 === 0);
  const seats = [...chosen, ...byPillar.filter((_, i) => i % 2 === 1)].slice(0, half);
  const there = seats.filter(({ isFilledToday }) => isFilledToday);
  const lead =
    there.find((seat) => isSenior(seat, org.thresholds)) ??
    there.find((seat) => !isJunior(seat, org.thresholds)) ??
    there[0];
  if (seats.length < half || !lead) return [];
  const name = nameFor(team.name, new Set(org.teams.flatMap((other) => other.team?.name ?? [])));
  const id = idFromWords('team', name, new Set(Object.keys(org.scenario.teams)));
  const { kind, streams, rank } = team;
  const made = createTeam(id, name, { kind, streams, rank: `${rank}V`, lead: lead.seat.id });
  return [
    {
      label: `Split ${team.name} in two, the new team of ${half} led by ${whoHolds(lead)}`,
      command: {
        id: 'team.split',
        payload: { scenario: org.scenario.id, team: made, seats: seats.map(({ seat }) => seat.id) },
      },
    },
  ];
}
