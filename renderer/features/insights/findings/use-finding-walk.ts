/** Which row of the findings is open, which one has the keyboard, and how both follow what is chosen elsewhere. */

import type { KeyboardEvent, RefObject } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { showFinding } from '#renderer/actions/finding-actions.ts';
import { takeAsked, useAdviceAsked } from '#renderer/state/advice-asked.ts';
import type { ListedFindings } from '#renderer/state/finding-list.ts';
import type { FindingList } from '#renderer/state/ui-store.ts';
import { setFindingList, setUi, useUi } from '#renderer/state/ui-store.ts';
import type { TeamId } from '#shared/model/ids.ts';
import type { Evaluation, Finding } from '#shared/rules/finding.ts';
import type { FindingItem, Section } from './finding-items.ts';
import { ACCEPTED_GROUP, drawnWith, itemsOf, sectionsOf, walk, withGroup } from './finding-items.ts';

export interface FindingWalkOf {
  readonly evaluation: Evaluation;
  readonly listed: ListedFindings;
  readonly filter: FindingList;
  readonly team: TeamId | null;
}

export interface FindingWalk {
  readonly section: RefObject<HTMLElement | null>;
  readonly sections: readonly Section[];
  /** Every finding of the open groups. */
  readonly rows: readonly FindingItem[];
  /** How many of them have to be drawn for the keyboard to have its row, and the chosen finding too. */
  readonly reached: number;
  /** The row that Tab comes to. */
  readonly tabStop: string | undefined;
  readonly openId: string | null | undefined;
  readonly choose: (item: FindingItem) => void;
  readonly toggle: (group: string) => void;
  readonly showAccepted: () => void;
  /** The finding's row is about to go elsewhere: the keyboard stays at its place in the list. */
  readonly moved: (item: FindingItem) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Of the rows: whether one of them has the keyboard. */
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** What is to be done once the rows are drawn: a row gets the keyboard, or a finding or the whole list comes into sight. */
type Wanted = { readonly focus: string } | { readonly show: string } | 'list';

export function useFindingWalk({ evaluation, listed, filter, team }: FindingWalkOf): FindingWalk {
  const chosen = useUi((state) => state.finding);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  /** Undefined until a row was opened or closed: then it is the first. */
  const [opened, setOpened] = useState<string | null | undefined>(undefined);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const section = useRef<HTMLElement>(null);
  /** The chosen finding whose row is where it should be already. */
  const settled = useRef<string | null>(null);

  const sections = useMemo(() => sectionsOf(listed, toggled), [listed, toggled]);
  const items = useMemo(() => itemsOf(sections), [sections]);
  const rows = useMemo(() => items.filter((item): item is FindingItem => item.kind === 'finding'), [items]);
  const openId = opened === null || rows.some(({ id }) => id === opened) ? opened : rows[0]?.id;
  const chosenRow = rows.find(({ finding }) => finding.key === chosen);
  const tabStop = items.some(({ id }) => id === current) ? (current ?? undefined) : (chosenRow ?? items[0])?.id;

  const isAsked = useUi((state) => state.isFindingListAsked);
  useEffect(() => {
    if (!isAsked) return;
    setWanted('list');
    setUi({ isFindingListAsked: false });
  }, [isAsked]);
  // Another team is looked at now: its findings, not those of what was asked about before.
  const teamBefore = useRef(team);
  useEffect(() => {
    if (teamBefore.current !== team) {
      setFindingList({ about: null });
      // What is highlighted is no longer listed: nothing here would say what it is.
      if (team !== null && chosen !== null && groupWith(listed, chosen) === null) setUi({ finding: null });
    }
    teamBefore.current = team;
  }, [team, chosen, listed]);

  // What was highlighted may be mended by now.
  const isGone = chosen !== null && !evaluation.findings.some(({ key }) => key === chosen);
  useEffect(() => {
    if (isGone) setUi({ finding: null });
    if (chosen === null) settled.current = null;
  }, [isGone, chosen]);

  // A fix that was asked for belongs to the finding that was chosen then, not to the next one.
  const isFixAsked = useAdviceAsked() === 'first-fix';
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another finding is chosen
  useEffect(() => () => void takeAsked('first-fix'), [chosen]);

  // A cost in a sum, a key or the canvas has chosen a finding: its row is opened and comes into sight.
  useEffect(() => {
    if (chosen === null || (settled.current === chosen && !isFixAsked)) return;
    const row = rows.find(({ finding }) => finding.key === chosen);
    const group = groupWith(listed, chosen);
    if (row === undefined && group !== null) setToggled(withGroup(toggled, group, true));
    else if (row === undefined && isNarrowed(filter)) setFindingList(NO_FILTER);
    else settled.current = chosen;
    if (row === undefined) return;
    setOpened(row.id);
    setCurrent(row.id);
    setWanted({ show: chosen });
  }, [chosen, rows, listed, toggled, filter, isFixAsked]);

  useEffect(() => {
    if (wanted === null) return;
    if (wanted === 'list') {
      bringHead(section.current);
      return;
    }
    const within = (attribute: string, value: string) =>
      section.current?.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(value)}"]`);
    if ('focus' in wanted) within('data-item', wanted.focus)?.focus();
    else within('data-key', wanted.show)?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);

  // The row with the keyboard went elsewhere, as by an undo: another one has it now. What is taken away is not told by a blur.
  const hasKeys = useRef(false);
  useEffect(() => {
    if (!hasKeys.current || items.length === 0 || document.activeElement !== document.body) return;
    if (tabStop !== undefined) setWanted({ focus: tabStop });
  }, [items, tabStop]);

  const show = (finding: Finding) => {
    settled.current = finding.key;
    showFinding(finding);
  };
  const goTo = (id: string | null) => {
    setCurrent(id);
    setWanted(id === null ? null : { focus: id });
  };
  const toggle = (id: string) => {
    setToggled(withGroup(toggled, id, !sections.some(({ heading }) => heading?.id === id && heading.isOpen)));
    setCurrent(id);
  };

  return {
    section,
    sections,
    rows,
    reached: Math.max(drawnWith(items, tabStop), drawnWith(items, chosenRow?.id)),
    tabStop,
    openId,
    toggle,
    choose: ({ id, finding }) => {
      setOpened(openId === id && chosen === finding.key ? null : id);
      setCurrent(id);
      show(finding);
    },
    showAccepted: () => {
      setToggled(withGroup(toggled, ACCEPTED_GROUP, true));
      goTo(ACCEPTED_GROUP);
    },
    moved: ({ id, finding }) => {
      const at = rows.findIndex((row) => row.id === id);
      const next = [...rows.slice(at + 1), ...rows.slice(0, at).reverse()].find((row) => row.finding !== finding);
      setOpened(null);
      goTo(next?.id ?? null);
      if (next === undefined) section.current?.focus();
      setUi({ finding: null });
    },
    onFocus: () => {
      hasKeys.current = true;
    },
    onBlur: () => {
      hasKeys.current = false;
    },
    onKeyDown: (event) => {
      const id = event.target instanceof HTMLElement ? event.target.dataset.item : undefined;
      if (id === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const step = walk(items, id, event.key);
      if (step === null) return;
      event.preventDefault();
      event.stopPropagation();
      if ('toggle' in step) {
        toggle(step.toggle);
        return;
      }
      goTo(step.to);
      const row = rows.find((each) => each.id === step.to);
      if (row) show(row.finding);
    },
  };
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
