/** What a rule does in the open plan: how loudly it reports, where it draws the line, and what it finds now. */

import { useEvaluation } from '#renderer/state/findings.ts';
import { usePlan } from '#renderer/state/plan-store.ts';
import { setUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { RuleLevel } from '#shared/model/profile.ts';
import type { RuleMeta } from '#shared/rules/index.ts';
import { levelOf, thresholdRows } from '#shared/rules/index.ts';
import styles from './help-pages.module.css';

export const LEVEL_WORDS: Readonly<Record<RuleLevel, string>> = {
  error: 'Error',
  warning: 'Warning',
  hint: 'Hint',
  off: 'Not checked',
};

const countText = (count: number): string => (count === 1 ? '1 finding' : `${count} findings`);

export function RuleInPlan({ rule }: { readonly rule: RuleMeta }) {
  const profile = usePlan((plan) => plan.profile);
  const { findings, unchecked } = useEvaluation();
  const own = profile.rules[rule.id];
  const usual = levelOf(profile.id, rule);
  const found = findings.filter((finding) => finding.rule === rule.id);
  const [first] = found;
  const why = unchecked.find((one) => one.rule === rule.id)?.why;
  const lines = thresholdRows(profile).filter((row) => row.rule === rule.id);
  return (
    <section className={styles.plan} aria-labelledby="rule-in-plan">
      <h3 id="rule-in-plan">In this plan</h3>
      <dl>
        <div>
          <dt>Severity</dt>
          <dd>
            {LEVEL_WORDS[own ?? usual]}
            {own !== undefined && own !== usual && <i> changed, default {LEVEL_WORDS[usual]}</i>}
          </dd>
        </div>
        {lines.map((line) => (
          <div key={line.id}>
            <dt>{line.label}</dt>
            <dd>
              {line.value} {line.unit}
              {line.isOwn && line.value !== line.usual && <i> changed, default {line.usual}</i>}
            </dd>
          </div>
        ))}
        <div>
          <dt>Now</dt>
          <dd>{why === undefined ? countText(found.length) : `Not checked: ${why}`}</dd>
        </div>
      </dl>
      <div className={styles.buttons}>
        {first && (
          <Button
            size="small"
            onClick={() => setUi({ dialog: null, finding: first.key, isRightOpen: true, rightPanel: 'insights' })}
          >
            Show {found.length === 1 ? 'it' : 'the first'}
          </Button>
        )}
        <Button size="small" onClick={() => setUi({ dialog: { kind: 'profile' } })}>
          Change in the profile
        </Button>
      </div>
    </section>
  );
}
