/** A team that needs a stage of a model's life cycle that nobody in it, or serving it, does. */

import type { Org, Report, Stage, SuggestedFix, TeamFacts, TeamReport } from '../../define-rule.ts';
import {
  addSeatTo,
  addServes,
  defineRule,
  doneFor,
  isDone,
  LIFE_CYCLE,
  listWords,
  maskOf,
  rolesThatOwn,
  teamSubject,
} from '../../define-rule.ts';

export const lifeCycleGap = defineRule({
  id: 'life-cycle-gap',
  title: 'Stages of the life cycle that nobody does',
  severity: 'warning',
  dimension: 'ownership',
  scope: 'team',
  source: '003-1',
  checkTeams: (facts) =>
    facts.peopled.flatMap((team): readonly TeamReport[] => {
      if (team.team.kind === 'platform' || team.team.kind === 'enabling') return NONE;
      const done = doneFor(facts, team);
      if (LIFE_CYCLE.every((stage) => isDone(stage, done))) return NONE;
      const missing = LIFE_CYCLE.filter((stage) => !isDone(stage, done));
      return [{ team, report: reportOf(team, done, missing) }];
    }),
});

const NONE: readonly TeamReport[] = [];

/** Teams that do all that is missing, those that serve others anyway first. */
function letServe(org: Org, { team }: TeamFacts, missing: readonly Stage[], done: number): SuggestedFix[] {
  const isService = (index: TeamFacts) => (index.team.kind === 'platform' || index.team.kind === 'enabling' ? 0 : 1);
  return org.peopled
    .filter((other) => other.team.id !== team.id && missing.every((stage) => isDone(stage, done | other.done)))
    .sort((a, b) => isService(a) - isService(b))
    .slice(0, 2)
    .map((other) => addServes(org, other.team, team));
}

/** A vacancy in a role that does all that is missing. */
function hire(org: Org, index: TeamFacts, missing: readonly Stage[], done: number): SuggestedFix[] {
  const needed = missing.flatMap(({ capabilities }) => capabilities).filter((id) => (maskOf([id]) & ~done) !== 0);
  return rolesThatOwn(needed)
    .filter(({ owns, supports }) => needed.every((id) => owns.includes(id) || supports.includes(id)))
    .slice(0, 3)
    .flatMap((role) => addSeatTo(org, index, role));
}

const before = new WeakMap<TeamFacts, { readonly done: number; readonly report: Report }>();

function reportOf(index: TeamFacts, done: number, missing: readonly Stage[]): Report {
  const known = before.get(index);
  if (known?.done === done) return known.report;
  const { team } = index;
  const names = missing.map(({ name }) => name);
  const report: Report = {
    title: `Nobody does ${listWords(names, 3)} for ${team.name}`,
    message: `Nobody in ${team.name}, or in a team that serves it, does ${listWords(names, names.length)}: its models stop there.`,
    subjects: [teamSubject(team)],
    evidence: LIFE_CYCLE.map((stage) => ({
      text: `Done for ${team.name}: ${stage.name}`,
      value: isDone(stage, done) ? 'yes' : 'no',
    })),
    suggest: (org) => [...letServe(org, index, missing, done), ...hire(org, index, missing, done)].slice(0, 3),
  };
  before.set(index, { done, report });
  return report;
}
