/** The state of the palette while it is open: what is typed, what that finds, and the row that Enter runs. */

import { useMemo, useState } from 'react';
import { actionsOf } from '#renderer/actions/actions.ts';
import type { Host } from '#renderer/platform/host.ts';
import { evaluationOf } from '#renderer/state/findings.ts';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { ROLES } from '#shared/catalog/roles.ts';
import type { Entry } from './entries.ts';
import { actionEntries, planEntries, RULE_ENTRIES } from './entries.ts';
import { recentKeys } from './recent.ts';
import { refusalOf, teamForRole } from './run-entry.ts';
import type { EntryGroup } from './search-entries.ts';
import { searchOver } from './search-entries.ts';

export interface Finder {
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  readonly hasPlan: boolean;
  readonly groups: readonly EntryGroup[];
  readonly rows: readonly Entry[];
  /** Place in the rows. */
  readonly active: number;
  readonly move: (step: 1 | -1) => void;
  /** To the first row of the next group, or of the one before. */
  readonly moveGroup: (step: 1 | -1) => void;
  /** For screen readers. */
  readonly status: string;
}

function entriesNow(host: Pick<Host, 'kind'>): readonly Entry[] {
  const anywhere = [...actionEntries(actionsOf(host), refusalOf), ...RULE_ENTRIES];
  if (useUi.getState().screen !== 'planner') return anywhere;
  const state = usePlanStore.getState();
  const [role] = ROLES;
  const team = role === undefined ? null : teamForRole(role.id);
  const { findings } = evaluationOf(state.plan, state.scenarioId);
  return [...anywhere, ...planEntries({ plan: state.plan, scenario: activeScenario(state), findings, team })];
}

export function useFinder(host: Pick<Host, 'kind'>): Finder {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  // The window behind a dialog stands still: what was there when it opened is what there is.
  const [search] = useState(() => searchOver(entriesNow(host)));
  const [recent] = useState(recentKeys);
  const groups = useMemo(() => search(typed, recent), [search, typed, recent]);
  const rows = groups.flatMap(({ entries }) => entries);
  const move = (step: 1 | -1) => {
    if (rows.length > 0) setActive((active + step + rows.length) % rows.length);
  };
  const moveGroup = (step: 1 | -1) => {
    const starts: number[] = [];
    let start = 0;
    for (const { entries } of groups) {
      starts.push(start);
      start += entries.length;
    }
    const next = step === 1 ? starts.find((one) => one > active) : starts.filter((one) => one < active).at(-1);
    setActive(next ?? (step === 1 ? Math.max(rows.length - 1, 0) : 0));
  };
  const total = groups.reduce((sum, one) => sum + one.total, 0);
  return {
    typed,
    setTyped: (next) => {
      setTyped(next);
      setActive(0);
    },
    hasPlan: useUi((ui) => ui.screen === 'planner'),
    groups,
    rows,
    active,
    move,
    moveGroup,
    status: typed.trim() === '' ? '' : total === 0 ? 'Nothing found' : `${total} found`,
  };
}
