/** Beside the table: who moves, which findings come and go, and what the figures say. */

import type { ReactNode } from 'react';
import { memo } from 'react';
import { useShownDay } from '#renderer/state/shown-day.ts';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import type { Dates } from '#shared/compare/figures.ts';
import { findingChanges } from '#shared/compare/finding-changes.ts';
import { summarize } from '#shared/compare/summary.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { isOpen, markOf } from '#shared/rules/findings/open-findings.ts';
import styles from './compare-side.module.css';
import type { Choice, Shown } from './use-comparison.ts';
import type { WhoMovesProps } from './who-moves.tsx';
import { WhoMoves } from './who-moves.tsx';

export function CompareSide({ dates, ...props }: WhoMovesProps & { readonly dates: Dates }) {
  const { shown } = props;
  return (
    <aside data-region="right" className={styles.side} aria-label="What differs">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label="Moves and findings">
        <WhoMoves {...props} />
        <FindingLists shown={shown} />
      </section>
      <Says shown={shown} dates={dates} />
    </aside>
  );
}

const letterOf = (columns: readonly Choice[], id: string): string =>
  columns.find(({ scenario }) => scenario.id === id)?.letter ?? '';

const Said = ({ letter, children }: { readonly letter: string; readonly children: ReactNode }) => (
  <li>
    <span className={styles.letter}>{letter}</span>
    <span>{children}</span>
  </li>
);

const Says = memo(function Says({ shown, dates }: { readonly shown: Shown; readonly dates: Dates }) {
  const { comparison, columns, plan } = shown;
  const { when } = useShownDay();
  const summaries = summarize(comparison, dates === 'planned' ? 'planned' : 'today', plan.currency, when);
  return (
    <section className={styles.says} aria-labelledby="compare-says" data-testid="compare-says">
      <h3 id="compare-says">What the figures say</h3>
      <ul>
        {summaries.map(({ scenario, lead, text, rest }) => (
          <Said key={scenario.id} letter={letterOf(columns, scenario.id)}>
            {lead === '' ? null : <b>{lead} </b>}
            {text}
            {rest === '' ? null : <span className={styles.rest}> {rest}</span>}
          </Said>
        ))}
      </ul>
    </section>
  );
});

/** Findings that a list shows before it only counts them. */
const MOST = 12;

const FindingLists = memo(function FindingLists({ shown: { comparison, columns } }: { readonly shown: Shown }) {
  const [baseline, ...others] = comparison.scenarios;
  if (!baseline) return null;
  return (
    <section className={styles.findings} aria-labelledby="compare-findings" data-testid="compare-findings">
      <h3 id="compare-findings">Findings that come and go</h3>
      {others.map(({ scenario, evaluation }) => {
        const { appear, disappear, accepted, countAgain } = findingChanges(baseline.evaluation, evaluation);
        const counts = [
          ...(appear.length + disappear.length > 0 ? [`${disappear.length} disappear`, `${appear.length} appear`] : []),
          ...(accepted.length > 0 ? [`${accepted.length} accepted`] : []),
          ...(countAgain.length > 0 ? [`${countAgain.length} not accepted here`] : []),
        ];
        return (
          <div key={scenario.id} className={styles.scenario}>
            <h4>
              <span className={styles.letter}>{letterOf(columns, scenario.id)}</span>
              {scenario.name}
              <span className={styles.count}>{counts.length === 0 ? 'the same findings' : counts.join(', ')}</span>
            </h4>
            <ul>
              <Findings findings={disappear} word="disappears" sign="−" />
              <Findings findings={appear} word="appears" sign="+" />
              <Findings findings={accepted} word="is accepted here" sign="·" />
              <Findings findings={countAgain} word="is not accepted here" sign="+" />
            </ul>
          </div>
        );
      })}
    </section>
  );
});

const wordsOf = ({ message, accepted }: Finding): string =>
  accepted === null ? message : `${message} Accepted by ${accepted.by}: ${accepted.reason}`;

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly word: string;
  readonly sign: string;
}

const Findings = ({ findings, word, sign }: FindingsProps) => (
  <>
    {findings.slice(0, MOST).map((finding) => (
      <li key={finding.key} title={wordsOf(finding)} data-change={word}>
        <span className={styles.sign} aria-hidden="true">
          {sign}
        </span>
        <SeverityIcon severity={markOf(finding)} size={12} />
        <span>
          {finding.title}{' '}
          <span className={styles.word}>
            {word}
            {isOpen(finding) || word.includes('accepted') ? '' : ', accepted'}
          </span>
        </span>
      </li>
    ))}
    {findings.length > MOST ? (
      <li className={styles.word}>
        and {findings.length - MOST} more that {word.replace(/^is /, 'are ').replace(/s$/, '')}
      </li>
    ) : null}
  </>
);
