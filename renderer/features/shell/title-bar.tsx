/** The title bar: menu, the plan's name and file, undo, what the middle shows, the way to find anything, and Export. */

import {
  Columns2,
  LayoutDashboard,
  ListTree,
  Menu as MenuIcon,
  Redo2,
  Search,
  Share,
  Table2,
  Undo2,
} from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ActionId } from '#renderer/actions/actions.ts';
import { actionOf, runAction } from '#renderer/actions/actions.ts';
import { shortcutOf } from '#renderer/actions/keyboard.ts';
import type { Host } from '#renderer/platform/host.ts';
import { dispatch } from '#renderer/state/dispatch.ts';
import { usePlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { useSaveState } from '#renderer/state/session.ts';
import type { MainView } from '#renderer/state/ui-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { useMenuEntries } from './main-menu.tsx';
import styles from './title-bar.module.css';

const VIEWS: readonly { readonly value: MainView; readonly label: string; readonly icon: React.ReactNode }[] = [
  { value: 'canvas', label: 'Canvas', icon: <LayoutDashboard size={14} aria-hidden /> },
  { value: 'outline', label: 'Outline', icon: <ListTree size={14} aria-hidden /> },
  { value: 'table', label: 'Table', icon: <Table2 size={14} aria-hidden /> },
  { value: 'compare', label: 'Compare', icon: <Columns2 size={14} aria-hidden /> },
];

function PlanName() {
  const name = usePlan((plan) => plan.name);
  const [isEditing, setEditing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasEndedByKey = useRef(false);
  useEffect(() => {
    if (isEditing || !wasEndedByKey.current) return;
    wasEndedByKey.current = false;
    button.current?.focus();
  }, [isEditing]);
  if (!isEditing) {
    return (
      <button
        ref={button}
        type="button"
        className={styles.name}
        title={`Rename the plan ${name}`}
        onClick={() => setEditing(true)}
      >
        {name}
      </button>
    );
  }
  return (
    <InlineEdit
      label="Name of the plan"
      className={styles.edit}
      value={name}
      onDone={(next) => {
        setEditing(false);
        if (next !== null) dispatch('plan.update', { changes: { name: next } });
      }}
      onKeyDone={() => {
        wasEndedByKey.current = true;
      }}
    />
  );
}

function FileName() {
  const file = usePlanStore((state) => state.file);
  const { isDirty } = useSaveState();
  return (
    <span className={styles.file}>
      <span className={styles.fileName} title={file?.name}>
        {file?.name ?? 'No file yet'}
      </span>
      {file && isDirty ? (
        <span className={styles.unsaved} title="Changed since the file was saved">
          not in the file yet
        </span>
      ) : null}
    </span>
  );
}

function HistoryButton({ id, host }: { readonly id: 'edit.undo' | 'edit.redo'; readonly host: Host }) {
  const isUndo = id === 'edit.undo';
  const step = usePlanStore((state) => (isUndo ? state.past : state.future).at(-1));
  const Icon = isUndo ? Undo2 : Redo2;
  const word = isUndo ? 'Undo' : 'Redo';
  return (
    <IconButton
      label={step ? `${word}: ${step.label}` : word}
      shortcut={shortcutOf(id, host)}
      disabled={step === undefined}
      onClick={() => runAction(id)}
    >
      <Icon size={16} aria-hidden />
    </IconButton>
  );
}

function ExportButton({ host }: { readonly host: Host }) {
  const id: ActionId = 'export';
  const isEmpty = usePlanStore(
    (state) => Object.keys(state.plan.scenarios[state.scenarioId]?.seats ?? {}).length === 0,
  );
  return (
    <Button
      variant="primary"
      icon={<Share size={14} aria-hidden />}
      disabled={isEmpty}
      title={isEmpty ? 'Nothing to draw yet: add a seat first' : `Export the chart, ${shortcutOf(id, host)}`}
      onClick={() => runAction(id)}
    >
      Export
    </Button>
  );
}

/** Looks like a field and opens the one to type in; an icon where the bar is narrow. */
function FindButton({ host }: { readonly host: Host }) {
  const id: ActionId = 'help.find';
  const keys = shortcutOf(id, host) ?? '';
  return (
    <button
      type="button"
      className={styles.find}
      aria-label={actionOf(id).label}
      aria-haspopup="dialog"
      title={`${actionOf(id).label}, ${keys}`}
      onClick={() => runAction(id)}
    >
      <Search size={14} aria-hidden />
      <span className={styles.findWords}>{actionOf(id).label}</span>
      <span className={styles.findKeys}>
        <Kbd keys={keys} />
      </span>
    </button>
  );
}

export function TitleBar({ host }: { readonly host: Host }) {
  const mainView = useUi((ui) => ui.mainView);
  const entries = useMenuEntries(host);
  const [bar, setBar] = useState<HTMLElement | null>(null);
  return (
    <div className={styles.bar} ref={setBar}>
      <div className={styles.side}>
        <Mark />
        <Menu
          label="Menu"
          entries={entries}
          container={bar}
          trigger={
            <IconButton label="Menu">
              <MenuIcon size={16} aria-hidden />
            </IconButton>
          }
        />
        <h1 className={styles.heading}>
          <PlanName />
        </h1>
        <FileName />
        <span className={styles.rule} />
        <HistoryButton id="edit.undo" host={host} />
        <HistoryButton id="edit.redo" host={host} />
      </div>
      <Segmented label="View" value={mainView} onChange={(next) => setUi({ mainView: next })} options={VIEWS} />
      <div className={styles.end}>
        <FindButton host={host} />
        <ExportButton host={host} />
      </div>
    </div>
  );
}
