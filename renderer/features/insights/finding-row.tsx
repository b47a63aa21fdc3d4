/** One finding: title, facts, cost; opened, its evidence, rule, source, and fixes with what they bring. */

import { useMemo } from 'react';
import { dispatchAll } from '#renderer/state/dispatch.ts';
import { evaluateWith } from '#renderer/state/findings.ts';
import { usePlan } from '#renderer/state/plan-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import type { CommandCall } from '#shared/commands/registry.ts';
import { runCommand } from '#shared/commands/registry.ts';
import type { Evaluation, Finding, Fix } from '#shared/rules/finding.ts';
import { fixesFor } from '#shared/rules/index.ts';
import styles from './findings.module.css';
import type { Gain } from './gain-model.ts';
import { gainOf } from './gain-model.ts';
import { HEALTH_NAMES, shownCost } from './overview-model.ts';

export interface FindingRowProps {
  readonly finding: Finding;
  readonly evaluation: Evaluation;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly choose: () => void;
}

export function FindingRow({ finding, evaluation, isOpen, isChosen, choose }: FindingRowProps) {
  const detail = detailOf(finding);
  const cost = finding.cost > 0 ? `${HEALTH_NAMES[finding.dimension]} −${shownCost(finding.cost)}.` : '';
  return (
    <li
      className={`${styles.finding} ${isChosen ? styles.chosen : ''}`}
      data-finding={finding.rule}
      data-key={finding.key}
    >
      <button type="button" className={styles.row} aria-expanded={isOpen} onClick={choose}>
        <SeverityIcon severity={finding.severity} size={14} />
        <span>
          <b>{finding.title}</b>
          <p>{[detail, cost].filter(Boolean).join(' ')}</p>
        </span>
      </button>
      {isOpen && <FindingMore finding={finding} evaluation={evaluation} />}
    </li>
  );
}

/** The message without its title where that stands as a sentence of its own above it. */
function detailOf({ title, message }: Finding): string {
  const rest = message.startsWith(title) ? message.slice(title.length) : null;
  return rest !== null && /^\s*[.:;]/.test(rest) ? rest.replace(/^[\s.:;]+/, '') : message;
}

function FindingMore({ finding, evaluation }: Pick<FindingRowProps, 'finding' | 'evaluation'>) {
  const { evidence } = finding;
  const fixes = useFixes(finding, evaluation);
  return (
    <div className={styles.more}>
      {fixes.map((fix) => (
        <FixButton key={fix.label} fix={fix} evaluation={evaluation} />
      ))}
      <dl>
        {evidence.length > 0 && (
          <>
            <dt>Evidence</dt>
            <dd>
              <ul>
                {evidence.map(({ text, value }) => (
                  <li key={`${text} ${value ?? ''}`}>
                    {text}
                    {value === undefined ? '' : `: ${value}`}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>Rule</dt>
        <dd>{finding.rule}</dd>
        <dt>Source</dt>
        <dd>{finding.source}</dd>
      </dl>
    </div>
  );
}

/** The fixes that the plan accepts; worked out for the finding that is open only, as each costs a run of the rules. */
function useFixes(finding: Finding, evaluation: Evaluation): readonly Fix[] {
  const plan = usePlan((one) => one);
  return useMemo(
    () =>
      fixesFor(evaluation, finding, (command) => {
        const run = runCommand(plan, command);
        return run.ok ? run.value.plan : null;
      }),
    [evaluation, finding, plan],
  );
}

function FixButton({ fix, evaluation }: { readonly fix: Fix; readonly evaluation: Evaluation }) {
  const call = fix.command as CommandCall;
  // `evaluation` stands for the plan: what the fix brings is worked out again when the plan has changed.
  const gain = useMemo((): Gain | null => {
    const outcome = evaluateWith([call]);
    return 'reason' in outcome
      ? { text: outcome.reason, tone: 'same' }
      : gainOf(evaluation.scores, outcome.after.scores);
  }, [call, evaluation]);
  return (
    <div className={styles.fixes}>
      <Button size="small" onClick={() => dispatchAll(fix.label, [call], { origin: 'fix' })}>
        {fix.label}
      </Button>
      {gain !== null && <span className={styles[gain.tone]}>{gain.text}</span>}
    </div>
  );
}
