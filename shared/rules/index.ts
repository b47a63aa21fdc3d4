/** The public edge of the rules: everything that panels, exports and the command line may ask. */

export type { ApplyTo, Change } from './change.ts';
export type { RuleMeta } from './define-rule.ts';
export { evaluate } from './evaluate.ts';
export type { EvaluationCache } from './evaluation-cache.ts';
export { newEvaluationCache } from './evaluation-cache.ts';
export { explainPillar } from './explain.ts';
export type { Candidate, FitReason } from './fit.ts';
export { rankCandidates } from './fit.ts';
export type { ApplyCommand } from './fixes.ts';
export { fixesFor, withFixScores } from './fixes.ts';
export type { VacancyGain } from './gains.ts';
export { vacancyGains } from './gains.ts';
export type { NextStep } from './next-step.ts';
export { nextStep } from './next-step.ts';
export { planDate } from './org-index.ts';
export { PLANNED_HIRE, planOn } from './plan-on.ts';
export { REGISTRY as RULES } from './registry.ts';
export { horizonOf } from './seat-table.ts';
export { shownParts } from './shown-parts.ts';
export type { ThresholdRow } from './threshold-table.ts';
export { thresholdRows } from './threshold-table.ts';
export { inferTopology } from './topology-of.ts';
export type { Work } from './work.ts';
export { finish } from './work.ts';
