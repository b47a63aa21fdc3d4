/**
 * Our rules against the same conditions in json-rules-engine, on the same organisation of 1,000 seats.
 *
 * Both get their facts prepared and must find the same; ours write titles, messages and evidence besides.
 */

import { Engine } from 'json-rules-engine';
import { asId } from '#shared/model/ids.ts';
import type { Line } from '#shared/model/line.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { Facts } from '#shared/rules/define-rule.ts';
import { newEvaluationCache } from '#shared/rules/evaluation-cache.ts';
import { buildOrg } from '#shared/rules/facts/org-index.ts';
import { reportingOf } from '#shared/rules/facts/reporting.ts';
import { indexStreams } from '#shared/rules/facts/stream-index.ts';
import { teamLines } from '#shared/rules/facts/team-lines.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { evaluate } from '#shared/rules/index.ts';
import { REGISTRY } from '#shared/rules/registry.ts';
import { runRules } from '#shared/rules/run-rules.ts';
import { bigPlan, DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';
import type { EngineRule, Kind, Thing } from './engine-conditions.ts';
import { engineRules, thingsOf } from './engine-conditions.ts';
import { median, quantile } from './quantile.ts';

const SEATS = 1000;
/** Short, so that a slow moment of the machine falls on both sides of a round; their ratios are taken round by round. */
const ROUNDS = 30;
/** In a row, so that what the engine leaves of the processor's caches is no part of ours. */
const OURS_A_ROUND = 7;
const THEIRS_A_ROUND = 3;
/** Before anything is timed: both are to be compiled, as in a planner that has been open for a while. */
const WARM_UP_MS = 8000;
const LEAST_RATIO = 50;

export async function run(): Promise<void> {
  const rules = engineRules(factsOf(faultyPlan()));
  const ids = new Set(rules.map(({ id }) => id));
  const own = REGISTRY.filter(({ id }) => ids.has(id));
  const engines = enginesOf(rules);
  const clock = async (list: number[], work: () => unknown) => {
    const started = performance.now();
    await work();
    list.push(performance.now() - started);
  };
  const warm = performance.now() + WARM_UP_MS;
  while (performance.now() < warm) {
    for (let i = 0; i < 9; i++) runRules(own, factsOf(faultyPlan()), newEvaluationCache());
    evaluate(faultyPlan(), SCENARIO, DAY, newEvaluationCache());
    await runEngines(engines, thingsOf(factsOf(faultyPlan())));
  }
  let found = 0;
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const times = { ours: [], changed: [], whole: [], theirs: [] } satisfies Record<keyof Round, number[]>;
    // Plans of their own for each run, so that nothing that a cache holds is of use to the next; worked out just before, as
    // in an evaluation.
    const plans = Array.from({ length: OURS_A_ROUND }, () => ({
      plan: faultyPlan(),
      kept: newEvaluationCache(),
      cache: newEvaluationCache(),
    }));
    let findings: readonly Finding[] = [];
    for (const { plan, kept, cache } of plans) {
      const facts = factsOf(plan, kept);
      await clock(times.ours, () => {
        findings = runRules(own, facts, cache).findings;
      });
    }
    let events: readonly string[] = [];
    for (let i = 0; i < THEIRS_A_ROUND; i++) {
      const things = thingsOf(factsOf(faultyPlan()));
      await clock(times.theirs, async () => {
        events = await runEngines(engines, things);
      });
    }
    found = expectSame(findings.map(nameOf), events, ids);
    for (const [i, { plan, kept, cache }] of plans.entries()) {
      const changed = factsOf(withOneChange(plan, i), kept);
      await clock(times.changed, () => runRules(own, changed, cache));
    }
    for (let i = 0; i < OURS_A_ROUND; i++) {
      const other = faultyPlan();
      await clock(times.whole, () => evaluate(other, SCENARIO, DAY, newEvaluationCache()));
    }
    rounds.push({
      ours: median(times.ours),
      changed: median(times.changed),
      whole: median(times.whole),
      theirs: median(times.theirs),
    });
  }
  const against = (side: keyof Round): string => {
    const ratios = rounds.map((round) => round.theirs / round[side]);
    const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => quantile(ratios, part).toFixed(0));
    return `${median(rounds.map((round) => round[side])).toFixed(2)} ms, ${middle}× as fast (half of ${low} to ${high})`;
  };
  console.log(`${ids.size} rules on ${SEATS} seats, facts prepared, both find the same ${found}:`);
  console.log(`  json-rules-engine: ${median(rounds.map(({ theirs }) => theirs)).toFixed(1)} ms`);
  console.log(`  ours: ${against('ours')}; at least ${LEAST_RATIO}`);
  console.log(`  ours after the FTE of one seat changed: ${against('changed')}`);
  console.log(`  ours, all ${REGISTRY.length} rules with their facts and the scores: ${against('whole')}`);
}

/** ms, the medians of a round. */
interface Round {
  readonly ours: number;
  readonly changed: number;
  readonly whole: number;
  readonly theirs: number;
}

function withOneChange(plan: Plan, i: number): Plan {
  const scenario = plan.scenarios[SCENARIO];
  const seat = Object.values(scenario?.seats ?? {})[i * 37];
  if (!scenario || !seat) return plan;
  const seats = { ...scenario.seats, [seat.id]: { ...seat, fte: seat.fte / 2 } };
  return { ...plan, scenarios: { [SCENARIO]: { ...scenario, seats } } };
}

