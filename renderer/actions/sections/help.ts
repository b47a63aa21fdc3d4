/** Finding commands and keys. */

import { BookOpen, Info, Keyboard, Search } from 'lucide-react';
import { setUi } from '#renderer/state/ui-store.ts';
import { define } from '../define-action.ts';

export const HELP_ACTIONS = define({
  'help.find': {
    label: 'Find or run a command',
    section: 'help',
    shortcuts: ['Mod+K'],
    icon: Search,
    isAnywhere: true,
    isInMenu: true,
    run: () => setUi({ dialog: { kind: 'command-palette' } }),
  },
  'help.keys': {
    label: 'Keyboard shortcuts',
    section: 'help',
    shortcuts: ['?'],
    icon: Keyboard,
    isAnywhere: true,
    isInMenu: true,
    run: () => setUi({ dialog: { kind: 'shortcuts' } }),
  },
  'help.rules': {
    label: 'Rules',
    section: 'help',
    shortcuts: [],
    icon: BookOpen,
    isAnywhere: true,
    isInMenu: true,
    run: () => setUi({ dialog: { kind: 'rule-help', rule: null } }),
  },
  'help.about': {
    label: 'About Fourfold',
    section: 'help',
    shortcuts: [],
    icon: Info,
    isAnywhere: true,
    isInMenu: true,
    run: () => setUi({ dialog: { kind: 'about' } }),
  },
});
