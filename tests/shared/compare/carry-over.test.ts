import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCommands } from '#shared/commands/run-commands.ts';
import type { Carried } from '#shared/compare/carry-over.ts';
import { carryOver } from '#shared/compare/carry-over.ts';
import { compareScenarios } from '#shared/compare/compare.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { TOPOLOGY_IDS } from '#shared/model/scenario.ts';
import { evaluate } from '#shared/rules/index.ts';
import { convertScenario } from '#shared/topology/convert/convert.ts';
import { anyPlan, DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';
import { comparedOf, scenarioOf, scenariosFrom } from './two-scenarios.ts';

const FROM = `
team Ranking, product
  Ada, data-scientist
team Platform, platform
  Bo, ml-engineer, 0.5 FTE, reports to Ada`;
const INTO = `
team Ranking, product
  Ada, data-scientist
  Bo, ml-engineer`;
const BO = asId('person', 'person-bo');
const A = asId('scenario', 'scenario-a');
const B = asId('scenario', 'scenario-b');

const ask = (plan: Plan, what: Carried, rest: Partial<Parameters<typeof carryOver>[1]> = {}) =>
  carryOver(plan, { person: BO, what, from: A, into: B, makesTeams: false, ...rest });

/** The plan after it was carried over. */
function done(plan: Plan, what: Carried, rest: Partial<Parameters<typeof carryOver>[1]> = {}): Plan {
  const carried = ask(plan, what, rest);
  if (!carried.ok) throw new Error(carried.error.message);
  const run = runCommands(plan, carried.value.calls, carried.value.label);
  if (!run.ok) throw new Error(run.error.message);
  return run.value.plan;
}

const bosChange = (plan: Plan) =>
  compareScenarios(plan, comparedOf(plan, 'AB')).changes[0]?.people.find(({ person }) => person === BO)?.change ?? null;

describe('carryOver()', () => {
  it.each<[Carried, object]>([
    ['team', { team: 0, isManagerOther: true, isShareOrDottedOther: true }],
    ['manager', { team: 1, isManagerOther: false, isShareOrDottedOther: true }],
    ['fte', { team: 1, isManagerOther: true, isShareOrDottedOther: false }],
  ])('brings the %s over and leaves the rest', (what, expected) => {
    const plan = scenariosFrom(FROM, INTO);
    expect(bosChange(done(plan, what, { makesTeams: true }))).toMatchObject(expected);
  });

  it('brings everything over: nothing about the person differs then', () => {
    const plan = scenariosFrom(FROM, INTO);
    const after = done(plan, 'all', { makesTeams: true });
    expect(bosChange(after)).toBeNull();
    // The source stays as it was.
    expect(scenarioOf(after, 'A')).toBe(scenarioOf(plan, 'A'));
    expect(Object.keys(scenarioOf(after, 'B').seats)).toHaveLength(2);
  });

  it('brings another role over', () => {
    const plan = scenariosFrom(FROM, INTO.replace('Bo, ml-engineer', 'Bo, data-engineer'));
    expect(bosChange(done(plan, 'role'))).toMatchObject({ isRoleOther: false, team: 1 });
  });

  it('refuses a team that is not there, names it, and makes it where that is asked for', () => {
    const plan = scenariosFrom(FROM, INTO);
    expect(ask(plan, 'team')).toMatchObject({
      ok: false,
      error: {
        code: 'carry-over.no-team',
        missingTeam: 'Platform',
        message: expect.stringContaining('“Platform” is not in B'),
      },
    });
    const teams = Object.values(scenarioOf(done(plan, 'team', { makesTeams: true }), 'B').teams);
    expect(teams.map(({ id, name, kind }) => [id, name, kind])).toContainEqual([
      'team-platform',
      'Platform',
      'platform',
    ]);
  });

  it('finds the team by its name where its id is another', () => {
    const plan = scenariosFrom(
      FROM,
      `team Other, product\nteam platform, platform\n${INTO.trim().replace('team Ranking', 'team Rank')}`,
    );
    const after = done(plan, 'team');
    expect(bosChange(after)).toMatchObject({ team: 0 });
    expect(Object.keys(scenarioOf(after, 'B').teams)).toHaveLength(3);
  });

  it.each<[string, string, string, Carried, string]>([
    [
      'the manager has no seat there',
      FROM,
      'team Ranking, product\n  Bo, ml-engineer\n',
      'manager',
      'Ada has no seat in B that Bo could report to.',
    ],
    [
      'they have no seat there',
      FROM,
      'team Ranking, product\n  Ada, data-scientist\n',
      'fte',
      'Bo has no seat in B. Carry the team over first.',
    ],
    ['it is the same already', FROM, FROM, 'team', 'Bo has the same team in B already.'],
    ['all of it is the same already', FROM, FROM, 'all', 'Bo has the same team, manager, role and FTE in B already.'],
  ])('refuses where %s', (_, from, into, what, message) => {
    expect(ask(scenariosFrom(from, into), what)).toMatchObject({ ok: false, error: { message, missingTeam: null } });
  });

  it('refuses a scenario against itself, and what is gone', () => {
    const plan = scenariosFrom(FROM, INTO);
    expect(ask(plan, 'team', { into: A })).toMatchObject({
      error: { message: 'A is the same scenario: there is nothing to carry over.' },
    });
    expect(ask(plan, 'team', { into: asId('scenario', 'scenario-x') })).toMatchObject({ ok: false });
    expect(ask(plan, 'team', { person: asId('person', 'person-x') })).toMatchObject({ ok: false });
  });

  it('adds the seat of who has none there, with the manager', () => {
    const plan = scenariosFrom(FROM, 'team Ranking, product\n  Ada, data-scientist\nteam Platform, platform\n');
    expect(bosChange(done(plan, 'all'))).toBeNull();
  });

  it('fills the same seat where it stands vacant there', () => {
    const plan = scenariosFrom(FROM, FROM);
    const seat = asId('seat', 'seat-bo-ml-engineer');
    const vacated = runCommands(plan, [{ id: 'seat.vacate', payload: { scenario: B, id: seat } }], '');
    if (!vacated.ok) throw new Error('refused');
    const after = done(vacated.value.plan, 'team');
    expect(Object.keys(scenarioOf(after, 'B').seats)).toHaveLength(2);
    expect(bosChange(after)).toBeNull();
  });

  it('takes the person off a seat that they have only there: vacant where the seat is in both, gone where not', () => {
    const two = `${INTO}\nteam Platform, platform\n  Bo, data-engineer, 0.2 FTE`;
    const gone = done(scenariosFrom(INTO, two), 'all');
    expect(Object.keys(scenarioOf(gone, 'B').seats)).toHaveLength(2);
    const both = scenariosFrom(two, two);
    const left = runCommands(
      both,
      [{ id: 'seat.vacate', payload: { scenario: A, id: asId('seat', 'seat-bo-data-engineer') } }],
      '',
    );
    if (!left.ok) throw new Error('refused');
    const vacant = done(left.value.plan, 'all');
    expect(scenarioOf(vacant, 'B').seats[asId('seat', 'seat-bo-data-engineer')]?.person).toBeNull();
  });

  describe('takes along', () => {
    const LED = `
team Ranking, product
  Ada, data-scientist
  Cy, architect
team Platform, platform
  Bo, ml-engineer, lead, reports to Ada, dotted to Cy`;
    const leadOf = (plan: Plan, team: string) =>
      scenarioOf(plan, 'B').teams[asId('team', `team-${team}`)]?.lead ?? null;
    const bo = (plan: Plan) => Object.values(scenarioOf(plan, 'B').seats).find(({ person }) => person === BO);
    const leftOf = (plan: Plan, what: Carried) => {
      const carried = ask(plan, what, { makesTeams: true });
      return carried.ok ? carried.value.left : [carried.error.message];
    };

    it('the lead of the team and the dotted line, so that nothing differs', () => {
      const into = LED.replace(', lead, reports to Ada, dotted to Cy', '');
      const after = done(scenariosFrom(LED, into), 'all');
      expect(leadOf(after, 'platform')).toBe(bo(after)?.id);
      expect(bo(after)?.dotted).toEqual([{ kind: 'seat', id: 'seat-cy-architect' }]);
      expect(bosChange(after)).toBeNull();
      expect(leftOf(scenariosFrom(LED, into), 'all')).toEqual([]);
    });

    it('both with a seat that is new there, in a team that is new there', () => {
      const after = done(
        scenariosFrom(LED, 'team Ranking, product\n  Ada, data-scientist\n  Cy, architect\n'),
        'team',
        {
          makesTeams: true,
        },
      );
      expect(leadOf(after, 'platform')).toBe(bo(after)?.id);
      expect(bo(after)).toMatchObject({
        solid: { kind: 'seat', id: 'seat-ada-data-scientist' },
        dotted: [{ kind: 'seat', id: 'seat-cy-architect' }],
      });
    });

    it('the lines with the manager, and takes away those that are not in the source', () => {
      const into = LED.replace('dotted to Cy', 'dotted to Di').replace(
        'Cy, architect',
        'Cy, architect\n  Di, architect',
      );
      const after = done(scenariosFrom(LED, into), 'manager');
      expect(bo(after)?.dotted).toEqual([{ kind: 'seat', id: 'seat-cy-architect' }]);
    });

    it('the leadership back: whoever leads in the source does so again, else nobody', () => {
      const unled = LED.replace('ml-engineer, lead,', 'ml-engineer,');
      expect(leadOf(done(scenariosFrom(unled, LED), 'team'), 'platform')).toBeNull();
      const byCy = unled.replace('architect', 'architect, lead').replace('team Ranking', 'team Platform');
      const led = byCy
        .replace('team Platform, platform\n', '')
        .replace('team Platform, product', 'team Platform, platform');
      const other = led.replace('architect, lead', 'architect').replace('ml-engineer,', 'ml-engineer, lead,');
      expect(leadOf(done(scenariosFrom(led, other), 'team'), 'platform')).toBe('seat-cy-architect');
    });

    it('a dotted line becomes the solid one, and the solid one dotted', () => {
      const swapped = LED.replace('reports to Ada, dotted to Cy', 'reports to Cy, dotted to Ada');
      const after = done(scenariosFrom(LED, swapped), 'manager');
      expect(bo(after)).toMatchObject({
        solid: { id: 'seat-ada-data-scientist' },
        dotted: [{ id: 'seat-cy-architect' }],
      });
    });

    it('what has both ends there, and says what has not', () => {
      const without = LED.replace('\n  Cy, architect', '').replace(', lead, reports to Ada, dotted to Cy', '');
      expect(leftOf(scenariosFrom(LED, without), 'manager')).toEqual(['Cy has no seat in B for Bo’s dotted line.']);
      expect(bo(done(scenariosFrom(LED, without), 'manager'))).toMatchObject({ dotted: [], solid: { kind: 'seat' } });
      const alone = 'team Platform, platform\n  Bo, ml-engineer, 0.5 FTE\n';
      expect(leftOf(scenariosFrom(LED, alone), 'all')).toEqual([
        'Ada has no seat in B that Bo could report to.',
        'Cy has no seat in B for Bo’s dotted line.',
      ]);
      expect(bo(done(scenariosFrom(LED, alone), 'all'))).toMatchObject({ fte: 1, solid: null, dotted: [] });
      expect(leadOf(done(scenariosFrom(LED, alone), 'all'), 'platform')).toBe('seat-bo-ml-engineer');
    });
  });

  it('makes a person the same in both, and touches no other scenario', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...TOPOLOGY_IDS), fc.nat(7), (plan, topology, n) => {
        const from = plan.scenarios[SCENARIO];
        if (!from) return;
        const to = convertScenario(plan, from, topology, asId('scenario', 'scenario-2')).scenario;
        const both: Plan = { ...plan, scenarios: { ...plan.scenarios, [to.id]: to } };
        const person = asId('person', `person-${n}`);
        const carried = carryOver(both, { person, what: 'all', from: from.id, into: to.id, makesTeams: true });
        if (!carried.ok) return;
        const run = runCommands(both, carried.value.calls, '');
        expect(run.ok).toBe(true);
        if (!run.ok) return;
        const after = run.value.plan;
        expect(after.scenarios[from.id]).toBe(from);
        const compared = [from.id, to.id].map((id) => ({
          scenario: after.scenarios[id] as typeof from,
          evaluation: evaluate(after, id, DAY),
        }));
        const [change] = compareScenarios(after, compared).changes;
        expect(change?.people.find((move) => move.person === person)).toBeUndefined();
      }),
    );
  });

  it('names the step', () => {
    const carried = ask(scenariosFrom(FROM, INTO), 'fte');
    expect(carried.ok && carried.value.label).toBe('Carry Bo’s FTE from A over into B');
  });
});