/**
 * The big plan with what the rules look for: years, dotted lines, hand-offs, loose seats, teams without leads and with
 * half their seats, and three streams of one team each, without data engineers or with vacancies only.
 */
function faultyPlan(): Plan {
  const plan = bigPlan(SEATS);
  const scenario = plan.scenarios[SCENARIO];
  if (!scenario) throw new Error('no scenario');
  const teams = Object.values(scenario.teams).map((team, i): Team => {
    const streams = i < 3 ? [{ stream: asId('stream', `stream-alone-${i}`), weight: null }] : team.streams;
    if (i % 9 === 4) return { ...team, streams, lead: null };
    return { ...team, streams, lead: i % 9 === 5 ? asId('seat', `seat-${i - 5}`) : team.lead };
  });
  const alone = [0, 1, 2].map((i) => ({
    id: asId('stream', `stream-alone-${i}`),
    name: `Alone ${i}`,
    size: 1,
    rank: `z${i}1`,
  }));
  const seats = Object.values(scenario.seats).map((seat, i): Seat => {
    const team = i % teams.length;
    const managers = [3, 5, 7].filter((n) => i % n === 0 && i % 11 === 0).map((n) => asId('seat', `seat-${n}`));
    return {
      ...seat,
      dotted: managers.filter((id) => id !== seat.id).map((id) => ({ kind: 'seat', id }) as const),
      solid: i % 20 === 11 ? null : seat.solid,
      role: team < 2 && seat.role === 'data-engineer' ? asId('role', 'backend-engineer') : seat.role,
      person: team === 2 ? null : seat.person,
      team: team % 12 === 6 && i >= 4 * teams.length ? (teams[team + 1]?.id ?? null) : seat.team,
    };
  });
  const people = Object.values(plan.people).map((person, i) => ({ ...person, years: [1, 4, null, 8][i % 4] ?? null }));
  return {
    ...plan,
    people: byId(people),
    streams: { ...plan.streams, ...byId(alone) },
    scenarios: {
      [SCENARIO]: {
        ...scenario,
        seats: byId(seats),
        teams: byId(teams),
        lines: { ...scenario.lines, ...byId(handOffsOf(teams)) },
      },
    },
  };
}

const byId = <T extends { readonly id: string }>(all: readonly T[]): Record<T['id'], T> =>
  Object.fromEntries(all.map((one) => [one.id, one])) as Record<T['id'], T>;

/** Every fourth team hands off to the next two; a few to four others. */
const handOffsOf = (teams: readonly Team[]): Line[] =>
  teams.flatMap((team, i) => {
    const isBusy = i % 25 === 1;
    const others = isBusy ? [1, 2, 4, 6] : i % 4 === 0 ? [1, 2] : [];
    return others.flatMap((by): Line[] => {
      const to = teams[i + by];
      if (!to) return [];
      const ends = { from: { kind: 'team', id: team.id }, to: { kind: 'team', id: to.id } } as const;
      return [{ id: asId('line', `hand-off-${i}-${by}`), kind: 'hand-off', type: 'model', ...ends }];
    });
  });

/** What the rules get, with everything that is worked out for them before they run. */
function factsOf(plan: Plan, cache = newEvaluationCache()): Facts {
  const scenario = plan.scenarios[SCENARIO];
  if (!scenario) throw new Error('no scenario');
  const org = buildOrg(plan, scenario, DAY, cache);
  const streamIndexes = indexStreams(org, cache);
  const facts = { streamIndexes, reporting: reportingOf(org), ...org };
  // The engine is given the partners of each team.
  teamLines(facts);
  return facts;
}

type Engines = ReadonlyMap<Kind, Engine>;

/** One engine for each kind of thing, made once; what it is asked about comes with each run. */
function enginesOf(rules: readonly EngineRule[]): Engines {
  const engines = new Map<Kind, Engine>();
  for (const { id, of, conditions, aspect } of rules) {
    const engine = engines.get(of) ?? new Engine();
    engine.addRule({
      name: `${id} ${aspect ?? ''}`,
      conditions,
      event: { type: id, params: { aspect: aspect ?? '' } },
    });
    engines.set(of, engine);
  }
  return engines;
}

async function runEngines(engines: Engines, things: Readonly<Record<Kind, readonly Thing[]>>): Promise<string[]> {
  const found: string[] = [];
  for (const [kind, engine] of engines) {
    for (const thing of things[kind]) {
      const { events } = await engine.run(thing);
      for (const { type, params } of events) found.push(`${type} ${thing.id} ${params?.aspect ?? ''}`);
    }
  }
  return found;
}

const nameOf = ({ rule, subjects, key }: Finding): string =>
  `${rule} ${subjects[0]?.id ?? ''} ${key.slice(key.lastIndexOf('|') + 1)}`;

/** How many; throws where one finds what the other does not, or a rule finds nothing at all. */
function expectSame(ours: readonly string[], theirs: readonly string[], ids: ReadonlySet<string>): number {
  const [a, b] = [[...ours].sort(), [...theirs].sort()];
  const different = [...a.filter((name) => !b.includes(name)), ...b.filter((name) => !a.includes(name))];
  if (different.length > 0 || a.length !== b.length)
    throw new Error(`found differently: ${different.slice(0, 5).join('; ')}`);
  const silent = [...ids].filter((id) => !a.some((name) => name.startsWith(`${id} `)));
  if (silent.length > 0) throw new Error(`nothing found by ${silent.join(', ')}`);
  return a.length;
}
