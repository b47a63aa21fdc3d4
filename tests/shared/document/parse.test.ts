import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan, planJsonSchema, serializePlan } from '#shared/document/index.ts';
import { asId } from '#shared/model/ids.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { buildTemplate } from '#shared/topology/templates.ts';

const small = serializePlan(buildTemplate('full-stack', asId('plan', 'plan-small')));
const codeOf = (input: string | Uint8Array) => {
  const result = parsePlan(input);
  return result.ok ? 'ok' : result.error.code;
};
const problemsOf = (input: string | Uint8Array) => {
  const result = parsePlan(input);
  return result.ok ? [] : result.error.problems;
};
/** The small plan with one change of its JSON. */
const changed = (change: (file: Record<string, never>) => void): string => {
  const file = JSON.parse(small);
  change(file);
  return JSON.stringify(file);
};

describe('serializePlan()', () => {
  it('writes what it reads, byte by byte', () => {
    for (const text of [small, serializePlan(buildSample())]) {
      const plan = parsePlan(text);
      expect(plan.ok).toBe(true);
      if (plan.ok) expect(serializePlan(plan.value)).toBe(text);
    }
  });

  it('does not depend on the order in which things were added', () => {
    const plan = buildSample();
    const people = Object.fromEntries(Object.entries(plan.people).reverse());
    expect(serializePlan({ ...plan, people })).toBe(serializePlan(plan));
  });

  it('starts with the version, ends with a new line, and a change of one person changes one line', () => {
    const plan = buildSample();
    const [person] = Object.values(plan.people);
    if (!person) throw new Error('no person');
    const after = serializePlan({ ...plan, people: { ...plan.people, [person.id]: { ...person, years: 40 } } }).split(
      '\n',
    );
    const before = serializePlan(plan).split('\n');
    expect(before[1]).toBe('  "schemaVersion": 1,');
    expect(before.at(-1)).toBe('');
    expect(before.filter((line, index) => line !== after[index])).toHaveLength(1);
  });
});

