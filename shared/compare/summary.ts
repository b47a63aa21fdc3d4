/**
 * What the figures of a comparison say, a few words for each scenario: which score rises and falls most, and what that
 * costs. Every number is one of the table; nothing is judged that the figures do not show.
 */

import { GROUPS } from '#shared/catalog/capabilities.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ScenarioScores } from '#shared/rules/finding.ts';
import { HEALTH_IDS } from '#shared/rules/finding.ts';
import type { Compared, Comparison, ScenarioChange } from './compare.ts';
import { costText } from './figure-text.ts';
import type { Row, RowId } from './figures.ts';
import { figureRows, moveCounts } from './figures.ts';

export interface Summary {
  readonly scenario: Scenario;
  /** Where it stands among the others, in bold: `Best today, 58.`; may be empty. */
  readonly lead: string;
  /** The trade in one sentence. */
  readonly text: string;
  /** Other figures that differ, in short; may be empty. */
  readonly rest: string;
}

type Date = 'today' | 'planned';

const SCORES: readonly RowId[] = [...PILLAR_IDS, ...HEALTH_IDS];

/**
 * A summary of each scenario, the baseline last.
 * @param date of the scores that are spoken of
 * @param when the first of the two dates in a sentence, where it is another day than today
 */
export function summarize(comparison: Comparison, date: Date, currency: string, when = 'today'): readonly Summary[] {
  const [baseline, ...others] = comparison.scenarios;
  if (!baseline) return [];
  const rows = new Map(figureRows(comparison, date).map((row) => [row.id, row]));
  const leads = leadsOf(comparison.scenarios, date, when);
  const summaries = others.map((compared, index): Summary => {
    const change = comparison.changes[index];
    const lead = leads[index + 1] ?? '';
    const text = change ? sentence(baseline, compared, change, rows, index + 1, date) : '';
    return { scenario: compared.scenario, lead, text, rest: differences(rows, index + 1, currency) };
  });
  return [
    ...summaries,
    { scenario: baseline.scenario, lead: leads[0] ?? '', text: ofBaseline(baseline, date), rest: '' },
  ];
}

function sentence(
  baseline: Compared,
  { scenario, evaluation }: Compared,
  change: ScenarioChange,
  rows: ReadonlyMap<RowId, Row>,
  column: number,
  date: Date,
): string {
  const { name } = scenario;
  if (scenario.id === baseline.scenario.id) return `${name} is compared with itself: nothing differs.`;
  if (!evaluation.scores) return `${name} has no seats yet, so it has no scores.`;
  if (!baseline.evaluation.scores)
    return `${baseline.scenario.name} has no seats yet, so ${name} has nothing to be measured against.`;
  const prices = pricesOf(change);
  const { up, down } = extremes(rows, column);
  if (!up && !down && prices.length === 0 && [...rows.values()].every((row) => isSame(row, column)))
    return `${name} is the same as ${baseline.scenario.name}: no figure differs and nobody moves.`;
  const clauses = [...shifts(up, down, column, date), up || down ? '' : 'changes no score', ...prices].filter(
    (clause) => clause !== '',
  );
  return `${name} ${inWords(clauses)}.`;
}

const cellOf = (row: Row | undefined, column: number) => {
  const cell = row?.cells[column];
  return cell?.kind === 'figure' ? cell : null;
};

function isSame(row: Row, column: number): boolean {
  const cell = row.cells[column];
  const first = row.cells[0];
  if (row.id === 'disruption') return cell?.kind === 'figure' && cell.value === 0;
  if (cell?.kind !== 'figure' || first?.kind !== 'figure') return cell?.kind === first?.kind;
  return cell.value === first.value && cell.note === first.note;
}

/** The pillar or health that rises most and the one that falls most; the first of equals. */
function extremes(
  rows: ReadonlyMap<RowId, Row>,
  column: number,
): { readonly up: Row | null; readonly down: Row | null } {
  let [up, down]: (Row | null)[] = [null, null];
  let [most, least] = [0, 0];
  for (const id of SCORES) {
    const row = rows.get(id);
    const by = cellOf(row, column)?.difference?.by ?? 0;
    if (row && by > most) [up, most] = [row, by];
    if (row && by < least) [down, least] = [row, by];
  }
  return { up: up ?? null, down: down ?? null };
}

/** The larger of the two first. */
function shifts(up: Row | null, down: Row | null, column: number, date: Date): readonly string[] {
  const size = (row: Row | null) => Math.abs(cellOf(row ?? undefined, column)?.difference?.by ?? 0);
  const words = [up ? `lifts ${fromTo(up, column, date)}` : '', down ? `lowers ${fromTo(down, column, date)}` : ''];
  return size(down) > size(up) ? words.reverse() : words;
}

