/** The outline: teams, their seats and the bench as one list to edit, by keys, by mouse and with a screen reader. */

import type { KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { useId, useMemo, useRef } from 'react';
import { isTyping } from '#renderer/actions/is-typing.ts';
import type { KeyHost } from '#renderer/actions/menu-entry.tsx';
import { useEvaluation } from '#renderer/state/findings.ts';
import { NO_FILTERS } from '#renderer/state/found.ts';
import { usePlan, useScenario } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ContextMenu } from '#renderer/ui/menu.tsx';
import { isMenuKey, openMenuUnder } from '#renderer/ui/open-menu.ts';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { DropHint } from './drop-hint.tsx';
import { KeyLine } from './key-line.tsx';
import styles from './outline.module.css';
import type { Column } from './outline-cells.ts';
import { COLUMN_NAMES, COLUMNS, marksOf } from './outline-cells.ts';
import { addBelow, startEdit, startTeam } from './outline-editing.ts';
import { onGridKey } from './outline-keys.ts';
import { menuOf } from './outline-menu.ts';
import type { OutlineRow } from './outline-model.ts';
import { RowView } from './outline-row.tsx';
import { ROW_HEIGHT, rowsOf, useOutline } from './outline-store.ts';
import { endTyping, goTo, toggleBranch } from './outline-walk.ts';
import { useCurrentCell } from './use-current-cell.ts';
import { startRowDrag, useDrop, usePaletteDrops } from './use-row-drag.ts';
import { useWindow } from './use-window.ts';

/** Room that a cell's list needs below its row. */
const LIST_ROOM = 240;

const Head = () => (
  // biome-ignore lint/a11y/useFocusableInteractive: heads are read with their cells
  // biome-ignore lint/a11y/useSemanticElements: a table has no rows that open and close
  <div role="row" aria-rowindex={1} className={styles.head}>
    {COLUMNS.map((column, place) => (
      // biome-ignore lint/a11y/useFocusableInteractive: as above
      // biome-ignore lint/a11y/useSemanticElements: as above
      <div key={column} role="columnheader" aria-colindex={place + 1} data-column={column} className={styles.cell}>
        {COLUMN_NAMES[column]}
      </div>
    ))}
  </div>
);

const Nothing = ({ find, isFiltered }: { readonly find: string; readonly isFiltered: boolean }) =>
  find === '' && !isFiltered ? (
    <EmptyState
      title="No teams yet: press N for a team"
      action={
        <Button shortcut="N" onClick={startTeam}>
          New team
        </Button>
      }
    >
      Teams, their seats and everyone without a seat stand here as one list to edit.
    </EmptyState>
  ) : (
    <EmptyState
      title={find === '' ? 'Nothing passes the filters' : `Nothing found for “${find}”`}
      action={<Button onClick={() => setUi({ find: '', filters: NO_FILTERS, hit: null })}>Clear</Button>}
    />
  );

export interface OutlineProps {
  readonly host: KeyHost;
}

