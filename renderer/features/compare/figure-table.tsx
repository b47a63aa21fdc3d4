/** The comparison as a table: a column a scenario, a row a figure, differences against the baseline. */

import type { ReactNode } from 'react';
import { useId } from 'react';
import { dispatch } from '#renderer/state/dispatch.ts';
import { usePlan } from '#renderer/state/plan-store.ts';
import { useThinBelow } from '#renderer/state/profile.ts';
import { announce } from '#renderer/state/ui-store.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { Meter } from '#renderer/ui/meter.tsx';
import { PillarGlyph } from '#renderer/ui/pillar-glyph.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import { TOPOLOGIES } from '#shared/catalog/topologies.ts';
import { differenceText, figureText } from '#shared/compare/figure-text.ts';
import type { Cell, Dates, Difference, Row } from '#shared/compare/figures.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import { HEALTH_IDS } from '#shared/rules/finding.ts';
import styles from './figure-table.module.css';
import type { Choice } from './use-comparison.ts';

export interface FigureTableProps {
  readonly columns: readonly Choice[];
  readonly rows: readonly Row[];
  readonly dates: Dates;
  /** What the first of the two dates is called: `today`, `1 Feb 2027`. */
  readonly day: string;
  readonly currency: string;
  readonly charts: ReactNode;
}

const dateWords = (dates: Dates, day: string): string =>
  ({ both: `${day} → planned`, today: day, planned: 'planned' })[dates];
/** Rows that begin a group of their own. */
const GROUPS: ReadonlySet<string> = new Set(['ownership', 'people', 'teams']);

