import { describe, expect, it } from 'vitest';
import type { Comparison, PersonMove } from '#shared/compare/compare.ts';
import { compareScenarios } from '#shared/compare/compare.ts';
import { summarize } from '#shared/compare/summary.ts';
import type { PillarId } from '#shared/model/capability.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import { asId } from '#shared/model/ids.ts';
import type { Figures, HealthId, TodayAndPlanned } from '#shared/rules/finding.ts';
import { HEALTH_IDS } from '#shared/rules/finding.ts';
import { comparedOf, scenariosFrom } from './two-scenarios.ts';

interface Words {
  readonly name: string;
  readonly overall?: TodayAndPlanned;
  readonly figures?: Partial<Figures>;
  readonly moves?: Partial<Record<'team' | 'manager' | 'role' | 'share' | 'joins' | 'leaves', number>>;
  readonly scores?: Partial<Record<PillarId | HealthId, TodayAndPlanned | number>> | null;
}

const both = (figure: TodayAndPlanned | number): TodayAndPlanned =>
  typeof figure === 'number' ? { today: figure, planned: figure } : figure;

const NO_CHANGE = { team: 0, isManagerOther: false, isRoleOther: false, isShareOrDottedOther: false };
const NOTHING = { from: null, to: null };

function movesOf(moves: Words['moves'] = {}): PersonMove[] {
  const people = (kind: keyof NonNullable<Words['moves']>, move: Partial<PersonMove>): PersonMove[] =>
    Array.from({ length: moves[kind] ?? 0 }, (_, n) => ({
      person: asId('person', `person-${kind}-${n}`),
      name: `${kind} ${n}`,
      teams: NOTHING,
      manager: NOTHING,
      role: NOTHING,
      fte: { from: 1, to: 1 },
      change: null,
      ...move,
    }));
  return [
    ...people('team', { change: { ...NO_CHANGE, team: 1 } }),
    ...people('manager', { change: { ...NO_CHANGE, isManagerOther: true } }),
    ...people('role', { change: { ...NO_CHANGE, isRoleOther: true } }),
    ...people('share', { change: { ...NO_CHANGE, isShareOrDottedOther: true } }),
    ...people('joins', { fte: { from: null, to: 1 } }),
    ...people('leaves', { fte: { from: 1, to: null } }),
  ];
}

const ORG = 'team Ranking, product\n  Ada, data-scientist\n';
const plan = scenariosFrom(ORG, ORG, ORG, ORG);

/** A comparison whose figures are set by hand; what is not named is 50 of a score. */
function comparisonOf(columns: readonly Words[]): Comparison {
  const real = compareScenarios(plan, comparedOf(plan, 'ABCD'.slice(0, columns.length)));
  const scenarios = real.scenarios.map(({ scenario, evaluation }, index) => {
    const { name, overall = both(50), figures = {}, scores = {} } = columns[index] as Words;
    const set = (id: PillarId | HealthId) => both(scores?.[id] ?? 50);
    return {
      scenario: { ...scenario, name },
      evaluation: {
        ...evaluation,
        figures: { ...evaluation.figures, ...figures },
        scores:
          scores && evaluation.scores
            ? {
                ...evaluation.scores,
                overall,
                weakestPillar: { today: 'mlops' as const, planned: 'product' as const },
                meanOfSeven: both(60),
                pillars: Object.fromEntries(PILLAR_IDS.map((id) => [id, set(id)])) as Record<PillarId, TodayAndPlanned>,
                health: Object.fromEntries(HEALTH_IDS.map((id) => [id, set(id).today])) as Record<HealthId, number>,
              }
            : null,
      },
    };
  });
  const changes = scenarios.slice(1).map(({ scenario }, index) => {
    const { moves } = columns[index + 1] as Words;
    return {
      from: (scenarios[0] as (typeof scenarios)[number]).scenario,
      to: scenario,
      disruption: moves ? 30 : 0,
      people: movesOf(moves),
    };
  });
  return { scenarios, changes };
}

const said = (columns: readonly Words[], date: 'today' | 'planned' = 'today') =>
  summarize(comparisonOf(columns), date, '€').map(({ lead, text, rest }) => ({ lead, text, rest }));
const A: Words = { name: 'Pods' };

