/** Thousands of spoilt plan files: each is refused with a named error, or opens as exactly what it says. */

import { describe, expect, it } from 'vitest';
import { parsePlan, serializePlan } from '#shared/document/index.ts';
import { buildSample } from '#shared/topology/sample.ts';
import type { Json, Path } from './hostile-cases.ts';
import {
  fullFile,
  isObject,
  objectWith,
  placesOf,
  textWith,
  textWithout,
  unordered,
  valueAt,
} from './hostile-cases.ts';

const file = fullFile();
const places = placesOf(file);
const objects = places.filter((path) => isObject(valueAt(file, path)));
const words = (path: Path): string => `/${path.join('/')}`;

/** What a person needs to read: what is wrong, where, and what to do. */
const DO = /\b(add|check|correct|give|open|remove|save|write)\b/i;
const WHOLE_FILE = new Set(['document.encoding', 'document.foreign', 'document.too-large']);

/** Nothing for a file that opens as what it says or is refused in good words; else what is wrong with the answer. */
function faultOf(input: string | Uint8Array): string | null {
  let opened: ReturnType<typeof parsePlan>;
  try {
    opened = parsePlan(input);
  } catch (error) {
    return `thrown: ${error}`;
  }
  if (!opened.ok) {
    for (const { code, message, place = '' } of opened.error.problems) {
      const told = `${code} at ${place}: ${message}`;
      if (!/^document\.[a-z-]+$/.test(code)) return `no code: ${told}`;
      if (!WHOLE_FILE.has(code) && !/^(\/|line \d+, column \d+)/.test(place)) return `no place: ${told}`;
      if (!message.endsWith('.') || !DO.test(message)) return `does not say what to do: ${told}`;
      if (/undefined|\[object|TypeError|\bat .*\.ts/.test(message)) return `machine words: ${told}`;
      if (message.length + place.length > 700) return `too long: ${told}`;
    }
    return opened.error.problems.length > 0 ? null : 'refused without a problem';
  }
  const text = serializePlan(opened.value);
  const again = parsePlan(text);
  if (!again.ok) return `does not open again: ${again.error.message}`;
  if (serializePlan(again.value) !== text) return 'opens again as something else';
  return sameAs(JSON.parse(typeof input === 'string' ? input : new TextDecoder().decode(input)), JSON.parse(text));
}

/** Whether a file holds all that was written; what was left out may have come with its default. */
function sameAs(written: Json, held: Json): string | null {
  const missing = (a: Json | undefined, b: Json | undefined, path: string): string | null => {
    if (isObject(a) && isObject(b)) {
      for (const key of Object.keys(a)) {
        const found = missing(a[key], Object.hasOwn(b, key) ? b[key] : undefined, `${path}/${key}`);
        if (found !== null) return found;
      }
      return null;
    }
    if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) {
      for (const [at, each] of a.entries()) {
        const found = missing(each, b[at], `${path}/${at}`);
        if (found !== null) return found;
      }
      return null;
    }
    return a === b ? null : `opens with ${JSON.stringify(b)} for ${JSON.stringify(a)} at ${path}`;
  };
  return missing(unordered(written), unordered(held), '');
}

/** All that is wrong with the answers to many files, by the first dozen. */
function expectGood(cases: Iterable<readonly [name: string, input: string | Uint8Array]>, atLeast: number): void {
  const faults: string[] = [];
  let count = 0;
  for (const [name, input] of cases) {
    count += 1;
    const fault = faultOf(input);
    if (fault !== null && faults.length < 12) faults.push(`${name}: ${fault}`);
  }
  expect(faults).toEqual([]);
  expect(count).toBeGreaterThanOrEqual(atLeast);
}

const HOSTILE: readonly string[] = [
  'null',
  'true',
  '-1',
  '-0',
  '0.1',
  '1e308',
  '-1e308',
  '5e-324',
  '1e999',
  '9007199254740993',
  '""',
  '" "',
  '"NaN"',
  '"-1"',
  '"1e999"',
  '"\\u0000"',
  '"\\ud800"',
  '"__proto__"',
  '"constructor"',
  '"../../etc/passwd"',
  '"<script>alert(1)</script>"',
  '"=cmd()"',
  '"2026-02-30"',
  '"seat-gone"',
  '"person-gone"',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '{"a":1}',
  '{"kind":"seat","id":"seat-gone"}',
  '{"__proto__":{"polluted":true}}',
];
const LONG = JSON.stringify('x'.repeat(25_000));

