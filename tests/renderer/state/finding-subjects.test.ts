import { describe, expect, it } from 'vitest';
import { subjectsOf } from '#renderer/canvas/seat-view.ts';
import { canvasIdsOf } from '#renderer/state/finding-subjects.ts';
import { createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import type { Finding, Subject } from '#shared/rules/finding.ts';

const person = asId('person', 'person-a');
const team = asId('team', 'team-a');
const stream = asId('stream', 'stream-a');
const seats = [
  createSeat(asId('seat', 'seat-a'), 'data-scientist', { person }),
  createSeat(asId('seat', 'seat-b'), 'data-scientist', { team }),
];
const scenario = createScenario(asId('scenario', 'scenario-a'), 'A', {
  seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])),
  teams: { [team]: createTeam(team, 'Search', { streams: [{ stream, weight: null }] }) },
});

describe('what of a finding stands on the canvas, and what is lit up for it', () => {
  it.each<[Subject['kind'], string, string[], string[] | null]>([
    ['seat', 'seat-b', ['seat-b'], ['seat-b']],
    ['person', 'person-a', ['seat-a'], ['seat-a']],
    ['person', 'person-b', [], null],
    ['team', 'team-a', ['team-a'], ['team-a', 'seat-b']],
    ['line', 'line-a', ['line-a'], ['line-a']],
    ['stream', 'stream-a', ['team-a'], ['team-a', 'seat-b']],
    ['capability', 'gather-data', [], null],
  ])('%s %s: %j, lit up %j', (kind, id, shown, lit) => {
    const finding = { subjects: [{ kind, id }] } as unknown as Finding;
    expect(canvasIdsOf(finding, scenario)).toEqual(shown);
    const found = subjectsOf(scenario, finding);
    expect(found && [...found]).toEqual(lit);
  });
});
