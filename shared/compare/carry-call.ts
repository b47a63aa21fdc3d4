/** The commands that carrying over needs, as `shared/commands` takes them: that room may not be entered from here. */

import type { PersonId, RoleId, ScenarioId, SeatId, TeamId } from '#shared/model/ids.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';

interface InScenario {
  readonly scenario: ScenarioId;
}

export type CarryCall =
  | { readonly id: 'team.add'; readonly payload: InScenario & { readonly team: Team } }
  | { readonly id: 'seat.add'; readonly payload: InScenario & { readonly seat: Seat } }
  | { readonly id: 'seat.fill'; readonly payload: InScenario & { readonly id: SeatId; readonly person: PersonId } }
  | { readonly id: 'seat.vacate'; readonly payload: InScenario & { readonly id: SeatId } }
  | {
      readonly id: 'seat.move';
      readonly payload: InScenario & { readonly ids: SeatId[]; readonly team: TeamId | null; readonly before: null };
    }
  | {
      readonly id: 'seat.update';
      readonly payload: InScenario & {
        readonly id: SeatId;
        readonly changes: { readonly role?: RoleId; readonly fte?: number };
      };
    }
  | {
      readonly id: 'report.set-solid';
      readonly payload: InScenario & { readonly seat: SeatId; readonly manager: ManagerRef | null };
    }
  | {
      readonly id: 'report.add-dotted' | 'report.remove-dotted';
      readonly payload: InScenario & { readonly seat: SeatId; readonly manager: ManagerRef };
    }
  | {
      readonly id: 'team.update';
      readonly payload: InScenario & { readonly id: TeamId; readonly changes: { readonly lead: SeatId | null } };
    }
  | {
      readonly id: 'elements.remove';
      readonly payload: InScenario & {
        readonly seats: SeatId[];
        readonly teams: TeamId[];
        readonly lines: [];
        readonly reports: [];
      };
    };
