/** Two to four scenarios side by side: charts, figures, and what differs. Fills the middle of the planner. */

import { useMemo, useRef, useState } from 'react';
import { usePlan } from '#renderer/state/plan-store.ts';
import { useThinBelow } from '#renderer/state/profile.ts';
import { useShownDay } from '#renderer/state/shown-day.ts';
import { tableTsv } from '#shared/compare/figure-text.ts';
import type { Dates } from '#shared/compare/figures.ts';
import { figureRows } from '#shared/compare/figures.ts';
import { profileWords } from '#shared/export/profile-changes.ts';
import type { PersonId } from '#shared/model/ids.ts';
import { ChartRow } from './chart-row.tsx';
import styles from './compare.module.css';
import { CompareAlone } from './compare-alone.tsx';
import { CompareBar } from './compare-bar.tsx';
import { CompareSide } from './compare-side.tsx';
import { FigureTable, ToneShape } from './figure-table.tsx';
import type { Shown } from './use-comparison.ts';
import { useComparison } from './use-comparison.ts';
import { useTableCopy } from './use-table-copy.ts';
import { useWidth } from './use-width.ts';

export function Compare() {
  const shown = useComparison();
  const [only] = shown.choices;
  return (
    <div className={styles.compare} data-testid="compare">
      {shown.columns.length < 2 && only ? <CompareAlone choice={only} /> : <SideBySide shown={shown} />}
    </div>
  );
}

/** Of the column with the labels. */
const LABELS = 196;

function SideBySide({ shown }: { readonly shown: Shown }) {
  const { plan, comparison, columns, choices } = shown;
  const [dates, setDates] = useState<Dates>('both');
  const [picked, setPicked] = useState<PersonId | null>(null);
  const { name, when } = useShownDay();
  const box = useRef<HTMLElement>(null);
  const width = useWidth(box);
  const rows = useMemo(() => figureRows(comparison, dates), [comparison, dates]);
  const text = useMemo(() => {
    const names = columns.map(({ scenario }) => scenario.name);
    return tableTsv({ rows, names, dates, currency: plan.currency, when });
  }, [rows, columns, dates, plan.currency, when]);
  useTableCopy(text);
  return (
    <>
      <CompareBar columns={columns} choices={choices} dates={dates} onDates={setDates} text={text} />
      <div className={styles.body} data-columns={columns.length}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
        <section ref={box} className={styles.main} tabIndex={0} aria-label="Charts and figures">
          <FigureTable
            columns={columns}
            rows={rows}
            dates={dates}
            day={name}
            currency={plan.currency}
            charts={
              <ChartRow
                shown={shown}
                width={Math.max(200, Math.floor((width - LABELS) / columns.length) - 14)}
                picked={picked}
                onPick={setPicked}
              />
            }
          />
          <Key day={name} />
        </section>
        <CompareSide shown={shown} dates={dates} picked={picked} onPick={setPicked} />
      </div>
    </>
  );
}

/** What the shapes in the table mean. */
function Key({ day }: { readonly day: string }) {
  const thinBelow = useThinBelow();
  const profile = usePlan((plan) => plan.profile);
  return (
    <p className={styles.key}>
      <span className={styles.better}>
        <ToneShape tone="better" />
        better than the baseline
      </span>
      <span className={styles.worse}>
        <ToneShape tone="worse" />
        worse than the baseline
      </span>
      <span>±0 no change; without a shape neither</span>
      <span className={styles.end}>
        <i className={styles.today} /> {day}
      </span>
      <span>
        <i className={styles.planned} /> planned
      </span>
      <span>
        <i className={styles.tick} /> thin below {thinBelow}
      </span>
      <span>Scores by the profile {profileWords(profile)}</span>
    </p>
  );
}
