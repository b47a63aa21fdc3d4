/** One row of the outline: cells of a team, a seat, somebody on the bench, or the place to add one. */

import { ChevronDown, ChevronRight, Lock, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { TEAM_ICONS } from '#renderer/canvas/nodes/team-node.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { PILLAR_LETTERS, PILLAR_NAMES, PillarGlyph } from '#renderer/ui/pillar-glyph.tsx';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import { PILLAR_ORDER } from '#shared/diagram/items/pillar-shares.ts';
import type { SeatPillar } from '#shared/model/capability.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import { pillarOfSeat } from '#shared/rules/index.ts';
import { CellEditor } from './cell-editor.tsx';
import styles from './outline.module.css';
import type { CellContext, Column, Mark } from './outline-cells.ts';
import { COLUMNS, cellText, counted, countedPeople, rowWords } from './outline-cells.ts';
import { editorOf } from './outline-edits.ts';
import type { OutlineRow } from './outline-model.ts';
import { BENCH, isBranch } from './outline-model.ts';
import type { Editing } from './outline-store.ts';

export interface RowViewProps {
  readonly context: CellContext;
  readonly evaluation: Evaluation;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly row: OutlineRow;
  /** Its place from the top, in px. */
  readonly top: number;
  readonly rowIndex: number;
  /** The column of the current cell; null where another row is the current one. */
  readonly current: Column | null;
  readonly isSelected: boolean;
  readonly isSubject: boolean;
  readonly isDragged: boolean;
  readonly isTarget: 'yes' | 'refused' | null;
  readonly editing: Editing | null;
  readonly isLow: boolean;
}

const rowId = (key: string): string => `outline-row-${key.replace(':', '-')}`;

export const RowView = memo(function RowView(props: RowViewProps) {
  const { context, marks, row, current, editing } = props;
  const isWide = row.kind === 'group' || row.kind === 'add' || (row.kind === 'draft' && row.place === 'team');
  const isSelectable = row.kind === 'seat' || row.kind === 'team';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table has no rows that open and close
    <div
      id={rowId(row.key)}
      role="row"
      data-key={row.key}
      data-kind={row.kind}
      aria-label={rowWords(context, row, marks)}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.setSize}
      aria-rowindex={props.rowIndex}
      aria-expanded={isBranch(row) ? row.isOpen : undefined}
      aria-selected={isSelectable ? props.isSelected : undefined}
      tabIndex={current === 'role' || (isWide && current !== null) ? 0 : -1}
      className={classNames(
        styles.row,
        styles[row.kind],
        props.isSelected && styles.selected,
        props.isSubject && styles.subject,
        row.isDimmed && styles.dimmed,
        props.isDragged && styles.dragged,
        props.isTarget === 'yes' && styles.into,
        props.isTarget === 'refused' && styles.refused,
        editing !== null && styles.editing,
      )}
      style={{ top: props.top }}
    >
      {(isWide ? (['role'] as const) : COLUMNS).map((column, place) => (
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div
          key={column}
          role="gridcell"
          data-column={column}
          aria-colindex={place + 1}
          aria-colspan={isWide ? COLUMNS.length : undefined}
          aria-readonly={typeof editorOf(row, column) === 'object'}
          tabIndex={current === column && column !== 'role' && !isWide ? 0 : -1}
          className={classNames(styles.cell, isWide && styles.wide)}
        >
          {editing?.column === column ? (
            <>
              {column === 'role' ? <Indent row={row} /> : null}
              <CellEditor key={editing.count} context={context} row={row} editing={editing} isLow={props.isLow} />
            </>
          ) : (
            <CellView {...props} column={column} />
          )}
        </div>
      ))}
    </div>
  );
});

