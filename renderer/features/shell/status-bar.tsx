/** The status bar: what is saved and where, that nothing leaves the computer, and what the scenario holds. */

import { Check, LoaderCircle, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDeferredValue } from 'react';
import { useEvaluation } from '#renderer/state/findings.ts';
import { usePlan, useScenario } from '#renderer/state/plan-store.ts';
import { useSaveState } from '#renderer/state/session.ts';
import { askForFindings, setUi, useUi } from '#renderer/state/ui-store.ts';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import { profileChanges } from '#shared/export/profile-changes.ts';
import { benchOf } from '#shared/model/order.ts';
import type { Severity } from '#shared/rules/finding.ts';
import styles from './status-bar.module.css';
import { findingsText, PROFILE_NAMES, statusCounts } from './status-text.ts';

const TONE_ICONS: Record<'ok' | 'busy' | 'problem', ReactNode> = {
  ok: <Check size={13} aria-hidden />,
  busy: <LoaderCircle size={13} aria-hidden />,
  problem: <SeverityIcon severity="error" size={12} label="" />,
};

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

export function StatusBar() {
  const save = useSaveState();
  const scenario = useScenario();
  const evaluation = useDeferredValue(useEvaluation());
  const shownDate = useDeferredValue(useUi((ui) => ui.shownDate));
  const profile = usePlan((plan) => plan.profile);
  const changed = profileChanges(profile).length;
  const zoom = useUi((ui) => ui.zoom);
  const bench = usePlan((plan) => benchOf(plan, scenario).length);
  const counts = statusCounts(scenario, bench, evaluation, shownDate);
  return (
    <div className={styles.bar}>
      <span className={styles.save} data-tone={save.tone} title={save.text}>
        {TONE_ICONS[save.tone]}
        <span className={styles.saveText}>{save.text}</span>
      </span>
      <span className={styles.offline} title="Offline: nothing leaves this computer">
        <WifiOff size={13} aria-hidden />
        <span className={styles.saveText}>Offline: nothing leaves this computer</span>
      </span>
      <span className={styles.gap} />
      <span>{counts.seats}</span>
      <span className={styles.first}>{counts.people}</span>
      <span>{counts.vacancies}</span>
      <span>{counts.filled}</span>
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          className={styles.findings}
          aria-label={`${findingsText(severity, counts.findings[severity])}: show the findings`}
          title={findingsText(severity, counts.findings[severity])}
          onClick={() => askForFindings({ severities: [severity] })}
        >
          <SeverityIcon severity={severity} size={12} label="" />
          {counts.findings[severity]}
        </button>
      ))}
      <button
        type="button"
        className={styles.first}
        title="Thresholds, rules and demand of this plan"
        onClick={() => setUi({ dialog: { kind: 'profile' } })}
      >
        Profile: {PROFILE_NAMES[profile.id]}
        {changed > 0 ? `, ${changed} changed` : ''}
      </button>
      <span>{Math.round(zoom * 100)} %</span>
    </div>
  );
}
