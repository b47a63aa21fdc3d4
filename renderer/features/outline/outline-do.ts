/** What a row can do besides being edited: move, leave, lead, be looked at; with it all that is selected. */

import { removeSelection } from '#renderer/actions/selection-actions.ts';
import { tellStep } from '#renderer/actions/tell-step.ts';
import { dispatch } from '#renderer/state/dispatch.ts';
import { select, setUi, toast, useUi } from '#renderer/state/ui-store.ts';
import type { SeatId, TeamId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import { carry } from './outline-carry.ts';
import { cellText } from './outline-cells.ts';
import type { OutlineRow } from './outline-model.ts';
import { NO_TEAM } from './outline-model.ts';
import type { Direction, Moved } from './outline-moves.ts';
import { movedTeamWords, movedWords, moveSeats, moveTeams } from './outline-moves.ts';
import { setOutline, shownNow, useOutline } from './outline-store.ts';
import { goToKey, refocus } from './outline-walk.ts';

const chosen = (kind: 'seat' | 'team', own: string): readonly string[] => {
  const { rows } = shownNow();
  const picked = new Set(
    useUi
      .getState()
      .selection.filter((one) => one.kind === kind)
      .map(({ id }) => id),
  );
  if (!picked.has(own)) return [own];
  return rows.filter((row) => row.kind === kind && picked.has(row.key)).map(({ key }) => key);
};

/** The seats that a gesture on one of them means: all that are selected with it, in their order. */
export const chosenSeats = (own: SeatId): readonly SeatId[] => chosen('seat', own).map((id) => asId('seat', id));
export const chosenTeams = (own: TeamId): readonly TeamId[] => chosen('team', own).map((id) => asId('team', id));

/** Moves the rows that are selected with this one. */
export function moveRow(row: OutlineRow, direction: Direction): void {
  const { plan, scenario } = shownNow();
  if (row.kind === 'seat') {
    const ids = chosenSeats(row.seat.id);
    run(moveSeats(plan, scenario, ids, row.seat.id, direction), () => {
      const now = shownNow();
      return movedWords(now.plan, now.scenario, ids);
    });
  } else if (row.kind === 'team' && (direction === 'up' || direction === 'down')) {
    const ids = chosenTeams(row.team.id);
    run(moveTeams(scenario, ids, direction), () => movedTeamWords(shownNow().scenario, ids));
  } else if (row.kind === 'team') toast('A team stands at the top level. Alt Up and Down move it.');
  else if (row.kind === 'person') toast('Press Enter in the Role or Team column to give this person a seat.');
}

function run(moved: Moved, says: () => string): void {
  if ('reason' in moved) {
    toast(moved.reason);
    return;
  }
  const refusal = carry({ ...moved, label: moved.title }, says);
  if (refusal !== null) toast(refusal, { tone: 'error' });
  else reveal();
}

/** Opens the branch that the current row went into, so that it stays in sight. */
function reveal(): void {
  const { current } = useOutline.getState();
  const seat = shownNow().scenario.seats[asId('seat', current?.key ?? '')];
  const { collapsed } = useUi.getState();
  if (seat !== undefined && seat.team !== null && collapsed.includes(seat.team))
    setUi({ collapsed: collapsed.filter((id) => id !== seat.team) });
  if (seat !== undefined && seat.team === null)
    setOutline({ closedGroups: useOutline.getState().closedGroups.filter((key) => key !== NO_TEAM) });
  refocus();
}

export function removeRow(row: OutlineRow): void {
  if (row.kind === 'person') {
    if (dispatch('person.remove', { id: row.person.id }).ok) tellStep();
    refocus();
    return;
  }
  if (row.kind !== 'seat' && row.kind !== 'team') return;
  const { rows } = shownNow();
  if (!useUi.getState().selection.some(({ id }) => id === row.key)) select([{ kind: row.kind, id: row.key }]);
  const gone = new Set(useUi.getState().selection.map(({ id }) => id));
  const stays = (one: OutlineRow): boolean =>
    !gone.has(one.key) && !(one.kind === 'seat' && one.seat.team !== null && gone.has(one.seat.team));
  const at = rows.indexOf(row);
  const next = rows.slice(at).find(stays) ?? rows.slice(0, at).filter(stays).at(-1);
  removeSelection();
  if (next !== undefined) goToKey(next.key);
}

export function keepSeats(row: Extract<OutlineRow, { kind: 'team' }>): void {
  const { scenario } = shownNow();
  if (dispatch('team.remove', { scenario: scenario.id, id: row.team.id, seats: 'keep' }).ok) tellStep();
}

export function makeLead(row: Extract<OutlineRow, { kind: 'seat' }>, isLead: boolean): void {
  const { scenario } = shownNow();
  const { seat } = row;
  if (seat.team === null) return;
  const payload = { scenario: scenario.id, id: seat.team, changes: { lead: isLead ? seat.id : null } };
  const name = scenario.teams[seat.team]?.name ?? 'the team';
  const context = shownNow();
  const who = cellText(context, row, seat.person === null ? 'role' : 'person');
  const title = isLead ? `${who} leads ${name}` : `${name} has no lead now`;
  carry({ title, calls: [{ id: 'team.update', payload }] });
}

export function inspect(row: OutlineRow): void {
  if (row.kind === 'seat' || row.kind === 'team') select([{ kind: row.kind, id: row.key }]);
  setUi({ isRightOpen: true, rightPanel: 'inspector' });
}
