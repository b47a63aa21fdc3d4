/** The findings with their filter by severity and dimension. Choosing one highlights its subjects on the canvas. */

import { useEffect, useRef, useState } from 'react';
import { useScenario } from '#renderer/state/plan-store.ts';
import { requestCanvas, setUi, useUi } from '#renderer/state/ui-store.ts';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import type { TeamId } from '#shared/model/ids.ts';
import type { Evaluation, Finding, Severity } from '#shared/rules/finding.ts';
import { HEALTH_IDS } from '#shared/rules/finding.ts';
import { FindingRow } from './finding-row.tsx';
import styles from './findings.module.css';
import type { FindingFilter } from './findings-model.ts';
import { canvasIdsOf, countBySeverity, filterFindings, SEVERITIES, SEVERITY_NAMES } from './findings-model.ts';
import { count } from './format.ts';
import panel from './insights.module.css';
import { HEALTH_NAMES } from './overview-model.ts';

/** Rows drawn at first; a big roster may have thousands. */
const PAGE = 60;

export interface FindingsListProps {
  readonly evaluation: Evaluation;
  readonly team: TeamId | null;
}

export function FindingsList({ evaluation, team }: FindingsListProps) {
  const scenario = useScenario();
  const chosen = useUi((state) => state.finding);
  const [severity, setSeverity] = useState<Severity | 'all'>('all');
  const [dimension, setDimension] = useState<FindingFilter['dimension']>('all');
  const [shown, setShown] = useState(PAGE);
  const [closed, setClosed] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);

  const ofPlace = filterFindings(evaluation.findings, { severity: 'all', dimension, team }, scenario);
  const findings = filterFindings(ofPlace, { severity, dimension: 'all', team: null }, scenario);
  const counts = countBySeverity(ofPlace);
  const isListed = chosen !== null && findings.some(({ key }) => key === chosen);
  const place = findings.findIndex(({ key }) => key === chosen);
  const rows = findings.slice(0, Math.max(shown, place + 1));
  const [first] = findings;
  const openKey = isListed ? chosen : first?.key;

  // A cost in a sum, or the canvas, may have chosen a finding that is out of sight.
  useEffect(() => {
    if (chosen === null) return;
    const row = list.current?.querySelector(`[data-key="${CSS.escape(chosen)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  // What was highlighted may be mended by now.
  const isGone = chosen !== null && !evaluation.findings.some(({ key }) => key === chosen);
  useEffect(() => {
    if (isGone) setUi({ finding: null });
  }, [isGone]);

  const choose = (finding: Finding) => {
    const isSame = finding.key === chosen;
    setClosed(isSame && closed !== finding.key ? finding.key : null);
    setUi({ finding: finding.key });
    const ids = canvasIdsOf(finding, scenario);
    if (ids.length > 0) requestCanvas({ kind: 'show', ids });
  };

  return (
    <section aria-labelledby="insights-findings">
      <div className={styles.head}>
        <h3 id="insights-findings">Findings</h3>
        <div className={styles.filters}>
          <button
            type="button"
            className={styles.filter}
            aria-pressed={severity === 'all'}
            onClick={() => setSeverity('all')}
          >
            All {ofPlace.length}
          </button>
          {SEVERITIES.map((one) => (
            <button
              type="button"
              key={one}
              className={styles.filter}
              aria-pressed={severity === one}
              aria-label={count(counts[one], ...SEVERITY_NAMES[one])}
              onClick={() => setSeverity(severity === one ? 'all' : one)}
            >
              <SeverityIcon severity={one} size={11} label="" />
              {counts[one]}
            </button>
          ))}
        </div>
        <select
          className={panel.select}
          aria-label="Dimension of the findings"
          value={dimension}
          onChange={(event) => setDimension(event.target.value as FindingFilter['dimension'])}
        >
          <option value="all">All dimensions</option>
          {HEALTH_IDS.map((id) => (
            <option key={id} value={id}>
              {HEALTH_NAMES[id]}
            </option>
          ))}
        </select>
        {chosen !== null && (
          <button type="button" className={styles.filter} onClick={() => setUi({ finding: null })}>
            End highlight
          </button>
        )}
      </div>
      {findings.length === 0 ? (
        <p className={styles.none}>{emptyWords(evaluation, severity, dimension, team)}</p>
      ) : (
        <ul className={styles.list} ref={list}>
          {rows.map((finding) => (
            <FindingRow
              key={finding.key}
              finding={finding}
              evaluation={evaluation}
              isOpen={finding.key === openKey && finding.key !== closed}
              isChosen={finding.key === chosen}
              choose={() => choose(finding)}
            />
          ))}
        </ul>
      )}
      {rows.length < findings.length && (
        <button type="button" className={styles.show} onClick={() => setShown(rows.length + PAGE)}>
          Show {Math.min(PAGE, findings.length - rows.length)} more of {count(findings.length, 'finding')}
        </button>
      )}
    </section>
  );
}

function emptyWords(
  evaluation: Evaluation,
  severity: Severity | 'all',
  dimension: FindingFilter['dimension'],
  team: TeamId | null,
): string {
  if (evaluation.findings.length === 0) return 'Nothing to report.';
  const what = severity === 'all' ? 'finding' : SEVERITY_NAMES[severity][0];
  const where = team === null ? 'here' : 'about this team';
  return dimension === 'all' ? `No ${what} ${where}.` : `No ${what} of ${dimension} ${where}.`;
}
