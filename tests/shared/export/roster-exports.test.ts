/** Rosters as CSV and XLSX: safe in a spreadsheet, and the same plan when they come back. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { roleOf } from '#shared/catalog/roles.ts';
import { rosterCsv } from '#shared/export/csv.ts';
import { ROSTER_COLUMNS, rosterSheet } from '#shared/export/roster-rows.ts';
import { rosterXlsx } from '#shared/export/xlsx.ts';
import { importRoster } from '#shared/import/roster.ts';
import { createPerson, createPlan, createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import type { Line } from '#shared/model/line.ts';
import { benchOf, seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { Serving } from '#shared/rules/facts/serving.ts';
import { servingTable } from '#shared/rules/facts/serving.ts';
import { buildTemplate, TEMPLATES } from '#shared/topology/templates.ts';
import { anyPlan } from '#tests/helpers/generate-plan.ts';
import { knownRoster } from '#tests/helpers/roster-arbitraries.ts';
import { tableOf } from '#tests/helpers/rosters.ts';

const only = (plan: Plan) => {
  const scenario = Object.values(plan.scenarios)[0];
  if (!scenario) throw new Error('The plan has no scenario.');
  return scenario;
};
const csvOf = (plan: Plan) => rosterCsv(plan, only(plan).id);
const reimported = async (content: string | Uint8Array) => importRoster(await tableOf(content)).plan;

/** Who serves what, by the names that rows can tell: each team with a seat, and the seats in no team. */
function services(plan: Plan) {
  const scenario = only(plan);
  const { ofTeam, streams, all } = servingTable(plan, scenario);
  const names = (serving: Serving | undefined) => (serving?.streams ?? []).map((at) => streams[at]?.name).sort();
  const groups = seatsByTeam(scenario);
  return [
    ...teamsOf(scenario)
      .filter(({ id }) => groups.has(id))
      .map(({ id, name }) => [name, names(ofTeam.get(id))]),
    ...(groups.has(null) ? [['', names(all)]] : []),
  ];
}

/** A plan without its ids and ranks: what a roster's columns can say. */
function facts(plan: Plan) {
  const scenario = only(plan);
  const groups = seatsByTeam(scenario);
  const teams = teamsOf(scenario).filter((team) => groups.has(team.id));
  const seats = [...teams.map((team) => team.id), null].flatMap((team) => groups.get(team) ?? []);
  const at = new Map(seats.map((seat, index) => [seat.id, index]));
  const person = (id: string | null) => {
    if (id === null) return null;
    const {
      id: _,
      custom: __,
      rosterId,
      ...rest
    } = plan.people[asId('person', id)] ?? createPerson(asId('person', id), '');
    const isMade = rosterId.startsWith('person-');
    return { ...rest, rosterId: isMade ? '' : rosterId, firstSeat: seats.findIndex((seat) => seat.person === id) };
  };
  const manager = (ref: ManagerRef | null) =>
    ref === null ? null : ref.kind === 'seat' ? at.get(ref.id) : plan.people[ref.id]?.name;
  return {
    services: services(plan),
    teams: teams.map(({ name, kind, lead }) => ({ name, kind, lead: lead === null ? null : at.get(lead) })),
    seats: seats.map(({ id: _, rank: __, role, team, person: who, solid, dotted, ...rest }) => ({
      ...rest,
      role: roleOf(plan, role).name,
      team: team === null ? null : scenario.teams[team]?.name,
      person: person(who),
      solid: manager(solid),
      dotted: dotted.map(manager),
    })),
    bench: benchOf(plan, scenario).map(({ id }) => person(id)),
  };
}

