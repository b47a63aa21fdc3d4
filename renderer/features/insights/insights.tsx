/** The insights panel: what the plan scores, why, and what to do. Every figure opens its explanation. */

import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { showFinding } from '#renderer/actions/finding-actions.ts';
import { selectedTeam } from '#renderer/state/finding-list.ts';
import { useEvaluation } from '#renderer/state/findings.ts';
import { useScenario } from '#renderer/state/plan-store.ts';
import { select, setUi, useUi } from '#renderer/state/ui-store.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { formatDate } from '#shared/model/date.ts';
import { teamsOf } from '#shared/model/order.ts';
import type { Evaluation, ScenarioScores } from '#shared/rules/finding.ts';
import { LeavingDetail } from './advice/leaving.tsx';
import { NextStep } from './advice/next-step.tsx';
import { useAskedAdvice } from './advice/use-asked-advice.ts';
import { Vacancies } from './advice/vacancies.tsx';
import { HealthDetail } from './explanations/health-detail.tsx';
import { OverallDetail } from './explanations/overall-detail.tsx';
import { PillarDetail } from './explanations/pillar-detail.tsx';
import { TeamSections } from './explanations/team-scores.tsx';
import { UncheckedDetail } from './explanations/unchecked-detail.tsx';
import { FindingsList } from './findings/findings-list.tsx';
import { ScoreHistory } from './history/score-history.tsx';
import styles from './insights.module.css';
import { Healths, Overall, Pillars } from './overview.tsx';
import { ProfileNote } from './profile-note.tsx';
import { useAnnouncedScores } from './use-announced-scores.ts';
import type { Drill, DrillState } from './use-drill.ts';
import { useDrill } from './use-drill.ts';

export function Insights() {
  const evaluation = useEvaluation();
  useAnnouncedScores(evaluation);
  const drill = useDrill();
  useAskedAdvice(drill);
  const scroll = useRef<HTMLElement>(null);
  useReadingPlace(scroll, drill.drill === null ? OVERVIEW : JSON.stringify(drill.drill));
  return (
    <div className={styles.panel} data-testid="insights">
      {drill.drill === null && <Scope evaluation={evaluation} chosen={() => scroll.current?.scrollTo(0, 0)} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
      <section className={styles.scroll} ref={scroll} tabIndex={0} aria-label="Scores and findings">
        {evaluation.scores === null ? (
          <EmptyState title="Nothing planned yet">
            Drop a role on the canvas, start from a template, or import a roster; the scores appear with the first seat.
          </EmptyState>
        ) : (
          <Body evaluation={evaluation} scores={evaluation.scores} drill={drill} />
        )}
      </section>
    </div>
  );
}

const OVERVIEW = 'overview';

/** An explanation starts at its top; coming back finds the overview where it was left, for the keyboard too. */
function useReadingPlace(scroll: RefObject<HTMLElement | null>, place: string): void {
  const before = useRef({ place, overviewTop: 0 });
  useEffect(() => {
    const box = scroll.current;
    if (box === null || before.current.place === place) return;
    const isBack = place === OVERVIEW;
    box.scrollTop = isBack ? before.current.overviewTop : 0;
    if (isBack) box.focus({ preventScroll: true });
    before.current = { ...before.current, place };
  }, [scroll, place]);
  useEffect(() => {
    const box = scroll.current;
    if (box === null || place !== OVERVIEW) return;
    const remember = () => {
      before.current.overviewTop = box.scrollTop;
    };
    box.addEventListener('scroll', remember, { passive: true });
    return () => box.removeEventListener('scroll', remember);
  }, [scroll, place]);
}

interface BodyProps {
  readonly evaluation: Evaluation;
  readonly scores: ScenarioScores;
  readonly drill: DrillState;
}

function Body({ evaluation, scores, drill: { drill, open, back, close } }: BodyProps) {
  const selected = useSelectedTeam();
  const team = scores.teams.find(({ id }) => id === selected);
  const openFinding = (key: string) => {
    close();
    const finding = evaluation.findings.find((one) => one.key === key);
    if (finding) showFinding(finding);
  };
  if (drill !== null) return <Explanation {...{ evaluation, scores, drill, open, back, openFinding }} />;
  return (
    <>
      {team === undefined ? (
        <>
          <Overall scores={scores} open={open} />
          <NextStep evaluation={evaluation} scores={scores} />
          <Pillars scores={scores} open={open} />
          <Healths evaluation={evaluation} scores={scores} open={open} openFinding={openFinding} />
          <Vacancies evaluation={evaluation} scores={scores} />
          <ScoreHistory />
        </>
      ) : (
        <TeamSections key={team.id} evaluation={evaluation} team={team} openFinding={openFinding} />
      )}
      <ProfileNote />
      <FindingsList evaluation={evaluation} team={team?.id ?? null} />
    </>
  );
}

interface ExplanationProps extends Omit<BodyProps, 'drill'> {
  readonly drill: Drill;
  readonly open: (drill: Drill) => void;
  readonly back: () => void;
  readonly openFinding: (key: string) => void;
}

function Explanation({ drill, ...rest }: ExplanationProps) {
  switch (drill.kind) {
    case 'pillar':
      return <PillarDetail key={drill.pillar} {...rest} pillar={drill.pillar} capability={drill.capability ?? null} />;
    case 'overall':
      return <OverallDetail {...rest} />;
    case 'health':
      return <HealthDetail {...rest} health={drill.health} />;
    case 'leaving':
      return <LeavingDetail {...rest} />;
    case 'unchecked':
      return <UncheckedDetail {...rest} />;
  }
}

const useSelectedTeam = () => useUi((ui) => selectedTeam(ui.selection));

/** Whose scores are shown, and of which day. Choosing a team here selects it on the canvas, and the other way round. */
function Scope({ evaluation, chosen }: { readonly evaluation: Evaluation; readonly chosen: () => void }) {
  const teams = teamsOf(useScenario());
  const selected = useSelectedTeam();
  const isTimeBarOpen = useUi((state) => state.isTimeBarOpen);
  return (
    <div className={styles.scope}>
      <select
        className={styles.select}
        aria-label="Scores of"
        value={selected ?? ''}
        onChange={({ target }) => {
          select(target.value === '' ? [] : [{ kind: 'team', id: target.value }]);
          chosen();
        }}
      >
        <option value="">Whole scenario</option>
        {teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={styles.date}
        title="Show another day on the time bar"
        aria-expanded={isTimeBarOpen}
        onClick={() => setUi({ isTimeBarOpen: !isTimeBarOpen, shownDate: null })}
      >
        Filled at {formatDate(evaluation.today)}
      </button>
    </div>
  );
}
