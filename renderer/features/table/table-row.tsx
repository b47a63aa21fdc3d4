/** One line of the table: a seat or person, a group's heading, or the empty row. Drawn again only when it changes. */
// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave out the rows that are not in sight

import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';
import { PillarGlyph } from '#renderer/ui/pillar-glyph.tsx';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import { markOf } from '#shared/rules/findings/open-findings.ts';
import { pillarOfSeat } from '#shared/rules/index.ts';
import { counted } from './block-edits.ts';
import { findingText, shownText } from './cell-text.ts';
import type { Column } from './columns.ts';
import { frozenCount, widthOf } from './columns.ts';
import styles from './table.module.css';
import type { TableLine } from './table-model.ts';
import type { TableContext, TableRow } from './table-rows.ts';

export const ROW_HEIGHT = 28;
export const GUTTER = 44;

const LONG: ReadonlySet<string> = new Set(['findings', 'notes', 'skills']);

function Content({ context, row, column }: { context: TableContext; row: TableRow; column: Column }): ReactNode {
  const text = shownText(context, row, column.id);
  if (text === '') return null;
  if (column.id === 'pillar' && row.kind === 'seat') {
    const pillar = pillarOfSeat(context.evaluation, row.seat.id);
    return (
      <span className={styles.marked}>
        <PillarGlyph pillar={pillar} isHollow={row.person === null} label="" />
        <span>{text}</span>
      </span>
    );
  }
  if (column.id === 'findings') {
    const findings = context.findings.get(row.key) ?? [];
    const [first] = findings;
    return (
      <span className={styles.marked}>
        {first ? <SeverityIcon severity={markOf(first)} size={12} /> : null}
        <span>
          {first ? findingText(first) : ''}
          {findings.length > 1 ? ` and ${findings.length - 1} more` : ''}
        </span>
      </span>
    );
  }
  return text;
}

/** The place of a cell: those that are frozen stand at the left, side by side. */
export const frozenStyle = (columns: readonly Column[], place: number, frozen: number) => {
  const width = columns[place]?.width;
  return place < frozen ? { width, left: GUTTER + widthOf(columns.slice(0, place)) } : { width };
};

export interface TableRowProps {
  readonly context: TableContext;
  readonly line: TableLine;
  /** Its place among the lines, from 0. */
  readonly at: number;
  readonly columns: readonly Column[];
  /** Column of the active cell, −1 where it is in another line. */
  readonly active: number;
  /** Columns of the range in this line; empty where `right` is smaller. */
  readonly left: number;
  readonly right: number;
  /** The field in the active cell, while it is edited. */
  readonly editor: ReactNode;
}

function DrawnLine({ context, line, at, columns, active, left, right, editor }: TableRowProps) {
  const top = at * ROW_HEIGHT;
  if (line.kind === 'group') {
    return (
      <div
        role="row"
        tabIndex={-1}
        aria-rowindex={at + 2}
        data-line={at}
        className={classNames(styles.row, styles.group)}
        style={{ top }}
      >
        <div
          role="gridcell"
          tabIndex={active >= 0 ? 0 : -1}
          aria-colspan={columns.length + 1}
          aria-expanded={line.isOpen}
          aria-colindex={1}
          data-at={0}
          data-active={active >= 0 || undefined}
          className={styles.groupCell}
        >
          {line.isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
          <b>{line.label}</b>
          <span>
            {counted(line.count, 'row')} · {Math.round(line.fte * 100) / 100} FTE
          </span>
        </div>
      </div>
    );
  }
  const frozen = frozenCount(columns);
  const isNew = line.kind === 'new';
  const row = isNew ? null : line.row;
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={at + 2}
      data-line={at}
      data-key={line.key}
      className={classNames(styles.row, isNew && styles.newRow, row?.kind === 'bench' && styles.bench)}
      style={{ top }}
    >
      <div
        role="rowheader"
        tabIndex={-1}
        aria-colindex={1}
        data-gutter
        data-chosen={right >= left || undefined}
        className={styles.gutter}
        style={{ width: GUTTER }}
      >
        {isNew ? '+' : line.number}
      </div>
      {columns.map((column, place) => {
        const isActive = place === active;
        const isChosen = place >= left && place <= right;
        const text = row !== null && LONG.has(column.id) ? shownText(context, row, column.id) : undefined;
        return (
          <div
            key={column.id}
            role="gridcell"
            tabIndex={isActive ? 0 : -1}
            aria-colindex={place + 2}
            aria-selected={isChosen}
            aria-readonly={column.isReadOnly || undefined}
            data-at={place}
            data-active={isActive || undefined}
            title={text || undefined}
            className={classNames(
              styles.cell,
              place < frozen && styles.frozen,
              column.sort === 'number' && styles.number,
              isActive && editor !== null && styles.editing,
            )}
            style={frozenStyle(columns, place, frozen)}
          >
            {isActive && editor !== null ? (
              editor
            ) : row !== null ? (
              <Content context={context} row={row} column={column} />
            ) : place === 0 ? (
              <span className={styles.hint}>Add a seat</span>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}

/** Whether a row says the same in every column, though the plan is another: most changes are about other rows. */
function saysTheSame(before: TableRowProps, after: TableRowProps): boolean {
  const [a, b] = [before.line, after.line];
  if (a.key !== b.key) return false;
  if (a.kind === 'group') {
    return b.kind === 'group' && a.count === b.count && a.fte === b.fte && a.isOpen === b.isOpen && a.label === b.label;
  }
  if (b.kind === 'group' || a.number !== b.number || a.kind !== b.kind) return false;
  if (a.kind === 'new' || b.kind === 'new') return true;
  if (a.row === b.row && before.context === after.context) return true;
  const severity = ({ findings }: TableContext) =>
    findings
      .get(a.key)
      ?.map((finding) => finding.severity)
      .join();
  return (
    a.row.kind === b.row.kind &&
    (a.row.person === null) === (b.row.person === null) &&
    after.columns.every(({ id }) => shownText(before.context, a.row, id) === shownText(after.context, b.row, id)) &&
    severity(before.context) === severity(after.context)
  );
}

export const Line = memo(
  DrawnLine,
  (before, after) =>
    before.editor === null &&
    after.editor === null &&
    before.at === after.at &&
    before.columns === after.columns &&
    before.active === after.active &&
    before.left === after.left &&
    before.right === after.right &&
    saysTheSame(before, after),
);
