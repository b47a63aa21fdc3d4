/** Walking through the findings. */

import { define } from '../define-action.ts';
import { hasFindings, walkFindings } from '../selection-actions.ts';

export const FINDING_ACTIONS = define({
  'finding.next': {
    label: 'Next finding',
    section: 'finding',
    shortcuts: ['F'],
    icon: null,
    isInMenu: true,
    isEnabled: hasFindings,
    run: () => walkFindings(1),
  },
  'finding.previous': {
    label: 'Previous finding',
    section: 'finding',
    shortcuts: ['Shift+F'],
    icon: null,
    isInMenu: true,
    isEnabled: hasFindings,
    run: () => walkFindings(-1),
  },
});
