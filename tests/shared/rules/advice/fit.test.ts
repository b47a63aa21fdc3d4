import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPerson, createPlan, createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { asId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import { NO_FACTS } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Candidate } from '#shared/rules/index.ts';
import { rankCandidates } from '#shared/rules/index.ts';
import { anyPlan, DAY, SCENARIO } from '../../../helpers/generate-plan.ts';

const scenario = asId('scenario', 'scenario-1');
const other = asId('scenario', 'scenario-2');
const team = asId('team', 'team-t');
const vacancy = asId('seat', 'seat-vacancy');
const personId = (name: string) => asId('person', `person-${name}`);

const person = (name: string, rest: Partial<Person> = {}) => createPerson(personId(name), name, rest);
const seat = (name: string, role: string, holder: string, rest: Partial<Seat> = {}) =>
  createSeat(asId('seat', `seat-${name}`), role, { person: personId(holder), team, ...rest });

interface Setup {
  readonly people: readonly Person[];
  readonly seats?: readonly Seat[];
  readonly elsewhere?: readonly Seat[];
  readonly wanted?: Partial<Seat>;
}

function planOf({ people, seats = [], elsewhere = [], wanted = {} }: Setup): Plan {
  const open = createSeat(vacancy, 'data-engineer', { team, ...wanted });
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    Object.fromEntries(list.map((one) => [one.id, one]));
  const teams = byId([
    createTeam(team, 'Platform'),
    ...['a', 'b'].map((id) => createTeam(asId('team', `team-${id}`), id)),
  ]);
  return createPlan(asId('plan', 'plan-x'), 'X', {
    people: byId(people),
    scenarios: {
      [scenario]: createScenario(scenario, 'A', { teams, seats: byId([open, ...seats]) }),
      [other]: createScenario(other, 'B', { teams, seats: byId(elsewhere) }),
    },
  });
}
const rank = (setup: Setup) => rankCandidates(planOf(setup), scenario, vacancy, DAY);
const words = (candidate: Candidate | undefined) =>
  candidate?.reasons.map(({ text, isFor }) => `${isFor ? '+' : '-'} ${text}`);
const order = (candidates: readonly Candidate[]) => candidates.map((one) => one.person.slice('person-'.length));

