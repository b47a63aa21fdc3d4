/** What a card says of a seat, in words: the same facts as on the canvas. */

import { roleOf } from '#shared/catalog/roles.ts';
import type { SeatPillar } from '#shared/model/capability.ts';
import type { PersonId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { presenceNote, vacancyName } from '#shared/model/presence.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import { overCapacity, pillarOfSeat } from '#shared/rules/index.ts';

export interface SeatWords {
  readonly role: string;
  readonly name: string;
  readonly fte: string;
  readonly note: string;
  readonly pillar: SeatPillar;
  readonly isVacant: boolean;
  /** Whether its holder comes later or has left. */
  readonly isAway: boolean;
  readonly isLead: boolean;
  readonly share: number;
  readonly isOver: boolean;
  /** Whether its note counts the seats of its person. */
  readonly isShared: boolean;
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

interface Counts {
  /** FTE that its person's seats ask for together, where that is too much. */
  readonly over: number | null;
  /** Seats of its person. */
  readonly held: number;
  readonly reports: number;
  readonly managers: number;
}

/** What is most worth knowing of a seat; empty where nothing is. */
function countsOf({ over, held, reports, managers }: Counts): string {
  if (over !== null) return `${fteText(over)} in ${counted(held, 'seat')}`;
  if (held > 1) return counted(held, 'seat');
  if (reports > 0) return counted(reports, 'report');
  return managers > 1 ? counted(managers, 'manager') : '';
}

export const fteText = (fte: number): string => (Math.round(fte * 100) % 10 === 0 ? fte.toFixed(1) : fte.toFixed(2));

/** Describes seats of one scenario; counts who reports to whom once. */
export function seatWordsOf(plan: Plan, scenario: Scenario, evaluation: Evaluation): (seat: Seat) => SeatWords {
  const seatsOfPerson = new Map<PersonId, number>();
  const reports = new Map<string, number>();
  for (const seat of Object.values(scenario.seats)) {
    if (seat.person) seatsOfPerson.set(seat.person, (seatsOfPerson.get(seat.person) ?? 0) + 1);
    if (seat.solid) reports.set(seat.solid.id, (reports.get(seat.solid.id) ?? 0) + 1);
  }
  const leads = new Set<string | null>(Object.values(scenario.teams).map((team) => team.lead));
  return (seat) => {
    const { person } = seat;
    const away = presenceNote(seat, evaluation.today);
    const over = person && away === '' ? overCapacity(evaluation, person) : null;
    const held = person ? (seatsOfPerson.get(person) ?? 1) : 0;
    const managers = (seat.solid ? 1 : 0) + seat.dotted.length;
    const count = reports.get(seat.id) ?? 0;
    const note = away || countsOf({ over, held, reports: count, managers });
    return {
      role: roleOf(plan, seat.role).name,
      name: person ? plan.people[person]?.name || 'Without a name' : vacancyName(seat, false),
      fte: `${fteText(seat.fte)} FTE`,
      note,
      pillar: pillarOfSeat(evaluation, seat.id),
      isVacant: person === null,
      isAway: person !== null && away !== '',
      isLead: leads.has(seat.id),
      share: Math.min(1, seat.fte),
      isOver: over !== null,
      isShared: held > 1 && away === '',
    };
  };
}
