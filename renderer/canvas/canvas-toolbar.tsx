/** Tools at the bottom: select, pan, draw, new team, tidy, and the kinds of line, which are also the legend. */

import { Hand, MousePointer2, Network, Spline, SquarePlus, StickyNote } from 'lucide-react';
import type { ReactNode } from 'react';
import { dispatch } from '#renderer/state/dispatch.ts';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import type { Tool } from '#renderer/state/ui-store.ts';
import { announce, requestCanvas, setUi, useUi } from '#renderer/state/ui-store.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { Tooltip } from '#renderer/ui/tooltip.tsx';
import type { LineKind } from '#shared/diagram/lines/routes.ts';
import { toggleLines, useCanvas } from './canvas-store.ts';
import styles from './canvas-toolbar.module.css';
import { addItem } from './gestures/add-item.ts';
import { tidied } from './tidy.ts';

const TOOLS: readonly {
  readonly tool: Tool;
  readonly label: string;
  readonly key: string;
  readonly icon: ReactNode;
}[] = [
  { tool: 'select', label: 'Select', key: 'V', icon: <MousePointer2 size={15} aria-hidden /> },
  { tool: 'pan', label: 'Pan', key: 'H', icon: <Hand size={15} aria-hidden /> },
  { tool: 'line', label: 'Draw a line', key: 'L', icon: <Spline size={15} aria-hidden /> },
];

const KINDS: readonly { readonly kind: LineKind; readonly label: string; readonly says: string }[] = [
  { kind: 'solid', label: 'Solid', says: 'reports to' },
  { kind: 'dotted', label: 'Dotted', says: 'also reports to' },
  { kind: 'hand-off', label: 'Hand-off', says: 'hands work over to' },
  { kind: 'serves', label: 'Serves', says: 'a team serves another' },
];

const Sample = ({ kind }: { readonly kind: LineKind }) => (
  <svg width="22" height="8" viewBox="0 0 22 8" className={styles[kind]} aria-hidden>
    <path d={kind === 'hand-off' || kind === 'serves' ? 'M0 4H15' : 'M1 4H21'} />
    {kind === 'hand-off' || kind === 'serves' ? <path className={styles.head} d="M14 .5 22 4 14 7.5Z" /> : null}
  </svg>
);

/** Forgets every stored place and packs the plan anew, as one step of undo. */
function tidy(): void {
  const { plan, ...state } = usePlanStore.getState();
  const scenario = activeScenario({ plan, ...state });
  if (!dispatch('canvas.place', { scenario: scenario.id, ...tidied(plan, scenario) }).ok) return;
  announce('Arranged. Ctrl Z takes it back.');
  requestCanvas({ kind: 'fit' });
}

const addTeam = (): void => void addItem({ kind: 'team', teamKind: 'product' });

export function CanvasToolbar() {
  const tool = useUi((ui) => ui.tool);
  const lineTool = useUi((ui) => ui.lineTool);
  const view = useUi((ui) => ui.view);
  const hidden = useCanvas((canvas) => canvas.hidden);
  return (
    <div className={styles.bar} role="toolbar" aria-label="Canvas tools">
      {TOOLS.map(({ tool: one, label, key, icon }) => (
        <Tooltip key={one} label={label} shortcut={key} side="top">
          <button
            type="button"
            className={classNames(styles.tool, tool === one && styles.active)}
            aria-label={label}
            aria-pressed={tool === one}
            onClick={() => setUi({ tool: one })}
          >
            {icon}
            <span aria-hidden>{key}</span>
          </button>
        </Tooltip>
      ))}
      <Tooltip label="New team" shortcut="T" side="top">
        <button type="button" className={styles.tool} aria-label="New team" onClick={addTeam}>
          <SquarePlus size={15} aria-hidden />
          <span aria-hidden>T</span>
        </button>
      </Tooltip>
      <Tooltip label={view === 'teams' ? 'New note' : 'Notes belong to the teams view'} shortcut="N" side="top">
        <button
          type="button"
          className={styles.tool}
          aria-label="New note"
          aria-disabled={view !== 'teams'}
          onClick={() => view === 'teams' && requestCanvas({ kind: 'note' })}
        >
          <StickyNote size={15} aria-hidden />
          <span aria-hidden>N</span>
        </button>
      </Tooltip>
      <span className={styles.rule} />
      <Tooltip label={view === 'teams' ? 'Arrange the whole plan' : 'The reporting view arranges itself'} side="top">
        <button
          type="button"
          className={styles.tool}
          aria-disabled={view !== 'teams'}
          onClick={() => view === 'teams' && tidy()}
        >
          <Network size={15} aria-hidden />
          <span className={styles.word}>Tidy</span>
        </button>
      </Tooltip>
      <span className={styles.rule} />
      {KINDS.map(({ kind, label, says }) => {
        const isDrawing = tool === 'line';
        const isOn = isDrawing ? lineTool === kind : !hidden.has(kind);
        const what = isDrawing ? `Draw: ${says}` : `${isOn ? 'Hide' : 'Show'} lines: ${says}`;
        return (
          <Tooltip key={kind} label={what} side="top">
            <button
              type="button"
              className={classNames(styles.tool, isDrawing ? isOn && styles.active : !isOn && styles.off)}
              aria-label={isDrawing ? `Draw ${label}` : `${label} lines`}
              aria-pressed={isOn}
              onClick={() => (isDrawing ? setUi({ lineTool: kind }) : toggleLines(kind))}
            >
              <Sample kind={kind} />
              <span className={styles.word}>{label}</span>
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
}
