/** The inspector: whatever is selected, with every property to change; the plan and its scenario where nothing is. */

import { usePlan, useScenario } from '#renderer/state/plan-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import styles from './inspector.module.css';
import { LineInspector, ReportInspector } from './line-inspector.tsx';
import { ManySeats, ManyTeams, RemoveMany } from './many-inspector.tsx';
import { NoteInspector } from './note-inspector.tsx';
import { PersonSection } from './person-section.tsx';
import { PlanInspector } from './plan-inspector.tsx';
import { SeatInspector } from './seat-inspector.tsx';
import type { Found } from './selection-model.ts';
import { findSelected } from './selection-model.ts';
import { TeamInspector } from './team-inspector.tsx';

export function Inspector() {
  const plan = usePlan((one) => one);
  const scenario = useScenario();
  const selection = useUi((state) => state.selection);
  const found = findSelected(plan, scenario, selection);
  return (
    <div className={styles.panel} data-testid="inspector">
      <Chosen key={selection.map(({ id }) => id).join(' ')} plan={plan} scenario={scenario} found={found} />
    </div>
  );
}

interface ChosenProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly found: Found;
}

function Chosen({ plan, scenario, found }: ChosenProps) {
  const { seats, teams, lines, reports, outside, notes } = found;
  const place = { plan, scenario };
  const total = seats.length + teams.length + lines.length + reports.length + outside.length + notes.length;
  if (total === 0) return <PlanInspector {...place} />;
  if (total > 1) return <Several {...place} found={found} total={total} />;
  const [seat] = seats;
  if (seat) return <SeatInspector {...place} seat={seat} />;
  const [team] = teams;
  if (team) return <TeamInspector {...place} team={team} />;
  const [line] = lines;
  if (line) return <LineInspector {...place} line={line} />;
  const [report] = reports;
  if (report) return <ReportInspector {...place} {...report} />;
  const [note] = notes;
  if (note) return <NoteInspector {...place} note={note} />;
  const [person] = outside;
  if (person === undefined) return null;
  return (
    <>
      <header className={styles.head}>
        <h3>{person.name}</h3>
        <p>A manager from outside the plan: not counted, drawn as a pill.</p>
      </header>
      <PersonSection person={person} />
    </>
  );
}

function Several({ plan, scenario, found, total }: ChosenProps & { readonly total: number }) {
  const { seats, teams } = found;
  return (
    <>
      <header className={styles.head}>
        <h3>{total} selected</h3>
        <p>A change here is one step for all of them.</p>
      </header>
      {seats.length > 0 && <ManySeats plan={plan} scenario={scenario} seats={seats} />}
      {teams.length > 0 && <ManyTeams scenario={scenario} teams={teams} />}
      {seats.length + teams.length > 0 && <RemoveMany scenario={scenario} seats={seats} teams={teams} />}
    </>
  );
}
