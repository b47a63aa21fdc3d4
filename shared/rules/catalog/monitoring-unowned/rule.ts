/** A stream in which nobody watches for drift. */

import { defineRule } from '../../define-rule.ts';
import { stageUnowned } from '../../stage-unowned.ts';

export const monitoringUnowned = defineRule({
  id: 'monitoring-unowned',
  title: 'Models that nobody watches',
  remedy: 'Add a seat that owns “Monitor and maintain”, such as an MLOps Engineer, to a team that serves the stream.',
  severity: 'warning',
  dimension: 'ownership',
  scope: 'scenario',
  source: '003-3',
  checkStream: stageUnowned(
    'monitor-and-maintain',
    'Nobody watches for drift',
    'a model that gets worse in production goes unnoticed',
  ),
});
