/** Moves of people between teams that rules suggest as fixes: for a team of the wrong size, hours apart, no senior. */

import { isBelow } from '#shared/lib/round.ts';
import type { TeamId } from '#shared/model/ids.ts';
import type { SuggestedFix } from '../define-rule.ts';
import { listWords, whoSits } from '../define-rule.ts';
import type { Org, SeatIndex, TeamIndex } from '../facts/org-index.ts';
import { sharedHours, utcOffset } from '../facts/time-zone.ts';

type TeamAt = TeamIndex & { readonly team: NonNullable<TeamIndex['team']> };

/** The other teams with open seats: those with a stream in common first, then in order. */
export function otherTeams(org: Org, own: TeamIndex): TeamAt[] {
  const isNear = ({ serving }: TeamIndex) => serving.streams.some((stream) => own.serving.streams.includes(stream));
  const others = org.teams.filter(
    (other): other is TeamAt => other.team !== null && other.team !== own.team && other.open > 0,
  );
  return [...others.filter(isNear), ...others.filter((other) => !isNear(other))];
}

/** Seats that lead no team: moving a lead away leaves a team without. */
export function free(org: Org, seats: readonly SeatIndex[]): SeatIndex[] {
  const leads = new Set(org.teams.flatMap(({ team }) => team?.lead ?? []));
  return seats.filter(({ seat }) => !leads.has(seat.id));
}

/** Moves seats into a team, as one command. */
export const moveSeats = (org: Org, seats: readonly SeatIndex[], to: TeamAt, why = ''): SuggestedFix => ({
  label: `Move ${listWords(
    seats.map((seat) => whoSits(org, seat)),
    4,
  )} to ${to.team.name}${why}`,
  command: {
    id: 'seat.move',
    payload: { scenario: org.scenario.id, ids: seats.map(({ seat }) => seat.id), team: to.team.id, before: null },
  },
});

/** Those in the one time zone that keeps a team apart, to a team with which they share enough of the day. */
export const moveToSharedHours =
  (id: TeamId) =>
  (org: Org): SuggestedFix[] => {
    const own = org.teamOf(id);
    if (!own) return [];
    const { from, to, leastShared } = org.thresholds.workingDay;
    const isEnough = (zones: readonly string[]) => !isBelow(sharedHours(offsetsOf(org, zones), to - from), leastShared);
    const there = own.seats.filter(({ isFilledToday, person }) => isFilledToday && person?.timeZone);
    return own.zones
      .map((zone) => ({ zone, seats: there.filter(({ person }) => person?.timeZone === zone) }))
      .filter(({ zone, seats }) => {
        const isMovable = free(org, seats).length === seats.length && seats.length < there.length;
        return isMovable && isEnough(own.zones.filter((other) => other !== zone));
      })
      .sort((a, b) => a.seats.length - b.seats.length)
      .flatMap(({ zone, seats }) =>
        otherTeams(org, own)
          .filter(({ zones }) => zones.length > 0 && isEnough([...zones, zone]))
          .slice(0, 2)
          .map((team) => moveSeats(org, seats, team, ', which works when they do')),
      )
      .slice(0, 3);
  };

const offsetsOf = ({ today }: Org, zones: readonly string[]): number[] =>
  zones.flatMap((zone) => utcOffset(zone, today) ?? []);

/** Who is junior and who is senior, as the rule that asks says it. */
export interface Seniority {
  readonly isJunior: (seat: SeatIndex) => boolean;
  readonly isSenior: (seat: SeatIndex) => boolean;
}

/** A senior from a team that can spare one, else the juniors to a team with a senior. */
export const bringTogether =
  (id: TeamId, { isJunior, isSenior }: Seniority) =>
  (org: Org): SuggestedFix[] => {
    const own = org.teamOf(id);
    if (!own?.team) return [];
    const home = { ...own, team: own.team };
    const filled = ({ seats }: TeamIndex) => seats.filter(({ isFilledToday }) => isFilledToday);
    const juniors = filled(own).filter(isJunior);
    const others = otherTeams(org, own);
    const seniors = others.flatMap((other) => {
      const all = filled(other);
      const able = all.filter(isSenior);
      const canSpare = able.length > 1 || !all.some(isJunior);
      return canSpare && all.length > 1 ? free(org, able).slice(-1) : [];
    });
    const mentors = others.filter((other) => filled(other).some(isSenior));
    const isMovable = juniors.length < own.open && free(org, juniors).length === juniors.length;
    return [
      ...seniors.slice(0, 2).map((senior) => moveSeats(org, [senior], home, ', who is senior')),
      ...(isMovable ? mentors.slice(0, 1).map((team) => moveSeats(org, juniors, team, ', beside someone senior')) : []),
    ];
  };
