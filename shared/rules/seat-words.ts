/** Who sits where, in words that tell a seat from the other seats of the same person, and a vacancy from others in its role. */

import { roundHalfUp } from '#shared/lib/round.ts';
import type { PersonId } from '#shared/model/ids.ts';
import type { Allocation } from './facts/allocations.ts';
import type { Org, SeatIndex } from './facts/org-index.ts';

type Known = Pick<Org, 'shared' | 'seatOf' | 'teamOf'>;

/** "Ada"; where they hold other seats, "Ada (Ranking)", "Ada (Architect)" or "Ada (0.4 FTE)"; "the vacant Architect in Ranking". */
export function whoSits(org: Known, seat: SeatIndex): string {
  const { person, role } = seat;
  const team = teamName(org, seat);
  if (!person) return `the vacant ${role.name}${team === null ? '' : ` in ${team}`}`;
  const counts = countsOf(org, person.id);
  const own = seat.isOpen ? 1 : 0;
  if (counts.seats <= own) return person.name;
  const isAlone = (read: Part, i: number): boolean => (counts.parts[i]?.get(read(org, seat)) ?? 0) === own;
  const part = PARTS.find(isAlone);
  return `${person.name} (${part ? part(org, seat) : PARTS.map((read) => read(org, seat)).join(', ')})`;
}

type Part = (org: Known, seat: SeatIndex) => string;
const PARTS: readonly Part[] = [
  (org, seat) => teamName(org, seat) ?? 'no team',
  (_, { role }) => role.name,
  (_, { seat }) => `${roundHalfUp(seat.fte, 2)} FTE`,
];

/** Open seats of a person, and how many of them read alike by each part. */
interface Counts {
  readonly seats: number;
  readonly parts: readonly ReadonlyMap<string, number>[];
}

/** Of a run: somebody with thousands of seats is looked at once. */
const known = new WeakMap<Known, Map<PersonId, Counts>>();

function countsOf(org: Known, person: PersonId): Counts {
  const ofRun = known.get(org) ?? new Map<PersonId, Counts>();
  known.set(org, ofRun);
  const before = ofRun.get(person);
  if (before) return before;
  const seats = (org.shared.get(person)?.seats ?? []).flatMap((id) => org.seatOf(id) ?? []).filter((one) => one.isOpen);
  const parts = PARTS.map((read) => {
    const counts = new Map<string, number>();
    for (const words of seats.map((seat) => read(org, seat))) counts.set(words, (counts.get(words) ?? 0) + 1);
    return counts;
  });
  const found = { seats: seats.length, parts };
  ofRun.set(person, found);
  return found;
}

const teamName = ({ teamOf }: Known, { seat }: SeatIndex): string | null =>
  (seat.team && teamOf(seat.team)?.team?.name) ?? null;

/** At the start of a sentence, with role and team: "Ada (Architect in Ranking)", "The vacant Architect in Ranking". */
export function whoAndWhere(org: Known, seat: SeatIndex): string {
  const { person, role } = seat;
  const team = teamName(org, seat);
  return person ? `${person.name} (${role.name}${team === null ? '' : ` in ${team}`})` : capital(whoSits(org, seat));
}

/** Both, of a seat of somebody who may hold others: looked up, as few changes are about them or rename a team. */
export function whoIs(
  org: Known & Pick<Org, 'scenario'>,
  seat: SeatIndex,
): { readonly who: string; readonly where: string } {
  const { teams } = org.scenario;
  const others = (seat.person && org.shared.get(seat.person.id)) ?? null;
  const known = named.get(seat);
  if (known?.teams === teams && known.others === others) return known.words;
  const words = { who: whoSits(org, seat), where: whoAndWhere(org, seat) };
  named.set(seat, { teams, others, words });
  return words;
}

interface Named extends Pick<Org['scenario'], 'teams'> {
  readonly others: Allocation | null;
  readonly words: ReturnType<typeof whoIs>;
}
const named = new WeakMap<SeatIndex, Named>();

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Two seats of one person: nobody reports to themself, in whatever seat. */
export const isSamePerson = (a: SeatIndex, b: SeatIndex | null): boolean =>
  a.seat.person !== null && a.seat.person === b?.seat.person;
