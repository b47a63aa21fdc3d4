/** A stream in which nobody triggers retraining. */

import { defineRule } from '../../define-rule.ts';
import { stageUnowned } from '../../stage-unowned.ts';

export const retrainingUnowned = defineRule({
  id: 'retraining-unowned',
  title: 'Models that nobody retrains',
  remedy: 'Add a seat that owns “Build CI/CD pipelines”, such as a DevOps Engineer, to a team that serves the stream.',
  severity: 'warning',
  dimension: 'ownership',
  scope: 'scenario',
  source: '003-3',
  checkStream: stageUnowned(
    'build-ci-cd-pipelines',
    'Nobody triggers retraining',
    'a model that drifts stays as it is',
  ),
});