/** What stands before the name: the arrow of a branch, the icon of a team, or the room for them. */
function Indent({ row }: { readonly row: OutlineRow }): ReactNode {
  if (isBranch(row)) {
    const Icon = row.kind === 'team' ? TEAM_ICONS[row.team.kind] : null;
    const Arrow = row.isOpen ? ChevronDown : ChevronRight;
    return (
      <>
        <span className={styles.arrow} data-arrow aria-hidden>
          <Arrow size={14} />
        </span>
        {Icon === null ? null : <Icon className={styles.icon} size={14} strokeWidth={1.5} aria-hidden />}
      </>
    );
  }
  return row.level === 2 ? (
    <span className={styles.indent} aria-hidden />
  ) : (
    <span className={styles.arrow} aria-hidden />
  );
}

/** Characters for which a narrow outline has room in one line; in its column of teams there is too little for any. */
const ONE_LINE: Readonly<Partial<Record<Column, number>>> = { person: 15, manager: 15, team: 0 };
/** A role beside the mark of a lead. */
const ROLE_OF_LEAD = 18;

function isLong(row: OutlineRow, column: Column, text: string): boolean {
  // The column of teams tells a team its kind: a short word.
  if (column === 'team' && row.kind !== 'seat') return false;
  return text.length > (ONE_LINE[column] ?? Number.POSITIVE_INFINITY);
}

function CellView({ context, evaluation, marks, row, column }: RowViewProps & { readonly column: Column }): ReactNode {
  const text = cellText(context, row, column);
  if (column === 'pillar') return <Pillars row={row} evaluation={evaluation} />;
  if (column === 'findings') {
    const mark = marks.get(row.key);
    if (mark === undefined) return null;
    return (
      <span
        className={styles.mark}
        data-severity={mark.severity}
        title={`${counted(mark.count, 'finding')}: Enter lists them`}
      >
        <SeverityIcon severity={mark.severity} size={13} />
        {mark.count}
      </span>
    );
  }
  if (column !== 'role') {
    const isVacant = column === 'person' && row.kind === 'seat' && row.seat.person === null;
    return (
      <span
        className={classNames(styles.text, isVacant && styles.vacant, isLong(row, column, text) && styles.long)}
        title={text}
      >
        {text}
      </span>
    );
  }
  const isLead =
    row.kind === 'seat' && row.seat.team !== null && context.scenario.teams[row.seat.team]?.lead === row.seat.id;
  return (
    <>
      <Indent row={row} />
      {row.kind === 'add' ? <Plus size={13} aria-hidden /> : null}
      <span className={classNames(styles.text, isLead && text.length > ROLE_OF_LEAD && styles.long)} title={text}>
        {text}
      </span>
      {isBranch(row) ? (
        <span
          className={styles.count}
          title={row.key === BENCH ? countedPeople(row.count) : counted(row.count, 'seat')}
        >
          {row.count}
        </span>
      ) : null}
      {row.kind === 'team' && row.team.isLocked ? (
        <Lock className={styles.icon} size={12} aria-label="locked" role="img" />
      ) : null}
      {isLead ? <span className={styles.lead}>Lead</span> : null}
    </>
  );
}

function Pillars({ row, evaluation }: Pick<RowViewProps, 'row' | 'evaluation'>): ReactNode {
  const pillarOf = ({ id }: Seat): SeatPillar => pillarOfSeat(evaluation, id);
  if (row.kind === 'seat') {
    const pillar = pillarOf(row.seat);
    return (
      <span className={styles.letters} data-pillar={pillar} title={PILLAR_NAMES[pillar]}>
        <PillarGlyph pillar={pillar} isHollow={row.seat.person === null} />
        <span aria-hidden>{PILLAR_LETTERS[pillar]}</span>
      </span>
    );
  }
  if (row.kind !== 'team') return null;
  const there = new Set(row.seats.map(pillarOf));
  return (
    <span className={styles.glyphs}>
      {PILLAR_ORDER.filter((pillar) => there.has(pillar)).map((pillar) => (
        <PillarGlyph key={pillar} pillar={pillar} size={9} />
      ))}
    </span>
  );
}
