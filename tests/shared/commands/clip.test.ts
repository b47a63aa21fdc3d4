/** Copying parts of a scenario and pasting them into the same one, another one, another plan. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitClip } from '#shared/commands/clip-fit.ts';
import { runCommand } from '#shared/commands/registry.ts';
import type { ClipChoice } from '#shared/document/index.ts';
import { checkInvariants, clipOf, parseClip, serializeClip } from '#shared/document/index.ts';
import { createPlan } from '#shared/model/create.ts';
import type { ScenarioId, SeatId, TeamId } from '#shared/model/ids.ts';
import { asId, newId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { anyPlan } from '#tests/helpers/generate-plan.ts';

const sample = buildSample();
const first = (plan: Plan): Scenario => Object.values(plan.scenarios)[0] as Scenario;
const empty = (id: string): Plan => createPlan(asId('plan', id), 'Other');
const everything = ({ teams, seats, canvasNotes }: Scenario): ClipChoice => ({
  teams: Object.keys(teams) as TeamId[],
  seats: Object.values(seats).map(({ id }) => id),
  notes: Object.keys(canvasNotes),
});

function paste(from: Plan, choice: ClipChoice, into: Plan, scenario: ScenarioId, team: TeamId | null = null) {
  const clip = clipOf(from, first(from), choice);
  if (!clip) throw new Error('Nothing was copied');
  const read = parseClip(serializeClip(clip));
  if (!read.ok) throw new Error(read.error.message);
  const { seated, ...fitted } = fitClip(into, scenario, read.value, team, newId);
  const run = runCommand(into, { id: 'clip.paste', payload: { scenario, ...fitted } });
  if (!run.ok) throw new Error(run.error.message);
  return { plan: run.value.plan, label: run.value.label, seated, fitted };
}

const platform = Object.values(first(sample).teams).find(({ name }) => name === 'Shared ML Platform');
const platformId = platform?.id as TeamId;
const vacancy = Object.values(first(sample).seats).find(({ person }) => person === null);

describe('clips', () => {
  it('bring a team with its seats, lead, people and inner lines into another plan', () => {
    const there = empty('plan-other');
    const { plan, label, seated } = paste(
      sample,
      { teams: [platformId], seats: [], notes: [] },
      there,
      first(there).id,
    );
    const { teams, seats } = first(plan);
    expect(label).toBe('Paste Shared ML Platform');
    expect(seated).toEqual([]);
    expect(Object.values(teams).map(({ name }) => name)).toEqual(['Shared ML Platform']);
    const people = Object.values(plan.people).filter(({ isOutside }) => !isOutside);
    expect(people.map(({ name }) => name).sort()).toEqual(['Arjun Mehta', 'Karim Haddad']);
    const [team] = Object.values(teams);
    expect(team?.lead && seats[team.lead]?.person && plan.people[seats[team.lead]?.person as never]).toMatchObject({
      name: 'Arjun Mehta',
    });
    expect(Object.values(seats).map((seat) => seat.team)).toEqual([team?.id, team?.id, team?.id]);
  });

  it('leave people who hold a seat there already where they are: the copies are vacancies, and it is said', () => {
    const { plan, seated } = paste(sample, { teams: [platformId], seats: [], notes: [] }, sample, first(sample).id);
    expect(seated).toEqual(['Arjun Mehta', 'Karim Haddad']);
    const before = Object.keys(first(sample).seats).length;
    const seats = Object.values(first(plan).seats);
    expect(seats).toHaveLength(before + 3);
    expect(seats.filter((seat) => seat.person === null)).toHaveLength(1 + 3);
    expect(Object.values(first(plan).teams).map(({ name }) => name)).toContain('Shared ML Platform copy');
  });

  it('keep “leaving” for whoever leaves: a copy without them has nobody who could', () => {
    const [id, seat] = Object.entries(first(sample).seats).find(([, { person }]) => person !== null) ?? [];
    if (!seat) throw new Error('The sample has people');
    const scenario = first(sample);
    const seats = { ...scenario.seats, [id as SeatId]: { ...seat, status: 'leaving' as const } };
    const plan = { ...sample, scenarios: { ...sample.scenarios, [scenario.id]: { ...scenario, seats } } };
    const { fitted } = paste(plan, { teams: [], seats: [seat.id], notes: [] }, plan, scenario.id);
    expect(fitted.seats).toMatchObject([{ person: null, status: null }]);
  });

  it('put a copied seat at the end of the chosen team', () => {
    if (!vacancy) throw new Error('The sample has a vacancy');
    const other = Object.values(first(sample).teams).find(({ id }) => id !== platformId)?.id as TeamId;
    const { plan, label } = paste(
      sample,
      { teams: [], seats: [vacancy.id], notes: [] },
      sample,
      first(sample).id,
      other,
    );
    expect(label).toBe('Paste 1 seat');
    const inTeam = Object.values(first(plan).seats)
      .filter((seat) => seat.team === other)
      .sort((a, b) => (a.rank < b.rank ? -1 : 1));
    expect(inTeam.at(-1)?.role).toBe(vacancy.role);
    expect(inTeam.at(-1)?.solid).toEqual(vacancy.solid);
  });

  it('find people again by their roster id or email, roles and streams by name', () => {
    const ada = { ...Object.values(sample.people)[0], id: asId('person', 'person-ada'), email: 'ada@example.org' };
    const seat = { ...Object.values(first(sample).seats)[0], person: ada.id };
    const from = {
      ...sample,
      people: { [ada.id]: ada },
      scenarios: {
        [first(sample).id]: {
          ...first(sample),
          teams: {},
          lines: {},
          seats: { [seat.id as never]: { ...seat, team: null, solid: null, dotted: [] } },
        },
      },
    } as unknown as Plan;
    const there = {
      ...empty('plan-other'),
      people: { 'person-x': { ...ada, id: asId('person', 'person-x'), name: 'Ada L.' } },
    } as unknown as Plan;
    const { plan } = paste(from, everything(first(from)), there, first(there).id);
    expect(Object.keys(plan.people)).toEqual(['person-x']);
    expect(Object.values(first(plan).seats)[0]?.person).toBe('person-x');
  });

  it('keep a plan whole, whatever is copied and wherever it goes, and bring everything', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, fc.boolean(), (from, into, isHome) => {
        const target = isHome ? from : { ...into, id: asId('plan', 'plan-into') };
        fc.pre(checkInvariants(from).length + checkInvariants(target).length === 0);
        const choice = everything(first(from));
        if (choice.teams.length + choice.seats.length === 0) return;
        const before = first(target);
        const { plan } = paste(from, choice, target, before.id);
        const after = plan.scenarios[before.id] as Scenario;
        expect(checkInvariants(plan)).toEqual([]);
        expect(Object.keys(after.seats)).toHaveLength(Object.keys(before.seats).length + choice.seats.length);
        expect(Object.keys(after.teams)).toHaveLength(Object.keys(before.teams).length + choice.teams.length);
        const lines = Object.keys(first(from).lines).length;
        expect(Object.keys(after.lines)).toHaveLength(Object.keys(before.lines).length + lines);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['', 'null', '{', '[]', '{"clip":2}', `${'['.repeat(100_000)}`, '{"clip":1,"__proto__":{}}'])(
    'refuse %.40s with a sentence',
    (text) => {
      const read = parseClip(text);
      expect(read.ok ? '' : read.error.message).toMatch(/Copy it again/);
    },
  );

  it('have nothing where nothing that is there is chosen', () => {
    expect(clipOf(sample, first(sample), { teams: [asId('team', 'team-gone')], seats: [], notes: [] })).toBeNull();
  });
});
