/** Every rule, in order of id. A rule counts when it stands here; a test compares this list with the folders. */

import { capabilityUnowned } from './catalog/capability-unowned/rule.ts';
import { centralPlatformIncomplete } from './catalog/central-platform-incomplete/rule.ts';
import { embeddedWithoutPlatform } from './catalog/embedded-without-platform/rule.ts';
import { fullStackIncomplete } from './catalog/full-stack-incomplete/rule.ts';
import { handOffMissing } from './catalog/hand-off-missing/rule.ts';
import { leadOutsideTeam } from './catalog/lead-outside-team/rule.ts';
import { overAllocated } from './catalog/over-allocated/rule.ts';
import { pillarMissing } from './catalog/pillar-missing/rule.ts';
import { pillarOnlyVacant } from './catalog/pillar-only-vacant/rule.ts';
import { pillarThin } from './catalog/pillar-thin/rule.ts';
import { reportingCycle } from './catalog/reporting-cycle/rule.ts';
import { seatUnreported } from './catalog/seat-unreported/rule.ts';
import { singlePointOfFailure } from './catalog/single-point-of-failure/rule.ts';
import { teamSize } from './catalog/team-size/rule.ts';
import { teamWithoutLead } from './catalog/team-without-lead/rule.ts';
import type { Rule } from './define-rule.ts';

export const REGISTRY: readonly Rule[] = [
  capabilityUnowned,
  centralPlatformIncomplete,
  embeddedWithoutPlatform,
  fullStackIncomplete,
  handOffMissing,
  leadOutsideTeam,
  overAllocated,
  pillarMissing,
  pillarOnlyVacant,
  pillarThin,
  reportingCycle,
  seatUnreported,
  singlePointOfFailure,
  teamSize,
  teamWithoutLead,
];