describe('a plan that came from a roster', () => {
  it('comes back from CSV', async () => {
    await fc.assert(
      fc.asyncProperty(knownRoster, async (text) => {
        const plan = await reimported(text);
        fc.pre(facts(plan).seats.length + facts(plan).bench.length > 0);
        expect(facts(await reimported(csvOf(plan)))).toEqual(facts(plan));
      }),
      { numRuns: 300 },
    );
  });

  it('comes back from XLSX', async () => {
    await fc.assert(
      fc.asyncProperty(knownRoster, async (text) => {
        const plan = await reimported(text);
        fc.pre(facts(plan).seats.length + facts(plan).bench.length > 0);
        expect(facts(await reimported(await rosterXlsx(plan, only(plan).id)))).toEqual(facts(plan));
      }),
      { numRuns: 60 },
    );
  });

  it('of 60 rows comes back whole, with no problem told', async () => {
    const plan = await reimported(new Uint8Array(readFileSync('tests/fixtures/rosters/roster-60.csv')));
    const again = importRoster(await tableOf(csvOf(plan)));
    expect(facts(again.plan)).toEqual(facts(plan));
    expect(again.report.problems).toEqual([]);
  });
});

describe.each(TEMPLATES.filter(({ seats }) => seats > 0).map(({ id }) => id))('the template %s', (id) => {
  it('comes back with its teams, roles and seats', async () => {
    const plan = buildTemplate(id, asId('plan', 'plan-t'));
    const [before, after] = [facts(plan), facts(await reimported(csvOf(plan)))];
    expect([after.teams, after.services]).toEqual([before.teams, before.services]);
    expect(after.seats.map(({ role, team, fte }) => [role, team, fte])).toEqual(
      before.seats.map(({ role, team, fte }) => [role, team, fte]),
    );
  });
});

/** The seats as rows can tell them: a manager by name, as nobody can say which of their seats it is. */
function seatFacts(plan: Plan) {
  const scenario = only(plan);
  const groups = seatsByTeam(scenario);
  const seats = [...teamsOf(scenario).map(({ id }) => id), null].flatMap((team) => groups.get(team) ?? []);
  const holder = ({ person, id }: Seat) =>
    person === null ? seats.findIndex((seat) => seat.id === id) : plan.people[person]?.name;
  return seats.map((seat) => {
    const of = (manager: ManagerRef | null) => {
      const above = manager?.kind === 'seat' ? scenario.seats[manager.id] : undefined;
      return above && holder(above) !== holder(seat) ? holder(above) : null;
    };
    const team = seat.team === null ? undefined : scenario.teams[seat.team];
    return {
      who: holder(seat),
      role: roleOf(plan, seat.role).name,
      team: team && [team.name, team.kind, team.lead === seat.id],
      solid: of(seat.solid),
      dotted: seat.dotted.map(of).filter((name) => name !== null && name !== of(seat.solid)),
      rest: [seat.fte, seat.start, seat.end, seat.level, seat.cost, seat.status],
    };
  });
}

describe('any plan', () => {
  const file = fc.constantFrom(
    (plan: Plan) => Promise.resolve<string | Uint8Array>(csvOf(plan)),
    (plan: Plan) => rosterXlsx(plan, only(plan).id),
  );

  it('comes back from CSV and XLSX with its seats and lines, and with who serves what', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, file, async (plan, write) => {
        fc.pre(seatFacts(plan).length > 0);
        const again = await reimported(await write(plan));
        expect(seatFacts(again)).toEqual(seatFacts(plan));
        const before = services(plan);
        // A stream that nobody on a row serves has no row to be named in.
        const told = new Set(before.flatMap(([, names]) => names));
        expect(services(again)).toEqual(before);
        expect(new Set(Object.values(again.streams).map(({ name }) => name))).toEqual(
          new Set(Object.values(plan.streams).flatMap(({ name }) => (told.has(name) ? [name] : []))),
        );
      }),
      { numRuns: 400 },
    );
  });
});

