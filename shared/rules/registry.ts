/** Every rule, in order of id. A rule counts when it stands here; a test compares this list with the folders. */

import { capabilityUnowned } from './catalog/capability-unowned/rule.ts';
import { centralPlatformIncomplete } from './catalog/central-platform-incomplete/rule.ts';
import { collaborationOverload } from './catalog/collaboration-overload/rule.ts';
import { composition } from './catalog/composition/rule.ts';
import { dottedOnly } from './catalog/dotted-only/rule.ts';
import { embeddedWithoutPlatform } from './catalog/embedded-without-platform/rule.ts';
import { experienceBelowMinimum } from './catalog/experience-below-minimum/rule.ts';
import { fragmented } from './catalog/fragmented/rule.ts';
import { fullStackIncomplete } from './catalog/full-stack-incomplete/rule.ts';
import { functionSilo } from './catalog/function-silo/rule.ts';
import { handOffBorders } from './catalog/hand-off-borders/rule.ts';
import { handOffMissing } from './catalog/hand-off-missing/rule.ts';
import { layers } from './catalog/layers/rule.ts';
import { leadOfMany } from './catalog/lead-of-many/rule.ts';
import { leadOutsideTeam } from './catalog/lead-outside-team/rule.ts';
import { lifeCycleGap } from './catalog/life-cycle-gap/rule.ts';
import { matrixOverload } from './catalog/matrix-overload/rule.ts';
import { monitoringUnowned } from './catalog/monitoring-unowned/rule.ts';
import { noCommonHours } from './catalog/no-common-hours/rule.ts';
import { noEndToEndTeam } from './catalog/no-end-to-end-team/rule.ts';
import { noSeniorBesideJunior } from './catalog/no-senior-beside-junior/rule.ts';
import { overAllocated } from './catalog/over-allocated/rule.ts';
import { pillarMissing } from './catalog/pillar-missing/rule.ts';
import { pillarOnlyVacant } from './catalog/pillar-only-vacant/rule.ts';
import { pillarThin } from './catalog/pillar-thin/rule.ts';
import { platformOverstretched } from './catalog/platform-overstretched/rule.ts';
import { reportingCycle } from './catalog/reporting-cycle/rule.ts';
import { retrainingUnowned } from './catalog/retraining-unowned/rule.ts';
import { seatUnreported } from './catalog/seat-unreported/rule.ts';
import { singlePointOfFailure } from './catalog/single-point-of-failure/rule.ts';
import { spanOfControl } from './catalog/span-of-control/rule.ts';
import { teamIsolated } from './catalog/team-isolated/rule.ts';
import { teamSize } from './catalog/team-size/rule.ts';
import { teamWithoutLead } from './catalog/team-without-lead/rule.ts';
import { topologyFit } from './catalog/topology-fit/rule.ts';
import { validationUnowned } from './catalog/validation-unowned/rule.ts';
import type { Rule } from './define-rule.ts';

export const REGISTRY: readonly Rule[] = [
  capabilityUnowned,
  centralPlatformIncomplete,
  collaborationOverload,
  composition,
  dottedOnly,
  embeddedWithoutPlatform,
  experienceBelowMinimum,
  fragmented,
  fullStackIncomplete,
  functionSilo,
  handOffBorders,
  handOffMissing,
  layers,
  leadOfMany,
  leadOutsideTeam,
  lifeCycleGap,
  matrixOverload,
  monitoringUnowned,
  noCommonHours,
  noEndToEndTeam,
  noSeniorBesideJunior,
  overAllocated,
  pillarMissing,
  pillarOnlyVacant,
  pillarThin,
  platformOverstretched,
  reportingCycle,
  retrainingUnowned,
  seatUnreported,
  singlePointOfFailure,
  spanOfControl,
  teamIsolated,
  teamSize,
  teamWithoutLead,
  topologyFit,
  validationUnowned,
];
