/** A team that needs a stage of a model's life cycle that nobody in it, or serving it, does. */

import type { Org, Report, Stage, SuggestedFix, TeamFacts, TeamReport } from '../../define-rule.ts';
import {
  ALL_STAGES,
  addSeatTo,
  addServes,
  capital,
  defineRule,
  doneForEach,
  eitherWords,
  isDone,
  isPeopled,
  LIFE_CYCLE,
  maskOf,
  rolesThatOwn,
  teamSubject,
} from '../../define-rule.ts';

export const lifeCycleGap = defineRule({
  id: 'life-cycle-gap',
  title: 'Stages of the life cycle that nobody does',
  remedy: 'Let a team that does this serve the team, or add a seat that does it.',
  severity: 'warning',
  dimension: 'ownership',
  scope: 'team',
  source: '003-1',
  checkTeams: (facts) => {
    const found: TeamReport[] = [];
    doneForEach(facts).forEach((done, place) => {
      if ((done & ALL_STAGES) === ALL_STAGES) return;
      const team = facts.teams[place];
      if (team && isPeopled(team) && !isService(team)) found.push(reportOf(team, done));
    });
    return found;
  },
});

const isService = ({ team }: TeamFacts): boolean => team.kind === 'platform' || team.kind === 'enabling';

/** Teams that do all that is missing, those that serve others anyway first. */
function letServe(org: Org, { team }: TeamFacts, missing: readonly Stage[], done: number): SuggestedFix[] {
  const order = (index: TeamFacts) => (isService(index) ? 0 : 1);
  return org.peopled
    .filter((other) => other.team.id !== team.id && missing.every((stage) => isDone(stage, done | other.done)))
    .sort((a, b) => order(a) - order(b))
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

/** What is said of each stage; made once, as a plan has hundreds of teams. */
const STATES = LIFE_CYCLE.map((stage) => {
  const text = capital(stage.name);
  return { stage, yes: { text, value: 'done' }, no: { text, value: 'nobody does it' } };
});

const before = new WeakMap<TeamFacts, { readonly done: number; readonly found: TeamReport }>();

function reportOf(index: TeamFacts, done: number): TeamReport {
  const known = before.get(index);
  if (known?.done === done) return known.found;
  const { team } = index;
  const missing = LIFE_CYCLE.filter((stage) => !isDone(stage, done));
  const names = missing.map(({ name }) => name);
  const report: Report = {
    title: `Nobody does ${eitherWords(names, 3)} for ${team.name}`,
    message: `Nobody in ${team.name}, or in a team that serves it, does ${eitherWords(names, names.length)}: its models stop there.`,
    subjects: [teamSubject(team)],
    evidence: STATES.map(({ stage, yes, no }) => (isDone(stage, done) ? yes : no)),
    suggest: (org) => [...letServe(org, index, missing, done), ...hire(org, index, missing, done)].slice(0, 3),
  };
  const found = { team: index, report };
  before.set(index, { done, found });
  return found;
}
