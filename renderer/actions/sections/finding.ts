/** Walking through the findings, those of what is selected, and the report. */

import { FileDown, ListFilter, Wrench } from 'lucide-react';
import { askAdvice } from '#renderer/state/advice-asked.ts';
import { setUi } from '#renderer/state/ui-store.ts';
import { define } from '../define-action.ts';
import {
  canFixFinding,
  canShowFindingsOfSelection,
  hasFindings,
  hasOpenFindings,
  showFindingsOfSelection,
  walkFindings,
} from '../finding-actions.ts';

export const FINDING_ACTIONS = define({
  'finding.next': {
    label: 'Next finding',
    section: 'finding',
    shortcuts: ['F'],
    icon: null,
    isInMenu: true,
    isEnabled: hasOpenFindings,
    run: () => walkFindings(1),
  },
  'finding.previous': {
    label: 'Previous finding',
    section: 'finding',
    shortcuts: ['Shift+F'],
    icon: null,
    isInMenu: true,
    isEnabled: hasOpenFindings,
    run: () => walkFindings(-1),
  },
  'finding.fix': {
    label: 'Run the first fix of the finding',
    section: 'finding',
    shortcuts: ['Mod+Enter'],
    icon: Wrench,
    isInMenu: true,
    isEnabled: canFixFinding,
    run: () => askAdvice('first-fix'),
  },
  'finding.of-selection': {
    label: 'Findings of the selection',
    section: 'finding',
    shortcuts: [],
    icon: ListFilter,
    isInMenu: true,
    isEnabled: canShowFindingsOfSelection,
    run: showFindingsOfSelection,
  },
  'finding.export': {
    label: 'Export findings',
    section: 'finding',
    shortcuts: [],
    icon: FileDown,
    isInMenu: true,
    isEnabled: hasFindings,
    run: () => setUi({ dialog: { kind: 'export-findings' } }),
  },
});
