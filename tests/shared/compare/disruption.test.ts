import { describe, expect, it } from 'vitest';
import { changesBetween, disruptionOf } from '#shared/compare/disruption.ts';
import { engagementsOf } from '#shared/compare/people.ts';
import { createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';

const team = (id: string) => createTeam(asId('team', `team-${id}`), id);
const boss: ManagerRef = { kind: 'outside', id: asId('person', 'person-boss') };
const other: ManagerRef = { kind: 'outside', id: asId('person', 'person-other') };

type Words = Partial<Omit<Seat, 'team' | 'role'>> & { readonly in?: string | null; readonly role?: string };

function engagements(words: readonly Words[]) {
  const seats = words.map(({ in: place = 'a', role = 'data-scientist', ...rest }, n) =>
    createSeat(asId('seat', `seat-${n}`), role, {
      person: asId('person', 'person-ada'),
      team: place === null ? null : asId('team', `team-${place}`),
      solid: boss,
      ...rest,
    }),
  );
  const byId = <T extends { id: string }>(list: readonly T[]) =>
    Object.fromEntries(list.map((each) => [each.id, each]));
  const scenario = createScenario(asId('scenario', 'scenario-1'), 'A', {
    teams: byId([team('a'), team('b')]),
    seats: byId(seats),
  });
  return engagementsOf(scenario);
}

describe('disruption()', () => {
  it.each<[string, Words[], Words[], number]>([
    ['nothing changes', [{}], [{}], 0],
    ['the team changes', [{}], [{ in: 'b' }], 50],
    ['the team goes', [{}], [{ in: null }], 50],
    ['the manager changes', [{}], [{ solid: other }], 30],
    ['the manager goes', [{}], [{ solid: null }], 30],
    ['the role changes', [{}], [{ role: 'data-engineer' }], 20],
    ['the share changes', [{}], [{ fte: 0.5 }], 10],
    ['a dotted line comes', [{}], [{ dotted: [other] }], 10],
    ['share and dotted line change', [{}], [{ fte: 0.5, dotted: [other] }], 10],
    ['everything changes', [{}], [{ in: 'b', solid: other, role: 'data-engineer', fte: 0.5 }], 100],
    ['one of two equal seats moves', [{ fte: 0.5 }, { fte: 0.5 }], [{ fte: 0.5 }, { fte: 0.5, in: 'b' }], 25],
    ['a tenth of the time moves', [{ fte: 0.9 }, { fte: 0.1 }], [{ fte: 0.9 }, { fte: 0.1, in: 'b' }], 5],
    ['nobody is in both', [{}], [{ person: asId('person', 'person-ben') }], 0],
    [
      'half of the people move',
      [{}, { person: asId('person', 'person-ben') }],
      [{}, { in: 'b', person: asId('person', 'person-ben') }],
      25,
    ],
  ])('where %s', (_, from, to, expected) => {
    expect(disruptionOf(changesBetween(engagements(from), engagements(to)).values())).toBeCloseTo(expected, 9);
  });
});