export function FigureTable({ columns, rows, dates, day, currency, charts }: FigureTableProps) {
  const radios = useId();
  // Not of the columns, which follow a moment later: a radio button answers at once.
  const pinned = usePlan((plan) => plan.baseline);
  const chosen = columns.find(({ scenario }) => scenario.id === pinned) ?? columns[0];
  const baseline = columns[0];
  return (
    <table className={styles.table} data-columns={columns.length} data-testid="compare-table">
      <colgroup>
        <col className={styles.labels} />
        {columns.map(({ scenario }) => (
          <col key={scenario.id} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <td className={styles.corner}>
            <b>Figures</b>
            <span>{dateWords(dates, day)}</span>
          </td>
          {columns.map((choice) => (
            <th key={choice.scenario.id} scope="col" className={styles.head}>
              <Head
                choice={choice}
                words={aboutWords(choice, columns)}
                isBaseline={choice === chosen}
                radios={radios}
              />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {charts}
        {rows.map((row) => (
          <tr key={row.id} className={classNames(GROUPS.has(row.id) && styles.group)} data-row={row.id}>
            <th scope="row" className={styles.label}>
              <RowLabel row={row} dates={dates} day={day} baseline={baseline} />
            </th>
            {row.cells.map((cell, column) => (
              <td key={columns[column]?.scenario.id} className={styles.cell}>
                <FigureCell row={row} cell={cell} currency={currency} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a scenario is about: its note, unless it came with a conversion; then what its topology is best for. */
function aboutWords({ scenario: { id, note, topology } }: Choice, columns: readonly Choice[]): string {
  const isOwn = note !== '' && columns.every(({ scenario }) => scenario.id === id || scenario.note !== note);
  return isOwn || topology === null ? note : TOPOLOGIES[topology].bestFor;
}

interface HeadProps {
  readonly choice: Choice;
  readonly words: string;
  readonly isBaseline: boolean;
  readonly radios: string;
}

function Head({ choice: { scenario, letter }, words, isBaseline, radios }: HeadProps) {
  return (
    <div className={styles.headRow}>
      <span className={styles.letter}>{letter}</span>
      <span className={styles.headText}>
        <span className={styles.name} title={scenario.name}>
          {scenario.name}
        </span>
        <span className={styles.note} title={words}>
          {words}
        </span>
      </span>
      <label className={styles.baseline}>
        {isBaseline ? <span>Baseline</span> : <VisuallyHidden>Baseline</VisuallyHidden>}
        <input
          type="radio"
          name={radios}
          checked={isBaseline}
          aria-label={`${scenario.name} is the baseline`}
          onChange={() => {
            if (!dispatch('plan.update', { changes: { baseline: scenario.id } }).ok) return;
            announce(`${scenario.name} is the baseline`);
          }}
        />
      </label>
    </div>
  );
}

const isPillar = (id: string): id is (typeof PILLAR_IDS)[number] => (PILLAR_IDS as readonly string[]).includes(id);
const isHealth = (id: string): boolean => (HEALTH_IDS as readonly string[]).includes(id);

function RowLabel({
  row,
  dates,
  day,
  baseline,
}: {
  readonly row: Row;
  readonly dates: Dates;
  readonly day: string;
  readonly baseline: Choice | undefined;
}) {
  const from = row.id === 'disruption' && baseline ? ` from ${baseline.letter}` : '';
  return (
    <span className={styles.labelText}>
      {isPillar(row.id) ? <PillarGlyph pillar={row.id} size={10} label="" /> : null}
      {row.label}
      {from}
      {row.id === 'overall' ? <span className={styles.dates}>{dateWords(dates, day)}</span> : null}
      {isHealth(row.id) && dates !== 'today' ? <span className={styles.dates}>{day}</span> : null}
    </span>
  );
}

interface CellProps {
  readonly row: Row;
  readonly cell: Cell;
  readonly currency: string;
}

function FigureCell({ row: { id, unit, label }, cell, currency }: CellProps) {
  const thinBelow = useThinBelow();
  if (cell.kind === 'missing') return <span className={styles.missing}>{cell.words}</span>;
  const { value, planned, note, isBest, difference } = cell;
  const shown = (figure: number) => figureText(figure, unit, currency);
  return (
    <div className={classNames(styles.figures, id === 'overall' && styles.overall)}>
      <span className={styles.value}>
        <b>{shown(value)}</b>{' '}
        {planned === null ? null : (
          <span className={styles.planned}>
            → <VisuallyHidden>planned </VisuallyHidden>
            {shown(planned)}
          </span>
        )}{' '}
        {note === '' ? null : <span className={styles.detail}>{note}</span>}
      </span>{' '}
      {unit === 'score' ? (
        <span className={styles.bar} aria-hidden="true">
          <Meter
            label={label}
            today={value}
            planned={planned ?? value}
            {...(isPillar(id) ? { pillar: id } : {})}
            {...(isHealth(id) ? {} : { goal: thinBelow })}
            size={isHealth(id) ? 'thin' : 'thick'}
          />
        </span>
      ) : null}
      {isBest ? <span className={styles.best}>best</span> : null}{' '}
      {difference ? (
        <DifferenceMark difference={difference} text={differenceText(difference.by, unit, currency)} />
      ) : null}
    </div>
  );
}

/** Filled and up is better, hollow and down is worse; the sign of the number is its direction. */
function DifferenceMark({ difference: { tone }, text }: { readonly difference: Difference; readonly text: string }) {
  return (
    <span className={classNames(styles.difference, styles[tone])} data-tone={tone}>
      {tone === 'better' || tone === 'worse' ? <ToneShape tone={tone} /> : null}
      {text}
      {tone === 'better' || tone === 'worse' ? <VisuallyHidden> {tone} than the baseline</VisuallyHidden> : null}
    </span>
  );
}

export const ToneShape = ({ tone }: { readonly tone: 'better' | 'worse' }) => (
  <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true" className={styles[tone]}>
    {tone === 'better' ? (
      <path d="M4 .8 7.6 7.2H.4Z" className={styles.filled} />
    ) : (
      <path d="M4 7 .9 1.3h6.2Z" className={styles.hollow} />
    )}
  </svg>
);
