/** Several selected things: the fields they share, "3 values" where they differ; each change is one step for all. */

import { dispatch, dispatchAll } from '#renderer/state/dispatch.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/field.tsx';
import { TEAM_KIND_NAMES } from '#shared/catalog/team-kinds.ts';
import type { CommandCall, PayloadOf } from '#shared/commands/registry.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import { TEAM_KINDS } from '#shared/model/team.ts';
import type { Common } from './common-values.ts';
import { commonValue, manyWords } from './common-values.ts';
import styles from './inspector.module.css';
import type { Option } from './options.ts';
import { managerKey, managerOfKey, managerOptions, roleOptions, teamOptions } from './options.ts';
import type { Parse } from './parse-fields.ts';
import { parseCost, parseDate, parseFte, parseShort, parseText } from './parse-fields.ts';
import { MergeMany } from './position-actions.tsx';
import { STATUS_OPTIONS, statusOf } from './seat-inspector.tsx';
import { TypedField } from './typed-field.tsx';

/** The value of a select that stands for different values. */
const MANY = '\u0000many';

export interface ManySeatsProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly seats: readonly Seat[];
}

export function ManySeats({ plan, scenario, seats }: ManySeatsProps) {
  const label = (field: string) => `Change ${field} of ${seats.length} seats`;
  const change = (field: string, changes: PayloadOf<'seat.update'>['changes']) =>
    dispatchAll(
      label(field),
      seats.map(({ id }): CommandCall => ({ id: 'seat.update', payload: { scenario: scenario.id, id, changes } })),
    );
  const report = (key: string) =>
    dispatchAll(
      label('the manager'),
      seats.map(
        ({ id }): CommandCall => ({
          id: 'report.set-solid',
          payload: { scenario: scenario.id, seat: id, manager: managerOfKey(plan, scenario, key) },
        }),
      ),
    );
  return (
    <section className={styles.section} aria-label="Seats">
      <h4>{seats.length} seats</h4>
      <div className={styles.fields}>
        <CommonSelect
          label="Role"
          common={commonValue(seats, ({ role }) => role)}
          options={roleOptions(plan)}
          change={(value) => change('the role', { role: asId('role', value) })}
        />
        <CommonSelect
          label="Team"
          common={commonValue(seats, ({ team }) => team ?? '')}
          options={teamOptions(scenario)}
          change={(value) =>
            dispatch('seat.move', {
              scenario: scenario.id,
              ids: seats.map(({ id }) => id),
              team: value === '' ? null : asId('team', value),
              before: null,
            })
          }
        />
        <CommonTyped
          label="FTE"
          common={commonValue(seats, ({ fte }) => String(fte))}
          parse={parseFte}
          commit={(fte) => change('the FTE', { fte })}
        />
        <CommonTyped
          label="Start"
          common={commonValue(seats, ({ start }) => start ?? '')}
          parse={parseDate}
          commit={(start) => change('the start', { start })}
        />
        <CommonTyped
          label="End"
          common={commonValue(seats, ({ end }) => end ?? '')}
          parse={parseDate}
          commit={(end) => change('the end', { end })}
        />
        <CommonTyped
          label="Level"
          common={commonValue(seats, ({ level }) => level)}
          parse={parseShort}
          commit={(level) => change('the level', { level })}
        />
        <CommonTyped
          label="Cost a year"
          common={commonValue(seats, ({ cost }) => (cost === null ? '' : String(cost)))}
          parse={parseCost}
          commit={(cost) => change('the cost', { cost })}
        />
        <CommonSelect
          label="Status"
          common={commonValue(seats, ({ status }) => status ?? '')}
          options={STATUS_OPTIONS}
          change={(value) => change('the status', { status: statusOf(value) })}
        />
        <CommonSelect
          label="Manager"
          common={commonValue(seats, ({ solid }) => managerKey(solid))}
          options={[
            { value: '', label: 'Nobody' },
            ...managerOptions(plan, scenario, new Set(seats.map(({ id }) => id))),
          ]}
          change={report}
        />
        <CommonTyped
          label="Notes"
          common={commonValue(seats, ({ notes }) => notes)}
          parse={parseText}
          commit={(notes) => change('the notes', { notes })}
        />
      </div>
      <MergeMany plan={plan} scenario={scenario} seats={seats} />
    </section>
  );
}

export interface ManyTeamsProps {
  readonly scenario: Scenario;
  readonly teams: readonly Team[];
}

export function ManyTeams({ scenario, teams }: ManyTeamsProps) {
  const change = (field: string, changes: PayloadOf<'team.update'>['changes']) =>
    dispatchAll(
      `Change ${field} of ${teams.length} teams`,
      teams.map(({ id }): CommandCall => ({ id: 'team.update', payload: { scenario: scenario.id, id, changes } })),
    );
  return (
    <section className={styles.section} aria-label="Teams">
      <h4>{teams.length} teams</h4>
      <div className={styles.fields}>
        <CommonSelect
          label="Kind"
          common={commonValue(teams, ({ kind }) => kind)}
          options={TEAM_KINDS.map((value) => ({ value, label: TEAM_KIND_NAMES[value] }))}
          change={(value) => {
            const kind = TEAM_KINDS.find((one) => one === value);
            if (kind !== undefined) change('the kind', { kind });
          }}
        />
        <CommonTyped
          label="Focus"
          common={commonValue(teams, ({ focus }) => focus)}
          parse={parseText}
          commit={(focus) => change('the focus', { focus })}
        />
        <CommonTyped
          label="Notes"
          common={commonValue(teams, ({ notes }) => notes)}
          parse={parseText}
          commit={(notes) => change('the notes', { notes })}
        />
      </div>
    </section>
  );
}

export function RemoveMany(props: {
  readonly scenario: Scenario;
  readonly seats: readonly Seat[];
  readonly teams: readonly Team[];
}) {
  const { scenario, seats, teams } = props;
  return (
    <section className={styles.section} aria-label="Remove">
      <div className={styles.buttons} style={{ paddingTop: 12 }}>
        <Button
          size="small"
          onClick={() =>
            dispatch('elements.remove', {
              scenario: scenario.id,
              seats: seats.map(({ id }) => id),
              teams: teams.map(({ id }) => id),
              lines: [],
              reports: [],
            })
          }
        >
          Remove all {seats.length + teams.length}
        </Button>
      </div>
      <p className={styles.note}>People stay in the roster.</p>
    </section>
  );
}

interface CommonSelectProps {
  readonly label: string;
  readonly common: Common<string>;
  readonly options: readonly Option[];
  readonly change: (value: string) => void;
}

function CommonSelect({ label, common, options, change }: CommonSelectProps) {
  const words = manyWords(common);
  return (
    <SelectField
      label={label}
      value={common.kind === 'one' ? common.value : MANY}
      options={words === undefined ? options : [{ value: MANY, label: words }, ...options]}
      onChange={(value) => value !== MANY && change(value)}
    />
  );
}

interface CommonTypedProps<T> {
  readonly label: string;
  readonly common: Common<string>;
  readonly parse: Parse<T>;
  readonly commit: (value: T) => void;
}

function CommonTyped<T>({ label, common, parse, commit }: CommonTypedProps<T>) {
  return (
    <TypedField
      label={label}
      text={common.kind === 'one' ? common.value : ''}
      placeholder={manyWords(common)}
      parse={parse}
      commit={commit}
    />
  );
}
