/** Moves the day that scores and chart show: today, planned, or any day between. Changes no plan until asked to. */

import { CalendarCheck, ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useMemo } from 'react';
import { dispatch } from '#renderer/state/dispatch.ts';
import { datesOf, useEvaluation } from '#renderer/state/findings.ts';
import { usePlan, useScenario } from '#renderer/state/plan-store.ts';
import { announce, setUi, useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { IsoDate } from '#shared/model/date.ts';
import { dayNumber, dayOfNumber, formatDate } from '#shared/model/date.ts';
import styles from './time-bar.module.css';
import { markBeside, placeOf, timeSpanOf } from './time-model.ts';

export function TimeBar() {
  const isOpen = useUi((ui) => ui.isTimeBarOpen);
  return isOpen ? <OpenTimeBar /> : null;
}

function OpenTimeBar() {
  const plan = usePlan((whole) => whole);
  const scenario = useScenario();
  const shownDate = useUi((ui) => ui.shownDate);
  const { scores } = useEvaluation();
  const { today, horizon } = datesOf(plan, scenario.id);
  const span = useMemo(() => timeSpanOf(plan, scenario, today, horizon), [plan, scenario, today, horizon]);
  const day = shownDate ?? today;
  const happens = span.marks.find((mark) => mark.day === day)?.events ?? [];

  const show = (next: IsoDate | null): void => {
    const shown = next === null || next <= today ? null : next > span.to ? span.to : next;
    setUi({ shownDate: shown });
    announce(`Showing ${formatDate(shown ?? today)}`);
  };
  const step = (by: 1 | -1): void => show(markBeside(span, day, by) ?? (by === 1 ? span.to : null));

  return (
    <section className={styles.bar} aria-label="Time bar" data-region="time">
      <span className={styles.day}>
        <strong>{formatDate(day)}</strong>
        <span>{shownDate === null ? 'today' : day === span.to ? 'all that is planned' : 'on this day'}</span>
      </span>
      {scores ? (
        <span className={styles.score} data-testid="shown-score">
          Overall <strong>{Math.floor(scores.overall.today + 0.5)}</strong>
        </span>
      ) : null}
      <IconButton label="Previous change" disabled={shownDate === null} onClick={() => step(-1)}>
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <span className={styles.track}>
        <input
          type="range"
          aria-label="Day that is shown"
          aria-valuetext={[formatDate(day), ...happens].join(', ')}
          min={dayNumber(span.from)}
          max={dayNumber(span.to)}
          value={dayNumber(day)}
          onChange={(event) => show(dayOfNumber(event.currentTarget.valueAsNumber))}
        />
        <span className={styles.marks} aria-hidden>
          {span.marks.map((mark) => (
            <span
              key={mark.day}
              className={styles.mark}
              style={{ left: `${100 * placeOf(span, mark.day)}%` }}
              title={`${formatDate(mark.day)}: ${mark.events.join(', ')}`}
            />
          ))}
        </span>
        <span className={styles.ends} aria-hidden>
          <span>{formatDate(span.from)}</span>
          <span>{formatDate(span.to)}</span>
        </span>
      </span>
      <IconButton label="Next change" disabled={day >= span.to} onClick={() => step(1)}>
        <ChevronRight size={16} aria-hidden />
      </IconButton>
      <span className={styles.happens} title={happens.join(', ')}>
        {happens.length > 0 ? happens.join(', ') : span.marks.length === 0 ? 'No start or end dates yet' : ''}
      </span>
      <Button size="small" disabled={shownDate === null} onClick={() => show(null)}>
        Today
      </Button>
      <Button size="small" disabled={day >= span.to} onClick={() => show(span.to)}>
        Planned
      </Button>
      <Button
        size="small"
        icon={<CalendarCheck size={14} aria-hidden />}
        disabled={shownDate === null}
        title="The plan’s date counts as today, in every score and export"
        onClick={() => {
          if (dispatch('plan.update', { changes: { date: day } }).ok) setUi({ shownDate: null });
        }}
      >
        Make it the plan’s date
      </Button>
      <IconButton label="Close the time bar" onClick={() => setUi({ isTimeBarOpen: false, shownDate: null })}>
        <X size={16} aria-hidden />
      </IconButton>
    </section>
  );
}
