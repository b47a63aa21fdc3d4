/** What the rules take for granted in this plan, each value with its reason and its way back, and how profiles differ. */

import { RotateCcw } from 'lucide-react';
import { useRef, useState } from 'react';
import { usePlan } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { SelectField } from '#renderer/ui/field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { profileChanges } from '#shared/export/profile-changes.ts';
import { PROFILE_IDS, plainProfile } from '#shared/model/profile.ts';
import styles from './profile.module.css';
import { changeProfile } from './profile-change.ts';
import { CompareProfiles } from './profile-compare.tsx';
import { PROFILE_NAMES } from './profile-compare-model.ts';
import type { ProfileProps } from './profile-tables.tsx';
import { Demand, Levels, Thresholds, Weights } from './profile-tables.tsx';

const PARTS = [
  { value: 'thresholds', label: 'Thresholds' },
  { value: 'rules', label: 'Rules' },
  { value: 'weights', label: 'Strengths and costs' },
  { value: 'demand', label: 'Demand' },
  { value: 'compare', label: 'Compare profiles' },
] as const;
type Part = (typeof PARTS)[number]['value'];

const TABLES: Readonly<Record<Part, (props: ProfileProps) => React.JSX.Element>> = {
  thresholds: Thresholds,
  rules: Levels,
  weights: Weights,
  demand: Demand,
  compare: CompareProfiles,
};

const close = (): void => setUi({ dialog: null });

/** Goes to the first value that was refused and would be lost. @returns whether there is one */
function showRefused(table: HTMLElement | null): boolean {
  const field = table?.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
  return field !== null && field !== undefined;
}

export function ProfileDialog() {
  const isOpen = useUi(({ dialog }) => dialog?.kind === 'profile');
  return isOpen ? <OpenProfile /> : null;
}

function OpenProfile() {
  const profile = usePlan((plan) => plan.profile);
  const [part, setPart] = useState<Part>('thresholds');
  const done = useRef<HTMLButtonElement>(null);
  const table = useRef<HTMLElement>(null);
  const count = profileChanges(profile).length;
  const Table = TABLES[part];
  const label = PARTS.find(({ value }) => value === part)?.label ?? '';
  return (
    <Dialog
      isOpen
      onClose={close}
      size="large"
      title="Profile of this plan"
      description="Where the rules draw the line and what findings cost. The plan carries what you change; each value can go back to its default."
      footer={
        <>
          <Button
            disabled={count === 0}
            icon={<RotateCcw size={14} aria-hidden />}
            onClick={() => {
              changeProfile(plainProfile(profile.id));
              done.current?.focus();
            }}
          >
            {count === 0 ? 'Nothing changed' : `Reset all ${count}`}
          </Button>
          <Button ref={done} variant="primary" onClick={() => showRefused(table.current) || close()}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles.top}>
        <SelectField
          label="Profile"
          value={profile.id}
          options={PROFILE_IDS.map((value) => ({ value, label: PROFILE_NAMES[value] }))}
          onChange={(value) => changeProfile({ ...profile, id: PROFILE_IDS.find((id) => id === value) ?? 'scale-up' })}
        />
        <Segmented
          label="Part of the profile"
          value={part}
          onChange={(next) => showRefused(table.current) || setPart(next)}
          options={PARTS}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <section ref={table} className={styles.scroll} tabIndex={0} aria-label={label}>
        <Table profile={profile} />
      </section>
    </Dialog>
  );
}