describe('rankCandidates()', () => {
  it('offers the bench and who has time to spare, not who has none, nor managers from outside', () => {
    const people = [person('bench'), person('half'), person('full'), person('boss', { isOutside: true })];
    const seats = [seat('h', 'data-engineer', 'half', { fte: 0.5 }), seat('f', 'data-engineer', 'full')];
    const candidates = rank({ people, seats });
    expect(new Set(order(candidates))).toEqual(new Set(['bench', 'half']));
    expect(candidates.find(({ isOnBench }) => isOnBench)?.person).toBe(personId('bench'));
  });

  it('puts the role before support, support before nothing known', () => {
    const people = ['same', 'near', 'none'].map((name) => person(name));
    const elsewhere = [seat('s', 'data-engineer', 'same'), seat('n', 'data-scientist', 'near')];
    const candidates = rank({ people, elsewhere });
    expect(order(candidates)).toEqual(['same', 'near', 'none']);
    expect(words(candidates[0])).toEqual(['+ is a Data Engineer already', '+ has 1 FTE free now']);
    expect(words(candidates[2])).toEqual(['- no role known yet', '+ has 1 FTE free now']);
  });

  it('counts what the roles that somebody holds own of the role', () => {
    const people = [person('ops')];
    const elsewhere = [seat('o', 'mlops-engineer', 'ops')];
    const setup = { people, elsewhere, wanted: { role: asId('role', 'platform-engineer') } };
    const [text] = words(rank(setup)[0]) ?? [];
    expect(text).toMatch(/^\+ owns \d of \d capabilit/);
  });

  it('says what is free and from when, and prefers enough and soon', () => {
    const people = ['now', 'later', 'part'].map((name) => person(name));
    const seats = [
      seat('l', 'data-engineer', 'later', { end: '2027-01-31' as IsoDate }),
      seat('p', 'data-engineer', 'part', { fte: 0.4 }),
    ];
    const elsewhere = [seat('n', 'data-engineer', 'now')];
    const candidates = rank({ people, seats, elsewhere });
    expect(order(candidates)).toEqual(['now', 'later', 'part']);
    expect(words(candidates[1])).toContain('- has 1 FTE free from 1 Feb 2027');
    expect(words(candidates[2])).toContain('- has 0.6 FTE free now, the seat asks for 1');
  });

  it('takes the day on which the vacancy is planned to be filled as the day that counts', () => {
    const people = [person('later')];
    const seats = [seat('l', 'data-engineer', 'later', { end: '2027-01-31' as IsoDate })];
    const [candidate] = rank({ people, seats, wanted: { start: '2027-02-01' as IsoDate } });
    expect(words(candidate)).toContain('+ has 1 FTE free from 1 Feb 2027');
  });

  it('weighs the skills that the vacancy asks for, with their levels', () => {
    const skills = (...list: [string, number | null][]) => ({ skills: list.map(([name, level]) => ({ name, level })) });
    const people = [
      person('expert', skills(['kubernetes ', 3], ['Go', null])),
      person('learner', skills(['Kubernetes', 1])),
      person('nobody'),
    ];
    const wanted = { wanted: { ...NO_FACTS, ...skills(['Kubernetes', 3], ['Go', 2]) } };
    const candidates = rank({ people, wanted });
    expect(order(candidates)).toEqual(['expert', 'learner', 'nobody']);
    expect(words(candidates[0])?.slice(2)).toEqual(['+ Kubernetes 3 of 3', '+ Go']);
    expect(words(candidates[1])?.slice(2)).toEqual(['- Kubernetes 1 of 3', '- Go missing']);
  });

  it('falls back to what the role usually needs, and names only what is there', () => {
    const people = [person('sql', { skills: [{ name: 'SQL', level: null }] }), person('none')];
    const candidates = rank({ people });
    expect(order(candidates)).toEqual(['sql', 'none']);
    expect(words(candidates[0])).toContain('+ knows SQL');
    expect(words(candidates[1])?.join()).not.toContain('missing');
  });

  it("holds place against the vacancy's wish, else against the team's habit", () => {
    const people = [
      person('mate', { timeZone: 'Europe/Berlin' }),
      person('near', { timeZone: 'Europe/Berlin' }),
      person('far', { timeZone: 'Asia/Tokyo' }),
    ];
    const seats = [seat('m', 'data-engineer', 'mate')];
    expect(order(rank({ people, seats }))).toEqual(['near', 'far']);
    expect(words(rank({ people, seats })[0])).toContain('+ same time zone');
    const wanted = { wanted: { ...NO_FACTS, timeZone: 'Asia/Tokyo', location: 'Osaka' } };
    expect(order(rank({ people, seats, wanted }))).toEqual(['far', 'near']);
  });

  it('compares years with what is asked, else with what the role needs', () => {
    const people = [person('senior', { years: 6 }), person('junior', { years: 1 })];
    const wanted = { wanted: { ...NO_FACTS, years: 4 } };
    const candidates = rank({ people, wanted });
    expect(order(candidates)).toEqual(['senior', 'junior']);
    expect(words(candidates[0])).toContain('+ 6 of 4 years');
    expect(words(candidates[1])).toContain('- 1 of 4 years');
  });

  it('counts no team that somebody has left by the day of the vacancy', () => {
    const end = '2026-12-31' as IsoDate;
    const wanted = { start: '2027-01-01' as IsoDate };
    const seats = [
      seat('a', 'data-engineer', 'many', { team: asId('team', 'team-a'), fte: 0.3, end }),
      seat('b', 'data-engineer', 'many', { team: asId('team', 'team-b'), fte: 0.3 }),
      seat('here', 'data-engineer', 'here', { fte: 0.3, end }),
    ];
    const said = rank({ people: [person('many'), person('here')], seats, wanted }).flatMap((one) => words(one) ?? []);
    expect(said.filter((text) => /would be|is in/.test(text))).toEqual([]);
  });

  it('warns of a third team, and says who is in the team already', () => {
    const people = [person('spread'), person('mate')];
    const seats = [
      seat('1', 'data-engineer', 'spread', { fte: 0.2, team: asId('team', 'team-a') }),
      seat('2', 'data-engineer', 'spread', { fte: 0.2, team: asId('team', 'team-b') }),
      seat('3', 'data-engineer', 'mate', { fte: 0.2 }),
    ];
    const said = rank({ people, seats }).flatMap((one) => words(one) ?? []);
    expect(said).toContain('- would be in 3 teams');
    expect(said).toContain('+ is in Platform already');
  });

  it('has nobody for a seat that is held or gone, or that has ended', () => {
    const people = [person('bench')];
    expect(rank({ people, wanted: { person: personId('bench') } })).toEqual([]);
    expect(rank({ people, wanted: { end: '2026-01-01' as IsoDate } })).toEqual([]);
    expect(rankCandidates(planOf({ people }), scenario, asId('seat', 'seat-gone'), DAY)).toEqual([]);
  });

  it('ranks without names, within bounds, and only those with time', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const open = Object.values(plan.scenarios[SCENARIO]?.seats ?? {}).find((one) => one.person === null);
        fc.pre(open !== undefined);
        const ranked = rankCandidates(plan, SCENARIO, open?.id ?? vacancy, DAY);
        const renamed = Object.fromEntries(
          Object.values(plan.people).map((one, index) => [one.id, { ...one, name: `N${99 - index}`, email: '' }]),
        );
        expect(rankCandidates({ ...plan, people: renamed }, SCENARIO, open?.id ?? vacancy, DAY)).toEqual(ranked);
        for (const { fit, free } of ranked) {
          expect(fit).toBeGreaterThanOrEqual(0);
          expect(fit).toBeLessThanOrEqual(100 + 1e-9);
          expect(free.fte).toBeGreaterThan(0);
        }
      }),
    );
  });
});
