/** One team: what it is, who leads it, which streams it serves and with what weight. */

import { X } from 'lucide-react';
import { dispatch } from '#renderer/state/dispatch.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckField, SelectField } from '#renderer/ui/field.tsx';
import { TEAM_KIND_NAMES } from '#shared/catalog/team-kinds.ts';
import type { PayloadOf } from '#shared/commands/registry.ts';
import { asId } from '#shared/model/ids.ts';
import { byRank, seatsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { StreamShare, Team } from '#shared/model/team.ts';
import { TEAM_KINDS } from '#shared/model/team.ts';
import { CustomFields } from './custom-fields.tsx';
import styles from './inspector.module.css';
import { LinksEditor } from './links-editor.tsx';
import { seatName } from './options.ts';
import { parseName, parseText, parseWeight } from './parse-fields.ts';
import { TypedField } from './typed-field.tsx';

export interface TeamInspectorProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly team: Team;
}

export function TeamInspector({ plan, scenario, team }: TeamInspectorProps) {
  const change = (changes: PayloadOf<'team.update'>['changes']) =>
    dispatch('team.update', { scenario: scenario.id, id: team.id, changes });
  const seats = seatsOf(scenario);
  const own = seats.filter((seat) => seat.team === team.id);
  const others = seats.filter((seat) => seat.team !== team.id);
  const remove = (fate: 'remove' | 'keep') =>
    dispatch('team.remove', { scenario: scenario.id, id: team.id, seats: fate });
  return (
    <>
      <header className={styles.head}>
        <h3>{team.name}</h3>
        <p>
          {TEAM_KIND_NAMES[team.kind]}, {own.length} {own.length === 1 ? 'seat' : 'seats'}
        </p>
      </header>
      <section className={styles.section} aria-label="Team">
        <h4>Team</h4>
        <div className={styles.fields}>
          <TypedField label="Name" text={team.name} parse={parseName} commit={(name) => change({ name })} />
          <SelectField
            label="Kind"
            value={team.kind}
            options={TEAM_KINDS.map((value) => ({ value, label: TEAM_KIND_NAMES[value] }))}
            onChange={(value) => {
              const kind = TEAM_KINDS.find((one) => one === value);
              if (kind !== undefined) change({ kind });
            }}
          />
          <SelectField
            label="Lead"
            value={team.lead ?? ''}
            options={[
              { value: '', label: 'No lead' },
              ...own.map((seat) => ({ value: seat.id, label: seatName(plan, seat), group: 'In this team' })),
              ...others.map((seat) => ({ value: seat.id, label: seatName(plan, seat), group: 'Elsewhere' })),
            ]}
            onChange={(value) => change({ lead: value === '' ? null : asId('seat', value) })}
          />
          <TypedField label="Focus" text={team.focus} parse={parseText} commit={(focus) => change({ focus })} />
          <TypedField
            label="Notes"
            text={team.notes}
            parse={parseText}
            commit={(notes) => change({ notes })}
            lines={3}
          />
          <CheckField
            label="Locked: the mouse moves neither it nor its seats"
            isChecked={team.isLocked}
            onChange={(isLocked) => change({ isLocked })}
          />
        </div>
      </section>
      <TeamStreams plan={plan} team={team} change={(streams) => change({ streams: [...streams] })} />
      <LinksEditor of="team" links={team.links} change={(links) => change({ links })} />
      <CustomFields of="team" fields={team.custom} change={(custom) => change({ custom: { ...custom } })} />
      <section className={styles.section} aria-label="Remove">
        <h4>Remove the team</h4>
        <div className={styles.buttons}>
          <Button size="small" onClick={() => remove('keep')}>
            Keep its seats
          </Button>
          <Button size="small" onClick={() => remove('remove')}>
            With its seats
          </Button>
        </div>
      </section>
    </>
  );
}

interface TeamStreamsProps {
  readonly plan: Plan;
  readonly team: Team;
  readonly change: (streams: readonly StreamShare[]) => void;
}

function TeamStreams({ plan, team, change }: TeamStreamsProps) {
  const known = Object.values(plan.streams).sort(byRank);
  const rest = known.filter(({ id }) => !team.streams.some(({ stream }) => stream === id));
  return (
    <section className={styles.section} aria-label="Value streams">
      <h4>
        Value streams
        <span className={styles.note}>{team.streams.length === 0 ? 'serves all of them' : 'weight'}</span>
      </h4>
      {team.streams.map(({ stream, weight }) => {
        const name = plan.streams[stream]?.name ?? stream;
        return (
          <div key={stream} className={styles.share}>
            <span>{name}</span>
            <TypedField
              label={`Weight of ${name}`}
              layout="hidden"
              text={weight === null ? '' : String(weight)}
              placeholder="by size"
              parse={parseWeight}
              commit={(next) =>
                change(team.streams.map((share) => (share.stream === stream ? { stream, weight: next } : share)))
              }
            />
            <button
              type="button"
              className={styles.x}
              aria-label={`No longer serve ${name}`}
              onClick={() => change(team.streams.filter((share) => share.stream !== stream))}
            >
              <X size={14} aria-hidden="true" />
            </button>
          </div>
        );
      })}
      {known.length === 0 ? (
        <p className={styles.note}>The plan names no value stream yet. Select nothing on the canvas to add one.</p>
      ) : (
        rest.length > 0 && (
          <SelectField
            label="Serve a stream"
            layout="hidden"
            value=""
            options={[
              { value: '', label: team.streams.length === 0 ? 'Serve only some streams' : 'Serve another stream' },
              ...rest.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(value) => {
              const chosen = rest.find(({ id }) => id === value);
              if (chosen !== undefined) change([...team.streams, { stream: chosen.id, weight: null }]);
            }}
          />
        )
      )}
    </section>
  );
}
