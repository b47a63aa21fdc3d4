/** A stream in which nobody validates models before production. */

import { defineRule } from '../../define-rule.ts';
import { stageUnowned } from '../../stage-unowned.ts';

export const validationUnowned = defineRule({
  id: 'validation-unowned',
  title: 'Models that nobody validates',
  remedy: 'Add a seat that owns “Validate before production”, such as a QA Engineer, to a team that serves the stream.',
  severity: 'warning',
  dimension: 'ownership',
  scope: 'scenario',
  source: '003-3',
  checkStream: stageUnowned(
    'validate-before-production',
    'Nobody validates models',
    'a model that got worse reaches users',
  ),
});
