import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandCall } from '#shared/commands/registry.ts';
import { runCommands } from '#shared/commands/run-commands.ts';
import { diffPlans, isSame } from '#shared/compare/diff.ts';
import { diffWords } from '#shared/compare/diff-words.ts';
import { serializePlan } from '#shared/document/index.ts';
import { createPerson, createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { plainProfile } from '#shared/model/profile.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { anyPlan } from '../../helpers/generate-plan.ts';

const sample = buildSample();
const scenario = asId('scenario', 'scenario-pods');
const seat = (name: string) => asId('seat', `seat-${name}`);
const team = (name: string) => asId('team', `team-${name}`);
const person = (name: string) => asId('person', `person-${name}`);

function planAfter(...calls: readonly CommandCall[]): Plan {
  const run = runCommands(sample, calls, '');
  if (!run.ok) throw new Error(run.error.message);
  return run.value.plan;
}
const words = (...calls: readonly CommandCall[]): readonly string[] => {
  const plan = planAfter(...calls);
  return diffWords(sample, plan, diffPlans(sample, plan));
};
const back = (...calls: readonly CommandCall[]): readonly string[] => {
  const plan = planAfter(...calls);
  return diffWords(plan, sample, diffPlans(plan, sample));
};

describe('diffPlans()', () => {
  it('finds something exactly where the files differ', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, fc.boolean(), (a, other, isOther) => {
        const b = isOther ? { ...other, id: a.id } : structuredClone(a);
        expect(diffPlans(a, b).length === 0).toBe(serializePlan(a) === serializePlan(b));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same on the way back, with both sides swapped', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (a, b) => {
        const key = ({ kind, id, scenario: of }: ReturnType<typeof diffPlans>[number]) => `${of?.id} ${kind} ${id}`;
        const there = diffPlans(a, b);
        const returned = new Map(diffPlans(b, a).map((one) => [key(one), one]));
        const swap = { added: 'removed', removed: 'added', changed: 'changed' } as const;
        // The plan's own part goes by the id of the first plan.
        const same = there.filter(({ kind }) => kind !== 'plan');
        expect(same.length).toBe(diffPlans(b, a).filter(({ kind }) => kind !== 'plan').length);
        for (const one of same) expect(returned.get(key(one))?.change).toBe(swap[one.change]);
      }),
      { numRuns: 40 },
    );
  });

  it('finds one difference for one command that changes one thing', () => {
    const [one, ...rest] = diffPlans(
      sample,
      planAfter({ id: 'seat.update', payload: { scenario, id: seat('mei-tanaka'), changes: { fte: 0.5 } } }),
    );
    expect(rest).toEqual([]);
    expect(one).toEqual({
      kind: 'seat',
      change: 'changed',
      id: 'seat-mei-tanaka',
      name: 'Backend Engineer, Mei Tanaka',
      scenario: { id: scenario, name: 'Pods + platform' },
      fields: [{ field: 'fte', from: 1, to: 0.5 }],
    });
  });

  it('tells a new name of a person once, not again for every line to them', () => {
    const found = diffPlans(
      sample,
      planAfter({ id: 'person.update', payload: { id: person('jonas-weber'), changes: { name: 'Jo Weber' } } }),
    );
    expect(found.map(({ kind }) => kind)).toEqual(['person']);
  });

  it('sees a pinned baseline, the date and what the profile changes', () => {
    const found = diffPlans(sample, {
      ...planAfter({ id: 'plan.update', payload: { changes: { baseline: scenario, date: '2027-01-01' as IsoDate } } }),
      profile: {
        ...plainProfile('custom'),
        demand: { 'gather-data': 2 },
        costs: { hint: 5 },
        strengths: { supports: 0 },
      },
    });
    expect(found).toHaveLength(1);
    expect(found[0]?.fields.map(({ field }) => field)).toEqual([
      'date',
      'profile',
      'demand of gather-data',
      'strength of supports',
      'cost of hint',
      'baseline',
    ]);
  });
});