describe('streams', () => {
  const id = (n: number) => asId('stream', `stream-${n}`);
  const team = (n: number, streams: readonly number[]) =>
    createTeam(asId('team', `team-${n}`), `T${n}`, {
      rank: `a${n}`,
      streams: streams.map((stream) => ({ stream: id(stream), weight: null })),
    });
  const planOf = (teams: readonly Team[], lines: readonly Line[] = [], hasSeatInNone = false): Plan => {
    const seats = [...teams.map((one) => one.id), ...(hasSeatInNone ? [null] : [])].map((of, at) =>
      createSeat(asId('seat', `seat-${at}`), 'data-engineer', { team: of, rank: `a${at}` }),
    );
    const scenario = createScenario(asId('scenario', 'scenario-1'), 'S', {
      teams: Object.fromEntries(teams.map((one) => [one.id, one])),
      seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])),
      lines: Object.fromEntries(lines.map((line) => [line.id, line])),
    });
    return createPlan(asId('plan', 'plan-1'), 'P', {
      streams: Object.fromEntries([1, 2].map((n) => [id(n), { id: id(n), name: `S${n}`, size: 1, rank: `a${n}` }])),
      scenarios: { [scenario.id]: scenario },
    });
  };
  const serves: Line = { id: asId('line', 'line-1'), kind: 'serves', from: team(1, []).id, to: team(2, []).id };

  it.each([
    ['of their own', planOf([team(1, [1]), team(2, [2, 1])]), ['S1', 'S2; S1']],
    ['all, where the others name each: nothing', planOf([team(1, []), team(2, [2]), team(3, [1])]), ['', 'S2', 'S1']],
    [
      'all, where one would be lost: each',
      planOf([team(1, []), team(2, [2]), team(3, [])]),
      ['S1; S2', 'S2', 'S1; S2'],
    ],
    ['all, in no team, where one would be lost', planOf([team(1, [2])], [], true), ['S2', 'S1; S2']],
    ['those of the teams that they serve', planOf([team(1, [1]), team(2, [2])], [serves]), ['S1; S2', 'S2']],
  ])('are told of teams that serve those %s', async (_, plan, texts) => {
    const at = ROSTER_COLUMNS.indexOf('stream');
    expect(rosterSheet(plan, only(plan).id).rows.map((row) => row[at])).toEqual(texts);
    const again = importRoster(await tableOf(csvOf(plan)));
    expect(again.report).toMatchObject({ streams: 2, problems: [] });
    expect(services(again.plan)).toEqual(services(plan));
  });
});

describe('what a canvas can make and a roster cannot say at once', () => {
  const scenario = createScenario(asId('scenario', 'scenario-1'), 'S');
  const person = (n: number, name: string) => createPerson(asId('person', `person-${n}`), name);
  const plan: Plan = {
    ...createPlan(asId('plan', 'plan-1'), 'P'),
    people: Object.fromEntries([person(1, 'Ana'), person(2, 'Ana'), person(3, 'Bo')].map((who) => [who.id, who])),
    scenarios: {
      [scenario.id]: {
        ...scenario,
        teams: { [asId('team', 'team-1')]: createTeam(asId('team', 'team-1'), 'A; B') },
        seats: Object.fromEntries(
          [
            createSeat(asId('seat', 'seat-1'), 'data-engineer', { rank: 'a0', person: asId('person', 'person-1') }),
            createSeat(asId('seat', 'seat-2'), 'ml-engineer', { rank: 'a1', person: asId('person', 'person-2') }),
            createSeat(asId('seat', 'seat-3'), 'product-manager', {
              rank: 'a2',
              person: asId('person', 'person-3'),
              solid: { kind: 'seat', id: asId('seat', 'seat-2') },
              cost: 1234.567,
            }),
          ].map((seat) => [seat.id, seat]),
        ),
      },
    },
  };

  it('two people of one name stay two, and a manager of that name is the right one', async () => {
    const again = await reimported(csvOf(plan));
    expect(Object.values(again.people).filter(({ name }) => name === 'Ana')).toHaveLength(2);
    expect(facts(again).seats[2]).toMatchObject({ solid: 1, cost: 1234.57 });
  });

  it('teams and streams of one name, or of none, stay as many as they are', async () => {
    const streams = ['Ads; EU', 'Ads, EU', ''].map((name, at) => {
      return { id: asId('stream', `stream-${at}`), name, rank: `a${at}`, size: 1 };
    });
    const teams = ['Core', ' Core', 'Core (2)', ''].map((name, at) =>
      createTeam(asId('team', `team-${at}`), name, {
        rank: `a${at}`,
        streams: streams.slice(at, at + 1).map(({ id }) => ({ stream: id, weight: null })),
      }),
    );
    const one = createScenario(asId('scenario', 'scenario-1'), 'S', {
      teams: Object.fromEntries(teams.map((team) => [team.id, team])),
      seats: Object.fromEntries(
        teams.map(({ id }, at) => [`seat-${at}`, createSeat(asId('seat', `seat-${at}`), 'architect', { team: id })]),
      ),
    });
    const made = createPlan(asId('plan', 'plan-1'), 'P', {
      streams: Object.fromEntries(streams.map((stream) => [stream.id, stream])),
      scenarios: { [one.id]: one },
    });
    const again = await reimported(csvOf(made));
    expect(teamsOf(only(again)).map(({ name }) => name)).toEqual(['Core', 'Core (2)', 'Core (2) (2)', 'No name']);
    expect(Object.values(again.streams).map(({ name }) => name)).toEqual(['Ads, EU', 'Ads, EU (2)', 'No name']);
    expect(services(again).map(([, names]) => names)).toEqual([
      ['Ads, EU'],
      ['Ads, EU (2)'],
      ['No name'],
      ['Ads, EU', 'Ads, EU (2)', 'No name'],
    ]);
  });

  it('managers from outside keep their names, by email where two have one name', async () => {
    const outside = (n: number, name: string, email: string) =>
      createPerson(asId('person', `person-${n}`), name, { email, isOutside: true });
    const people = [outside(1, 'Zed', 'z@x.io'), outside(2, 'Kim', 'k@x.io'), outside(3, 'Kim', 'l@x.io')];
    const one = createScenario(asId('scenario', 'scenario-1'), 'S', {
      seats: Object.fromEntries(
        people.map(({ id }, at) => [
          `seat-${at}`,
          createSeat(asId('seat', `seat-${at}`), 'architect', { rank: `a${at}`, solid: { kind: 'outside', id } }),
        ]),
      ),
    });
    const made = createPlan(asId('plan', 'plan-1'), 'P', {
      people: Object.fromEntries(people.map((person) => [person.id, person])),
      scenarios: { [one.id]: one },
    });
    const again = facts(await reimported(csvOf(made)));
    expect(again.seats.map(({ solid }) => solid)).toEqual(['Zed', 'k@x.io', 'l@x.io']);
  });

  it('an unknown scenario has no rows', () => {
    expect(rosterSheet(plan, asId('scenario', 'scenario-x'))).toEqual({ columns: ROSTER_COLUMNS, rows: [] });
  });
});