describe('parsePlan()', () => {
  it('names the place where a file is cut off, at every byte', () => {
    for (let length = 0; length < small.length - 1; length++) {
      const code = codeOf(small.slice(0, length));
      expect(['document.cut-off', 'document.syntax'], `cut at ${length}`).toContain(code);
    }
  });

  it.each<[string, string, string]>([
    ['nothing', '', 'document.cut-off'],
    ['white space', ' \n', 'document.cut-off'],
    ['a word', 'plan', 'document.foreign'],
    ['a number', '1', 'document.not-a-plan'],
    ['null', 'null', 'document.not-a-plan'],
    ['a list', '[]', 'document.not-a-plan'],
    ['an empty object', '{}', 'document.not-a-plan'],
    ['a trailing comma', '{"a":1,}', 'document.syntax'],
    ['a comma first', '[,1]', 'document.syntax'],
    ['two values', '{} {}', 'document.syntax'],
    ['single quotes', "{'a':1}", 'document.syntax'],
    ['a comment', '{/* */}', 'document.syntax'],
    ['NaN', '{"a":NaN}', 'document.syntax'],
    ['a leading zero', '[012]', 'document.syntax'],
    ['a lone minus', '[-]', 'document.syntax'],
    ['a bare point', '[1.]', 'document.syntax'],
    ['a wrong bracket', '{"a":[1}', 'document.syntax'],
    ['a colon in a list', '["a":1]', 'document.syntax'],
    ['a missing colon', '{"a" 1}', 'document.syntax'],
    ['a raw tab in a text', '["\t"]', 'document.syntax'],
    ['a wrong escape', '["\\x"]', 'document.syntax'],
    ['a short unicode escape', '["\\u12"]', 'document.syntax'],
    ['a key twice', '{"schemaVersion":1,"schemaVersion":1}', 'document.duplicate-key'],
    ['a key twice, once escaped', '{"a":1,"\\u0061":2}', 'document.duplicate-key'],
    ['__proto__', '{"schemaVersion":1,"__proto__":{}}', 'document.forbidden-key'],
    ['65 levels', '['.repeat(65) + ']'.repeat(65), 'document.too-deep'],
    ['a wrong version', '{"schemaVersion":"1"}', 'document.wrong-version'],
    ['version 0', '{"schemaVersion":0}', 'document.wrong-version'],
    ['version -1', '{"schemaVersion":-1}', 'document.wrong-version'],
    ['version 1.5', '{"schemaVersion":1.5}', 'document.wrong-version'],
    ['version 1e308', '{"schemaVersion":1e308}', 'document.wrong-version'],
    ['version 1e999', '{"schemaVersion":1e999}', 'document.wrong-version'],
    ['version 2', '{"schemaVersion":2,"what":"ever"}', 'document.newer-version'],
  ])('refuses %s', (_, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it.each<[string, string | Uint8Array]>([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['a few bytes', new Uint8Array([1, 2, 3])],
    ['a workbook', 'PK\u0003\u0004'],
    ['a roster', 'name,role\nAna,Data scientist\n'],
    ['a roster in quotes', '"name","role"\n'],
  ])('says which files can be opened, where this is %s', (_, content) => {
    expect(problemsOf(content).map(({ message }) => message)).toEqual([
      'This is not a Fourfold plan. Open a plan (.fourfold), or import a roster (.csv, .tsv, .xlsx) to make a plan of it.',
    ]);
  });

  it.each<[string, string | Uint8Array]>([
    ['nothing', ''],
    ['a plan that was cut off', small.slice(0, 200)],
    ['a plan that was changed by hand', small.replace(',', ';')],
    ['a plan with a letter that is no UTF-8', new Uint8Array([0x7b, 0x22, 0xe9, 0x22])],
  ])('keeps what it says of %s', (_, content) => {
    expect(problemsOf(content)[0]?.message).toMatch(/open an older copy|Check that it is a Fourfold plan/i);
  });

  it('opens a file of before links, locks, notes on the canvas, a baseline and a history, as one without any', () => {
    const file = JSON.parse(small, (key, value) =>
      ['links', 'isLocked', 'canvasNotes', 'baseline', 'history'].includes(key) ? undefined : value,
    );
    for (const team of file.scenarios[0].teams) delete team.custom;
    const opened = parsePlan(JSON.stringify(file));
    expect(opened.ok && serializePlan(opened.value)).toBe(small);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'https://', 'www.example.org', 'data:text/html,x'])(
    'refuses the link %s',
    (url) => {
      const file = changed((draft) => {
        const { teams } = (draft.scenarios as unknown as [{ teams: { links: unknown[] }[] }])[0];
        teams[0]?.links.push({ label: 'Advert', url });
      });
      expect(problemsOf(file)).toMatchObject([
        { code: 'document.invalid-value', place: '/scenarios/0/teams/0/links/0/url' },
      ]);
    },
  );

  it('names a baseline that is no scenario', () => {
    const file = changed((draft) => Object.assign(draft, { baseline: 'scenario-gone' }));
    expect(problemsOf(file)).toMatchObject([{ code: 'document.dangling-reference', place: '/baseline' }]);
  });

  it('lets 64 levels pass to the next gate', () => {
    expect(codeOf('['.repeat(64) + ']'.repeat(64))).toBe('document.not-a-plan');
  });

  it.each([100_000, 10_000_000])('refuses %i levels at once', (depth) => {
    expect(codeOf('['.repeat(depth))).toBe('document.too-deep');
    expect(codeOf('{"a":'.repeat(depth / 100))).toBe('document.too-deep');
  });

  it('reads a text of ten million characters', () => {
    expect(codeOf(`["${'x'.repeat(10_000_000)}"]`)).toBe('document.not-a-plan');
  });

  it.each<[string, Uint8Array, string]>([
    ['a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(small)]), 'document.encoding'],
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0]), 'document.encoding'],
    ['UTF-16, big end first', new Uint8Array([0xfe, 0xff, 0, 0x7b]), 'document.encoding'],
    ['invalid UTF-8', new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22]), 'document.encoding'],
    ['more than 64 MB', new Uint8Array(64 * 1024 * 1024 + 1), 'document.too-large'],
  ])('refuses %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it.each<[string, (file: Record<string, never>) => void, string, string]>([
    ['an unknown key', (file) => Object.assign(file, { extra: 1 }), 'document.unknown-key', '/extra'],
    [
      'an unknown key with the signs of paths',
      (file) => Object.assign(file, { 'a/b~c/d~': 1 }),
      'document.unknown-key',
      '/a~1b~0c~1d~0',
    ],
    ['a missing key', (file) => delete (file as Record<string, unknown>).people, 'document.invalid-value', '/people'],
    [
      'an FTE above 1.5',
      (file) => Object.assign(at(file, 'seats', 0), { fte: 1.6 }),
      'document.invalid-value',
      '/scenarios/0/seats/0/fte',
    ],
    ['a wrong date', (file) => Object.assign(file, { date: '2027-02-30' }), 'document.invalid-value', '/date'],
    [
      'an id twice',
      (file) => Object.assign(at(file, 'seats', 1), { id: (at(file, 'seats', 0) as { id: string }).id }),
      'document.duplicate-id',
      '/scenarios/0/seats/1/id',
    ],
    [
      'a team that is not there',
      (file) => Object.assign(at(file, 'seats', 0), { team: 'team-gone' }),
      'document.dangling-reference',
      '/scenarios/0/seats/0/team',
    ],
    [
      'a role that is not there',
      (file) => Object.assign(at(file, 'seats', 0), { role: 'constructor' }),
      'document.dangling-reference',
      '/scenarios/0/seats/0/role',
    ],
    [
      'a person who is not there',
      (file) => Object.assign(at(file, 'seats', 0), { person: 'person-gone' }),
      'document.dangling-reference',
      '/scenarios/0/seats/0/person',
    ],
    [
      'a home stream that is not there',
      (file) => Object.assign(at(file, 'seats', 0), { homeStream: 'stream-gone' }),
      'document.dangling-reference',
      '/scenarios/0/seats/0/homeStream',
    ],
    [
      'a dotted manager who is not there',
      (file) => Object.assign(at(file, 'seats', 0), { dotted: [{ kind: 'outside', id: 'person-gone' }] }),
      'document.dangling-reference',
      '/scenarios/0/seats/0/dotted/0/id',
    ],
    [
      'a stream of a team that is not there',
      (file) => Object.assign(at(file, 'teams', 0), { streams: [{ stream: 'stream-gone', weight: null }] }),
      'document.dangling-reference',
      '/scenarios/0/teams/0/streams/0/stream',
    ],
    [
      'a line from a team that is not there',
      (file) => {
        const { id } = at(file, 'teams', 0) as { id: string };
        const line = { id: 'line-x', kind: 'serves', from: 'team-gone', to: id };
        Object.assign((file as unknown as { scenarios: object[] }).scenarios[0] ?? {}, { lines: [line] });
      },
      'document.dangling-reference',
      '/scenarios/0/lines/0/from',
    ],
    [
      'a lead that is not there',
      (file) => Object.assign(at(file, 'teams', 0), { lead: 'seat-gone' }),
      'document.dangling-reference',
      '/scenarios/0/teams/0/lead',
    ],
    [
      'a seat that reports to itself',
      (file) => {
        const seat = at(file, 'seats', 0) as { id: string };
        Object.assign(seat, { solid: { kind: 'seat', id: seat.id } });
      },
      'document.reports-to-itself',
      '/scenarios/0/seats/0/solid/id',
    ],
  ])('names %s and its place', (_, change, code, place) => {
    expect(problemsOf(changed(change))).toContainEqual(expect.objectContaining({ code, place }));
  });

  it.each<[string, string, string]>([
    ['{"a":1,\n  b}', 'document.syntax', 'This is not JSON at line 2, column 3: "b}" was not expected.'],
    ['[1\n 2\n\t 3]', 'document.syntax', 'This is not JSON at line 2, column 2: "2 3]" was not expected.'],
    ['{"a":\n"b', 'document.cut-off', 'The file ends too early, at line 2, column 1.'],
    ['{"a":tru', 'document.cut-off', 'The file ends too early, at line 1, column 6.'],
    ['{"a":-', 'document.cut-off', 'The file ends too early, at line 1, column 6.'],
    ['{"a":trux', 'document.syntax', 'This is not JSON at line 1, column 6: "trux" was not expected.'],
    ['{"a":"b\n"}', 'document.syntax', 'This is not JSON at line 1, column 6: ""b "}" was not expected.'],
    [
      '[1,{"a":1},{"a":1,"a":2}]',
      'document.duplicate-key',
      'The key "a" stands twice in one object. Remove one of them.',
    ],
    ['{"schemaVersion":9}', 'document.newer-version', 'This plan has version 9; this program reads up to version 1.'],
  ])('says of %j where it is wrong, and how', (text, code, message) => {
    expect(problemsOf(text)).toMatchObject([{ code, message: expect.stringContaining(message) }]);
  });

  it('says where a key stands twice, by the indexes of lists', () => {
    expect(problemsOf('{"a":[1,{"b":1},{"c":[],"d":{"e":1,"e":2}}]}')).toMatchObject([{ place: '/a/2/d/e' }]);
  });

  it('says that a value is missing, or does not fit', () => {
    const [missing] = problemsOf(changed((file) => delete (file as Record<string, unknown>).people));
    const [wrong] = problemsOf(changed((file) => Object.assign(file, { people: 1 })));
    expect(missing?.message).toBe('The value at /people is missing. Add it, or open an older copy.');
    expect(wrong?.message).toMatch(/^The value at \/people does not fit: .+\. Correct it, or open an older copy\.$/);
  });

  it.each<[string, (file: Record<string, never>) => void]>([
    ['no entry of the format', (file) => Object.assign(file, { ['k'.repeat(1_000_000)]: 1 })],
    ['a rank', (file) => Object.assign(at(file, 'seats', 0), { rank: 'b'.repeat(100_000) })],
    ['a rank without its digits', (file) => Object.assign(at(file, 'seats', 0), { rank: 'b' })],
  ])('gives short messages about %s', (_, change) => {
    const problems = problemsOf(changed(change));
    expect(problems).not.toEqual([]);
    for (const { message, place = '' } of problems) expect(message.length + place.length).toBeLessThan(600);
  });

  it('names a hundred of very many dangling references, at once', () => {
    const wrong = changed((file) => {
      const first = at(file, 'seats', 0);
      const seats = Array.from({ length: 100_000 }, (_, n) => ({ ...first, id: `seat-${n}`, team: 'team-gone' }));
      Object.assign((file as unknown as { scenarios: object[] }).scenarios[0] ?? {}, { seats, lines: [] });
    });
    expect(problemsOf(wrong)).toHaveLength(100);
  }, 120_000);

  it('never throws and never changes a prototype, whatever it gets', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.uint8Array({ maxLength: 200 })), (input) => {
        expect(parsePlan(input).ok).toBe(false);
      }),
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('agrees with JSON.parse about what JSON is', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-0.5e3',
      'true',
      'null',
      ' ',
      '"',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const isJson = (() => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        })();
        const code = codeOf(text);
        const isSyntax = ['document.syntax', 'document.cut-off', 'document.foreign'].includes(code);
        if (code !== 'document.duplicate-key') expect(isSyntax).toBe(!isJson);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('planJsonSchema()', () => {
  it('describes every key of a plan', () => {
    const schema = planJsonSchema() as { properties: object; additionalProperties: boolean };
    expect(Object.keys(schema.properties)).toEqual(Object.keys(JSON.parse(small)));
    expect(schema.additionalProperties).toBe(false);
  });
});

function at(file: Record<string, never>, list: 'seats' | 'teams', index: number): object {
  const { scenarios } = file as unknown as { scenarios: Record<string, object[]>[] };
  return scenarios[0]?.[list]?.[index] ?? {};
}
