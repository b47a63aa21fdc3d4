/**
 * The findings, in groups and filtered. Arrows walk through them and the canvas follows; Enter opens one.
 *
 * One row is reached by Tab, as in a list of the system; what an open finding offers comes after its row.
 */

import { ChevronDown, ChevronRight } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ListedFindings } from '#renderer/state/finding-list.ts';
import { listFindings } from '#renderer/state/finding-list.ts';
import { usePlan, useScenario } from '#renderer/state/plan-store.ts';
import type { FindingList } from '#renderer/state/ui-store.ts';
import { requestCanvas, setFindingList, setUi, useUi } from '#renderer/state/ui-store.ts';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import { roleOf } from '#shared/catalog/roles.ts';
import type { TeamId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Evaluation, Finding } from '#shared/rules/finding.ts';
import { formerlyAccepted } from '#shared/rules/open-findings.ts';
import type { FindingItem, GroupItem } from './finding-items.ts';
import { ACCEPTED_GROUP, firstOf, itemsOf, sectionsOf, walk, withGroup } from './finding-items.ts';
import { FindingRow } from './finding-row.tsx';
import styles from './findings.module.css';
import { FindingsBar } from './findings-bar.tsx';
import { aboutWords, canvasIdsOf, SEVERITY_NAMES } from './findings-model.ts';
import { count } from './format.ts';

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
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  /** The row that is open; undefined until one was opened or closed: then it is the first. */
  const [opened, setOpened] = useState<string | null | undefined>(undefined);
  const section = useRef<HTMLElement>(null);
  const wanted = useRef<string | null>(null);
  /** The chosen finding whose row is where it should be already. */
  const settled = useRef<string | null>(null);

  const name =
    list.about === null
      ? null
      : aboutWords(plan, scenario, list.about, (role) => roleOf(plan, asId('role', role)).name);
  const filter = useMemo(() => (name === null ? { ...list, about: null } : list), [list, name]);
  const listed = useMemo(
    () => listFindings(plan, scenario, evaluation.findings, filter, team),
    [plan, scenario, evaluation, filter, team],
  );
  const former = useMemo(
    () => formerlyAccepted(evaluation.findings, scenario.accepted),
    [evaluation, scenario.accepted],
  );
  const sections = useMemo(() => sectionsOf(listed, toggled), [listed, toggled]);
  const items = useMemo(() => itemsOf(sections), [sections]);
  const rows = useMemo(() => items.filter((item): item is FindingItem => item.kind === 'finding'), [items]);
  const rowOf = (key: string | null) => rows.find(({ finding }) => finding.key === key);
  const [first] = rows;
  const openId = rows.some(({ id }) => id === opened) ? opened : opened === null ? null : first?.id;
  const reached = Math.max(
    rows.findIndex(({ id }) => id === current),
    rows.findIndex(({ finding }) => finding.key === chosen),
  );
  const drawn = firstOf(sections, Math.max(shown, reached + 1));
  const left = rows.length - drawn.reduce((sum, { findings }) => sum + findings.length, 0);
  const tabStop = items.some(({ id }) => id === current) ? current : (rowOf(chosen) ?? items[0])?.id;

  // What is listed was asked for from the canvas or the status bar.
  useEffect(() => {
    if (list.about !== null || list.severities.length > 0) bringHead(section.current);
  }, [list.about, list.severities]);
  // Another team is looked at now: its findings, not those of what was asked for before.
  const before = useRef(team);
  useEffect(() => {
    if (before.current !== team) setFindingList({ about: null });
    before.current = team;
  }, [team]);

  // What was highlighted may be mended by now.
  const isGone = chosen !== null && !evaluation.findings.some(({ key }) => key === chosen);
  useEffect(() => {
    if (isGone) setUi({ finding: null });
    if (chosen === null) settled.current = null;
  }, [isGone, chosen]);

  // After every drawing: the row that the keyboard went to, or that something else chose, is there now.
  useEffect(() => {
    if (wanted.current === null) return;
    const box = section.current;
    if (wanted.current === '') {
      if (chosen !== null)
        box?.querySelector(`[data-key="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'nearest' });
    } else {
      box?.querySelector<HTMLElement>(`[data-item="${CSS.escape(wanted.current)}"]`)?.focus();
    }
    wanted.current = null;
  });

  // A cost in a sum, a key or the canvas has chosen a finding: its row is opened and comes into sight.
  useEffect(() => {
    if (chosen === null || settled.current === chosen) return;
    const row = rows.find(({ finding }) => finding.key === chosen);
    const group = groupWith(listed, chosen);
    if (row === undefined && group !== null) setToggled(withGroup(toggled, group, true));
    else if (row === undefined && isNarrowed(filter)) setFindingList(NO_FILTER);
    else settled.current = chosen;
    if (row === undefined) return;
    setOpened(row.id);
    setCurrent(row.id);
    wanted.current = '';
  }, [chosen, rows, listed, toggled, filter]);

  const show = (finding: Finding) => {
    setUi({ finding: finding.key });
    const ids = canvasIdsOf(finding, scenario);
    if (ids.length > 0) requestCanvas({ kind: 'show', ids });
  };
  const choose = ({ id, finding }: FindingItem) => {
    setOpened(openId === id && chosen === finding.key ? null : id);
    setCurrent(id);
    settled.current = finding.key;
    show(finding);
  };
  const toggle = (id: string) => {
    setToggled(withGroup(toggled, id, !sections.some(({ heading }) => heading?.id === id && heading.isOpen)));
    setCurrent(id);
  };
  const goTo = (id: string) => {
    wanted.current = id;
    setCurrent(id);
    const row = rows.find((each) => each.id === id);
    if (row === undefined) return;
    settled.current = row.finding.key;
    show(row.finding);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.item : undefined;
    if (id === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const step = walk(items, id, event.key);
    if (step === null) return;
    event.preventDefault();
    event.stopPropagation();
    if ('toggle' in step) toggle(step.toggle);
    else goTo(step.to);
  };
  /** The finding's row is about to go elsewhere: the keyboard stays at its place in the list. */
  const moved = ({ id, finding }: FindingItem) => {
    const at = rows.findIndex((row) => row.id === id);
    const next = [...rows.slice(at + 1), ...rows.slice(0, at).reverse()].find((row) => row.finding !== finding);
    setOpened(null);
    setCurrent(next?.id ?? null);
    wanted.current = next?.id ?? null;
    if (next === undefined) section.current?.focus();
    setUi({ finding: null });
  };
  const showAccepted = () => {
    setToggled(withGroup(toggled, ACCEPTED_GROUP, true));
    setCurrent(ACCEPTED_GROUP);
    wanted.current = ACCEPTED_GROUP;
  };

  return (
    <section aria-labelledby="insights-findings" ref={section} tabIndex={-1} className={styles.section}>
      <FindingsBar counts={listed.counts} accepted={listed.accepted.length} showAccepted={showAccepted} about={name} />
      {items.length === 0 && (
        <p className={styles.none}>{emptyWords(evaluation, list, name ?? (team === null ? null : 'this team'))}</p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the arrows of the rows in it */}
      <div onKeyDown={onKeyDown}>
        {drawn.map(({ heading, findings }) => (
          <div key={heading?.id ?? ''}>
            {heading !== null && (
              <GroupHead group={heading} isCurrent={heading.id === tabStop} toggle={() => toggle(heading.id)} />
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
                    choose={() => choose(item)}
                    moved={() => moved(item)}
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

/** Brings the head of the list into its panel where it is out of sight; nothing around the panel moves. */
function bringHead(section: HTMLElement | null): void {
  const panel = section?.parentElement;
  if (!section || !panel) return;
  const top = section.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  if (top < 0 || top > panel.clientHeight / 2) panel.scrollTop += top;
}

const NO_FILTER: Partial<FindingList> = { severities: [], dimension: null, about: null };
const isNarrowed = ({ severities, dimension, about }: FindingList): boolean =>
  severities.length > 0 || dimension !== null || about !== null;

/** The group that lists a finding; null where none does. */
function groupWith({ groups, accepted }: ListedFindings, key: string): string | null {
  const isIt = (finding: Finding) => finding.key === key;
  return groups.find(({ findings }) => findings.some(isIt))?.id ?? (accepted.some(isIt) ? ACCEPTED_GROUP : null);
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

function emptyWords(
  { findings }: Evaluation,
  {
    severities,
    dimension,
  }: { readonly severities: readonly (keyof typeof SEVERITY_NAMES)[]; readonly dimension: string | null },
  about: string | null,
): string {
  if (findings.length === 0) return 'Nothing to report.';
  const what = severities.length === 0 ? 'finding' : severities.map((one) => SEVERITY_NAMES[one][0]).join(' or ');
  const where = about === null ? 'here' : `about ${about}`;
  return dimension === null ? `No ${what} ${where}.` : `No ${what} of ${dimension} ${where}.`;
}