describe('the files', () => {
  it('hold no cell that runs', async () => {
    const plan = await reimported(new Uint8Array(readFileSync('tests/fixtures/rosters/hostile.csv')));
    const csv = csvOf(plan);
    expect(csv.startsWith(`\ufeff${ROSTER_COLUMNS.join(',')}`)).toBe(true);
    expect(csv).toContain(`'=cmd()`);
    const cells = Papa.parse<string[]>(csv.slice(1), { delimiter: ',', newline: '\r\n' }).data.flat();
    expect(cells.filter((cell) => /(^|[\n;])\s*[=+@-]/.test(cell) && !cell.startsWith("'"))).toEqual([]);
  });

  it('are the same bytes each time', async () => {
    const plan = await reimported(new Uint8Array(readFileSync('tests/fixtures/rosters/roster-60.csv')));
    expect(csvOf(plan)).toBe(csvOf(plan));
    expect(await rosterXlsx(plan, only(plan).id)).toEqual(await rosterXlsx(plan, only(plan).id));
  });

  it('hold the longest cells, guarded or not, so that they come back', async () => {
    const name = `=${'x'.repeat(9_999)}`;
    const plan = await reimported(`name,role\n${name},PM`);
    for (const file of [csvOf(plan), await rosterXlsx(plan, only(plan).id)])
      expect(Object.values((await reimported(file)).people).map((person) => person.name)).toEqual([name]);
  });

  it('hold any text that XML can hold, and nothing else', async () => {
    const name = 'A & <b> "c" _x0041_ 😀 \u0007\ud800é';
    const table = await tableOf('name,role\nX,PM');
    const { plan } = importRoster({ ...table, rows: [{ row: 2, cells: [name, 'PM'], fault: null }] });
    const again = await reimported(await rosterXlsx(plan, only(plan).id));
    expect(Object.values(again.people)[0]?.name).toBe('A & <b> "c" _x0041_ 😀 é');
  });
});