describe('diffWords()', () => {
  it('tells which finding was accepted, by whom and why', () => {
    const accepted = {
      key: 'layers|scenario|',
      rule: 'layers',
      facts: '0',
      reason: 'Until spring',
      by: 'Ada',
      on: '2026-11-21' as IsoDate,
    };
    const accept: CommandCall = { id: 'finding.accept', payload: { scenario, accepted } };
    expect(words(accept)).toContain('    + layers, accepted by Ada (reason "Until spring")');
    expect(back(accept)).toContain('    - layers, accepted by Ada (reason "Until spring")');
  });

  it('says so where nothing differs', () => {
    expect(diffWords(sample, sample, [])).toEqual(['No differences.']);
  });

  it('groups by kind, with signs, in the order of a plan', () => {
    expect(
      words(
        { id: 'plan.update', payload: { changes: { name: 'Next year' } } },
        { id: 'person.add', payload: { person: createPerson(person('new'), 'Nora', { capacity: 0.5 }) } },
        { id: 'person.remove', payload: { id: person('qa-manager') } },
        { id: 'person.update', payload: { id: person('mei-tanaka'), changes: { capacity: 0.8 } } },
        { id: 'team.update', payload: { scenario, id: team('shared-ml-platform'), changes: { name: 'Platform' } } },
      ),
    ).toEqual([
      'Plan',
      `  ~ name "${sample.name}" → "Next year"`,
      'People',
      '  ~ Mei Tanaka: capacity 1 → 0.8',
      '  + Nora (capacity 0.5)',
      '  - QA Manager (capacity 1, outside the plan)',
      'In scenario "Pods + platform"',
      '  Teams',
      '    ~ Platform: name "Shared ML Platform" → "Platform"',
      '  Reporting lines',
      '    ~ QA Engineer, Sofia Rossi: no dotted line to QA Manager (outside) any more',
    ]);
  });

  it('names teams, people, roles and managers instead of their ids', () => {
    const jonas = { kind: 'seat', id: seat('jonas-weber') } as const;
    expect(
      words(
        {
          id: 'seat.move',
          payload: { scenario, ids: [seat('sofia-rossi')], team: team('shared-ml-platform'), before: null },
        },
        { id: 'seat.fill', payload: { scenario, id: seat('mlops-engineer'), person: person('sofia-rossi') } },
        { id: 'report.set-solid', payload: { scenario, seat: seat('sofia-rossi'), manager: jonas } },
        {
          id: 'report.add-dotted',
          payload: { scenario, seat: seat('mei-tanaka'), manager: { kind: 'seat', id: seat('sofia-rossi') } },
        },
      ),
    ).toEqual([
      'In scenario "Pods + platform"',
      '  Seats',
      '    ~ MLOps Engineer, Sofia Rossi: person none → "Sofia Rossi"',
      '    ~ QA Engineer, Sofia Rossi: team "Integration & Quality" → "Shared ML Platform"; order changed',
      '  Reporting lines',
      '    ~ Backend Engineer, Mei Tanaka: dotted line to QA Engineer, Sofia Rossi',
      '    ~ QA Engineer, Sofia Rossi: reports to DevOps Engineer, Jonas Weber instead of Senior ML Engineer, Daniel Kowalski',
    ]);
  });

  it('tells a reporting line that went, and one that came', () => {
    const call: CommandCall = {
      id: 'report.set-solid',
      payload: { scenario, seat: seat('sofia-rossi'), manager: null },
    };
    const line = (of: readonly string[]) => of.at(-1)?.trim();
    expect(line(words(call))).toBe(
      '~ QA Engineer, Sofia Rossi: no longer reports to Senior ML Engineer, Daniel Kowalski',
    );
    expect(line(back(call))).toBe('~ QA Engineer, Sofia Rossi: reports to Senior ML Engineer, Daniel Kowalski');
  });

  it('names leads, kinds, days and states as people call them', () => {
    const said = words(
      {
        id: 'team.update',
        payload: {
          scenario,
          id: team('shared-ml-platform'),
          changes: { kind: 'enabling', lead: seat('karim-haddad') },
        },
      },
      {
        id: 'seat.update',
        payload: { scenario, id: seat('mei-tanaka'), changes: { status: 'leaving', end: '2027-06-30' as IsoDate } },
      },
    ).join('\n');
    expect(said).toContain('kind "Platform" → "Enabling team"');
    expect(said).toContain('lead "Platform Engineer, Arjun Mehta" → "Data Engineer, Karim Haddad"');
    expect(said).toContain('status none → leaving');
    expect(said).toContain('end none → 2027-06-30');
  });

  it('counts what only moved, and does not list it', () => {
    const moved = planAfter(
      {
        id: 'canvas.place',
        payload: { scenario, teams: [{ id: team('shared-ml-platform'), position: { x: 5, y: 5 } }], seats: [] },
      },
      {
        id: 'seat.move',
        payload: {
          scenario,
          ids: [seat('mei-tanaka')],
          team: team('platform-infrastructure'),
          before: seat('jonas-weber'),
        },
      },
    );
    expect(diffWords(sample, moved, diffPlans(sample, moved))).toEqual([
      'In scenario "Pods + platform"',
      '  Only order or place on the canvas: 1 team, 1 seat',
    ]);
  });

  it('tells a scenario that came or went in one line', () => {
    const made = createScenario(asId('scenario', 'scenario-b'), 'B', {
      rank: 'a5',
      topology: 'pods',
      teams: { [team('x')]: createTeam(team('x'), 'X') },
      seats: { [seat('x')]: createSeat(seat('x'), 'data-engineer', { team: team('x') }) },
    });
    const call: CommandCall = { id: 'scenario.add', payload: { scenario: made } };
    expect(words(call)).toEqual(['Scenarios', '  + B (topology "Three pods", teams 1, seats 1)']);
    expect(back(call)).toEqual(['Scenarios', '  - B (topology "Three pods", teams 1, seats 1)']);
  });

  it('reads lists and records: skills, streams, focus, custom fields', () => {
    const stream = asId('stream', 'stream-homepage');
    const said = words(
      {
        id: 'person.update',
        payload: {
          id: person('mei-tanaka'),
          changes: { skills: [{ name: 'Go', level: 3 }], custom: { Site: 'Berlin' } },
        },
      },
      {
        id: 'team.update',
        payload: { scenario, id: team('shared-ml-platform'), changes: { streams: [{ stream, weight: 2 }] } },
      },
      {
        id: 'seat.update',
        payload: { scenario, id: seat('mei-tanaka'), changes: { focus: { 'deploy-models': 1 } } },
      },
    ).join('\n');
    expect(said).toContain('skills Python 3, FastAPI 3, PostgreSQL 3 → Go 3');
    expect(said).toContain('custom fields none → Site Berlin');
    expect(said).toContain('streams none → Homepage recommendations (weight 2)');
    expect(said).toContain('focus none → Deploy models 1');
  });

  it('says for any two plans something in every line, and nothing of what is not there', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (a, b) => {
        for (const line of diffWords(a, b, diffPlans(a, b))) {
          expect(line.trim()).not.toBe('');
          expect(line).not.toMatch(/undefined|\[object|NaN/);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('isSame()', () => {
  it.each([
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [[1, 2], [2, 1], false],
    [{ a: 1 }, { a: 1, b: undefined }, false],
    [[], {}, false],
    [0, -0, true],
    [null, {}, false],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(isSame(a, b)).toBe(expected);
  });
});
