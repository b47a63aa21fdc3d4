/** Changes to what is selected, and taking them back. */

import { ClipboardPaste, Copy, CopyPlus, Lock, Pencil, Redo2, Scissors, Search, Trash2, Undo2 } from 'lucide-react';
import { redo, undo } from '#renderer/state/dispatch.ts';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import { canCopy, canPaste, copySelection, cutSelection, duplicateSelection, pasteLast } from '../clipboard.ts';
import { define } from '../define-action.ts';
import { openFind } from '../find-actions.ts';
import { duplicateScenario } from '../scenario-actions.ts';
import {
  canLockSelection,
  canRemoveSelection,
  canRenameSelection,
  removeSelection,
  renameSelection,
  toggleLock,
} from '../selection-actions.ts';

export const EDIT_ACTIONS = define({
  'edit.undo': {
    label: 'Undo',
    section: 'edit',
    shortcuts: ['Mod+Z'],
    icon: Undo2,
    isInMenu: true,
    isEnabled: () => usePlanStore.getState().past.length > 0,
    run: () => void undo(),
  },
  'edit.redo': {
    label: 'Redo',
    section: 'edit',
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
    icon: Redo2,
    isInMenu: true,
    isEnabled: () => usePlanStore.getState().future.length > 0,
    run: () => void redo(),
  },
  'edit.cut': {
    label: 'Cut',
    section: 'edit',
    shortcuts: ['Mod+X'],
    icon: Scissors,
    isInMenu: true,
    isByClipboard: true,
    isEnabled: canCopy,
    run: cutSelection,
  },
  'edit.copy': {
    label: 'Copy',
    section: 'edit',
    shortcuts: ['Mod+C'],
    icon: Copy,
    isInMenu: true,
    isByClipboard: true,
    isEnabled: canCopy,
    run: copySelection,
  },
  'edit.paste': {
    label: 'Paste',
    section: 'edit',
    shortcuts: ['Mod+V'],
    icon: ClipboardPaste,
    isInMenu: true,
    isByClipboard: true,
    isEnabled: canPaste,
    run: pasteLast,
  },
  'edit.duplicate': {
    label: 'Duplicate the selection, else the scenario',
    section: 'edit',
    shortcuts: ['Mod+D'],
    icon: CopyPlus,
    isInMenu: true,
    context: { label: 'Duplicate', isEnabled: canCopy },
    run: () => (canCopy() ? duplicateSelection() : duplicateScenario()),
  },
  'edit.find': {
    label: 'Find in this scenario',
    section: 'edit',
    shortcuts: ['Mod+F'],
    icon: Search,
    isInMenu: true,
    run: openFind,
  },
  'edit.rename': {
    label: 'Rename',
    section: 'edit',
    shortcuts: ['F2'],
    icon: Pencil,
    isInMenu: true,
    isEnabled: canRenameSelection,
    run: renameSelection,
  },
  'team.lock': {
    label: 'Lock or unlock the team',
    section: 'edit',
    shortcuts: ['Mod+Shift+L'],
    icon: Lock,
    isInMenu: true,
    isEnabled: canLockSelection,
    run: toggleLock,
  },
  'edit.delete': {
    label: 'Delete',
    section: 'edit',
    shortcuts: ['Delete', 'Backspace'],
    icon: Trash2,
    isInMenu: true,
    isEnabled: canRemoveSelection,
    run: removeSelection,
  },
});
