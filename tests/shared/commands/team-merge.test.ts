/** Two teams become one: seats in order, lines to the other end, nothing twice and nothing to itself; back in one step. */

import { applyPatches, enablePatches } from 'immer';
import { describe, expect, it } from 'vitest';
import { runCommand } from '#shared/commands/registry.ts';
import { seatsOf, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import { TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

enablePatches();

const { plan } = tinyOrg(`team One, product
  Ada, data-scientist, lead
  Bo, data-engineer, reports to Ada
team Two, product
  Cy, data-scientist, lead
team Base, platform
  Di, mlops-engineer
hand-off model, One to Base
hand-off model, Two to Base
hand-off data-needs, One to Two
hand-off pipelines, Base to One
serves, Base to One`);
const scenarioOf = (one: Plan) => {
  const scenario = one.scenarios[TINY_SCENARIO];
  if (!scenario) throw new Error('no scenario');
  return scenario;
};
const team = (name: string) => {
  const found = teamsOf(scenarioOf(plan)).find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};
const merge = (id: string, into: string) =>
  runCommand(plan, { id: 'team.merge', payload: { scenario: TINY_SCENARIO, id, into } });

describe('team.merge', () => {
  const run = merge(team('One').id, team('Two').id);
  if (!run.ok) throw new Error(run.error.message);
  const after = scenarioOf(run.value.plan);

  it('puts the seats behind those of the other team, which keeps its lead', () => {
    const seats = seatsOf(after).filter((seat) => seat.team === team('Two').id);
    expect(seats.map(({ person }) => person && plan.people[person]?.name)).toEqual(['Cy', 'Ada', 'Bo']);
    expect(after.teams[team('Two').id]?.lead).toBe(team('Two').lead);
    expect(after.teams[team('One').id]).toBeUndefined();
    expect(run.value.label).toBe('Merge One into Two');
  });

  const nameOf = (id: string) => teamsOf(after).find((one) => one.id === id)?.name;

  it('leads lines to the other team, but none twice or to itself', () => {
    const words = Object.values(after.lines).map((line) =>
      line.kind === 'serves'
        ? `serves ${nameOf(line.from)} ${nameOf(line.to)}`
        : `${line.type} ${nameOf(line.from.id)} ${nameOf(line.to.id)}`,
    );
    expect(words.sort()).toEqual(['model Two Base', 'pipelines Base Two', 'serves Base Two']);
  });

  it('is taken back whole', () => {
    expect(applyPatches(run.value.plan, [...run.value.inverse])).toEqual(plan);
  });

  it('refuses a team and itself', () => {
    expect(merge(team('One').id, team('One').id)).toMatchObject({ ok: false });
  });
});
