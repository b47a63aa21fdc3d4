/** Who sits where, in words that tell a seat from the other seats of the same person, and a vacancy from others in its role. */

import { roundHalfUp } from '#shared/lib/round.ts';
import type { Org, SeatIndex } from './facts/org-index.ts';

type Known = Pick<Org, 'shared' | 'seatOf' | 'teamOf'>;

/** "Ada"; where they hold other seats, "Ada (Ranking)", "Ada (Architect)" or "Ada (0.4 FTE)"; "the vacant Architect in Ranking". */
export function whoSits(org: Known, seat: SeatIndex): string {
  const { person, role } = seat;
  const team = teamName(org, seat);
  if (!person) return `the vacant ${role.name}${team === null ? '' : ` in ${team}`}`;
  const all = (org.shared.get(person.id)?.seats ?? []).flatMap((id) => org.seatOf(id) ?? []);
  const others = all.filter((other) => other.seat.id !== seat.seat.id && other.isOpen);
  if (others.length === 0) return person.name;
  const part = PARTS.find((read) => !others.some((other) => read(org, other) === read(org, seat)));
  return `${person.name} (${part ? part(org, seat) : PARTS.map((read) => read(org, seat)).join(', ')})`;
}

const PARTS: readonly ((org: Known, seat: SeatIndex) => string)[] = [
  (org, seat) => teamName(org, seat) ?? 'no team',
  (_, { role }) => role.name,
  (_, { seat }) => `${roundHalfUp(seat.fte, 2)} FTE`,
];

const teamName = ({ teamOf }: Known, { seat }: SeatIndex): string | null =>
  (seat.team && teamOf(seat.team)?.team?.name) ?? null;

/** At the start of a sentence, with role and team: "Ada (Architect in Ranking)", "The vacant Architect in Ranking". */
export function whoAndWhere(org: Known, seat: SeatIndex): string {
  const { person, role } = seat;
  const team = teamName(org, seat);
  return person ? `${person.name} (${role.name}${team === null ? '' : ` in ${team}`})` : capital(whoSits(org, seat));
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Two seats of one person: nobody reports to themself, in whatever seat. */
export const isSamePerson = (a: SeatIndex, b: SeatIndex | null): boolean =>
  a.seat.person !== null && a.seat.person === b?.seat.person;
