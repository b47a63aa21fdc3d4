/** Rules of the catalogue whose facts no plan can hold yet: they are named as not checked, never taken for passed. */

import type { Unchecked } from './finding.ts';

const lacking = (why: string, titles: Readonly<Record<string, string>>): Unchecked[] =>
  Object.entries(titles).map(([rule, title]) => ({ rule, title, why }));

export const LATER_FACTS: readonly Unchecked[] = [
  ...lacking('the plan has no RACI matrix', {
    'raci-accountable-out-of-reach': 'Accountable people without a line to those who do the work',
    'raci-accountable-overload': 'People who are accountable for too much',
    'raci-accountable-vacant': 'Work whose accountable seat is vacant',
    'raci-consulted-crowd': 'Work on which too many are consulted',
    'raci-many-accountable': 'Work with more than one accountable seat',
    'raci-no-accountable': 'Work that nobody is accountable for',
    'raci-no-responsible': 'Work that nobody is responsible for',
  }),
  ...lacking('the plan has no delivery checklist', {
    'deliverable-unowned': 'Deliverables without an accountable seat',
  }),
  ...lacking('the plan has no success metrics', {
    'feedback-loop-open': 'Production metrics that do not reach those who retrain',
    'metric-not-shared': 'Success metrics that only one team has',
    'metric-unowned': 'Success metrics that nobody owns',
  }),
  ...lacking('the plan has no goals', {
    'first-version-heavy': 'First versions that ask for more than the goal needs',
    'goal-not-measurable': 'Goals without a baseline, a target or a date',
  }),
  ...lacking('the plan has no rituals', {
    'demo-without-stakeholder': 'Demos without a stakeholder',
    'meeting-overload': 'Teams with too many meeting hours',
    'ritual-missing': 'Rituals that are missing',
  }),
  ...lacking('the plan has no required skills', {
    'skill-gap': 'Required skills that nobody has',
    'skill-only-in-vacancy': 'Required skills that only a vacancy would bring',
    'training-missing': 'Skill gaps without a training',
  }),
  ...lacking('the plan has no timeline', {
    'data-work-late': 'Data work that starts after modelling',
    'operations-late': 'Operations that start after modelling',
    'phase-overload': 'Weeks that ask for more time than there is',
  }),
  ...lacking('the plan has no onboarding plans', {
    'onboarding-without-buddy': 'Starters without a buddy',
    'starters-pile-up': 'Too many starters at once',
  }),
  ...lacking('the plan has no risk register', { 'risk-unmitigated': 'Risks without a mitigation or an owner' }),
].sort((a, b) => (a.rule < b.rule ? -1 : 1));
