/** One tab for each scenario, with its overall score today. Double click or F2 renames, a drag orders, the menu does the rest. */

import { Ellipsis, Group, Network, PanelRight, Pin, Plus } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useDeferredValue, useRef, useState } from 'react';
import {
  addScenario,
  canMoveScenario,
  canRemoveScenario,
  compareWith,
  duplicateScenario,
  moveScenario,
  openConversion,
  openScenarioNote,
  placeScenario,
  removeScenario,
  togglePin,
} from '#renderer/actions/scenario-actions.ts';
import { dispatch } from '#renderer/state/dispatch.ts';
import { evaluationOf } from '#renderer/state/findings.ts';
import { setActiveScenario, usePlan, usePlanStore } from '#renderer/state/plan-store.ts';
import type { CanvasView } from '#renderer/state/ui-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';
import type { MenuEntry } from '#renderer/ui/menu.tsx';
import { ContextMenu, Menu } from '#renderer/ui/menu.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { formatDate } from '#shared/model/date.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import { scenarioLetter, scenariosOf } from '#shared/model/order.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import styles from './scenario-tabs.module.css';
import { roundScore } from './status-text.ts';

const menuOf = (scenario: Scenario, isPinned: boolean, rename: () => void): readonly MenuEntry[] => [
  { kind: 'item', label: 'Rename', shortcut: 'F2', run: rename },
  { kind: 'item', label: 'What it is about', run: () => openScenarioNote(scenario.id) },
  { kind: 'item', label: 'Duplicate', run: () => duplicateScenario(scenario.id) },
  {
    kind: 'item',
    label: 'Convert to another topology',
    isDisabled: Object.keys(scenario.seats).length === 0,
    run: () => openConversion(scenario.id),
  },
  { kind: 'item', label: isPinned ? 'Unpin the baseline' : 'Pin as baseline', run: () => togglePin(scenario.id) },
  { kind: 'separator' },
  {
    kind: 'item',
    label: 'Move left',
    isDisabled: !canMoveScenario(scenario.id, -1),
    run: () => moveScenario(scenario.id, -1),
  },
  {
    kind: 'item',
    label: 'Move right',
    isDisabled: !canMoveScenario(scenario.id, 1),
    run: () => moveScenario(scenario.id, 1),
  },
  { kind: 'separator' },
  {
    kind: 'item',
    label: 'Delete',
    isDanger: true,
    isDisabled: !canRemoveScenario(),
    run: () => removeScenario(scenario.id),
  },
];

/**
 * Overall on the plan's own day, whichever the time bar shows, a moment behind a drag: the other tabs never hold up the
 * frame that is being worked on.
 */
function Score({ id }: { readonly id: ScenarioId }) {
  const plan = useDeferredValue(usePlan((whole) => whole));
  const evaluation = plan.scenarios[id] ? evaluationOf(plan, id) : null;
  const scores = evaluation?.scores ?? null;
  return (
    <span
      className={styles.score}
      title={evaluation && scores ? `Overall on ${formatDate(evaluation.today)}` : 'Nothing planned yet'}
    >
      {scores ? roundScore(scores.overall.today) : '–'}
    </span>
  );
}

/** The letter of the tab stays in sight. */
const LETTER_WIDTH = 28;

/** The field lies over its tab: a list of tabs holds nothing but tabs. */
interface Renamed {
  readonly id: ScenarioId;
  readonly place: number;
  readonly left: number;
  /** Of what the field covers: the name and the score. */
  readonly width: number;
}

/** The others as letters: one click, and they stand side by side. */
function CompareWith({ scenarios, active }: { readonly scenarios: readonly Scenario[]; readonly active: ScenarioId }) {
  const others = scenarios.flatMap((scenario, place) => (scenario.id === active ? [] : [{ scenario, place }]));
  if (others.length === 0) return null;
  return (
    <span className={styles.compare}>
      <button
        type="button"
        className={styles.compareAll}
        onClick={() => compareWith(others.map((one) => one.scenario.id))}
      >
        Compare with
      </button>
      {others.slice(0, 3).map(({ scenario, place }) => (
        <button
          key={scenario.id}
          type="button"
          className={styles.other}
          aria-label={`Compare with ${scenario.name}`}
          title={`Compare with ${scenario.name}`}
          onClick={() => compareWith([scenario.id])}
        >
          {scenarioLetter(place)}
        </button>
      ))}
    </span>
  );
}

const CHARTS: readonly { readonly value: CanvasView; readonly label: string; readonly icon: ReactNode }[] = [
  { value: 'teams', label: 'Teams', icon: <Group size={14} aria-hidden /> },
  { value: 'reporting', label: 'Reporting', icon: <Network size={14} aria-hidden /> },
];

