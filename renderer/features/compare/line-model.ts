/** Who reports to whom in the charts of a comparison, solid and dotted, and what differs from the baseline. */

import { managerKey, managerName } from '#shared/compare/people.ts';
import type { PersonId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { ChartLayout } from './chart-layout.ts';
import { GAP, placeAt, SEAT_HEIGHT, SEAT_WIDTH } from './chart-layout.ts';
import type { AlignedCharts } from './chart-model.ts';
import { PILL_HEIGHT } from './outside-model.ts';

export type LineKind = 'solid' | 'dotted';
export const LINE_MARKS = ['added', 'removed', 'moved'] as const;
/** Against the baseline; moved: it led to somebody else there. */
export type LineMark = (typeof LINE_MARKS)[number];

interface Where {
  readonly slot: number;
  readonly place: number;
}

/** A seat, or a manager from outside. */
type End = Where | { readonly outside: PersonId };

export interface ChartLine {
  readonly kind: LineKind;
  readonly mark: LineMark | null;
  readonly from: Where;
  readonly to: End;
  /** What it says: "Bo reports to Ada; to Cy in the baseline". */
  readonly words: string;
}

export interface ChartLines {
  readonly lines: readonly ChartLine[];
  readonly counts: Readonly<Record<LineMark, number>>;
}

interface Report {
  readonly kind: LineKind;
  readonly scenario: Scenario;
  readonly seat: Seat;
  readonly manager: ManagerRef;
  /** The person, or the seat where it is vacant: the same in every scenario. */
  readonly who: string;
  readonly boss: string;
}

/** Lines of each chart, in the order of the scenarios. */
export function linesOfCharts(
  plan: Plan,
  scenarios: readonly Scenario[],
  { slots }: AlignedCharts,
): readonly ChartLines[] {
  const places = scenarios.map((_, column) => {
    const found = new Map<string, Where>();
    for (const [slot, { charts }] of slots.entries()) {
      for (const [place, placed] of (charts[column]?.seats ?? []).entries()) {
        if (placed && !placed.isGhost) found.set(placed.seat.id, { slot, place });
      }
    }
    return found;
  });
  const reports = scenarios.map(reportsOf);
  const [before = []] = reports;
  const beforeBy = byWho(before);
  return reports.map((own, column) => {
    const counts = { added: 0, removed: 0, moved: 0 };
    const lines: ChartLine[] = [];
    const put = (report: Report, at: ReadonlyMap<string, Where> | undefined, mark: LineMark | null, words: string) => {
      if (mark) counts[mark] += 1;
      const { seat, manager } = report;
      const [from, to] = [at?.get(seat.id), manager.kind === 'outside' ? { outside: manager.id } : at?.get(manager.id)];
      if (from && to) lines.push({ kind: report.kind, mark, from, to, words });
    };
    const ownBy = byWho(own);
    for (const report of own) {
      const old = column === 0 ? [report] : (beforeBy.get(keyOf(report)) ?? []);
      const now = ownBy.get(keyOf(report)) ?? [];
      const left = old.filter(({ boss }) => !now.some((other) => other.boss === boss));
      const isThere = old.some(({ boss }) => boss === report.boss);
      const [other] = left;
      if (isThere) put(report, places[column], null, wordsOf(plan, report));
      else if (other && report.kind === 'solid') {
        const was = managerName(plan, other.scenario, other.manager);
        put(report, places[column], 'moved', `${wordsOf(plan, report)}; to ${was} in the baseline`);
      } else put(report, places[column], 'added', `${wordsOf(plan, report)}: not in the baseline`);
    }
    if (column === 0) return { lines, counts };
    for (const report of before) {
      const now = ownBy.get(keyOf(report)) ?? [];
      const isMoved = report.kind === 'solid' && now.length > 0;
      if (isMoved || now.some(({ boss }) => boss === report.boss)) continue;
      put(report, places[0], 'removed', `${wordsOf(plan, report)} in the baseline, not here`);
    }
    return { lines, counts };
  });
}

function reportsOf(scenario: Scenario): readonly Report[] {
  return Object.values(scenario.seats).flatMap((seat) => {
    const who = seat.person ?? seat.id;
    const report = (kind: LineKind, manager: ManagerRef): Report => {
      return { kind, scenario, seat, manager, who, boss: managerKey(scenario, manager) };
    };
    return [
      ...(seat.solid ? [report('solid', seat.solid)] : []),
      ...seat.dotted.map((manager) => report('dotted', manager)),
    ];
  });
}

const keyOf = ({ who, kind }: Report): string => `${kind} ${who}`;

function byWho(reports: readonly Report[]): ReadonlyMap<string, readonly Report[]> {
  const found = new Map<string, Report[]>();
  for (const report of reports) {
    const list = found.get(keyOf(report));
    if (list) list.push(report);
    else found.set(keyOf(report), [report]);
  }
  return found;
}

function wordsOf(plan: Plan, { kind, scenario, seat, manager }: Report): string {
  const who = managerName(plan, scenario, { kind: 'seat', id: seat.id });
  const boss = managerName(plan, scenario, manager);
  return kind === 'solid' ? `${who} reports to ${boss}` : `${who} has a dotted line to ${boss}`;
}

export interface DrawnLine {
  readonly line: ChartLine;
  readonly path: string;
  /** Where it leaves the card: its mark stands there. */
  readonly x: number;
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
}

/** Paths in the gaps between cards: up from who reports, along, and from below into the manager's card or pill. */
export function drawLines(lines: readonly ChartLine[], layout: ChartLayout): readonly DrawnLine[] {
  const places = placesIn(layout);
  return lines.flatMap((line) => {
    const [own, boss] = [places(line.from), places(line.to)];
    if (!own || !boss) return [];
    const [ownX, ownY] = [own.x, own.y];
    const [bossX, bossY, bossFoot] = [boss.x, boss.y, boss.y + boss.height];
    // A dotted line leaves its card beside the solid one.
    const x = ownX + own.width / 2 + (line.kind === 'dotted' ? 5 : 0);
    const end = bossX + boss.width / 2 + (line.kind === 'dotted' ? 5 : 0);
    const over = ownY - GAP / 2;
    const under = bossFoot + GAP / 2;
    const isBelow = over >= under;
    // Past the manager's card, where the manager stands beside or below.
    const aside = bossX > ownX ? bossX - GAP / 2 : bossX + boss.width + GAP / 2;
    const path = isBelow
      ? `M${x} ${ownY}V${over}H${end}V${bossFoot}`
      : `M${x} ${ownY}V${over}H${aside}V${under}H${end}V${bossFoot}`;
    const ends = [over, ownY, under, bossY];
    return [{ line, path, x, y: over, top: Math.min(...ends), bottom: Math.max(...ends) }];
  });
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function placesIn({ boxes, pills }: ChartLayout): (end: End) => Area | null {
  const pillOf = new Map(pills.map((box) => [box.pill.id, box]));
  return (end) => {
    if ('outside' in end) {
      const pill = pillOf.get(end.outside);
      return pill ? { x: pill.x, y: pill.y, width: pill.width, height: PILL_HEIGHT } : null;
    }
    const box = boxes[end.slot];
    if (!box) return null;
    const [x, y] = placeAt(box, end.place);
    return { x: box.x + x, y: box.y + y, width: SEAT_WIDTH, height: SEAT_HEIGHT };
  };
}
