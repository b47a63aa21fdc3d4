/** The head of the findings: how many there are, the filters, and what they are grouped by. */

import { FileDown, X } from 'lucide-react';
import { ALL_FINDINGS, FINDING_GROUPINGS, setFindingList, setUi, useUi } from '#renderer/state/ui-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import type { Severity } from '#shared/rules/finding.ts';
import { HEALTH_IDS, HEALTH_NAMES } from '#shared/rules/finding.ts';
import { count } from '../format.ts';
import panel from '../insights.module.css';
import styles from './findings.module.css';
import { GROUPING_NAMES, SEVERITIES, SEVERITY_NAMES } from './findings-model.ts';

export interface FindingsBarProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly accepted: number;
  readonly showAccepted: () => void;
  /** Whose findings alone are listed; null where all are. */
  readonly about: string | null;
}

export function FindingsBar({ counts, accepted, showAccepted, about }: FindingsBarProps) {
  const { severities, dimension, groupBy } = useUi((state) => state.findingList);
  const isHighlighted = useUi((state) => state.finding !== null);
  const open = SEVERITIES.reduce((sum, one) => sum + counts[one], 0);
  const toggle = (one: Severity) => {
    const chosen = severities.includes(one) ? severities.filter((each) => each !== one) : [...severities, one];
    setFindingList({ severities: chosen.length === SEVERITIES.length ? [] : chosen });
  };
  return (
    <div className={styles.bar}>
      <div className={styles.head}>
        <h3 id="insights-findings">Findings</h3>
        {/* biome-ignore lint/a11y/useSemanticElements: a field set is for forms; these filter a list */}
        <div className={styles.filters} role="group" aria-label="Severities">
          <button
            type="button"
            className={styles.filter}
            aria-pressed={severities.length === 0}
            onClick={() => setFindingList({ severities: [] })}
          >
            All {open}
          </button>
          {SEVERITIES.map((one) => (
            <button
              type="button"
              key={one}
              className={styles.filter}
              aria-pressed={severities.includes(one)}
              aria-label={count(counts[one], ...SEVERITY_NAMES[one])}
              title={count(counts[one], ...SEVERITY_NAMES[one])}
              onClick={() => toggle(one)}
            >
              <SeverityIcon severity={one} size={11} label="" />
              {counts[one]}
            </button>
          ))}
        </div>
      </div>
      <div className={styles.ordering}>
        <label>
          Group by
          <select
            className={panel.select}
            value={groupBy}
            onChange={({ target }) => {
              const grouping = FINDING_GROUPINGS.find((one) => one === target.value);
              if (grouping) setFindingList({ groupBy: grouping });
            }}
          >
            {FINDING_GROUPINGS.map((id) => (
              <option key={id} value={id}>
                {GROUPING_NAMES[id]}
              </option>
            ))}
          </select>
        </label>
        <select
          className={panel.select}
          aria-label="Dimension of the findings"
          value={dimension ?? ''}
          onChange={({ target }) => setFindingList({ dimension: HEALTH_IDS.find((id) => id === target.value) ?? null })}
        >
          <option value="">All dimensions</option>
          {HEALTH_IDS.map((id) => (
            <option key={id} value={id}>
              {HEALTH_NAMES[id]}
            </option>
          ))}
        </select>
        <IconButton
          label="Export findings"
          size="small"
          className={styles.export}
          onClick={() => setUi({ dialog: { kind: 'export-findings' } })}
        >
          <FileDown size={14} aria-hidden />
        </IconButton>
      </div>
      {about !== null && (
        <div className={styles.about}>
          <span>About {about}</span>
          <button
            type="button"
            className={styles.filter}
            aria-label="List all findings again"
            onClick={() => setFindingList({ about: ALL_FINDINGS.about })}
          >
            <X size={12} aria-hidden />
            All findings
          </button>
        </div>
      )}
      {(accepted > 0 || isHighlighted) && (
        <div className={styles.notes}>
          {accepted > 0 && (
            <button type="button" className={styles.filter} title="Show them" onClick={showAccepted}>
              <SeverityIcon severity="accepted" size={11} label="" />
              {accepted} accepted
            </button>
          )}
          {isHighlighted && (
            <button type="button" className={styles.filter} onClick={() => setUi({ finding: null })}>
              End highlight
            </button>
          )}
        </div>
      )}
    </div>
  );
}
