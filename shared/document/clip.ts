/**
 * A clip: parts of a scenario on the clipboard, with the people, roles and streams that they name.
 *
 * Whole in itself, so that it can be pasted into another scenario or another plan; read through a schema like a file.
 */

import { z } from 'zod';
import { CATALOG_ROLE_BY_ID } from '#shared/catalog/roles.ts';
import type { Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { CanvasNote } from '#shared/model/canvas-note.ts';
import type { PlanId, ScenarioId, SeatId, TeamId } from '#shared/model/ids.ts';
import type { Line } from '#shared/model/line.ts';
import { byRank } from '#shared/model/order.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { CustomRole } from '#shared/model/role.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import {
  idSchema,
  lineSchema,
  noteSchema,
  personSchema,
  roleSchema,
  seatSchema,
  streamSchema,
  teamSchema,
} from '#shared/model/schemas.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import { scanJson } from './scan-json.ts';

/** Its type on the clipboard; beside it stands plain text for spreadsheets. */
export const CLIP_TYPE = 'application/x-fourfold-clip+json';

export interface Clip {
  readonly clip: 1;
  /** Where it was copied from. */
  readonly plan: PlanId;
  readonly scenario: ScenarioId;
  readonly people: readonly Person[];
  readonly roles: readonly CustomRole[];
  readonly streams: readonly ValueStream[];
  /** In the order of their ranks; seats too. */
  readonly teams: readonly Team[];
  readonly seats: readonly Seat[];
  readonly lines: readonly Line[];
  readonly notes: readonly CanvasNote[];
}

const MANY = 100_000;
export const clipParts = {
  people: z.array(personSchema).max(MANY),
  roles: z.array(roleSchema).max(MANY),
  streams: z.array(streamSchema).max(MANY),
  teams: z.array(teamSchema).max(MANY),
  seats: z.array(seatSchema).max(MANY),
  lines: z.array(lineSchema).max(MANY),
  notes: z.array(noteSchema).max(10_000),
};
const clipSchema = z.strictObject({
  clip: z.literal(1),
  plan: idSchema('plan'),
  scenario: idSchema('scenario'),
  ...clipParts,
});

export interface ClipChoice {
  readonly seats: readonly SeatId[];
  readonly teams: readonly TeamId[];
  readonly notes: readonly string[];
}

/** What is chosen, with the seats of chosen teams and the lines between what is chosen; null where nothing is there. */
export function clipOf(plan: Plan, scenario: Scenario, choice: ClipChoice): Clip | null {
  const teamIds = new Set<string>(choice.teams.filter((id) => Object.hasOwn(scenario.teams, id)));
  const seatIds = new Set<string>(choice.seats);
  const seats = Object.values(scenario.seats)
    .filter((seat) => seatIds.has(seat.id) || (seat.team !== null && teamIds.has(seat.team)))
    .sort(byRank);
  const teams = Object.values(scenario.teams)
    .filter((team) => teamIds.has(team.id))
    .sort(byRank);
  const notes = Object.values(scenario.canvasNotes).filter((note) => choice.notes.includes(note.id));
  if (seats.length + teams.length + notes.length === 0) return null;

  const chosen = new Set<string>([...teams, ...seats].map(({ id }) => id));
  const lines = Object.values(scenario.lines).filter((line) =>
    (line.kind === 'serves' ? [line.from, line.to] : [line.from.id, line.to.id]).every((end) => chosen.has(end)),
  );
  const peopleIds = new Set(
    seats.flatMap((seat) => [
      seat.person,
      ...[seat.solid, ...seat.dotted].map((manager) => (manager?.kind === 'outside' ? manager.id : null)),
    ]),
  );
  const roleIds = new Set(seats.map((seat) => seat.role).filter((id) => !CATALOG_ROLE_BY_ID.has(id)));
  const streamIds = new Set([
    ...teams.flatMap((team) => team.streams.map((share) => share.stream)),
    ...seats.map((seat) => seat.homeStream),
  ]);
  return {
    clip: 1,
    plan: plan.id,
    scenario: scenario.id,
    people: Object.values(plan.people).filter((person) => peopleIds.has(person.id)),
    roles: Object.values(plan.roles).filter((role) => roleIds.has(role.id)),
    streams: Object.values(plan.streams).filter((stream) => streamIds.has(stream.id)),
    teams,
    seats,
    lines,
    notes,
  };
}

export const serializeClip = (clip: Clip): string => JSON.stringify(clip);

/** Reads a clip behind the gates of a file: syntax and depth, then the schema. Its references are mended when pasted. */
export function parseClip(text: string): Result<Clip> {
  const refused = err({
    code: 'clip.invalid',
    message: 'What is on the clipboard was not copied by this Fourfold. Copy it again and paste once more.',
  });
  if (text.length > 64 * 1024 * 1024 || scanJson(text)) return refused;
  const parsed = clipSchema.safeParse(JSON.parse(text));
  return parsed.success ? ok(parsed.data) : refused;
}
