import { describe, expect, it } from 'vitest';
import { fillCalls, fitted, standing, vacancyWords } from '#renderer/features/vacancy/fill-model.ts';
import type { FillAnswer } from '#renderer/features/vacancy/fill-tasks.ts';
import { answer } from '#renderer/features/vacancy/fill-tasks.ts';
import { runCommand } from '#shared/commands/registry.ts';
import { runCommands } from '#shared/commands/run-commands.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { evaluate } from '#shared/rules/index.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { DAY } from '../../../helpers/generate-plan.ts';

const day = (text: string) => text as IsoDate;
const sample = buildSample();
const scenario = asId('scenario', 'scenario-pods');
const vacancy = asId('seat', 'seat-mlops-engineer');
const arjun = asId('person', 'person-arjun-mehta');

/** The sample with somebody at half time, so that there is a candidate. */
function withTime(): Plan {
  const run = runCommand(sample, {
    id: 'seat.update',
    payload: { scenario, id: asId('seat', 'seat-arjun-mehta'), changes: { fte: 0.4 } },
  });
  if (!run.ok) throw new Error(run.error.message);
  return run.value.plan;
}

describe('fitted()', () => {
  const seat = { fte: 1, start: day('2027-02-01') };
  it.each([
    ['enough in time', { fte: 1, from: day('2027-02-01') }, {}],
    ['too little', { fte: 0.6, from: day('2027-02-01') }, { fte: 0.6 }],
    ['later', { fte: 1, from: day('2027-04-01') }, { start: '2027-04-01' }],
    ['too little and later', { fte: 0.2, from: day('2027-04-01') }, { fte: 0.2, start: '2027-04-01' }],
  ])('%s', (_, free, expected) => {
    expect(fitted(seat, { free }, DAY)).toEqual(expected);
  });

  it('leaves a vacancy without a day as it is for somebody who is free today', () => {
    expect(fitted({ fte: 0.5, start: null }, { free: { fte: 0.5, from: DAY } }, DAY)).toEqual({});
  });
});

describe('answer()', () => {
  it.each([false, true])('ranks, then scores as the plan that is then made would score (fitted: %s)', (isFitted) => {
    const plan = withTime();
    const said: FillAnswer[] = [];
    answer({ plan, scenario, seat: vacancy, dayOfUse: DAY, isFitted, shown: 20 }, (one) => said.push(one));
    const [first, ...scores] = said;
    if (!first || !('candidates' in first)) throw new Error('no ranking');
    const [candidate] = first.candidates;
    expect(candidate).toMatchObject({ person: arjun, free: { fte: 0.6 } });
    expect(scores).toHaveLength(first.candidates.length);
    const seat = plan.scenarios[scenario]?.seats[vacancy];
    if (!seat || !candidate) throw new Error('no vacancy');
    const changes = isFitted ? fitted(seat, candidate, DAY) : {};
    const run = runCommands(plan, fillCalls(scenario, seat, arjun, changes), 'Fill');
    if (!run.ok) throw new Error(run.error.message);
    expect(run.value.plan.scenarios[scenario]?.seats[vacancy]).toMatchObject({
      person: arjun,
      fte: isFitted ? 0.6 : 1,
    });
    expect(scores[0]).toEqual({ person: arjun, overall: evaluate(run.value.plan, scenario, DAY).scores?.overall });
  });

  it('scores no more than are shown, and nobody for a seat that is gone', () => {
    const said: FillAnswer[] = [];
    const ask = { plan: withTime(), scenario, dayOfUse: DAY, isFitted: false };
    answer({ ...ask, seat: vacancy, shown: 0 }, (one) => said.push(one));
    expect(said).toHaveLength(1);
    answer({ ...ask, seat: asId('seat', 'seat-gone'), shown: 5 }, (one) => said.push(one));
    expect(said.slice(1)).toEqual([{ candidates: [] }]);
  });
});

describe('words', () => {
  const own = sample.scenarios[scenario];
  if (!own) throw new Error('no scenario');
  it('say what the vacancy is', () => {
    const seat = own.seats[vacancy];
    if (!seat) throw new Error('no vacancy');
    expect(vacancyWords(own, seat)).toBe('1 FTE in Shared ML Platform, planned to be filled on 1 Feb 2027.');
    const open = { ...seat, team: null, start: null, end: day('2027-12-31') };
    expect(vacancyWords(own, open)).toBe('1 FTE in no team, no day planned yet, until 31 Dec 2027.');
  });
  it('say where somebody stands', () => {
    expect(standing(sample, own, asId('person', 'person-karim-haddad'))).toBe(
      'Data Engineer in ML Pipeline Development, 0.6 FTE; Data Engineer in Shared ML Platform, 0.6 FTE',
    );
    expect(standing(sample, own, asId('person', 'person-nobody'))).toBe('On the bench');
  });
});
