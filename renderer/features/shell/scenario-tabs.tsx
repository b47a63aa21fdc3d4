/** One tab for each scenario, with its overall score today. Double click or F2 renames; the menu duplicates and deletes. */

import { Ellipsis, PanelRight, Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useDeferredValue, useRef, useState } from 'react';
import {
  addScenario,
  canRemoveScenario,
  duplicateScenario,
  removeScenario,
  scenarioLetter,
} from '#renderer/actions/scenario-actions.ts';
import { dispatch } from '#renderer/state/dispatch.ts';
import { evaluationOf } from '#renderer/state/findings.ts';
import { setActiveScenario, usePlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';
import type { MenuEntry } from '#renderer/ui/menu.tsx';
import { ContextMenu, Menu } from '#renderer/ui/menu.tsx';
import type { ScenarioId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import styles from './scenario-tabs.module.css';
import { roundScore } from './status-text.ts';

const menuOf = (scenario: Scenario, rename: () => void): readonly MenuEntry[] => [
  { kind: 'item', label: 'Rename', shortcut: 'F2', run: rename },
  { kind: 'item', label: 'Duplicate', run: () => duplicateScenario(scenario.id) },
  { kind: 'separator' },
  {
    kind: 'item',
    label: 'Delete',
    isDanger: true,
    isDisabled: !canRemoveScenario(),
    run: () => removeScenario(scenario.id),
  },
];

/** Overall today, a moment behind a drag: the other tabs never hold up the frame that is being worked on. */
function Score({ id }: { readonly id: ScenarioId }) {
  const plan = useDeferredValue(usePlan((whole) => whole));
  const scores = plan.scenarios[id] ? evaluationOf(plan, id).scores : null;
  return (
    <span className={styles.score} title={scores ? 'Overall today' : 'Nothing planned yet'}>
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
}

export function ScenarioTabs() {
  const scenarios = scenariosOf(usePlan((plan) => plan));
  const active = usePlanStore((state) => state.scenarioId);
  const [renamed, setRenamed] = useState<Renamed | null>(null);
  const isRightOpen = useUi((ui) => ui.isRightOpen);
  const list = useRef<HTMLDivElement>(null);
  const rename = (id: ScenarioId): void => {
    const place = scenarios.findIndex((scenario) => scenario.id === id);
    const tab = list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[place];
    if (tab && list.current) setRenamed({ id, place, left: tab.offsetLeft + LETTER_WIDTH - list.current.scrollLeft });
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
    if (event.key === 'F2' && pressed) rename(pressed.id);
    else if (next) {
      setActiveScenario(next.id);
      const tabs = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role="tab"]');
      tabs?.[scenarios.indexOf(next)]?.focus();
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
            entries={menuOf(scenario, () => rename(scenario.id))}
          >
            <button
              type="button"
              role="tab"
              aria-selected={scenario.id === active}
              tabIndex={scenario.id === active ? 0 : -1}
              className={styles.tab}
              onClick={() => setActiveScenario(scenario.id)}
              onDoubleClick={() => rename(scenario.id)}
              onKeyDown={(event) => onKeyDown(event, place)}
            >
              <span className={styles.letter}>{scenarioLetter(place)}</span>
              <span className={styles.name}>{scenario.name}</span>
              <Score id={scenario.id} />
            </button>
          </ContextMenu>
        ))}
      </div>
      {renamed ? (
        <div className={styles.renaming} style={{ left: renamed.left }}>
          <InlineEdit
            label={`Name of scenario ${scenarioLetter(renamed.place)}`}
            value={scenarios[renamed.place]?.name ?? ''}
            onDone={(name) => {
              setRenamed(null);
              if (name !== null) dispatch('scenario.update', { id: renamed.id, changes: { name } });
            }}
          />
        </div>
      ) : null}
      <IconButton label="New scenario" onClick={addScenario}>
        <Plus size={16} aria-hidden />
      </IconButton>
      {activeScenario ? (
        <Menu
          label={`Scenario ${activeScenario.name}`}
          entries={menuOf(activeScenario, () => rename(activeScenario.id))}
          trigger={
            <IconButton label={`Rename, duplicate or delete ${activeScenario.name}`}>
              <Ellipsis size={16} aria-hidden />
            </IconButton>
          }
        />
      ) : null}
      <span className={styles.end}>
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
