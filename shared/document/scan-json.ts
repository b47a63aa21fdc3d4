/**
 * Reads JSON text without building it: finds what `JSON.parse` lets through or dies of.
 *
 * One pass, no recursion: depth is counted, so a file nested ten million deep costs nothing; keys that stand twice in one
 * object and `__proto__` are named with their path. What passes here, `JSON.parse` reads without a surprise.
 */

import type { Problem } from '#shared/lib/result.ts';
import { jsonPointer } from './json-pointer.ts';

const MAX_DEPTH = 64;

interface Level {
  readonly kind: 'object' | 'array';
  readonly keys: Set<string>;
  /** The key or index that stands now. */
  at: string | number;
}

type Expect = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing';

const WHITE = /[ \t\n\r]*/y;
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

const HEX = /[0-9a-fA-F]{4}/y;

/** The offset behind the string that starts at `start`, or -1 where it is none. Loops, so that length costs no stack. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) return -1;
    if (code !== 0x5c) continue;
    at += 1;
    const escaped = text[at];
    if (escaped === 'u') {
      HEX.lastIndex = at + 1;
      if (!HEX.test(text)) return -1;
      at += 4;
    } else if (escaped === undefined || !'"\\/bfnrt'.includes(escaped)) return -1;
  }
  return -1;
}

/** Line and column of an offset, both from 1. */
function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return `line ${line}, column ${offset - before.lastIndexOf('\n')}`;
}

/** Whether a string, a number or a word starts here and the text ends before it does. */
function isCutString(text: string, at: number): boolean {
  const rest = text.slice(at, at + 8);
  if (rest.startsWith('"')) return text.indexOf('"', at + 1) < 0 && !text.includes('\n', at);
  return rest.length < 5 && ['true', 'false', 'null', '-'].some((word) => word.startsWith(rest));
}

/** The first thing that is wrong with the text as JSON, or null. */
export function scanJson(text: string): Problem | null {
  const levels: Level[] = [];
  let expect: Expect = 'value';
  let at = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found || found[0] === '') return null;
    at += found[0].length;
    return found[0];
  };
  const wrong = (code: string, message: string): Problem => ({
    code,
    message,
    place: jsonPointer(levels.map((each) => each.at)),
  });
  const syntax = (isCutHere = false): Problem => {
    const place = lineAndColumn(text, at);
    const isCut = isCutHere || at >= text.length;
    return {
      code: isCut ? 'document.cut-off' : 'document.syntax',
      message: isCut
        ? `The file ends too early, at ${place}. It was cut off; open an older copy.`
        : `This is not JSON at ${place}: "${text.slice(at, at + 12).replace(/\s+/g, ' ')}" was not expected. Open an older copy.`,
      place,
    };
  };
  const after = (): Expect => (levels.length === 0 ? 'nothing' : 'comma-or-end');
  for (;;) {
    match(WHITE);
    if (at >= text.length) return expect === 'nothing' ? null : syntax();
    const char = text[at] as string;
    const level = levels.at(-1);
    if (expect === 'nothing') return syntax();
    if (level && (char === '}' || char === ']')) {
      const closes = level.kind === 'object' ? '}' : ']';
      if (char !== closes || (expect !== 'comma-or-end' && expect !== 'key-or-end' && expect !== 'value-or-end'))
        return syntax();
      at += 1;
      levels.pop();
      expect = after();
    } else if (expect === 'comma-or-end') {
      if (char !== ',' || !level) return syntax();
      at += 1;
      if (typeof level.at === 'number') level.at += 1;
      expect = level.kind === 'object' ? 'key' : 'value';
    } else if (expect === 'colon') {
      if (char !== ':') return syntax();
      at += 1;
      expect = 'value';
    } else if (expect === 'key' || expect === 'key-or-end') {
      const end = char === '"' ? endOfString(text, at) : -1;
      if (end < 0 || !level) return syntax(isCutString(text, at));
      const key = JSON.parse(text.slice(at, end)) as string;
      at = end;
      level.at = key;
      if (key === '__proto__')
        return wrong('document.forbidden-key', 'The key "__proto__" is not allowed in a plan. Remove it.');
      if (level.keys.has(key))
        return wrong(
          'document.duplicate-key',
          `The key "${key.slice(0, 100)}" stands twice in one object. Remove one of them.`,
        );
      level.keys.add(key);
      expect = 'colon';
    } else if (char === '{' || char === '[') {
      if (levels.length >= MAX_DEPTH)
        return {
          code: 'document.too-deep',
          message: `The file is nested more than ${MAX_DEPTH} levels deep, at ${lineAndColumn(text, at)}. A plan never is; open an older copy.`,
          place: lineAndColumn(text, at),
        };
      at += 1;
      levels.push({ kind: char === '{' ? 'object' : 'array', keys: new Set(), at: char === '{' ? '' : 0 });
      expect = char === '{' ? 'key-or-end' : 'value-or-end';
    } else {
      const end = char === '"' ? endOfString(text, at) : -1;
      if (end >= 0) at = end;
      else if (match(LITERAL) === null) return syntax(isCutString(text, at));
      expect = after();
    }
  }
}
