/** Every property of one seat, who holds it, whom it reports to, and what its role does. */

import { X } from 'lucide-react';
import { dispatch } from '#renderer/state/dispatch.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/field.tsx';
import { roleOf } from '#shared/catalog/roles.ts';
import type { PayloadOf } from '#shared/commands/registry.ts';
import { asId } from '#shared/model/ids.ts';
import { byRank } from '#shared/model/order.ts';
import { NO_FACTS } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat, SeatStatus } from '#shared/model/seat.ts';
import { SEAT_STATUSES } from '#shared/model/seat.ts';
import { CustomFields } from './custom-fields.tsx';
import { FactsFields } from './facts-fields.tsx';
import { FocusEditor } from './focus-editor.tsx';
import styles from './inspector.module.css';
import { LinksEditor } from './links-editor.tsx';
import { ManagerFields } from './manager-fields.tsx';
import { personOptions, roleOptions, seatName, teamOptions } from './options.ts';
import { parseCost, parseDate, parseFte, parseShort, parseText, spanProblem } from './parse-fields.ts';
import { PersonSection } from './person-section.tsx';
import { PositionActions } from './position-actions.tsx';
import { RoleSheet } from './role-sheet.tsx';
import { SeatFindings } from './seat-findings.tsx';
import { TypedField } from './typed-field.tsx';

const STATUS_NAMES: Readonly<Record<SeatStatus, string>> = {
  open: 'Open',
  planned: 'Planned',
  leaving: 'Leaving',
};
export const STATUS_OPTIONS = [
  { value: '', label: 'Nothing said' },
  ...SEAT_STATUSES.map((value) => ({ value, label: STATUS_NAMES[value] })),
];
export const statusOf = (value: string): SeatStatus | null => SEAT_STATUSES.find((one) => one === value) ?? null;

/** A date that keeps the span in order with the other end. */
const startBefore = (end: Seat['end']) => (text: string) => withSpan(text, (day) => spanProblem(day, end));
const endAfter = (start: Seat['start']) => (text: string) => withSpan(text, (day) => spanProblem(start, day));
function withSpan(text: string, check: (day: Seat['start']) => string | null) {
  const parsed = parseDate(text);
  if (!parsed.ok) return parsed;
  const problem = check(parsed.value);
  return problem === null ? parsed : { ok: false as const, problem };
}

export interface SeatInspectorProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly seat: Seat;
}

export function SeatInspector({ plan, scenario, seat }: SeatInspectorProps) {
  const { id } = seat;
  const person = seat.person === null ? undefined : plan.people[seat.person];
  const role = roleOf(plan, seat.role);
  const streams = Object.values(plan.streams).sort(byRank);
  const change = (changes: PayloadOf<'seat.update'>['changes']) =>
    dispatch('seat.update', { scenario: scenario.id, id, changes });

  const hold = (value: string) => {
    if (value === '') return dispatch('seat.vacate', { scenario: scenario.id, id });
    return dispatch('seat.fill', { scenario: scenario.id, id, person: asId('person', value) });
  };
  return (
    <>
      <header className={styles.head}>
        <h3>{role.name}</h3>
        <p>{person?.name ?? 'Vacant'}</p>
      </header>
      <SeatFindings seat={seat} />
      <section className={styles.section} aria-label="Seat">
        <h4>Seat</h4>
        <div className={styles.fields}>
          <SelectField
            label="Role"
            value={seat.role}
            options={roleOptions(plan)}
            onChange={(value) => change({ role: asId('role', value) })}
          />
          <SelectField
            label="Person"
            value={seat.person ?? ''}
            options={personOptions(plan, scenario)}
            onChange={hold}
          />
          <PositionActions plan={plan} scenario={scenario} seat={seat} />
          <SelectField
            label="Team"
            value={seat.team ?? ''}
            options={teamOptions(scenario)}
            onChange={(value) =>
              dispatch('seat.move', {
                scenario: scenario.id,
                ids: [id],
                team: value === '' ? null : asId('team', value),
                before: null,
              })
            }
          />
          {streams.length > 0 && (
            <SelectField
              label="Home stream"
              value={seat.homeStream ?? ''}
              options={[
                { value: '', label: 'As its team' },
                ...streams.map(({ id: value, name }) => ({ value, label: name })),
              ]}
              onChange={(value) => change({ homeStream: value === '' ? null : asId('stream', value) })}
            />
          )}
          <TypedField label="FTE" text={String(seat.fte)} parse={parseFte} commit={(fte) => change({ fte })} />
          <TypedField
            label="Start"
            type="date"
            text={seat.start ?? ''}
            parse={startBefore(seat.end)}
            commit={(start) => change({ start })}
            hint={person ? undefined : 'When it is planned to be filled'}
          />
          <TypedField
            label="End"
            type="date"
            text={seat.end ?? ''}
            parse={endAfter(seat.start)}
            commit={(end) => change({ end })}
          />
          <TypedField label="Level" text={seat.level} parse={parseShort} commit={(level) => change({ level })} />
          <TypedField
            label="Cost a year"
            text={seat.cost === null ? '' : String(seat.cost)}
            parse={parseCost}
            commit={(cost) => change({ cost })}
            placeholder={plan.currency}
          />
          <SelectField
            label="Status"
            value={seat.status ?? ''}
            options={STATUS_OPTIONS}
            onChange={(value) => change({ status: statusOf(value) })}
          />
          <TypedField
            label="Roster id"
            text={seat.rosterId}
            parse={parseShort}
            commit={(rosterId) => change({ rosterId })}
          />
          <TypedField
            label="Notes"
            text={seat.notes}
            parse={parseText}
            commit={(notes) => change({ notes })}
            lines={3}
          />
        </div>
      </section>
      <ManagerFields plan={plan} scenario={scenario} seat={seat} />
      {person ? (
        <PersonSection person={person} />
      ) : (
        <section className={styles.section} aria-label="What the vacancy asks for">
          <h4>What the vacancy asks for</h4>
          <div className={styles.fields}>
            <FactsFields
              facts={seat.wanted ?? NO_FACTS}
              change={(facts) => {
                const wanted = { ...NO_FACTS, ...seat.wanted };
                change({ wanted: { ...wanted, skills: [...wanted.skills], ...facts } });
              }}
            />
          </div>
        </section>
      )}
      <FocusEditor
        key={`${id} ${seat.role}`}
        seat={seat}
        role={role}
        profile={plan.profile}
        change={(focus) => change({ focus })}
      />
      <LinksEditor of="seat" links={seat.links} change={(links) => change({ links })} />
      <CustomFields of="seat" fields={seat.custom} change={(custom) => change({ custom })} />
      <RoleSheet plan={plan} role={seat.role} />
      <section className={styles.section} aria-label="Remove">
        <div className={styles.buttons} style={{ paddingTop: 12 }}>
          <Button
            size="small"
            icon={<X size={14} aria-hidden="true" />}
            onClick={() =>
              dispatch('elements.remove', {
                scenario: scenario.id,
                seats: [id],
                teams: [],
                lines: [],
                reports: [],
              })
            }
          >
            {person ? 'Remove this seat' : 'Close this vacancy'}
          </Button>
        </div>
        <p className={styles.note}>
          {person ? `${person.name} stays in the roster.` : `${seatName(plan, seat)} goes from this scenario only.`}
        </p>
      </section>
    </>
  );
}
