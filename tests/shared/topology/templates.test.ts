import { describe, expect, it } from 'vitest';
import { asId } from '#shared/model/ids.ts';
import { benchOf, scenariosOf, seatsByTeam, teamsOf } from '#shared/model/order.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { buildTemplate, TEMPLATES } from '#shared/topology/templates.ts';

const shapeOf = (plan: ReturnType<typeof buildSample>) => {
  const scenario = scenariosOf(plan)[0];
  if (!scenario) throw new Error('no scenario');
  const seats = seatsByTeam(scenario);
  return teamsOf(scenario).map((team) => [team.name, (seats.get(team.id) ?? []).map((seat) => seat.role)]);
};
const template = (id: Parameters<typeof buildTemplate>[0]) => buildTemplate(id, asId('plan', 'plan-test'));

describe('buildTemplate()', () => {
  it('embeds data science and data engineering, and shares the platform', () => {
    expect(shapeOf(template('embedded'))).toEqual([
      ['Product Team A', ['data-scientist', 'ml-engineer', 'data-engineer']],
      ['Product Team B', ['data-scientist', 'ml-engineer', 'data-engineer']],
      ['Shared Platform', ['mlops-engineer', 'platform-engineer']],
    ]);
  });

  it('puts MLOps, platform and data engineering into one central team', () => {
    expect(shapeOf(template('centralized')).at(-1)).toEqual([
      'Central ML Platform',
      ['mlops-engineer', 'platform-engineer', 'data-engineer'],
    ]);
  });

  it('builds the three pods with their leads first', () => {
    const plan = template('pods');
    expect(shapeOf(plan)).toEqual([
      ['Platform Infrastructure', ['devops-engineer', 'backend-engineer', 'compliance-engineer']],
      ['ML Pipeline Development', ['senior-ml-engineer', 'data-engineer', 'data-scientist']],
      ['Integration & Quality', ['senior-ml-engineer', 'qa-engineer', 'technical-writer']],
    ]);
    const scenario = scenariosOf(plan)[0];
    expect(Object.values(scenario?.seats ?? {}).filter((seat) => seat.dotted.length > 0)).toHaveLength(4);
  });

  it.each(TEMPLATES.map((each) => [each.id, each.seats] as const))('%s opens with %i seats', (id, seats) => {
    const scenario = scenariosOf(template(id))[0];
    expect(Object.keys(scenario?.seats ?? {})).toHaveLength(seats);
  });
});

describe('buildSample()', () => {
  it('has 12 people on 14 seats, one of them vacant, and nobody on the bench', () => {
    const plan = buildSample();
    const scenario = scenariosOf(plan)[0];
    if (!scenario) throw new Error('no scenario');
    const seats = Object.values(scenario.seats);
    expect(seats).toHaveLength(14);
    expect(seats.filter((seat) => seat.person === null).map((seat) => seat.role)).toEqual(['mlops-engineer']);
    expect(new Set(seats.map((seat) => seat.person)).size - 1).toBe(12);
    expect(benchOf(plan, scenario)).toEqual([]);
  });
});
