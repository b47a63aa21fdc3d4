/** Random rosters: from a small vocabulary, so that people, teams and managers meet, and from any text at all. */

import fc from 'fast-check';

const HEADER =
  'id,name,email,role,team,team kind,stream,manager,dotted,lead,fte,capacity,start,end,location,time zone,level,years,skills,cost,status,Badge,=Note';

const NAMES = ['Ana', 'Bo', '王芳', 'Vacant', '', '=cmd()', 'De Sá', "O'Hara"];
const REFS = ['', '', 'Ana', 'Bo', '王芳', '1', '2', 'a@x.io', 'Zed', 'boss@x.io', 'n/a'];
const pick = (...texts: readonly string[]) => fc.constantFrom(...texts);

const row = fc.tuple(
  pick('', '', '1', '2', '3', '@4'),
  pick(...NAMES),
  pick('', '', 'a@x.io', 'B@x.io'),
  pick('', 'Data Engineer', 'Sr. ML Engineer', 'Hardware Engineer', '-Chief', 'PM'),
  pick('', 'Core', 'Pods', '<b>', '=team'),
  pick('', 'platform', 'pod', 'Full Stack'),
  pick('', 'Ads', 'Ads; Search', '+Pay'),
  pick(...REFS),
  pick('', '', 'Ana; Bo', 'Zed;1'),
  pick('', '', 'x'),
  pick('', '1', '0.5', '33%', 'abc'),
  pick('', '1', '0.8'),
  pick('', '2026-01-01', 'soon', '01.02.2026', '3/4/2026', '4/13/2026'),
  pick('', '2027-01-01', '2025-01-01', '2 Jan 2027', '3/4/2027'),
  pick('', 'Oslo', '-Rome'),
  pick('', 'UTC+2', 'Europe/Oslo'),
  pick('', 'L3'),
  pick('', '3', '2.5'),
  pick('', 'SQL:3; Go', 'a:b:2', 'C++'),
  pick('', '85,000.50', '1234'),
  pick('', 'filled', 'open', 'planned', 'leaving'),
  pick('', 'B1', "'quoted"),
  pick('', '=1+1', 'two\nlines', 'x;y'),
);

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** CSV of known words in all columns, good and bad. */
export const knownRoster = fc
  .array(row, { minLength: 1, maxLength: 14 })
  .map((rows) => [HEADER, ...rows.map((cells) => cells.map(quote).join(','))].join('\n'));

const anyCell = fc.oneof(
  fc.string({ maxLength: 12 }),
  pick('"', ',', ';', '\n', '\r', 'vacant', 'Ana', '50%', '__proto__'),
);

/** Any text that somebody may call a roster; often with a header that is one. */
export const anyRoster = fc
  .tuple(
    pick('name,role,team,manager,fte', 'name;role;%', 'Vorname\tNachname\tStelle', 'x', ''),
    fc.array(fc.array(anyCell, { maxLength: 6 }), { maxLength: 12 }),
    pick(',', ';', '\t'),
    fc.boolean(),
  )
  .map(([header, rows, sign, isQuoted]) =>
    [header, ...rows.map((cells) => cells.map((cell) => (isQuoted ? quote(cell) : cell)).join(sign))].join('\n'),
  );
