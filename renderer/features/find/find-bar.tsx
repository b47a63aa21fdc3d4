/** Finds seats and teams on the canvas, in the outline and in the table: words, filters, and a walk through the hits. */

import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { closeFind, useFound, walkHits } from '#renderer/actions/find-actions.ts';
import type { Filters } from '#renderer/state/found.ts';
import { filterChoices, NO_FILTERS } from '#renderer/state/found.ts';
import { usePlan, useScenario } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { GROUPS } from '#shared/catalog/capabilities.ts';
import type { SeatPillar } from '#shared/model/capability.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { Severity } from '#shared/rules/finding.ts';
import styles from './find-bar.module.css';

const PILLARS: readonly { readonly value: SeatPillar; readonly label: string }[] = [
  ...PILLAR_IDS.map((value) => ({ value, label: GROUPS[value].name })),
  { value: 'cross-cutting', label: 'Cross-cutting' },
];
const SEVERITIES: readonly { readonly value: Severity; readonly label: string }[] = [
  { value: 'error', label: 'Errors' },
  { value: 'warning', label: 'Warnings' },
  { value: 'hint', label: 'Hints' },
];
const texts = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

export function FindBar() {
  const isOpen = useUi((ui) => ui.isFindOpen && ui.mainView !== 'compare');
  return isOpen ? <OpenFindBar /> : null;
}

/** Gives the keyboard to what was walked to last, else to what had it; unless something else took it. */
function returnTo(before: Element | null): void {
  if (document.activeElement !== document.body && document.activeElement !== null) return;
  const chosen = document.querySelector<HTMLElement>('[data-sheet="shown"] .react-flow__node.selected');
  const target = chosen ?? before;
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

function OpenFindBar() {
  const find = useUi((ui) => ui.find);
  const filters = useUi((ui) => ui.filters);
  const count = useUi((ui) => ui.findCount);
  const plan = usePlan((whole) => whole);
  const scenario = useScenario();
  const found = useFound();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    return () => returnTo(before);
  }, []);
  // Asked for again, it takes the keyboard again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count says that it was asked for
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [count]);
  const { levels, locations } = filterChoices(plan, scenario);
  const filter = (change: Partial<Filters>): void => setUi({ filters: { ...filters, ...change }, hit: null });
  const hit = useUi((ui) => ui.hit);
  const place = found && hit ? found.hits.indexOf(hit) + 1 : 0;
  const words =
    found === null
      ? ''
      : found.hits.length === 0
        ? 'Nothing found'
        : place > 0
          ? `${place} of ${found.hits.length}`
          : `${found.hits.length} found`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is no element yet in every engine that shows this
    <form
      role="search"
      onSubmit={(event) => event.preventDefault()}
      className={styles.bar}
      aria-label="Find in this scenario"
      data-region="find"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        closeFind();
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <label className={styles.field}>
        <Search size={14} aria-hidden />
        <input
          ref={field}
          type="search"
          aria-label="Find people, roles, teams, skills"
          placeholder="Find people, roles, teams, skills"
          value={find}
          onChange={(event) => setUi({ find: event.currentTarget.value, hit: null })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            walkHits(event.shiftKey ? -1 : 1);
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      </label>
      <output className={styles.count}>{words}</output>
      <IconButton label="Previous hit" disabled={!found?.hits.length} onClick={() => walkHits(-1)}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label="Next hit" disabled={!found?.hits.length} onClick={() => walkHits(1)}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      <Button
        size="small"
        variant={filters.isVacant ? 'primary' : 'secondary'}
        aria-pressed={filters.isVacant}
        onClick={() => filter({ isVacant: !filters.isVacant })}
      >
        Vacancies
      </Button>
      <Choice
        label="Pillar"
        value={filters.pillar ?? ''}
        options={PILLARS}
        onChange={(value) => filter({ pillar: PILLARS.find((one) => one.value === value)?.value ?? null })}
      />
      <Choice
        label="Findings"
        value={filters.severity ?? ''}
        options={SEVERITIES}
        onChange={(value) => filter({ severity: SEVERITIES.find((one) => one.value === value)?.value ?? null })}
      />
      {levels.length > 0 || filters.level !== '' ? (
        <Choice label="Level" value={filters.level} options={texts(levels)} onChange={(level) => filter({ level })} />
      ) : null}
      {locations.length > 0 || filters.location !== '' ? (
        <Choice
          label="Location"
          value={filters.location}
          options={texts(locations)}
          onChange={(location) => filter({ location })}
        />
      ) : null}
      {found === null ? null : (
        <Button size="small" variant="ghost" onClick={() => setUi({ find: '', filters: NO_FILTERS, hit: null })}>
          Clear
        </Button>
      )}
      <span className={styles.end}>
        <IconButton label="Close find" onClick={closeFind}>
          <X size={16} aria-hidden />
        </IconButton>
      </span>
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <select
      className={styles.choice}
      aria-label={`Only ${label.toLowerCase()}`}
      data-set={value !== '' || undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{label}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
