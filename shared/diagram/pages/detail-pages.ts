/** A large chart in parts: teams in their order, or managers with who reports to them, as many on a page as can be read there. */

import { mapThere } from '#shared/lib/lists.ts';
import type { SeatId, TeamId } from '#shared/model/ids.ts';
import { seatsByTeam } from '#shared/model/order.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { ChartSource } from '../items/chart-items.ts';
import { pillsOver } from '../layout/pills.ts';
import { branchesOf, onlySeats } from '../layout/reporting-layout.ts';
import type { Tile as OnShelf } from '../layout/shelves.ts';
import { gapAfter } from '../layout/shelves.ts';
import { labelGaps, layoutTeams } from '../layout/teams-layout.ts';
import type { ChartLayout } from '../layout.ts';
import { outsideOf } from '../layout.ts';
import type { ChartView } from '../lines/routes.ts';
import type { Box } from '../metrics.ts';
import { boundsOf, FRAME_GAP, LEVEL_GAP, SEAT } from '../metrics.ts';
import type { Size } from '../paper.ts';

export interface DetailPage {
  readonly title: string;
  /** What of it is on this page, where that decides how lines run. */
  readonly scenario: Scenario;
  readonly layout: ChartLayout;
}

interface Tile extends OnShelf {
  readonly name: string;
  /** Seats that may stand on another page too, but not twice on one. */
  readonly seats?: readonly Seat[];
  readonly put: (x: number, y: number, page: Building) => void;
}

interface Building {
  readonly frames: Map<TeamId, Box>;
  readonly heads: Map<TeamId, number>;
  readonly cards: Map<SeatId, Box>;
  readonly names: string[];
}

/** Frames with their cards, then seats in no team, as tiles that can stand anywhere. */
function tilesOf(source: ChartSource): Tile[] {
  const { plan, scenario, heights } = source;
  const layout = layoutTeams(plan, scenario, heights);
  const members = seatsByTeam(scenario);
  const gaps = labelGaps(scenario);
  const frames = [...layout.frames].map(
    ([id, frame]): Tile => ({
      name: scenario.teams[id]?.name ?? '',
      width: frame.width,
      height: frame.height,
      gap: gaps.get(id) ?? 0,
      put: (x, y, page) => {
        page.frames.set(id, { ...frame, x, y });
        page.heads.set(id, layout.heads?.get(id) ?? 0);
        for (const seat of members.get(id) ?? []) {
          const card = layout.cards.get(seat.id);
          if (card) page.cards.set(seat.id, { ...card, x: card.x - frame.x + x, y: card.y - frame.y + y });
        }
      },
    }),
  );
  const loose = (members.get(null) ?? []).map((seat): Tile => {
    const height = heights.card(seat);
    return {
      name: 'Seats in no team',
      width: SEAT.width,
      height,
      put: (x, y, page) => page.cards.set(seat.id, { x, y, width: SEAT.width, height }),
    };
  });
  return [...loose, ...frames];
}

/** Managers with who reports to them, with all below where that fits. */
function branchTiles({ plan, scenario, heights, words }: ChartSource, room: Size): Tile[] {
  return branchesOf(plan, scenario, heights, room).map(({ head, seats, cards }): Tile => {
    const { x: left, y: top, width, height } = boundsOf(cards.values()) ?? { x: 0, y: 0, ...SEAT };
    const { isVacant, role, name } = words(head);
    return {
      name: isVacant ? role : name,
      width,
      height,
      seats,
      put: (x, y, page) => {
        for (const [id, card] of cards) page.cards.set(id, { ...card, x: card.x - left + x, y: card.y - top + y });
      },
    };
  });
}

/**
 * Pages of tiles, each page at most as large as `room` unless a single tile is larger.
 * @param room in canvas pixels: what fits on the sheet at a size that can be read
 */
export function detailPages(source: ChartSource, view: ChartView, { width, height }: Size): DetailPage[] {
  const { plan, scenario, heights } = source;
  const pillHeights = outsideOf(plan, scenario).map(({ name }) => heights.pill(name).height);
  const overhead = pillHeights.length > 0 ? Math.max(...pillHeights) + LEVEL_GAP : 0;
  const room = { width, height: Math.max(SEAT.height, height - overhead) };
  const pages: Building[] = [];
  const start = (): Building => {
    const page = { frames: new Map(), heads: new Map(), cards: new Map(), names: [] };
    pages.push(page);
    return page;
  };
  let page: Building | null = null;
  let [x, y, rowHeight] = [0, 0, 0];
  for (const tile of view === 'teams' ? tilesOf(source) : branchTiles(source, room)) {
    if (page && x > 0 && x + tile.width > room.width) [x, y, rowHeight] = [0, y + rowHeight + FRAME_GAP.y / 2, 0];
    const isThere = tile.seats?.some(({ id }) => page?.cards.has(id)) ?? false;
    if (!page || isThere || (y > 0 && y + tile.height > room.height)) {
      page = start();
      [x, y, rowHeight] = [0, 0, 0];
    }
    tile.put(x, y, page);
    if (page.names.at(-1) !== tile.name) page.names.push(tile.name);
    x += tile.width + gapAfter(tile);
    rowHeight = Math.max(rowHeight, tile.height);
  }
  return pages.map(({ frames, heads, cards, names }) => {
    const title = names.length > 2 ? `${names[0]} to ${names.at(-1)}` : names.join(', ');
    if (view === 'teams')
      return {
        title,
        scenario,
        layout: { frames, heads, cards, pills: pillsOver(plan, scenario, { frames, cards }, heights) },
      };
    const part = onlySeats(
      scenario,
      mapThere([...cards.keys()], (id) => scenario.seats[id]),
    );
    const pills = pillsOver(plan, part, { frames, cards }, heights, LEVEL_GAP);
    return { title: `Reporting lines, ${title}`, scenario: part, layout: { frames, cards, pills } };
  });
}
