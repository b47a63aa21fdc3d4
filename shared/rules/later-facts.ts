/** Rules of the catalogue whose facts no plan can hold yet: they are named as not checked, never taken for passed. */

import type { Unchecked } from './finding.ts';

const lacking = (why: string, ...rules: readonly string[]): Unchecked[] => rules.map((rule) => ({ rule, why }));

export const LATER_FACTS: readonly Unchecked[] = [
  ...lacking(
    'the plan has no RACI matrix',
    'raci-accountable-out-of-reach',
    'raci-accountable-overload',
    'raci-accountable-vacant',
    'raci-consulted-crowd',
    'raci-many-accountable',
    'raci-no-accountable',
    'raci-no-responsible',
  ),
  ...lacking('the plan has no delivery checklist', 'deliverable-unowned'),
  ...lacking('the plan has no success metrics', 'feedback-loop-open', 'metric-not-shared', 'metric-unowned'),
  ...lacking('the plan has no goals', 'first-version-heavy', 'goal-not-measurable'),
  ...lacking('the plan has no rituals', 'demo-without-stakeholder', 'meeting-overload', 'ritual-missing'),
  ...lacking('the plan has no required skills', 'skill-gap', 'skill-only-in-vacancy', 'training-missing'),
  ...lacking('the plan has no timeline', 'data-work-late', 'operations-late', 'phase-overload'),
  ...lacking('the plan has no onboarding plans', 'onboarding-without-buddy', 'starters-pile-up'),
  ...lacking('the plan has no risk register', 'risk-unmitigated'),
].sort((a, b) => (a.rule < b.rule ? -1 : 1));