/** Two charts of one model: who works together, and who reports to whom. */
function ChartSwitch() {
  const view = useUi((ui) => ui.view);
  const mainView = useUi((ui) => ui.mainView);
  if (mainView !== 'canvas') return null;
  return <Segmented label="Chart" value={view} onChange={(next) => setUi({ view: next })} options={CHARTS} />;
}

export function ScenarioTabs() {
  const scenarios = scenariosOf(usePlan((plan) => plan));
  const active = usePlanStore((state) => state.scenarioId);
  const baseline = usePlan((plan) => plan.baseline);
  const [dragged, setDragged] = useState<ScenarioId | null>(null);
  const [renamed, setRenamed] = useState<Renamed | null>(null);
  const isRightOpen = useUi((ui) => ui.isRightOpen);
  const list = useRef<HTMLDivElement>(null);
  const tabAt = (place: number) => list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[place];
  const rename = (id: ScenarioId): void => {
    const place = scenarios.findIndex((scenario) => scenario.id === id);
    const tab = tabAt(place);
    if (!tab || !list.current) return;
    const left = tab.offsetLeft + LETTER_WIDTH - list.current.scrollLeft;
    setRenamed({ id, place, left, width: tab.clientWidth - LETTER_WIDTH });
  };
  const activeScenario = scenarios.find((scenario) => scenario.id === active);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>, place: number): void => {
    const moves: Record<string, number> = {
      ArrowLeft: place - 1,
      ArrowRight: place + 1,
      Home: 0,
      End: scenarios.length - 1,
    };
    const to = moves[event.key];
    const next = to === undefined ? undefined : scenarios[(to + scenarios.length) % scenarios.length];
    const pressed = scenarios[place];
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight') && pressed)
      moveScenario(pressed.id, event.key === 'ArrowLeft' ? -1 : 1);
    else if (event.key === 'F2' && pressed) rename(pressed.id);
    else if (next) {
      setActiveScenario(next.id);
      tabAt(scenarios.indexOf(next))?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.bar}>
      <div role="tablist" aria-label="Scenarios" className={styles.list} ref={list}>
        {scenarios.map((scenario, place) => (
          <ContextMenu
            key={scenario.id}
            label={`Scenario ${scenario.name}`}
            entries={menuOf(scenario, scenario.id === baseline, () => rename(scenario.id))}
          >
            <button
              type="button"
              role="tab"
              aria-selected={scenario.id === active}
              tabIndex={scenario.id === active ? 0 : -1}
              className={styles.tab}
              title={scenario.note || undefined}
              draggable
              data-dragged={scenario.id === dragged || undefined}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = 'move';
                setDragged(scenario.id);
              }}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => dragged !== null && event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault();
                event.stopPropagation();
                if (dragged !== null && dragged !== scenario.id) {
                  const from = scenarios.findIndex((each) => each.id === dragged);
                  placeScenario(dragged, (from < place ? scenarios[place + 1]?.id : scenario.id) ?? null);
                }
                setDragged(null);
              }}
              onClick={() => setActiveScenario(scenario.id)}
              onDoubleClick={() => rename(scenario.id)}
              onKeyDown={(event) => onKeyDown(event, place)}
            >
              <span className={styles.letter}>{scenarioLetter(place)}</span>
              <span className={styles.name}>{scenario.name}</span>
              {scenario.id === baseline ? (
                <Pin size={12} role="img" aria-label="baseline" className={styles.pin} />
              ) : null}
              <Score id={scenario.id} />
            </button>
          </ContextMenu>
        ))}
      </div>
      {renamed ? (
        <div className={styles.renaming} style={{ left: renamed.left, minWidth: renamed.width }}>
          <InlineEdit
            label={`Name of scenario ${scenarioLetter(renamed.place)}`}
            className={styles.field}
            value={scenarios[renamed.place]?.name ?? ''}
            onDone={(name) => {
              setRenamed(null);
              if (name !== null) dispatch('scenario.update', { id: renamed.id, changes: { name } });
            }}
            onKeyDone={() => tabAt(renamed.place)?.focus()}
          />
        </div>
      ) : null}
      <IconButton label="New scenario" onClick={addScenario}>
        <Plus size={16} aria-hidden />
      </IconButton>
      {activeScenario ? (
        <Menu
          label={`Scenario ${activeScenario.name}`}
          entries={menuOf(activeScenario, activeScenario.id === baseline, () => rename(activeScenario.id))}
          trigger={
            <IconButton label={`Rename, duplicate, convert or delete ${activeScenario.name}`}>
              <Ellipsis size={16} aria-hidden />
            </IconButton>
          }
        />
      ) : null}
      <span className={styles.end}>
        <CompareWith scenarios={scenarios} active={active} />
        <ChartSwitch />
        <IconButton
          label="Right panel"
          shortcut="]"
          isPressed={isRightOpen}
          onClick={() => setUi({ isRightOpen: !isRightOpen })}
        >
          <PanelRight size={16} aria-hidden />
        </IconButton>
      </span>
    </div>
  );
}
