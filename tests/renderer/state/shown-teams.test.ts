/** What is shown while one team is in focus. */

import { describe, expect, it } from 'vitest';
import { rowsInFocus, rowsOf } from '#renderer/features/table/table-rows.ts';
import { inFocus } from '#renderer/state/shown-teams.ts';
import { asId } from '#shared/model/ids.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

const { plan } = tinyOrg(`
team Search, product
  Ada, data-scientist, lead, reports to Di
  Bo, ml-engineer, reports to Ada
team Platform, platform
  Cy, mlops-engineer, lead
  Flo, data-engineer, reports to Cy
team Other, product
  Gus, ml-engineer, reports to Bo
no team
  Di, architect, reports to Cy
`);
const scenario = plan.scenarios[TINY_SCENARIO] as Scenario;
const team = (name: string) => Object.values(scenario.teams).find((one) => one.name === name)?.id ?? asId('team', '');
const names = (seats: Iterable<string>): string[] =>
  [...seats].map((id) => plan.people[scenario.seats[id as never]?.person as never]?.name ?? id).sort();

describe('inFocus()', () => {
  it('is everything where no team is chosen, or this scenario has no such team', () => {
    expect(inFocus(scenario, null)).toBeNull();
    expect(inFocus(scenario, asId('team', 'team-of-another-scenario'))).toBeNull();
  });

  it('holds the seats of the team and everyone above them, whichever team they are in, and nobody below', () => {
    expect(names(inFocus(scenario, team('Search'))?.seats ?? [])).toEqual(['Ada', 'Bo', 'Cy', 'Di']);
    expect(names(inFocus(scenario, team('Platform'))?.seats ?? [])).toEqual(['Cy', 'Flo']);
  });

  it('comes to an end where two report to each other', () => {
    const [ada, bo] = ['Ada', 'Bo'].map((name) =>
      Object.values(scenario.seats).find(({ person }) => person !== null && plan.people[person]?.name === name),
    );
    if (!ada || !bo) throw new Error('nobody');
    const looped = {
      ...scenario,
      seats: { ...scenario.seats, [ada.id]: { ...ada, solid: { kind: 'seat' as const, id: bo.id } } },
    };
    expect(names(inFocus(looped, team('Search'))?.seats ?? [])).toEqual(['Ada', 'Bo']);
  });
});

describe('rowsInFocus()', () => {
  const rows = rowsOf(plan, scenario);
  const keys = (of: readonly { readonly key: string }[]) => names(of.map(({ key }) => key));

  it('leaves the other rows out, but for those just added', () => {
    const focus = inFocus(scenario, team('Platform'));
    expect(keys(rowsInFocus(rows, focus, []))).toEqual(['Cy', 'Flo']);
    const gus = rows.find((row) => row.kind === 'seat' && row.person?.name === 'Gus')?.key ?? '';
    expect(keys(rowsInFocus(rows, focus, [gus]))).toEqual(['Cy', 'Flo', 'Gus']);
    expect(rowsInFocus(rows, null, [])).toBe(rows);
  });
});
