/** Copying, cutting and pasting by the browser's clipboard events, as the window gets them. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canPaste, duplicateSelection, listenToClipboard, pasteLast } from '#renderer/actions/clipboard.ts';
import { addScenario } from '#renderer/actions/scenario-actions.ts';
import { undo } from '#renderer/state/dispatch.ts';
import { activeScenario, setActiveScenario, showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { select, setUi, useUi } from '#renderer/state/ui-store.ts';
import { CLIP_TYPE, serializePlan } from '#shared/document/index.ts';
import type { Seat } from '#shared/model/seat.ts';
import { buildSample } from '#shared/topology/sample.ts';

let stop = (): void => undefined;
beforeEach(() => {
  showPlan(buildSample());
  setUi({ screen: 'planner', dialog: null, mainView: 'canvas', toasts: [] });
  stop = listenToClipboard();
});
afterEach(() => stop());

/** A clipboard event with the data that it carries. */
function happen(type: 'copy' | 'cut' | 'paste', data = new Map<string, string>(), target: EventTarget = document.body) {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', {
    value: {
      getData: (kind: string) => data.get(kind) ?? '',
      setData: (kind: string, text: string) => data.set(kind, text),
    },
  });
  target.dispatchEvent(event);
  return { data, isTaken: event.defaultPrevented };
}

const scenario = () => activeScenario(usePlanStore.getState());
const teamNamed = (name: string) => {
  const team = Object.values(scenario().teams).find((each) => each.name === name);
  if (!team) throw new Error(`No team ${name}`);
  return team;
};
const seatOf = (name: string): Seat => {
  const { plan } = usePlanStore.getState();
  const seat = Object.values(scenario().seats).find(({ person }) => person && plan.people[person]?.name === name);
  if (!seat) throw new Error(`No seat of ${name}`);
  return seat;
};
const steps = () => usePlanStore.getState().past.map(({ label }) => label);

describe('the clipboard', () => {
  it('takes a seat as a clip and as a row for a spreadsheet', () => {
    select([{ kind: 'seat', id: seatOf('Lena Fischer').id }]);
    const { data, isTaken } = happen('copy');
    expect(isTaken).toBe(true);
    expect(data.get('text/plain')).toBe(
      'Name\tRole\tTeam\tFTE\tStart\nLena Fischer\tData Scientist\tML Pipeline Development\t1\t',
    );
    expect(JSON.parse(data.get(CLIP_TYPE) ?? '')).toMatchObject({ clip: 1, seats: [{ role: 'data-scientist' }] });
  });

  it('moves what was cut into the selected team, as one step', () => {
    const seat = seatOf('Lena Fischer');
    select([{ kind: 'seat', id: seat.id }]);
    const { data } = happen('cut');
    select([{ kind: 'team', id: teamNamed('Shared ML Platform').id }]);
    happen('paste', data);
    expect(steps()).toEqual(['Move Lena Fischer to Shared ML Platform']);
    expect(useUi.getState().announcement).toBe('Move Lena Fischer to Shared ML Platform');
    expect(seatOf('Lena Fischer')).toMatchObject({ id: seat.id, team: teamNamed('Shared ML Platform').id });
    happen('paste', data);
    expect(useUi.getState().toasts[0]?.text).toBe('Lena Fischer holds a seat here already, so the copy is a vacancy.');
  });

  it('carries a team to another scenario, and takes it from the first where it was cut, in one step', () => {
    const before = serializePlan(usePlanStore.getState().plan);
    const home = scenario().id;
    select([{ kind: 'team', id: teamNamed('Shared ML Platform').id }]);
    const { data } = happen('cut');
    addScenario();
    happen('paste', data);
    expect(Object.values(scenario().teams).map(({ name }) => name)).toEqual(['Shared ML Platform']);
    expect(seatOf('Karim Haddad').team).toBe(teamNamed('Shared ML Platform').id);
    setActiveScenario(home);
    expect(Object.values(scenario().teams).map(({ name }) => name)).not.toContain('Shared ML Platform');
    expect(steps().at(-1)).toBe('Move Shared ML Platform to Scenario 2');
    undo();
    undo();
    expect(serializePlan(usePlanStore.getState().plan)).toBe(before);
  });

  it('duplicates what is selected as vacancies, and keeps what was copied before', () => {
    select([{ kind: 'seat', id: seatOf('Arjun Mehta').id }]);
    happen('copy');
    select([{ kind: 'team', id: teamNamed('Integration & Quality').id }]);
    duplicateSelection();
    expect(teamNamed('Integration & Quality copy')).toBeDefined();
    expect(useUi.getState().selection).toEqual([{ kind: 'team', id: teamNamed('Integration & Quality copy').id }]);
    duplicateSelection();
    expect(teamNamed('Integration & Quality copy 2')).toBeDefined();
    expect(canPaste()).toBe(true);
    pasteLast();
    expect(steps().at(-1)).toBe('Paste 1 seat');
  });

  it('leaves text fields, dialogs and foreign text alone', () => {
    select([{ kind: 'seat', id: seatOf('Arjun Mehta').id }]);
    const field = document.body.appendChild(document.createElement('input'));
    expect(happen('copy', new Map(), field).isTaken).toBe(false);
    field.remove();
    setUi({ dialog: { kind: 'about' } });
    expect(happen('copy').isTaken).toBe(false);
    setUi({ dialog: null });
    expect(happen('paste', new Map([['text/plain', 'a word']])).isTaken).toBe(false);
    expect(happen('paste', new Map([[CLIP_TYPE, '{"clip":1}']])).isTaken).toBe(true);
    expect(useUi.getState().toasts[0]?.text).toMatch(/Copy it again/);
    expect(steps()).toEqual([]);
  });

  it('offers rows of a spreadsheet as a roster to import', () => {
    happen('paste', new Map([['text/plain', 'Name\tRole\nAda\tData Engineer\n']]));
    expect(useUi.getState().dialog).toMatchObject({ kind: 'import', file: { name: 'Pasted rows.tsv' } });
  });
});
