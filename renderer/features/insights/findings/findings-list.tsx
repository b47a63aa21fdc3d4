/**
 * The findings, in groups and filtered. Arrows walk through them and the canvas follows; Enter opens one.
 *
 * One row is reached by Tab, as in a list of the system; what an open finding offers comes after its row.
 */

import { ChevronDown, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { listFindings } from '#renderer/state/finding-list.ts';
import { usePlan, useScenario } from '#renderer/state/plan-store.ts';
import type { FindingList } from '#renderer/state/ui-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import { roleOf } from '#shared/catalog/roles.ts';
import type { TeamId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import { formerlyAccepted } from '#shared/rules/findings/open-findings.ts';
import { count } from '../format.ts';
import type { GroupItem } from './finding-items.ts';
import { firstOf } from './finding-items.ts';
import { FindingRow } from './finding-row.tsx';
import styles from './findings.module.css';
import { FindingsBar } from './findings-bar.tsx';
import { aboutWords, SEVERITY_NAMES } from './findings-model.ts';
import { useFindingWalk } from './use-finding-walk.ts';

/** Rows drawn at first; a big roster may have thousands. */
const PAGE = 60;

export interface FindingsListProps {
  readonly evaluation: Evaluation;
  readonly team: TeamId | null;
}

export function FindingsList({ evaluation, team }: FindingsListProps) {
  const plan = usePlan((one) => one);
  const scenario = useScenario();
  const chosen = useUi((state) => state.finding);
  const list = useUi((state) => state.findingList);
  const [shown, setShown] = useState(PAGE);

  const roleName = (role: string) => roleOf(plan, asId('role', role)).name;
  const about = list.about === null ? null : aboutWords(plan, scenario, list.about, roleName);
  // What was asked about may be deleted by now.
  const filter = useMemo(() => (about === null ? { ...list, about: null } : list), [list, about]);
  const listed = useMemo(
    () => listFindings(plan, scenario, evaluation.findings, filter, team),
    [plan, scenario, evaluation, filter, team],
  );
  const former = useMemo(
    () => formerlyAccepted(evaluation.findings, scenario.accepted),
    [evaluation, scenario.accepted],
  );
  const walk = useFindingWalk({ evaluation, listed, filter, team });
  const { rows, tabStop, openId } = walk;
  const drawn = firstOf(walk.sections, Math.max(shown, walk.reached));
  const left = rows.length - drawn.reduce((sum, { findings }) => sum + findings.length, 0);

  return (
    <section aria-labelledby="insights-findings" ref={walk.section} tabIndex={-1} className={styles.section}>
      <FindingsBar
        counts={listed.counts}
        accepted={listed.accepted.length}
        showAccepted={walk.showAccepted}
        about={about}
      />
      {drawn.length === 0 && (
        <p className={styles.none}>{emptyWords(evaluation, list, about ?? (team === null ? null : 'this team'))}</p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the arrows of the rows in it */}
      <div onKeyDown={walk.onKeyDown} onFocus={walk.onFocus} onBlur={walk.onBlur}>
        {drawn.map(({ heading, findings }) => (
          <div key={heading?.id ?? ''}>
            {heading !== null && (
              <GroupHead group={heading} isCurrent={heading.id === tabStop} toggle={() => walk.toggle(heading.id)} />
            )}
            {findings.length > 0 && (
              <ul className={styles.list} aria-label={heading?.name ?? 'Findings'}>
                {findings.map((item) => (
                  <FindingRow
                    key={item.id}
                    item={item}
                    evaluation={evaluation}
                    isOpen={item.id === openId}
                    isChosen={item.finding.key === chosen}
                    isCurrent={item.id === tabStop}
                    former={former.get(item.finding.key) ?? null}
                    choose={() => walk.choose(item)}
                    moved={() => walk.moved(item)}
                  />
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
      {left > 0 && (
        <button type="button" className={styles.show} onClick={() => setShown(rows.length - left + PAGE)}>
          Show {Math.min(PAGE, left)} more of {count(rows.length, 'finding')}
        </button>
      )}
    </section>
  );
}

interface GroupHeadProps {
  readonly group: GroupItem;
  readonly isCurrent: boolean;
  readonly toggle: () => void;
}

const GroupHead = ({ group: { id, name, count: findings, isOpen, mark }, isCurrent, toggle }: GroupHeadProps) => (
  <h4 className={styles.group}>
    <button
      type="button"
      aria-expanded={isOpen}
      aria-label={`${name}, ${count(findings, 'finding')}`}
      data-item={id}
      tabIndex={isCurrent ? 0 : -1}
      onClick={toggle}
    >
      {isOpen ? <ChevronDown size={13} aria-hidden /> : <ChevronRight size={13} aria-hidden />}
      <SeverityIcon severity={mark} size={11} label="" />
      <span className={styles.groupName}>{name}</span>
      <span className={styles.groupCount}>{findings}</span>
    </button>
  </h4>
);

function emptyWords({ findings }: Evaluation, { severities, dimension }: FindingList, about: string | null): string {
  if (findings.length === 0) return 'Nothing to report.';
  const what = severities.length === 0 ? 'finding' : severities.map((one) => SEVERITY_NAMES[one][0]).join(' or ');
  const where = about === null ? 'here' : `about ${about}`;
  return dimension === null ? `No ${what} ${where}.` : `No ${what} of ${dimension} ${where}.`;
}
