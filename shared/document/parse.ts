/**
 * Opens a plan file behind gates: size, encoding, depth and syntax, version, schema, references.
 *
 * Each gate gives named errors with their place; the first gate that finds something ends the reading, but gives all that
 * it found. Nothing is repaired silently.
 */

import type { z } from 'zod';
import type { Problem, Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { Plan } from '#shared/model/plan.ts';
import { jsonPointer } from './json-pointer.ts';
import { checkInvariants, duplicateIds, MAX_PROBLEMS } from './references.ts';
import { scanJson } from './scan-json.ts';
import type { PlanFileV1 } from './schema-v1.ts';
import { planFileV1 } from './schema-v1.ts';
import { SCHEMA_VERSION } from './version.ts';

export const MAX_BYTES = 64 * 1024 * 1024;
const TOO_LARGE: Problem = {
  code: 'document.too-large',
  message: 'The file is larger than 64 MB. No plan is; check that it is the right file.',
};

const FOREIGN: Problem = {
  code: 'document.foreign',
  message:
    'This is not a Fourfold plan. Open a plan (.fourfold), or import a roster (.csv, .tsv, .xlsx) to make a plan of it.',
};

/**
 * Whether a file starts as no JSON of ours can: a picture, or a roster. To look for an older copy would not help there,
 * as it does for a plan that was cut off.
 */
const isForeign = (start: string): boolean => /^[ \t\r\n]*[^ \t\r\n{[]/.test(start);

/** The first problem, and all that its gate found, at most 100. */
export interface PlanProblems extends Problem {
  readonly problems: readonly Problem[];
}

const refuse = (problems: readonly Problem[]): { readonly ok: false; readonly error: PlanProblems } => {
  const [first = { code: 'document.unknown', message: 'The file cannot be read.' }] = problems;
  return err({ ...first, problems: problems.slice(0, MAX_PROBLEMS) });
};

/** Parses a plan file. Costs one scan and one parse of the text; 50 MB take a few seconds. */
export function parsePlan(input: Uint8Array | string): Result<Plan, PlanProblems> {
  if (input.length > MAX_BYTES) return refuse([TOO_LARGE]);
  const text = typeof input === 'string' ? ok(input) : decode(input);
  if (!text.ok) return refuse([text.error]);
  const syntax = scanJson(text.value);
  if (syntax) return refuse([isForeign(text.value) ? FOREIGN : syntax]);
  const value: unknown = JSON.parse(text.value);
  const version = versionProblem(value);
  if (version) return refuse([version]);
  const parsed = planFileV1.safeParse(value);
  if (!parsed.success) return refuse(parsed.error.issues.slice(0, MAX_PROBLEMS).flatMap(toProblems));
  const duplicates = duplicateIds(parsed.data);
  if (duplicates.length > 0) return refuse(duplicates);
  const plan = planOf(parsed.data);
  const broken = checkInvariants(plan, placeIn(parsed.data));
  return broken.length > 0 ? refuse(broken) : ok(plan);
}

function decode(bytes: Uint8Array): Result<string> {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf)
    return err({
      code: 'document.encoding',
      message: 'The file starts with a byte order mark. Save it as UTF-8 without one and open it again.',
    });
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    return err({ code: 'document.encoding', message: 'The file is UTF-16. Save it as UTF-8 and open it again.' });
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Read as far as it goes, to see what it starts with.
    if (isForeign(new TextDecoder().decode(bytes.subarray(0, 64)))) return err(FOREIGN);
    return err({ code: 'document.encoding', message: 'The file is not UTF-8 text. Check that it is a Fourfold plan.' });
  }
}

function versionProblem(value: unknown): Problem | null {
  const notAPlan = {
    code: 'document.not-a-plan',
    message: 'This is JSON, but not a Fourfold plan: it has no schemaVersion. Check that it is the right file.',
    place: '/',
  };
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, 'schemaVersion'))
    return notAPlan;
  const { schemaVersion: version } = value as { schemaVersion: unknown };
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > Number.MAX_SAFE_INTEGER)
    return {
      code: 'document.wrong-version',
      message: `The schemaVersion ${shortened(JSON.stringify(version))} is no version of a plan file. It is a whole number from 1. Correct it, or open an older copy.`,
      place: '/schemaVersion',
    };
  if (version > SCHEMA_VERSION)
    return {
      code: 'document.newer-version',
      message: `This plan has version ${version}; this program reads up to version ${SCHEMA_VERSION}. Open it with a newer Fourfold. Nothing was changed.`,
      place: '/schemaVersion',
    };
  return null;
}

/** Some list every value that would do. */
const LONGEST_REASON = 300;
const shortened = (text: string): string =>
  text.length > LONGEST_REASON ? `${text.slice(0, LONGEST_REASON).trimEnd()}…` : text;

function toProblems(issue: z.core.$ZodIssue): Problem[] {
  const place = jsonPointer(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: 'document.unknown-key',
      message: `The key "${key.slice(0, 100)}" is not part of a plan. Remove it, or open the file with the program that wrote it.`,
      place: jsonPointer([...issue.path, key]),
    }));
  const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  const message = isMissing
    ? `The value at ${place} is missing. Add it, or open an older copy.`
    : `The value at ${place} does not fit: ${shortened(issue.message)}. Correct it, or open an older copy.`;
  return [{ code: 'document.invalid-value', message, place }];
}

const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
  Object.fromEntries(list.map((each) => [each.id, each]));

function planOf({ schemaVersion: _, people, roles, streams, scenarios, ...plan }: PlanFileV1): Plan {
  return {
    ...plan,
    people: byId(people),
    roles: byId(roles),
    streams: byId(streams),
    scenarios: byId(
      scenarios.map(({ teams, seats, lines, canvasNotes, accepted, history: _history, ...scenario }) => ({
        ...scenario,
        teams: byId(teams),
        seats: byId(seats),
        lines: byId(lines),
        canvasNotes: byId(canvasNotes),
        accepted: Object.fromEntries(accepted.map((each) => [each.key, each])),
      })),
    ),
    history: Object.fromEntries(scenarios.flatMap(({ id, history }) => (history.length > 0 ? [[id, history]] : []))),
  };
}

/** Paths by id, for messages about references. */
function placeIn(file: PlanFileV1): (kind: string, scenario: string | null, id: string) => string {
  return (kind, scenarioId, id) => {
    const at = (list: readonly { readonly id: string }[]) => list.findIndex((each) => each.id === id);
    if (scenarioId === null) return `/${kind}/${at(file[kind as 'roles'])}`;
    const index = file.scenarios.findIndex((scenario) => scenario.id === scenarioId);
    const list = file.scenarios[index]?.[kind as 'teams' | 'seats' | 'lines'] ?? [];
    return `/scenarios/${index}/${kind}/${at(list)}`;
  };
}
