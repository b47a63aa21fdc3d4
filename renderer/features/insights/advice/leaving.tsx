/** If someone leaves: what today's scores lose with each person, and what only one of them owns. */

import { useState } from 'react';
import { usePlan } from '#renderer/state/plan-store.ts';
import { useShownDay } from '#renderer/state/shown-day.ts';
import { requestCanvas, select } from '#renderer/state/ui-store.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { CAPABILITIES } from '#shared/catalog/capabilities.ts';
import type { PersonId, SeatId } from '#shared/model/ids.ts';
import type { Evaluation, ScenarioScores } from '#shared/rules/finding.ts';
import type { LeaveOneOut, Leaving as Loss } from '#shared/rules/index.ts';
import detail from '../detail.module.css';
import { DetailHead } from '../detail-head.tsx';
import { count, shownBy, signed, whole } from '../format.ts';
import { hitWords } from './leaving-model.ts';
import { useAdvice } from './use-advice.ts';

export interface LeavingDetailProps {
  readonly evaluation: Evaluation;
  readonly scores: ScenarioScores;
  readonly back: () => void;
}

/** More rows are shown when asked for. */
const SHOWN = 12;

export function LeavingDetail({ evaluation, scores, back }: LeavingDetailProps) {
  const { isOther, when } = useShownDay();
  const answered = useAdvice('leave-one-out', isOther ? undefined : null, evaluation);
  const found = answered?.isFresh ? answered.answer : null;
  return (
    <div data-testid="leaving-detail">
      <DetailHead backTo="All scores" back={back}>
        <span>If someone leaves</span>
        <span>
          {whole(scores.overall.today)} {when}
        </span>
      </DetailHead>
      <p className={detail.question}>
        What today’s scores lose when one person leaves and their seats stand vacant. A click selects the seats.
      </p>
      {isOther ? (
        <p className={detail.question}>Go back to the plan’s own day on the time bar to see it.</p>
      ) : found === null ? (
        <p className={detail.question}>Trying the plan without each person…</p>
      ) : (
        <>
          <LossTable people={found.people} scores={scores} />
          <OwnersTable found={found} />
          <SkillsTable found={found} />
        </>
      )}
    </div>
  );
}

function showSeats(seats: readonly SeatId[]): void {
  select(seats.map((id) => ({ kind: 'seat', id })));
  requestCanvas({ kind: 'show', ids: [...seats] });
}

function LossTable({ people, scores }: { readonly people: readonly Loss[]; readonly scores: ScenarioScores }) {
  const plan = usePlan((one) => one);
  const [isAll, setAll] = useState(false);
  const rows = isAll ? people : people.slice(0, SHOWN);
  return (
    <section className={detail.block}>
      <table className={detail.table} data-testid="leaving">
        <thead>
          <tr>
            <th scope="col" className={detail.third}>
              Person
            </th>
            <th scope="col" className={detail.number}>
              Overall
            </th>
            <th scope="col" className={detail.half}>
              Hits most
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ person, seats, overall, pillars, health, alone, skills }) => (
            <tr key={person}>
              <th scope="row">
                <LinkButton onClick={() => showSeats(seats)}>{plan.people[person]?.name ?? ''}</LinkButton>
              </th>
              <td className={detail.number}>
                {shownBy(scores.overall.today, overall) === 0 ? '0' : signed(shownBy(scores.overall.today, overall))}
              </td>
              <td>
                {hitWords(scores, { pillars, health })}
                {alone.length + skills.length > 0 && (
                  <span className={detail.sub}>{aloneWords(alone.length, skills.length)}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length < people.length && (
        <p>
          <LinkButton onClick={() => setAll(true)}>Show all {people.length}</LinkButton>
        </p>
      )}
    </section>
  );
}

function aloneWords(capabilities: number, skills: number): string {
  const owned = capabilities > 0 ? count(capabilities, 'capability', 'capabilities') : '';
  const known = skills > 0 ? count(skills, 'skill') : '';
  // A number stays with what it counts.
  const words = [owned, known].filter(Boolean).map((one) => one.replace(' ', '\u00a0'));
  return `alone: ${words.join(', ')}`;
}

/** Capabilities that one person alone owns today, and those that nobody does; the rest as a count. */
function OwnersTable({ found: { owners, people } }: { readonly found: LeaveOneOut }) {
  const thin = owners.filter((one) => one.people.length < 2).sort((a, b) => b.people.length - a.people.length);
  return (
    <section className={detail.block}>
      <h4>Single points of failure</h4>
      <p>
        {thin.length === 0
          ? 'Two people or more own each capability today.'
          : `Two people or more own ${owners.length - thin.length} of ${owners.length} capabilities today; these hang on one, or on nobody.`}
      </p>
      <OnlyTable
        of="Capability"
        testId="owners"
        rows={thin.map(({ capability, people: [only] }) => ({ name: CAPABILITIES[capability].name, only }))}
        people={people}
      />
    </section>
  );
}

/** Skills that one person alone has today, of those that the roles here ask for; those that nobody has as a list. */
function SkillsTable({ found: { skills, people } }: { readonly found: LeaveOneOut }) {
  const thin = (skills ?? []).flatMap(({ skill, roles, people: [only, ...others] }) =>
    only !== undefined && others.length === 0 ? [{ skill, roles, only }] : [],
  );
  const missing = (skills ?? []).filter((one) => one.people.length === 0);
  return (
    <section className={detail.block}>
      <h4>Skills that hang on one person</h4>
      {skills === null ? (
        <p>
          The roster names no skills of those who sit here. Add some in the inspector to see which hang on one person.
        </p>
      ) : (
        <p>
          {thin.length === 0
            ? 'No skill that the roles ask for hangs on one person.'
            : `Of ${count(skills.length, 'skill')} that the roles here ask for, ${thin.length} ${thin.length === 1 ? 'hangs' : 'hang'} on one person.`}
        </p>
      )}
      <OnlyTable
        of="Skill"
        testId="skill-owners"
        rows={thin.map(({ skill, roles, only }) => ({ name: skill, only, note: roles.slice(0, 2).join(', ') }))}
        people={people}
      />
      {missing.length > 0 && (
        <details>
          <summary>{count(missing.length, 'skill')} that the roster names for nobody here</summary>
          <p>{missing.map(({ skill }) => skill).join(', ')}</p>
        </details>
      )}
    </section>
  );
}

interface OnlyTableProps {
  readonly of: string;
  readonly testId: string;
  /** Each with the one person it hangs on, or none. */
  readonly rows: readonly { readonly name: string; readonly only: PersonId | undefined; readonly note?: string }[];
  readonly people: readonly Loss[];
}

/** What hangs on whom; nothing where nothing does. A name leads to the seats. */
function OnlyTable({ of, testId, rows, people }: OnlyTableProps) {
  const plan = usePlan((one) => one);
  const seatsOf = (id: PersonId): readonly SeatId[] => people.find(({ person }) => person === id)?.seats ?? [];
  if (rows.length === 0) return null;
  return (
    <table className={detail.table} data-testid={testId}>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">Only</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, only, note }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              {note !== undefined && note !== '' && <span className={detail.sub}>{note}</span>}
            </th>
            <td>
              {only === undefined ? (
                'nobody'
              ) : (
                <LinkButton onClick={() => showSeats(seatsOf(only))}>{plan.people[only]?.name ?? ''}</LinkButton>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
