/** A team that needs a stage of a model's life cycle that nobody in it, or serving it, does. */

import type { Report, Stage, TeamFacts, TeamReport } from '../../define-rule.ts';
import { defineRule, doneFor, isDone, isPeopled, LIFE_CYCLE, listWords, teamSubject } from '../../define-rule.ts';

export const lifeCycleGap = defineRule({
  id: 'life-cycle-gap',
  title: 'Stages of the life cycle that nobody does',
  severity: 'warning',
  dimension: 'ownership',
  scope: 'team',
  source: '003-1',
  checkTeams: (facts) =>
    facts.teams.filter(isPeopled).flatMap((team): TeamReport[] => {
      if (team.team.kind === 'platform' || team.team.kind === 'enabling') return [];
      const done = doneFor(facts, team);
      const missing = LIFE_CYCLE.filter((stage) => !isDone(stage, done));
      return missing.length === 0 ? [] : [{ team, report: reportOf(team, done, missing) }];
    }),
});

const before = new WeakMap<TeamFacts, { readonly done: number; readonly report: Report }>();

function reportOf(index: TeamFacts, done: number, missing: readonly Stage[]): Report {
  const known = before.get(index);
  if (known?.done === done) return known.report;
  const { team } = index;
  const names = missing.map(({ name }) => name);
  const report: Report = {
    title: `Nobody does ${listWords(names, 3)} for ${team.name}`,
    message: `No seat of ${team.name}, or of a team that serves it, does ${listWords(names, names.length)}: a model of ${team.name} stops there.`,
    subjects: [teamSubject(team)],
    evidence: LIFE_CYCLE.map((stage) => ({
      text: `Done for ${team.name}: ${stage.name}`,
      value: isDone(stage, done) ? 'yes' : 'no',
    })),
  };
  before.set(index, { done, report });
  return report;
}
