/** The row of charts: at one scale, scrolled and zoomed together, and the legend at its left. */

import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { CheckField } from '#renderer/ui/field.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { GlyphPillar } from '#renderer/ui/pillar-glyph.tsx';
import { PILLAR_NAMES, PillarGlyph } from '#renderer/ui/pillar-glyph.tsx';
import { roleOf } from '#shared/catalog/roles.ts';
import type { PersonId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { AlignedChart } from './aligned-chart.tsx';
import { layoutCharts } from './chart-layout.ts';
import { LineSample } from './chart-lines.tsx';
import type { Mark, PlacedSeat } from './chart-model.ts';
import { alignCharts, MARKS } from './chart-model.ts';
import styles from './chart-row.module.css';
import type { ChartLine, LineMark } from './line-model.ts';
import { LINE_MARKS, linesOfCharts } from './line-model.ts';
import { MARK_WORDS, MarkIcon } from './marks.tsx';
import { alignOutside } from './outside-model.ts';
import { nextZoom, useChartZoom } from './use-chart-zoom.ts';
import type { Shown } from './use-comparison.ts';
import { useSharedScroll } from './use-shared-scroll.ts';

const PILLARS: readonly GlyphPillar[] = ['product', 'data-science', 'data-engineering', 'mlops', 'cross-cutting'];
/** What is drawn above and below what is in sight, in px. */
const AROUND = 300;
const NO_LINES: readonly ChartLine[] = [];

export interface ChartRowProps {
  readonly shown: Shown;
  /** Of a column, in px. */
  readonly width: number;
  readonly picked: PersonId | null;
  readonly onPick: (person: PersonId | null) => void;
}

export function ChartRow({ shown, width, picked, onPick }: ChartRowProps) {
  const { plan, comparison, columns } = shown;
  const row = useRef<HTMLTableRowElement>(null);
  const [zoom, setZoom] = useChartZoom(row);
  const charts = useMemo(() => alignCharts(comparison.scenarios), [comparison]);
  const [hasLines, setHasLines] = useState(true);
  const [reporting, outside] = useMemo(() => {
    const scenarios = comparison.scenarios.map(({ scenario }) => scenario);
    return [linesOfCharts(plan, scenarios, charts), alignOutside(plan, scenarios)] as const;
  }, [plan, comparison, charts]);
  const layout = useMemo(() => layoutCharts(charts, width, outside), [charts, width, outside]);
  const scroll = useSharedScroll();
  const wordsOf = useCallback((placed: PlacedSeat, team: string) => seatWords(plan, placed, team), [plan]);
  return (
    <tr ref={row}>
      <th scope="row" className={styles.label}>
        <span className={styles.title}>Charts at one scale</span>
        <Legend hasOutside={outside.length > 0} />
        <div className={styles.lines}>
          <CheckField label="Reporting lines" isChecked={hasLines} onChange={setHasLines} />
        </div>
        <Zoom zoom={zoom} onZoom={setZoom} smaller={nextZoom(zoom, -1)} larger={nextZoom(zoom, 1)} />
      </th>
      {columns.map(({ scenario, letter }, column) => {
        const counts = charts.counts[column];
        const lines = reporting[column];
        const told = [countWords(counts, column === 0), ...lineWords(lines?.counts)].join(', ');
        const label = `Chart of ${letter}, ${scenario.name}: ${told}`;
        return (
          <td key={scenario.id} className={styles.cell}>
            <section
              className={styles.scroll}
              ref={scroll.ref}
              onScroll={scroll.onScroll}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
              tabIndex={0}
              aria-label={`Chart of ${scenario.name}`}
              data-testid="compare-chart"
            >
              <AlignedChart
                label={label}
                layout={layout}
                column={column}
                lines={hasLines ? (lines?.lines ?? NO_LINES) : NO_LINES}
                zoom={zoom}
                from={(scroll.top - AROUND) / zoom}
                to={(scroll.top + scroll.height + AROUND) / zoom}
                picked={picked}
                onPick={onPick}
                wordsOf={wordsOf}
              />
            </section>
            <Counts counts={counts} lines={lines?.counts} isBaseline={column === 0} />
          </td>
        );
      })}
    </tr>
  );
}

/** A seat as its tooltip says it: who, role, share, team, and what differs. */
function seatWords(plan: Plan, { seat, mark, isGhost }: PlacedSeat, team: string): string {
  const who = seat.person === null ? 'Vacant' : (plan.people[seat.person]?.name ?? seat.person);
  const words = [who, roleOf(plan, seat.role).name, `${seat.fte} FTE`, team === '' ? 'no team' : team].join(', ');
  if (isGhost) return `${words}: in the baseline; ${mark === 'removed' ? 'not here' : 'in another place here'}`;
  return mark === null ? words : `${words}: ${MARK_WORDS[mark]}`;
}

type MarkCounts = Readonly<Record<Mark, number>>;

function countWords(counts: MarkCounts | undefined, isBaseline: boolean): string {
  if (isBaseline || !counts) return 'the baseline';
  const told = MARKS.filter((mark) => counts[mark] > 0).map((mark) => `${counts[mark]} ${MARK_WORDS[mark]}`);
  return told.length > 0 ? told.join(', ') : 'nothing differs';
}

type LineCounts = Readonly<Record<LineMark, number>>;

const lineWords = (counts: LineCounts | undefined): readonly string[] =>
  LINE_MARKS.flatMap((mark) => {
    const count = counts?.[mark] ?? 0;
    return count > 0 ? [`${count} reporting ${count === 1 ? 'line' : 'lines'} ${MARK_WORDS[mark]}`] : [];
  });

interface CountsProps {
  readonly counts: MarkCounts | undefined;
  readonly lines: LineCounts | undefined;
  readonly isBaseline: boolean;
}

function Counts({ counts, lines, isBaseline }: CountsProps) {
  const marks = isBaseline || !counts ? [] : MARKS.filter((mark) => counts[mark] > 0);
  const lineMarks = LINE_MARKS.filter((mark) => (lines?.[mark] ?? 0) > 0);
  return (
    <p className={styles.counts} data-testid="compare-counts">
      {marks.length > 0 ? 'Seats' : isBaseline ? 'The baseline' : lineMarks.length > 0 ? '' : 'Nothing differs'}
      {marks.map((mark) => (
        <span key={mark} className={styles.count}>
          <MarkIcon mark={mark} />
          {counts?.[mark]} {MARK_WORDS[mark]}
        </span>
      ))}
      {lineMarks.length > 0 ? 'Reporting lines' : ''}
      {lineMarks.map((mark) => (
        <span key={mark} className={styles.count}>
          <MarkIcon mark={mark} />
          {lines?.[mark]} {MARK_WORDS[mark]}
        </span>
      ))}
    </p>
  );
}

const Entry = ({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) => (
  <li>
    {icon}
    {children}
  </li>
);

const Legend = ({ hasOutside }: { readonly hasOutside: boolean }) => (
  <ul className={styles.legend}>
    {PILLARS.map((pillar) => (
      <Entry key={pillar} icon={<PillarGlyph pillar={pillar} size={10} label="" />}>
        {PILLAR_NAMES[pillar]}
      </Entry>
    ))}
    <Entry icon={<span className={styles.vacancy} />}>Vacancy</Entry>
    {MARKS.map((mark) => (
      <Entry key={mark} icon={<MarkIcon mark={mark} />}>
        {MARK_WORDS[mark]}
      </Entry>
    ))}
    <Entry icon={<span className={styles.ghost} />}>was here</Entry>
    <Entry icon={<LineSample kind="solid" />}>solid</Entry>
    <Entry icon={<LineSample kind="dotted" />}>dotted</Entry>
    {hasOutside ? <Entry icon={<span className={styles.outside} />}>outside</Entry> : null}
  </ul>
);

interface ZoomProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
  readonly smaller: number;
  readonly larger: number;
}

/** Like the canvas's, but one for all charts. */
const Zoom = ({ zoom, onZoom, smaller, larger }: ZoomProps) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend in sight
  <span className={styles.zoom} role="group" aria-label="Zoom of all charts">
    <IconButton label="Smaller" shortcut="-" size="small" disabled={smaller === zoom} onClick={() => onZoom(smaller)}>
      <Minus size={13} aria-hidden />
    </IconButton>
    <button
      type="button"
      className={styles.percent}
      aria-label={`Zoom ${zoom * 100} %, back to 100 %`}
      onClick={() => onZoom(1)}
    >
      {zoom * 100} %
    </button>
    <IconButton label="Larger" shortcut="+" size="small" disabled={larger === zoom} onClick={() => onZoom(larger)}>
      <Plus size={13} aria-hidden />
    </IconButton>
  </span>
);
