/** One line: a hand-off, a serves line, or a reporting line named after its seat. */

import { dispatch } from '#renderer/state/dispatch.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/field.tsx';
import { GROUPS } from '#shared/catalog/capabilities.ts';
import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import type { Line, LineEnd } from '#shared/model/line.ts';
import { HAND_OFF_TYPES } from '#shared/model/line.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import styles from './inspector.module.css';
import { managerName, seatName } from './options.ts';

interface LineProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
}

function endName({ plan, scenario }: LineProps, end: LineEnd): string {
  if (end.kind === 'team') return scenario.teams[end.id]?.name ?? 'A team';
  const seat = scenario.seats[end.id];
  return seat === undefined ? 'A seat' : seatName(plan, seat);
}

export function LineInspector({ plan, scenario, line }: LineProps & { readonly line: Line }) {
  const place = { plan, scenario };
  const from = line.kind === 'serves' ? (scenario.teams[line.from]?.name ?? 'A team') : endName(place, line.from);
  const to = line.kind === 'serves' ? (scenario.teams[line.to]?.name ?? 'A team') : endName(place, line.to);
  return (
    <>
      <header className={styles.head}>
        <h3>{line.kind === 'serves' ? 'Serves' : 'Hand-off'}</h3>
        <p>
          {from} → {to}
        </p>
      </header>
      <section className={styles.section} aria-label="Line">
        <h4>Line</h4>
        <div className={styles.fields}>
          {line.kind === 'hand-off' && (
            <>
              <SelectField
                label="Type"
                value={line.type}
                options={HAND_OFF_TYPES.map((value) => ({ value, label: HAND_OFFS[value].name }))}
                onChange={(value) => {
                  const type = HAND_OFF_TYPES.find((one) => one === value);
                  if (type !== undefined)
                    dispatch('line.update', { scenario: scenario.id, id: line.id, changes: { type } });
                }}
              />
              <p className={styles.note}>
                {HAND_OFFS[line.type].name} go from {GROUPS[HAND_OFFS[line.type].from].name} to{' '}
                {GROUPS[HAND_OFFS[line.type].to].name}
                {HAND_OFFS[line.type].isBothWays ? ' and back' : ''}.
              </p>
            </>
          )}
          <div className={styles.buttons}>
            <Button size="small" onClick={() => dispatch('line.remove', { scenario: scenario.id, id: line.id })}>
              Delete this line
            </Button>
          </div>
        </div>
      </section>
    </>
  );
}

export interface ReportInspectorProps extends LineProps {
  readonly seat: Seat;
  readonly manager: ManagerRef;
  readonly kind: 'solid' | 'dotted';
}

export function ReportInspector({ plan, scenario, seat, manager, kind }: ReportInspectorProps) {
  const other = kind === 'solid' ? 'dotted' : 'solid';
  const remove = () =>
    kind === 'solid'
      ? dispatch('report.set-solid', { scenario: scenario.id, seat: seat.id, manager: null })
      : dispatch('report.remove-dotted', { scenario: scenario.id, seat: seat.id, manager });
  return (
    <>
      <header className={styles.head}>
        <h3>{kind === 'solid' ? 'Solid line' : 'Dotted line'}</h3>
        <p>
          {seatName(plan, seat)} reports to {managerName(plan, scenario, manager)}
        </p>
      </header>
      <section className={styles.section} aria-label="Line">
        <h4>Line</h4>
        <p className={styles.note}>
          {kind === 'solid'
            ? 'A seat has at most one solid line up.'
            : 'A seat may have any number of dotted lines beside its solid one.'}{' '}
          Draw a {other} line on the canvas, or choose managers in the seat.
        </p>
        <div className={styles.buttons}>
          <Button size="small" onClick={remove}>
            Delete this line
          </Button>
        </div>
      </section>
    </>
  );
}
