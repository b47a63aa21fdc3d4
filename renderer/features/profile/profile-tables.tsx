/** The tables of the profile's editor: thresholds, how loud each rule is, strengths and costs, and the demand. */

import { setUi } from '#renderer/state/ui-store.ts';
import { SelectField } from '#renderer/ui/field.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { CAPABILITIES, GROUPS } from '#shared/catalog/capabilities.ts';
import { sourceOf } from '#shared/catalog/sources.ts';
import type { CapabilityId } from '#shared/model/capability.ts';
import { CAPABILITIES_OF, CAPABILITY_IDS, groupOfCapability } from '#shared/model/capability.ts';
import type { Profile, RuleLevel, ThresholdId } from '#shared/model/profile.ts';
import { RULE_LEVELS } from '#shared/model/profile.ts';
import type { ThresholdRow, WeightRow } from '#shared/rules/index.ts';
import { levelOf, levelReasons, RULES, THRESHOLD_TABLE, thresholdRows, weightRows } from '#shared/rules/index.ts';
import { changeProfile, without, withValue } from './profile-change.ts';
import { BUILT_IN, LEVEL_NAMES, PROFILE_NAMES } from './profile-compare-model.ts';
import { ValueRow, ValueTable } from './value-row.tsx';

export interface ProfileProps {
  readonly profile: Profile;
}

export const Thresholds = ({ profile }: ProfileProps) => (
  <ValueTable columns={['Threshold', 'This plan', 'Start-up', 'Scale-up', 'Enterprise']}>
    {thresholdRows(profile).map((row) => {
      const { id, label, reason, unit, step, range, value, usual, isOwn, goesWith, defaults } = row;
      return (
        <ValueRow
          key={id}
          label={label}
          reason={[reason, ...whyOther(row)].join(' ')}
          isOwn={isOwn}
          reset={() => changeProfile({ ...profile, thresholds: without(profile.thresholds, goesWith ?? id) })}
          defaults={[
            { of: 'start-up', value: defaults['start-up'] },
            { of: 'scale-up', value: defaults['scale-up'] },
            { of: 'enterprise', value: defaults.enterprise },
          ]}
        >
          <NumberField
            label={label}
            layout="hidden"
            unit={unit}
            step={step}
            isWhole={step === 1}
            min={range.least}
            max={range.most}
            value={value}
            onCommit={(next) =>
              changeProfile({ ...profile, thresholds: withValue(profile.thresholds, id, next, usual) })
            }
          />
        </ValueRow>
      );
    })}
  </ValueTable>
);

/** Why what counts is neither what the plan sets nor the default. */
const whyOther = ({ value, usual, goesWith, tooLow }: ThresholdRow): readonly string[] => [
  ...(goesWith === null ? [] : [`${value} here, not ${usual}: it goes with “${labelOf(goesWith)}”.`]),
  ...(tooLow === null ? [] : [`The plan says ${tooLow}; ${value} is the least, and counts.`]),
];

const labelOf = (id: ThresholdId): string => THRESHOLD_TABLE[id].label;

const SORTED_RULES = [...RULES].sort((a, b) => (a.title < b.title ? -1 : 1));

export const Levels = ({ profile }: ProfileProps) => (
  <ValueTable columns={['Rule', 'In this plan', 'Start-up', 'Scale-up', 'Enterprise']}>
    {SORTED_RULES.map((rule) => {
      const { id, title, source } = rule;
      const usual = levelOf(profile.id, rule);
      const own = profile.rules[id];
      const set = (rules: Partial<Record<string, RuleLevel>>) =>
        changeProfile({ ...profile, rules: rules as Record<string, RuleLevel> });
      return (
        <ValueRow
          key={id}
          label={title}
          reason={
            <>
              Row {source}: {sourceOf(source).says}{' '}
              {levelReasons(id).map(({ profile: of, reason }) => `${PROFILE_NAMES[of]}: ${reason} `)}
              <LinkButton
                aria-label={`About this rule: ${title}`}
                onClick={() => setUi({ dialog: { kind: 'rule-help', rule: id } })}
              >
                About this rule
              </LinkButton>
            </>
          }
          isOwn={own !== undefined && own !== usual}
          reset={() => set(without(profile.rules, id))}
          defaults={BUILT_IN.map((of) => ({ of, value: LEVEL_NAMES[levelOf(of, rule)] }))}
        >
          <SelectField
            label={`Severity of ${title}`}
            layout="hidden"
            value={own ?? usual}
            options={RULE_LEVELS.map((value) => ({ value, label: LEVEL_NAMES[value] }))}
            onChange={(value) => {
              const level = RULE_LEVELS.find((one) => one === value);
              if (level) set(withValue<string, RuleLevel>(profile.rules, id, level, usual));
            }}
          />
        </ValueRow>
      );
    })}
  </ValueTable>
);

function withWeight(profile: Profile, row: WeightRow, value: number): Profile {
  return row.part === 'strengths'
    ? { ...profile, strengths: withValue(profile.strengths, row.id, value, row.usual) }
    : { ...profile, costs: withValue(profile.costs, row.id, value, row.usual) };
}

export const Weights = ({ profile }: ProfileProps) => (
  <ValueTable columns={['Strength or cost', 'This plan', 'Default']}>
    {weightRows(profile).map((row) => (
      <ValueRow
        key={`${row.part} ${row.id}`}
        label={row.label}
        reason={row.reason}
        isOwn={row.isOwn}
        reset={() => changeProfile(withWeight(profile, row, row.usual))}
        defaults={[{ of: 'all', value: row.usual }]}
      >
        <NumberField
          label={row.label}
          layout="hidden"
          unit={row.unit}
          step={row.step}
          isWhole={row.step === 1}
          min={0}
          max={row.most}
          value={row.value}
          onCommit={(next) => changeProfile(withWeight(profile, row, next))}
        />
      </ValueRow>
    ))}
  </ValueTable>
);

/** How much of its group's work a capability is, which is where its default comes from. */
function demandReason(id: CapabilityId): string {
  const group = groupOfCapability(id);
  const total = CAPABILITIES_OF[group].reduce((sum, each) => sum + CAPABILITIES[each].demand, 0);
  const percent = Math.round((100 * CAPABILITIES[id].demand) / total);
  const fte = Math.round(total * 100) / 100;
  return `${percent} % of the ${fte} FTE that ${GROUPS[group].name} takes for one stream of size 1.`;
}

export const Demand = ({ profile }: ProfileProps) => (
  <ValueTable columns={['Capability', 'FTE a stream', 'Default']}>
    {CAPABILITY_IDS.map((id) => {
      const { name, description, demand } = CAPABILITIES[id];
      const own = profile.demand[id];
      return (
        <ValueRow
          key={id}
          label={name}
          reason={`${description} ${demandReason(id)}`}
          isOwn={own !== undefined}
          reset={() => changeProfile({ ...profile, demand: without(profile.demand, id) })}
          defaults={[{ of: 'all', value: demand }]}
        >
          <NumberField
            label={`Demand for ${name}`}
            layout="hidden"
            unit="FTE"
            step={0.05}
            min={0}
            max={1000}
            value={own ?? demand}
            onCommit={(next) => changeProfile({ ...profile, demand: withValue(profile.demand, id, next, demand) })}
          />
        </ValueRow>
      );
    })}
  </ValueTable>
);
