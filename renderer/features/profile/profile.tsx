/** What the rules take for granted in this plan: thresholds, how loud each rule is, and the demand, each with its reason. */

import { RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { dispatch } from '#renderer/state/dispatch.ts';
import { usePlan } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { NumberField, SelectField } from '#renderer/ui/field.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { CAPABILITIES } from '#shared/catalog/capabilities.ts';
import type { CapabilityId } from '#shared/model/capability.ts';
import { CAPABILITY_IDS } from '#shared/model/capability.ts';
import type { Profile, ProfileId, RuleLevel, ThresholdId } from '#shared/model/profile.ts';
import { changesOfProfile, PROFILE_IDS, plainProfile, RULE_LEVELS } from '#shared/model/profile.ts';
import type { ThresholdRow } from '#shared/rules/index.ts';
import { RULES, thresholdRows } from '#shared/rules/index.ts';
import styles from './profile.module.css';

const NAMES: Readonly<Record<ProfileId, string>> = {
  'start-up': 'Start-up',
  'scale-up': 'Scale-up',
  enterprise: 'Enterprise',
  custom: 'Custom',
};
const LEVEL_NAMES: Readonly<Record<RuleLevel, string>> = {
  error: 'Error',
  warning: 'Warning',
  hint: 'Hint',
  off: 'Not checked',
};
type Part = 'thresholds' | 'rules' | 'demand';
const PARTS: readonly { readonly value: Part; readonly label: string }[] = [
  { value: 'thresholds', label: 'Thresholds' },
  { value: 'rules', label: 'Rules' },
  { value: 'demand', label: 'Demand' },
];

const change = (profile: Profile): void => {
  dispatch('plan.update', { changes: { profile } });
};
const close = (): void => setUi({ dialog: null });

/** The record without one of its values. */
function without<K extends string, V>(record: Readonly<Partial<Record<K, V>>>, key: K): Partial<Record<K, V>> {
  const rest = { ...record };
  delete rest[key];
  return rest;
}

export function ProfileDialog() {
  const isOpen = useUi(({ dialog }) => dialog?.kind === 'profile');
  return isOpen ? <OpenProfile /> : null;
}

function OpenProfile() {
  const profile = usePlan((plan) => plan.profile);
  const [part, setPart] = useState<Part>('thresholds');
  const count = changesOfProfile(profile);
  return (
    <Dialog
      isOpen
      onClose={close}
      size="large"
      title="Profile of this plan"
      description="Where the rules draw the line. The plan carries what you change; each value can go back to its default."
      footer={
        <>
          <Button
            disabled={count === 0}
            icon={<RotateCcw size={14} aria-hidden />}
            onClick={() => change(plainProfile(profile.id))}
          >
            {count === 0 ? 'Nothing changed' : `Reset all ${count}`}
          </Button>
          <Button variant="primary" onClick={close}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles.top}>
        <SelectField
          label="Profile"
          value={profile.id}
          options={PROFILE_IDS.map((value) => ({ value, label: NAMES[value] }))}
          onChange={(value) => change({ ...profile, id: PROFILE_IDS.find((id) => id === value) ?? 'scale-up' })}
        />
        <Segmented label="Part of the profile" value={part} onChange={setPart} options={PARTS} />
      </div>
      <div className={styles.scroll}>
        {part === 'thresholds' ? <Thresholds profile={profile} /> : null}
        {part === 'rules' ? <Levels profile={profile} /> : null}
        {part === 'demand' ? <Demand profile={profile} /> : null}
      </div>
    </Dialog>
  );
}

const Reset = ({
  what,
  isOwn,
  reset,
}: {
  readonly what: string;
  readonly isOwn: boolean;
  readonly reset: () => void;
}) => (
  <IconButton label={`Reset ${what}`} disabled={!isOwn} onClick={reset}>
    <RotateCcw size={14} aria-hidden />
  </IconButton>
);

function Thresholds({ profile }: { readonly profile: Profile }) {
  const set = (id: ThresholdId, value: number): void =>
    change({ ...profile, thresholds: { ...profile.thresholds, [id]: value } });
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Threshold</th>
          <th scope="col">This plan</th>
          <th scope="col">Start-up</th>
          <th scope="col">Scale-up</th>
          <th scope="col">Enterprise</th>
          <th scope="col">
            <span className={styles.hidden}>Reset</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {thresholdRows(profile).map((row: ThresholdRow) => (
          <tr key={row.id} data-own={row.isOwn || undefined}>
            <th scope="row">
              {row.label}
              <small>{row.reason}</small>
            </th>
            <td>
              <NumberField
                label={row.label}
                layout="hidden"
                unit={row.unit}
                step={row.step}
                min={0}
                max={1000}
                value={row.value}
                onCommit={(value) => value !== null && set(row.id, value)}
              />
            </td>
            <td>{row.defaults['start-up']}</td>
            <td>{row.defaults['scale-up']}</td>
            <td>{row.defaults.enterprise}</td>
            <td>
              <Reset
                what={row.label}
                isOwn={row.isOwn}
                reset={() => change({ ...profile, thresholds: without(profile.thresholds, row.id) })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SORTED_RULES = [...RULES].sort((a, b) => (a.title < b.title ? -1 : 1));

function Levels({ profile }: { readonly profile: Profile }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">In this plan</th>
          <th scope="col">Default</th>
          <th scope="col">
            <span className={styles.hidden}>Reset</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {SORTED_RULES.map(({ id, title, severity, source }) => {
          const own = profile.rules[id];
          return (
            <tr key={id} data-own={own !== undefined || undefined}>
              <th scope="row">
                {title}
                <small>
                  {id}, source: row {source}
                </small>
              </th>
              <td>
                <SelectField
                  label={`Severity of ${title}`}
                  layout="hidden"
                  value={own ?? severity}
                  options={RULE_LEVELS.map((value) => ({ value, label: LEVEL_NAMES[value] }))}
                  onChange={(value) => {
                    const level = RULE_LEVELS.find((one) => one === value);
                    if (level) change({ ...profile, rules: { ...profile.rules, [id]: level } });
                  }}
                />
              </td>
              <td>{LEVEL_NAMES[severity]}</td>
              <td>
                <Reset
                  what={title}
                  isOwn={own !== undefined}
                  reset={() => change({ ...profile, rules: without(profile.rules, id) as Record<string, RuleLevel> })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Demand({ profile }: { readonly profile: Profile }) {
  const set = (id: CapabilityId, value: number): void =>
    change({ ...profile, demand: { ...profile.demand, [id]: value } });
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Capability</th>
          <th scope="col">FTE a stream</th>
          <th scope="col">Default</th>
          <th scope="col">
            <span className={styles.hidden}>Reset</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {CAPABILITY_IDS.map((id) => {
          const { name, description, demand } = CAPABILITIES[id];
          const own = profile.demand[id];
          return (
            <tr key={id} data-own={own !== undefined || undefined}>
              <th scope="row">
                {name}
                <small>{description}</small>
              </th>
              <td>
                <NumberField
                  label={`Demand for ${name}`}
                  layout="hidden"
                  unit="FTE"
                  step={0.05}
                  min={0}
                  max={1000}
                  value={own ?? demand}
                  onCommit={(value) => value !== null && set(id, value)}
                />
              </td>
              <td>{demand}</td>
              <td>
                <Reset
                  what={name}
                  isOwn={own !== undefined}
                  reset={() => change({ ...profile, demand: without(profile.demand, id) })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