function fromTo(row: Row, column: number, date: Date): string {
  const dated = row.hasDates && date === 'planned' ? `planned ${row.label}` : row.label;
  return `${dated} from ${cellOf(row, 0)?.value} to ${cellOf(row, column)?.value}`;
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

function pricesOf(change: ScenarioChange): readonly string[] {
  const { team, manager, role, share, joins, leaves } = moveCounts(change);
  const prices: string[] = [];
  if (team > 0) prices.push(`costs ${counted(team, 'team move')}`);
  else if (manager > 0) prices.push(`gives ${counted(manager, 'person', 'people')} a new manager`);
  else if (role > 0) prices.push(`gives ${counted(role, 'person', 'people')} another role`);
  else if (share > 0) prices.push(`changes the time or dotted lines of ${counted(share, 'person', 'people')}`);
  if (joins > 0) prices.push(`takes in ${counted(joins, 'person', 'people')} more`);
  if (leaves > 0) prices.push(`leaves out ${counted(leaves, 'person', 'people')}`);
  return prices;
}

function inWords(clauses: readonly string[]): string {
  const last = clauses.at(-1) ?? '';
  return clauses.length < 2 ? last : `${clauses.slice(0, -1).join(', ')} and ${last}`;
}

/** Vacancies, hand-offs across borders and cost against the baseline: `1 vacancy fewer; €110 k a year less.` */
function differences(rows: ReadonlyMap<RowId, Row>, column: number, currency: string): string {
  const by = (id: RowId) => cellOf(rows.get(id), column)?.difference?.by ?? 0;
  const more = (amount: number) => (amount > 0 ? 'more' : amount < 0 ? 'fewer' : '');
  const [vacancies, borders, meetings, cost] = [
    by('vacancies'),
    by('handOffsAcrossBorders'),
    by('meetingHours'),
    by('cost'),
  ];
  const note = cellOf(rows.get('cost'), column)?.note ?? '';
  const lacking = note === '' ? '' : `, though ${note}`;
  const facts = [
    vacancies === 0 ? '' : `${counted(Math.abs(vacancies), 'vacancy', 'vacancies')} ${more(vacancies)}`,
    borders === 0 ? '' : `${counted(Math.abs(borders), 'hand-off')} ${more(borders)} across borders`,
    meetings === 0 ? '' : `${Math.abs(meetings).toFixed(1)} meeting hours a seat and week ${more(meetings)}`,
    cost === 0 ? '' : `${costText(Math.abs(cost), currency)} a year ${cost > 0 ? 'more' : 'less'}${lacking}`,
  ].filter((fact) => fact !== '');
  return facts.length > 0 ? `${facts.join('; ')}.` : '';
}

/** Where each stands: best today, best once staffed, weakest of three or more; only where it stands there alone. */
function leadsOf(scenarios: readonly Compared[], date: Date, when: string): readonly string[] {
  const overall = (of: Date) =>
    scenarios.map(({ evaluation: { scores } }) => (scores ? whole(scores.overall[of]) : null));
  const [today, planned] = [overall('today'), overall('planned')];
  const [bestToday, bestPlanned] = [aloneAt(today, Math.max), aloneAt(planned, Math.max)];
  const shown = date === 'planned' ? planned : today;
  const weakest = shown.filter((value) => value !== null).length > 2 ? aloneAt(shown, Math.min) : -1;
  return scenarios.map((_, index) => {
    if (index === bestToday && index === bestPlanned)
      return `Best ${when} and once staffed, ${today[index]} → ${planned[index]}.`;
    if (index === bestToday) return `Best ${when}, ${today[index]}.`;
    if (index === bestPlanned) return `Best once staffed, ${planned[index]}.`;
    if (index === weakest) return `Weakest ${date === 'planned' ? 'once staffed' : when}, ${shown[index]}.`;
    return '';
  });
}

const whole = (value: number): number => Math.floor(value + 0.5 + 1e-9);

/** The place of the one value that is the highest or lowest; -1 where several are, or only one is known. */
function aloneAt(values: readonly (number | null)[], choose: (...values: number[]) => number): number {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return -1;
  const best = choose(...known);
  return known.filter((value) => value === best).length === 1 ? values.indexOf(best) : -1;
}

function ofBaseline({ scenario, evaluation: { scores } }: Compared, date: Date): string {
  if (!scores) return `${scenario.name} has no seats yet: nothing can be set against it.`;
  const weakest = lowestPillar(scores, date);
  return weakest ? `${scenario.name} is the baseline; ${weakest} holds it down.` : `${scenario.name} is the baseline.`;
}

/** The pillar that the overall score is, as the lower of it and the mean; null where the mean is lower, or all is done. */
function lowestPillar(scores: ScenarioScores, date: Date): string | null {
  const id = scores.weakestPillar[date];
  const score = scores.pillars[id][date];
  return score <= scores.meanOfSeven[date] && whole(score) < 100 ? `${GROUPS[id].name}, ${whole(score)},` : null;
}
