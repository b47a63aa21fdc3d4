/** Totals and notes that stand among the rows of a roster, and people whose names come close. */

import { describe, expect, it } from 'vitest';
import { importLines } from '#tests/helpers/rosters.ts';

describe('rows about other rows', () => {
  it.each([
    'Total headcount: 2',
    'Total,,,12',
    'TOTAL:,,,12 FTE',
    'Grand Total,,,"12,5"',
    ',,Total,12',
    '12,,Total,',
    'Total,-,-,12',
    'Total,Headcount,,12',
    'Sub-total,,,3.0',
    'Headcount (12)',
    'Summe,,,"€ 1.200.000"',
    'Anzahl Mitarbeiter: 12',
    'Gesamtergebnis,,,12',
    'Data Platform Total,,,5',
    'Total Data Platform,,,5',
    'Page 1 of 3',
    'Exported on 2026-03-01 by HR',
    'Stand: März',
    'SEARCH TEAM',
    'Average,,,0.85',
    '* without working students',
    'Gesamtsumme 2026,,,12',
  ])('sets aside what is about other rows: %s', async (row) => {
    const done = await importLines(['name,role,team,fte', 'Ana,Data Engineer,Core,1', row]);
    expect(done.report).toMatchObject({ people: 1, seats: 1, rows: { read: 2, used: 1, setAside: 1 } });
    expect(done.report.problems[0]?.message).toContain('reads like a total, a heading or a note');
  });

  it.each([
    'Tota Lee',
    'Total Lee',
    'Tota Lee,,,1',
    'Total,Data Engineer,,1',
    'Total,,Core,1',
    'Marie Total,Data Engineer,,1',
    ',Total Rewards Manager,,1',
    ',Head Count Analyst,,1',
    'Sum Wong,,,1',
    'Summer Lee,,,1',
    'Count Olaf',
    'Page Turner',
    'Team Lead,PM,,',
    'Stand Page 2,PM,,',
    '12,,,1',
  ])('keeps whom their name does not make a total: %s', async (row) => {
    const done = await importLines(['name,role,team,fte', row]);
    expect(done.report).toMatchObject({ rows: { used: 1, setAside: 0 }, problems: [] });
  });
});
