/** Keys: how a shortcut is written in the table of actions, matched against a key press, and shown. */

export type Platform = 'darwin' | 'win32' | 'linux';

/**
 * Modifiers and one key, `Mod+Shift+Z`. `Mod` is Command on a Mac, Ctrl elsewhere. The key is a letter or digit, the
 * sign that the key gives (`[`, `+`) or its name (`Delete`, `F2`).
 */
export type Shortcut = string;

/** What of a key press counts. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

interface Chord {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly key: string;
}

const MODIFIERS = ['Mod', 'Shift', 'Alt'];

function parseShortcut(shortcut: Shortcut): Chord {
  // The key itself may be the plus sign.
  const parts = shortcut.endsWith('+')
    ? [...shortcut.slice(0, -1).split('+').filter(Boolean), '+']
    : shortcut.split('+');
  const has = (name: string) => parts.includes(name);
  const key = parts.find((part) => !MODIFIERS.includes(part)) ?? '';
  return { mod: has('Mod'), shift: has('Shift'), alt: has('Alt'), key };
}

const LETTER_OR_DIGIT = /^[A-Z0-9]$/;

/** Letters and digits by what the key gives or, with Alt, by where it lies; signs by what they are, whatever makes them. */
export function matches(shortcut: Shortcut, press: KeyPress, platform: Platform): boolean {
  const chord = parseShortcut(shortcut);
  const mod = platform === 'darwin' ? press.metaKey : press.ctrlKey;
  const otherMod = platform === 'darwin' ? press.ctrlKey : press.metaKey;
  const isSign = chord.key.length === 1 && !LETTER_OR_DIGIT.test(chord.key);
  if (mod !== chord.mod || otherMod) return false;
  // A sign may need Shift or AltGr on this keyboard; AltGr reads as Ctrl and Alt, which a chord with Mod leaves out.
  if (isSign) return press.key === chord.key && (!press.altKey || chord.alt);
  if (press.altKey !== chord.alt || press.shiftKey !== chord.shift) return false;
  if (chord.alt && LETTER_OR_DIGIT.test(chord.key))
    return press.code === `Key${chord.key}` || press.code === `Digit${chord.key}`;
  return press.key.toUpperCase() === chord.key.toUpperCase();
}

const SIGNS: Readonly<Record<string, string>> = { '-': '−', Delete: 'Del' };
const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥', Delete: '⌫' };

/** As printed beside a command: "Ctrl Shift Z", on a Mac "⇧⌘Z". */
export function shortcutText(shortcut: Shortcut, platform: Platform): string {
  const chord = parseShortcut(shortcut);
  if (platform === 'darwin') {
    const modifiers = [chord.alt && MAC.Alt, chord.shift && MAC.Shift, chord.mod && MAC.Mod].filter(Boolean).join('');
    return `${modifiers}${MAC[chord.key] ?? SIGNS[chord.key] ?? chord.key}`;
  }
  const words = [chord.mod && 'Ctrl', chord.alt && 'Alt', chord.shift && 'Shift', SIGNS[chord.key] ?? chord.key];
  return words.filter(Boolean).join(' ');
}