describe('a plan file', () => {
  it('that is whole opens as what it says', () => {
    expect(places.length).toBeGreaterThan(200);
    expect(faultOf(JSON.stringify(file))).toBeNull();
  });

  it('with any other value in any place', () => {
    const cases = places.flatMap((path) =>
      HOSTILE.map((raw) => [`${words(path)} = ${raw}`, textWith(file, path, raw)] as const),
    );
    expectGood(cases, 6000);
  });

  it('with a text far too long, or no JSON, in any place', () => {
    const raws = [LONG, 'NaN', 'Infinity', '-', '0x10', "'a'", '1,', '"\t"', '"\u0000"'];
    const cases = places.flatMap((path) =>
      raws.map((raw) => [`${words(path)} = ${raw.slice(0, 20)}`, textWith(file, path, raw)] as const),
    );
    expectGood(cases, 2000);
  });

  it('without any one of its places', () => {
    expectGood(
      places.slice(1).map((path) => [`without ${words(path)}`, textWithout(file, path)] as const),
      200,
    );
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', 'k'.repeat(5000)])(
    'with the key "%.20s" in any object',
    (key) => {
      const values = ['{"polluted":true}', '"x"', 'null'];
      const cases = objects.flatMap((path) =>
        values.map((value) => {
          const object = valueAt(file, path) as { readonly [key: string]: Json };
          const raw = objectWith(object, `${JSON.stringify(key)}:${value}`);
          return [`${words(path)} with ${key.slice(0, 20)}: ${value}`, textWith(file, path, raw)] as const;
        }),
      );
      expectGood(cases, 100);
      for (const [name, text] of cases)
        if (key === '__proto__') expect([name, parsePlan(text).ok]).toEqual([name, false]);
    },
  );

  it('with a key twice in any object', () => {
    for (const path of objects) {
      const object = valueAt(file, path) as { readonly [key: string]: Json };
      const [key] = Object.keys(object);
      if (key === undefined) continue;
      const plain = textWith(file, path, objectWith(object, `${JSON.stringify(key)}:null`));
      const escaped = `"\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}${key.slice(1)}"`;
      const hidden = textWith(file, path, objectWith(object, `${escaped}:null`));
      for (const text of [plain, hidden]) {
        const opened = parsePlan(text);
        expect([words(path), opened.ok ? 'ok' : opened.error.code]).toEqual([words(path), 'document.duplicate-key']);
        expect(faultOf(text)).toBeNull();
      }
    }
  });

  it('with any id that another thing of its list has', () => {
    const lists = places.filter((path) => Array.isArray(valueAt(file, path)));
    const cases = lists.flatMap((path) => {
      const list = valueAt(file, path) as readonly Json[];
      return list.map(
        (each) => [`twice in ${words(path)}`, textWith(file, path, JSON.stringify([...list, each]))] as const,
      );
    });
    expectGood(cases, 20);
    // The streams of one team are no things of their own.
    const ownLists = /\/(people|roles|streams|scenarios|teams|seats|lines|canvasNotes|accepted)$/;
    for (const [name, text] of cases) {
      if (ownLists.test(name) && !/teams\/\d+\/streams$/.test(name))
        expect([name, parsePlan(text).ok]).toEqual([name, false]);
    }
  });

  it('whose references lead nowhere, each of them', () => {
    const ids = new Map<string, readonly Path[]>();
    for (const path of places) {
      const value = valueAt(file, path);
      if (
        typeof value === 'string' &&
        /^(person|seat|team|stream|scenario|role)-/.test(value) &&
        path.at(-1) !== 'name' &&
        path.at(-1) !== 'key' &&
        path.at(-1) !== 'rule'
      ) {
        ids.set(value, [...(ids.get(value) ?? []), path]);
      }
    }
    let count = 0;
    for (const [id, at] of ids) {
      for (const path of at.filter(
        (one) => one.at(-1) !== 'id' || ['solid', 'dotted', 'from', 'to'].some((key) => one.includes(key)),
      )) {
        count += 1;
        const gone = textWith(file, path, JSON.stringify(`${id.slice(0, id.indexOf('-'))}-gone`));
        const opened = parsePlan(gone);
        expect([words(path), opened.ok ? 'ok' : opened.error.code]).toEqual([
          words(path),
          'document.dangling-reference',
        ]);
        expect(opened.ok || opened.error.place).toBe(words(path));
        expect(faultOf(gone)).toBeNull();
      }
    }
    expect(count).toBeGreaterThan(12);
  });

  it('cut off after any of its bytes', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(file));
    const cases = Array.from(
      { length: bytes.length - 1 },
      (_, length) => [`cut at ${length}`, bytes.slice(0, length)] as const,
    );
    expectGood(cases, 3000);
    const sample = new TextEncoder().encode(serializePlan(buildSample()));
    const cuts = Array.from({ length: Math.floor(sample.length / 11) }, (_, n) => n * 11);
    expectGood(
      cuts.map((length) => [`sample cut at ${length}`, sample.slice(0, length)] as const),
      100,
    );
    for (const [name, input] of cases.slice(0, -1)) expect([name, parsePlan(input).ok]).toEqual([name, false]);
  });

  it('with a byte turned or struck by another, anywhere', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(file));
    const cases = Array.from({ length: Math.floor(bytes.length / 7) }, (_, n) => {
      const spoilt = bytes.slice();
      spoilt[n * 7] = [0, 0xff, 0x22, 0x5c, 0x7b, 0x2c, 0x0a][n % 7] ?? 0;
      return [`byte ${n * 7}`, spoilt] as const;
    });
    expectGood(cases, 400);
  });

  it('nested or long beyond all measure, in any list and object', () => {
    const deep = ['['.repeat(100_000), '{"a":'.repeat(100_000), `${'['.repeat(100_000)}${']'.repeat(100_000)}`];
    const some = places.filter((_, n) => n % 17 === 0);
    expectGood(
      some.flatMap((path) => deep.map((raw) => [`deep at ${words(path)}`, textWith(file, path, raw)] as const)),
      30,
    );
    const lists = places.filter((path) => Array.isArray(valueAt(file, path)));
    const many = `[${'{},'.repeat(300_000)}{}]`;
    expectGood(
      lists
        .filter((_, n) => n % 4 === 0)
        .map((path) => [`300,001 in ${words(path)}`, textWith(file, path, many)] as const),
      4,
    );
  });

  it('of another encoding, or with bytes before and behind', () => {
    const text = JSON.stringify(file);
    const utf8 = new TextEncoder().encode(text);
    const utf16 = new Uint8Array(Buffer.from(text, 'utf16le'));
    const swapped = new Uint8Array(Buffer.from(text, 'utf16le').swap16());
    const join = (...parts: readonly (readonly number[] | Uint8Array)[]) =>
      Uint8Array.from(parts.flatMap((part) => [...part]));
    const cases: [string, Uint8Array | string][] = [
      ['BOM', join([0xef, 0xbb, 0xbf], utf8)],
      ['BOM in a text', `\ufeff${text}`],
      ['UTF-16 LE', join([0xff, 0xfe], utf16)],
      ['UTF-16 BE', join([0xfe, 0xff], swapped)],
      ['UTF-16 LE without mark', utf16],
      ['UTF-16 BE without mark', swapped],
      ['UTF-32', join([0xff, 0xfe, 0, 0], utf16)],
      ['Latin-1', Uint8Array.from(text, (char) => char.charCodeAt(0) & 0xff)],
      ['NUL before', join([0], utf8)],
      ['NUL behind', join(utf8, [0])],
      ['only NUL', new Uint8Array(1000)],
      ['gzip', join([0x1f, 0x8b, 8, 0], utf8)],
      ['zip', join([0x50, 0x4b, 3, 4], utf8)],
      ['twice', join(utf8, utf8)],
      ['nothing', new Uint8Array(0)],
      ['64 MB of spaces and more', new Uint8Array(64 * 1024 * 1024 + 1).fill(0x20)],
      ['64 MB of text and more', ' '.repeat(64 * 1024 * 1024 + 1)],
    ];
    expectGood(cases, cases.length);
    for (const [name, input] of cases) expect([name, parsePlan(input).ok]).toEqual([name, false]);
  });

  it('of any other version', () => {
    for (const version of ['2', '99', '1e15', '0', '-1', '1.5', '"1"', 'null', '[1]', '{}', 'true', '1e999', '9e99']) {
      const text = textWith(file, ['schemaVersion'], version);
      const opened = parsePlan(text);
      const code = opened.ok ? 'ok' : opened.error.code;
      expect([version, code]).toEqual([
        version,
        /^(2|99|1e15)$/.test(version) ? 'document.newer-version' : 'document.wrong-version',
      ]);
      expect([version, faultOf(text)]).toEqual([version, null]);
    }
  });

  it('changes no prototype', () => {
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
