/** Tools of the canvas, and what they make. */

import { Hand, MousePointer2, Spline, StickyNote, Users } from 'lucide-react';
import type { Tool } from '#renderer/state/ui-store.ts';
import { requestCanvas, setUi, useUi } from '#renderer/state/ui-store.ts';
import { define } from '../define-action.ts';
import { addTeam } from '../selection-actions.ts';

const setTool = (tool: Tool) => () => setUi({ tool });

export const TOOL_ACTIONS = define({
  'tool.select': { label: 'Select', section: 'tool', shortcuts: ['V'], icon: MousePointer2, run: setTool('select') },
  'tool.pan': { label: 'Pan', section: 'tool', shortcuts: ['H'], icon: Hand, run: setTool('pan') },
  'tool.line': { label: 'Line', section: 'tool', shortcuts: ['L'], icon: Spline, run: setTool('line') },
  'note.add': {
    label: 'New note',
    section: 'tool',
    shortcuts: ['N'],
    icon: StickyNote,
    isInMenu: true,
    isEnabled: () => useUi.getState().mainView === 'canvas',
    run: () => {
      setUi({ view: 'teams' });
      requestCanvas({ kind: 'note' });
    },
  },
  'team.add': { label: 'New team', section: 'tool', shortcuts: ['T'], icon: Users, isInMenu: true, run: addTeam },
});
