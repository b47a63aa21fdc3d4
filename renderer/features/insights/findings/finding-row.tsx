/** One finding: title, facts, cost; opened, its evidence, rule, source, and fixes with what they bring. */

import { useEffect, useMemo, useRef, useState } from 'react';
import { tellStep } from '#renderer/actions/tell-step.ts';
import { takeAsked, useAdviceAsked } from '#renderer/state/advice-asked.ts';
import { dispatch, dispatchAll } from '#renderer/state/dispatch.ts';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import { announce, setUi, toast, useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import { sourceOf } from '#shared/catalog/sources.ts';
import { evidenceWords } from '#shared/export/finding-report.ts';
import type { Accepted } from '#shared/model/accepted.ts';
import type { Evaluation, Finding } from '#shared/rules/finding.ts';
import { HEALTH_NAMES, RULE_FAILED } from '#shared/rules/finding.ts';
import { markOf } from '#shared/rules/findings/open-findings.ts';
import type { RankedFix } from '#shared/rules/index.ts';
import type { Gain } from '../advice/gain-model.ts';
import { gainOf } from '../advice/gain-model.ts';
import { useAdvice } from '../advice/use-advice.ts';
import { whole } from '../format.ts';
import panel from '../insights.module.css';
import { shownCost } from '../overview-model.ts';
import { callsOf, usePreview } from '../would-be.ts';
import { AcceptFinding } from './accept-finding.tsx';
import type { FindingItem } from './finding-items.ts';
import styles from './findings.module.css';
import { noFixWords } from './no-fix-words.ts';

export interface FindingRowProps {
  readonly item: FindingItem;
  readonly evaluation: Evaluation;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  /** Tab comes to this row; the arrows go to the others. */
  readonly isCurrent: boolean;
  /** Given for other facts than it has now. */
  readonly former: Accepted | null;
  readonly choose: () => void;
  /** The finding was accepted, that was taken back, or it was mended: its row is elsewhere or gone. */
  readonly moved: () => void;
}

export function FindingRow(props: FindingRowProps) {
  const { item, evaluation, isOpen, isChosen, isCurrent, former, choose, moved } = props;
  const { finding } = item;
  const { accepted } = finding;
  const cost = finding.cost > 0 ? `${HEALTH_NAMES[finding.dimension]} −${shownCost(finding.cost)}.` : '';
  const takeBack = () => {
    const { scenarioId: scenario } = usePlanStore.getState();
    if (!dispatch('finding.unaccept', { scenario, key: finding.key }).ok) return;
    announce(`Taken back, it counts again: ${finding.title}`);
    moved();
  };
  return (
    <li
      className={classNames(styles.finding, isChosen && styles.chosen, accepted !== null && styles.accepted)}
      data-finding={finding.rule}
      data-key={finding.key}
    >
      <button
        type="button"
        className={styles.row}
        aria-expanded={isOpen}
        aria-current={isChosen ? 'true' : undefined}
        data-item={item.id}
        tabIndex={isCurrent ? 0 : -1}
        onClick={choose}
      >
        <SeverityIcon severity={markOf(finding)} size={14} />
        <span>
          <b>{finding.title}</b>
          <span>{[detailOf(finding), cost].filter(Boolean).join(' ')}</span>
          {accepted !== null && (
            <span className={styles.reason}>
              Accepted by {accepted.by}: {accepted.reason}
            </span>
          )}
          {former !== null && (
            <span className={styles.reason}>
              Accepted before by {former.by} for other facts: {former.reason}
            </span>
          )}
        </span>
      </button>
      {accepted !== null && (
        <div className={styles.takeBack}>
          <Button size="small" onClick={takeBack} aria-label={`Take back the acceptance of: ${finding.title}`}>
            Take back
          </Button>
        </div>
      )}
      {isOpen && (
        <FindingMore finding={finding} evaluation={evaluation} isChosen={isChosen} former={former} moved={moved} />
      )}
    </li>
  );
}

/** The message without its title where that stands as a sentence of its own above it. */
function detailOf({ title, message }: Finding): string {
  const rest = message.startsWith(title) ? message.slice(title.length) : null;
  if (rest === null || !/^\s*[.:;]/.test(rest)) return message;
  return rest.replace(/^[\s.:;]+/, '').replace(/^\p{Ll}/u, (first) => first.toUpperCase());
}

interface FindingMoreProps extends Pick<FindingRowProps, 'evaluation' | 'isChosen' | 'former' | 'moved'> {
  readonly finding: Finding;
}

function FindingMore({ finding, evaluation, isChosen, former, moved }: FindingMoreProps) {
  const evidence = evidenceWords(finding);
  const [isAccepting, setAccepting] = useState(false);
  const { fixes: known, why } = useFixes(finding, evaluation);
  const isKnown = known !== null;
  const more = useRef<HTMLDivElement>(null);
  const isAsked = useAdviceAsked() === 'first-fix' && isChosen;
  useEffect(() => {
    if (!isAsked || known === null || !takeAsked('first-fix')) return;
    const [first] = known;
    if (first === undefined) {
      if (why !== null) toast(why);
    } else if (take(first.fix)) tellStep();
  }, [isAsked, known, why]);
  // A finding that was chosen is to be wholly in sight, also when it is known what helps, but not at every edit.
  const wasWhole = useRef(false);
  useEffect(() => {
    if (!isChosen || wasWhole.current) return;
    wasWhole.current = isKnown;
    more.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [isChosen, isKnown]);
  return (
    <div className={styles.more} ref={more}>
      {known?.map((offered) => (
        <FixButton key={offered.fix.label} {...offered} moved={moved} />
      ))}
      {why !== null && <p className={styles.noFix}>{why}</p>}
      <dl>
        {evidence.length > 0 && (
          <>
            <dt>Evidence</dt>
            <dd>
              <ul>
                {evidence.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>Rule</dt>
        <dd>
          {finding.rule}{' '}
          {finding.rule !== RULE_FAILED && (
            <button
              type="button"
              className={panel.cost}
              onClick={() => setUi({ dialog: { kind: 'rule-help', rule: finding.rule } })}
            >
              About this rule
            </button>
          )}
        </dd>
        <dt>Source</dt>
        <dd>
          {finding.source}, {sourceOf(finding.source).text}
        </dd>
      </dl>
      {finding.accepted === null && (
        <Button variant="ghost" size="small" className={styles.acceptButton} onClick={() => setAccepting(true)}>
          Accept…
        </Button>
      )}
      {isAccepting && (
        <AcceptFinding
          finding={finding}
          former={former}
          close={() => setAccepting(false)}
          done={() => {
            setAccepting(false);
            moved();
          }}
        />
      )}
    </div>
  );
}

interface OfferedFix {
  readonly fix: RankedFix;
  readonly gain: Gain | null;
}

interface Fixes {
  /** Null until they are known. */
  readonly fixes: readonly OfferedFix[] | null;
  /** Why there are none to see; null where there are. */
  readonly why: string | null;
}

/**
 * The fixes that the plan accepts, with what they bring; worked out for the finding that is open only. On another day
 * than the plan's there is nothing to do: the time bar only looks.
 */
function useFixes(finding: Finding, evaluation: Evaluation): Fixes {
  const isOtherDay = useUi((ui) => ui.shownDate !== null);
  const answered = useAdvice('fixes', isOtherDay ? undefined : finding.key, evaluation);
  const found = answered?.isFresh === true ? answered.answer : null;
  return {
    fixes: found?.fixes.map((fix) => ({ fix, gain: gainOf(evaluation.scores, fix.after) })) ?? null,
    why: noFixWords({ finding, isOtherDay, found }),
  };
}

const take = ({ label, command }: RankedFix): boolean =>
  dispatchAll(label, callsOf({ commands: [command] }), { origin: 'fix' }).ok;

function FixButton({ fix, gain, moved }: OfferedFix & Pick<FindingRowProps, 'moved'>) {
  const commands = useMemo(() => [fix.command], [fix]);
  const { isPointed: _, ...pointed } = usePreview(commands, fix.label);
  return (
    <div className={styles.fixes}>
      <Button
        size="small"
        onClick={() => {
          if (take(fix)) moved();
        }}
        {...pointed}
      >
        {fix.label}
      </Button>
      {gain !== null && <span className={panel[gain.tone]}>{gain.text}</span>}
      <span className={styles.same}>
        Overall {whole(fix.after.overall.today)} today, {whole(fix.after.overall.planned)} planned
      </span>
    </div>
  );
}