export function Outline({ host }: OutlineProps) {
  const plan = usePlan((one) => one);
  const scenario = useScenario();
  const find = useUi((ui) => ui.find);
  const filters = useUi((ui) => ui.filters);
  const shownDate = useUi((ui) => ui.shownDate);
  const collapsed = useUi((ui) => ui.collapsed);
  const focusedTeam = useUi((ui) => ui.focusedTeam);
  const selection = useUi((ui) => ui.selection);
  const findingKey = useUi((ui) => ui.finding);
  const editing = useOutline((state) => state.editing);
  const draft = useOutline((state) => state.draft);
  const closedGroups = useOutline((state) => state.closedGroups);
  const landing = useDrop((state) => state.landing);
  const dragged = useDrop((state) => state.dragged);
  const evaluation = useEvaluation();
  const grid = useRef<HTMLDivElement>(null);
  const keysId = useId();

  const rows = rowsOf({ plan, scenario, find, filters, shownDate, collapsed, draft, closedGroups, focusedTeam });
  const context = useMemo(() => ({ plan, scenario }), [plan, scenario]);
  const marks = useMemo(() => marksOf(scenario, evaluation), [scenario, evaluation]);
  const { scroller, from, to, top, height } = useWindow(rows.length);
  const { at, onFocus, onBlur } = useCurrentCell(grid, rows);
  usePaletteDrops(grid);

  const isSelected = new Set(selection.map(({ id }) => id));
  const finding = findingKey === null ? undefined : evaluation.findings.find(({ key }) => key === findingKey);
  const subjects = new Set(finding?.subjects.map(({ id }) => id));
  const isSubject = (row: OutlineRow): boolean =>
    subjects.has(row.key) || (row.kind === 'seat' && row.seat.person !== null && subjects.has(row.seat.person));

  const placeOf = (target: EventTarget): { row: OutlineRow; column: Column; isArrow: boolean } | null => {
    const element = target instanceof Element ? target : null;
    const key = element?.closest<HTMLElement>('[data-key]')?.dataset.key;
    const row = rows.find((one) => one.key === key);
    const column = COLUMNS.find((one) => one === element?.closest<HTMLElement>('[data-column]')?.dataset.column);
    return row === undefined
      ? null
      : { row, column: column ?? 'role', isArrow: element?.closest('[data-arrow]') != null };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target) || event.nativeEvent.isComposing) return;
    if (isMenuKey(event) && event.target instanceof Element) {
      event.preventDefault();
      openMenuUnder(event.target);
    } else if (onGridKey(event)) event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    if (place === null || isTyping(event.target)) return;
    const { row, column, isArrow } = place;
    endTyping();
    if (isArrow) toggleBranch(row);
    const isMod = event.ctrlKey || event.metaKey;
    goTo(row, { column, selects: isMod ? 'toggle' : event.shiftKey ? 'range' : 'one' });
    if (row.kind === 'add') addBelow(row);
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    if (place === null || place.isArrow || isTyping(event.target) || place.row.kind === 'add') return;
    startEdit(place.row, place.column);
  };
  const onPointerDown = (event: PointerEvent): void => {
    const place = placeOf(event.target);
    if (place !== null && grid.current !== null && !isTyping(event.target))
      startRowDrag(event, place.row, grid.current);
  };
  const onContextMenuCapture = (event: MouseEvent): void => {
    const place = placeOf(event.target);
    // In a field the system's own menu pastes and corrects.
    if (isTyping(event.target)) event.stopPropagation();
    else if (place !== null && !(isSelected.has(place.row.key) && at?.row === place.row))
      goTo(place.row, { column: place.column, selects: isSelected.has(place.row.key) ? 'keep' : 'one' });
  };

  const isEmpty = rows.length === 0;
  const shown = rows.slice(from, to).map((row, place) => ({ row, index: from + place }));
  // The current row stays in the page when it is scrolled away: it holds the focus.
  if (at !== null && (at.index < from || at.index >= to)) shown.push({ row: at.row, index: at.index });
  return (
    <div className={styles.outline}>
      <div ref={scroller} className={styles.scroller}>
        <ContextMenu label="Row" entries={() => menuOf(context, at?.row, host)}>
          <div
            ref={grid}
            role="treegrid"
            aria-label={`Outline of ${scenario.name}`}
            aria-describedby={keysId}
            aria-multiselectable
            aria-rowcount={rows.length + 1}
            aria-colcount={COLUMNS.length}
            tabIndex={isEmpty ? 0 : -1}
            className={styles.grid}
            style={{ height: (rows.length + 1) * ROW_HEIGHT }}
            onKeyDown={onKeyDown}
            onClick={onClick}
            onDoubleClick={onDoubleClick}
            onPointerDown={onPointerDown}
            onContextMenuCapture={onContextMenuCapture}
            onFocus={onFocus}
            onBlur={onBlur}
          >
            <Head />
            {shown.map(({ row, index }) => (
              <RowView
                key={row.key}
                context={context}
                evaluation={evaluation}
                marks={marks}
                row={row}
                top={(index + 1) * ROW_HEIGHT}
                rowIndex={index + 2}
                current={at?.row === row ? at.column : null}
                isSelected={isSelected.has(row.key)}
                isSubject={isSubject(row)}
                isDragged={dragged.includes(row.key)}
                isTarget={
                  landing?.into !== row.key
                    ? null
                    : landing.meaning !== null && 'reason' in landing.meaning
                      ? 'refused'
                      : 'yes'
                }
                editing={editing?.key === row.key ? editing : null}
                isLow={
                  (index + 2) * ROW_HEIGHT - top + LIST_ROOM > height && (index + 1) * ROW_HEIGHT - top > LIST_ROOM
                }
              />
            ))}
            {landing?.line == null ? null : (
              <div role="presentation" className={styles.line} style={{ top: (landing.line + 1) * ROW_HEIGHT - 1 }} />
            )}
          </div>
        </ContextMenu>
        {isEmpty ? <Nothing find={find} isFiltered={filters !== NO_FILTERS} /> : null}
      </div>
      <KeyLine />
      <VisuallyHidden>
        <p id={keysId}>
          Enter edits a cell, N adds a team, Insert adds a seat below, Alt with the arrows moves a row, Shift with the
          arrows selects several.
        </p>
      </VisuallyHidden>
      <DropHint />
    </div>
  );
}