describe('summarize()', () => {
  it.each<[string, Words, Words, string]>([
    [
      'what rises most and what it costs',
      { ...A, scores: { mlops: 41, product: 60 } },
      { name: 'Centralized', scores: { mlops: 88, product: 62 }, moves: { team: 9 } },
      'Centralized lifts MLOps from 41 to 88 and costs 9 team moves.',
    ],
    [
      'what falls most, too',
      { ...A, scores: { mlops: 41, communication: 58 } },
      { name: 'Centralized', scores: { mlops: 88, communication: 49 }, moves: { team: 1 } },
      'Centralized lifts MLOps from 41 to 88, lowers Communication from 58 to 49 and costs 1 team move.',
    ],
    [
      'first what differs more',
      { ...A, scores: { mlops: 59, communication: 97 } },
      { name: 'B', scores: { mlops: 49, communication: 98 }, moves: { team: 1 } },
      'B lowers MLOps from 59 to 49, lifts Communication from 97 to 98 and costs 1 team move.',
    ],
    [
      'only what falls',
      A,
      { name: 'Lean', scores: { 'data-engineering': 20 }, moves: { leaves: 2 } },
      'Lean lowers Data Engineering from 50 to 20 and leaves out 2 people.',
    ],
    ['moves that change no score', A, { name: 'B', moves: { team: 3 } }, 'B changes no score and costs 3 team moves.'],
    [
      'new managers where nobody moves',
      A,
      { name: 'B', moves: { manager: 1 } },
      'B changes no score and gives 1 person a new manager.',
    ],
    ['other roles', A, { name: 'B', moves: { role: 2 } }, 'B changes no score and gives 2 people another role.'],
    [
      'other shares',
      A,
      { name: 'B', moves: { share: 2 } },
      'B changes no score and changes the time or dotted lines of 2 people.',
    ],
    ['who joins', A, { name: 'B', moves: { joins: 1 } }, 'B changes no score and takes in 1 person more.'],
    ['a figure that is no score', A, { name: 'B', figures: { layers: 9 } }, 'B changes no score.'],
    ['that nothing differs', A, { name: 'Copy' }, 'Copy is the same as Pods: no figure differs and nobody moves.'],
    [
      'differences that round to nothing',
      { ...A, scores: { mlops: 41.2 } },
      { name: 'Copy', scores: { mlops: 41.4 } },
      'Copy is the same as Pods: no figure differs and nobody moves.',
    ],
    ['a scenario without seats', A, { name: 'New', scores: null }, 'New has no seats yet, so it has no scores.'],
    [
      'a baseline without seats',
      { ...A, scores: null },
      { name: 'New' },
      'Pods has no seats yet, so New has nothing to be measured against.',
    ],
  ])('tells %s', (_, baseline, other, text) => {
    expect(said([baseline, other])[0]?.text).toBe(text);
  });

  it('speaks of planned figures where these are asked for, but not of planned health', () => {
    const from: Words = { ...A, scores: { mlops: { today: 41, planned: 70 }, expertise: 60 } };
    const to: Words = { name: 'B', scores: { mlops: { today: 41, planned: 93 }, expertise: 50 } };
    expect(said([from, to], 'planned')[0]?.text).toBe(
      'B lifts planned MLOps from 70 to 93 and lowers Expertise from 60 to 50.',
    );
    expect(said([from, to], 'today')[0]?.text).toBe('B lowers Expertise from 60 to 50.');
  });

  it.each<[Partial<Figures>, Partial<Figures>, string]>([
    [{ vacancies: 3 }, { vacancies: 2 }, '1 vacancy fewer.'],
    [{ vacancies: 0 }, { vacancies: 2 }, '2 vacancies more.'],
    [{ handOffsAcrossBorders: 5 }, { handOffsAcrossBorders: 7 }, '2 hand-offs more across borders.'],
    [
      { cost: { today: 1_620_000, planned: 0, seatsWithoutCost: 0 }, vacancies: 3 },
      { cost: { today: 1_510_000, planned: 0, seatsWithoutCost: 0 }, vacancies: 4 },
      '1 vacancy more; €110 k a year less.',
    ],
    [
      { cost: { today: 900, planned: 0, seatsWithoutCost: 0 } },
      { cost: { today: 800, planned: 0, seatsWithoutCost: 3 } },
      '€100 a year less, though 3 seats have no cost.',
    ],
    [{ cost: null }, { cost: { today: 10, planned: 10, seatsWithoutCost: 0 } }, ''],
    [{ meetingHoursPerSeatWeek: 5.8 }, { meetingHoursPerSeatWeek: 4.6 }, '1.2 meeting hours a seat and week fewer.'],
  ])('tells other figures: %j to %j', (from, to, expected) => {
    expect(
      said([
        { ...A, figures: from },
        { name: 'B', figures: to },
      ])[0]?.rest,
    ).toBe(expected);
  });

  it('says which is best and weakest, only where one is alone there', () => {
    const overall = (name: string, today: number, planned: number): Words => ({ name, overall: { today, planned } });
    expect(said([overall('A', 48, 62), overall('B', 58, 60), overall('C', 44, 71)]).map(({ lead }) => lead)).toEqual([
      'Best today, 58.',
      'Best once staffed, 71.',
      '',
    ]);
    expect(said([overall('A', 40, 50), overall('B', 58, 60), overall('C', 44, 44)]).map(({ lead }) => lead)).toEqual([
      'Best today and once staffed, 58 → 60.',
      '',
      'Weakest today, 40.',
    ]);
    const onDay = summarize(comparisonOf([overall('A', 48, 62), overall('B', 58, 60)]), 'today', '', 'on 1 Feb 2027');
    expect(onDay.map(({ lead }) => lead)).toEqual(['Best on 1 Feb 2027, 58.', 'Best once staffed, 62.']);
    expect(said([overall('A', 40, 50), overall('B', 40, 50)]).map(({ lead }) => lead)).toEqual(['', '']);
    const two = [overall('A', 40, 50), overall('B', 58, 60)];
    expect(said(two).map(({ lead }) => lead)).toEqual(['Best today and once staffed, 58 → 60.', '']);
    const three = summarize(comparisonOf([...two, overall('C', 44, 44)]), 'planned', '');
    expect(three.map(({ lead }) => lead)).toEqual([
      'Best today and once staffed, 58 → 60.',
      'Weakest once staffed, 44.',
      '',
    ]);
    expect(said([overall('A', 40, 50), { name: 'B', scores: null }]).map(({ lead }) => lead)).toEqual(['', '']);
  });

  it('ends with the baseline and what holds it down', () => {
    expect(said([{ ...A, scores: { mlops: 41 } }, { name: 'B' }]).at(-1)?.text).toBe(
      'Pods is the baseline; MLOps, 41, holds it down.',
    );
    expect(said([{ ...A, scores: { mlops: 80 } }, { name: 'B' }]).at(-1)?.text).toBe('Pods is the baseline.');
  });

  it('says so where a scenario is compared with itself', () => {
    const real = compareScenarios(plan, comparedOf(plan, 'AA'));
    expect(summarize(real, 'today', '')[0]?.text).toBe('A is compared with itself: nothing differs.');
  });
});
