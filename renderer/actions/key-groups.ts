/** All keys in groups, for the help sheet and the README: those of the actions, and the canvas's own. */

import type { ActionId } from './actions.ts';
import { ACTION_IDS, actionOf, SECTION_NAMES, SECTIONS } from './actions.ts';
import type { Platform, Shortcut } from './shortcut.ts';
import { shortcutText } from './shortcut.ts';

interface ViewKey {
  readonly shortcuts: readonly Shortcut[];
  readonly does: string;
}

/** Keys that mean something only while the canvas has the focus; `Arrows` and `Wheel` stand for themselves. */
const CANVAS_KEYS: readonly ViewKey[] = [
  { shortcuts: ['Arrows'], does: 'Go to the next seat or team in that direction' },
  { shortcuts: ['Alt+Arrows'], does: 'Move the seat, team or note itself' },
  { shortcuts: ['Alt+Shift+Arrows'], does: 'Make the note larger or smaller' },
  { shortcuts: ['Tab', 'Shift+Tab'], does: 'Next or previous seat' },
  { shortcuts: ['Enter'], does: 'Open in the inspector' },
  { shortcuts: ['E', 'Shift+E'], does: 'Next or previous line of the seat or team; Delete removes it' },
  { shortcuts: ['L'], does: 'Draw a line: arrows or Tab choose its end, 1 to 4 its kind, Enter draws it' },
  { shortcuts: ['Mod+A'], does: 'Select all seats' },
  { shortcuts: ['Escape'], does: 'Select nothing, end the highlight' },
  { shortcuts: ['Space'], does: 'Pan, held while dragging' },
  { shortcuts: ['Mod+Wheel'], does: 'Zoom' },
];

/** Keys of the outline, where Delete and undo mean what they mean everywhere. */
const OUTLINE_KEYS: readonly ViewKey[] = [
  { shortcuts: ['Arrows'], does: 'Go from row to row and from cell to cell; open and close a team' },
  { shortcuts: ['Home', 'End'], does: 'First or last row; within a row, first or last cell' },
  { shortcuts: ['Enter', 'F2'], does: 'Edit the cell; Tab takes it over to the right, Enter down, Escape leaves it' },
  { shortcuts: ['N'], does: 'New team: type its name' },
  { shortcuts: ['Insert', 'Mod+Enter'], does: 'Add a seat below' },
  { shortcuts: ['Alt+↑', 'Alt+↓'], does: 'Move the row among its siblings, or to the team beside' },
  { shortcuts: ['Alt+→', 'Alt+←'], does: 'Move the seat into the team above, or out of the team' },
  { shortcuts: ['Shift+↑', 'Shift+↓', 'Mod+A'], does: 'Select several rows, or all seats' },
  { shortcuts: ['Backspace'], does: 'Empty the cell; in the first column, delete' },
  { shortcuts: ['Shift+F10'], does: 'Menu of the row' },
];

/** Keys of the table, as spreadsheets have them: it takes letters and Delete for its cells. */
const TABLE_KEYS: readonly ViewKey[] = [
  { shortcuts: ['Arrows'], does: 'Go from cell to cell; up from the first row to the headers, where Enter sorts' },
  { shortcuts: ['Mod+Arrows'], does: 'Go to the edge of the filled cells' },
  { shortcuts: ['Shift+Arrows', 'Mod+A'], does: 'Select a range, or all cells' },
  {
    shortcuts: ['Enter', 'F2'],
    does: 'Edit the cell; Enter takes it over downwards, Tab to the right, Escape leaves it',
  },
  { shortcuts: ['Mod+C', 'Mod+X', 'Mod+V'], does: 'Copy, cut and paste cells, also with a spreadsheet' },
  { shortcuts: ['Mod+D'], does: 'Fill the range from its first row, or a cell from the one above' },
  {
    shortcuts: ['Mod+Enter'],
    does: 'Write what is typed into the whole range; of whole rows, or rows selected in another view, into this column',
  },
  { shortcuts: ['Delete'], does: 'Empty the cells' },
  { shortcuts: ['Mod+Delete'], does: 'Delete the rows' },
  { shortcuts: ['Shift+Space', 'Mod+Space'], does: 'Select the row, or the column' },
  { shortcuts: ['Alt+↓'], does: 'Open the filter, on a header' },
];

const VIEW_KEYS: readonly { readonly name: string; readonly keys: readonly ViewKey[] }[] = [
  { name: 'On the canvas', keys: CANVAS_KEYS },
  { name: 'In the outline', keys: OUTLINE_KEYS },
  { name: 'In the table', keys: TABLE_KEYS },
];

export interface KeyRow {
  /** Each as printed: "Ctrl Shift Z". */
  readonly keys: readonly string[];
  readonly does: string;
}

export interface KeyGroup {
  readonly name: string;
  readonly rows: readonly KeyRow[];
}

interface Place {
  readonly kind: 'electron' | 'browser';
  readonly platform: Platform;
}

function rowOf(id: ActionId, { kind, platform }: Place): KeyRow {
  const { label, shortcuts, browserShortcut } = actionOf(id);
  const shown = kind === 'browser' && browserShortcut !== undefined ? [browserShortcut] : shortcuts;
  return { keys: shown.map((shortcut) => shortcutText(shortcut, platform)), does: label };
}

export function keyGroups(place: Place): readonly KeyGroup[] {
  const sections = SECTIONS.map((section) => ({
    name: SECTION_NAMES[section],
    rows: ACTION_IDS.filter((id) => actionOf(id).section === section && actionOf(id).shortcuts.length > 0).map((id) =>
      rowOf(id, place),
    ),
  }));
  const views = VIEW_KEYS.map(({ name, keys }) => ({
    name,
    rows: keys.map(({ shortcuts, does }) => ({
      keys: shortcuts.map((shortcut) => shortcutText(shortcut, place.platform)),
      does,
    })),
  }));
  return [...sections, ...views].filter(({ rows }) => rows.length > 0);
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The table of the README. On a Mac, Ctrl is Command, and it says so there once. */
export function keysMarkdown(): string {
  const rows = keyGroups({ kind: 'electron', platform: 'linux' }).flatMap(({ name, rows: list }) =>
    list.map(({ keys, does }, place) => {
      const printed = keys.map((key) => `\`${cell(key)}\``).join(', ');
      return `| ${place === 0 ? name : ''} | ${printed} | ${cell(does)} |`;
    }),
  );
  return ['| | keys | does |', '|---|---|---|', ...rows].join('\n');
}
