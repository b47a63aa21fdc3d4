/** One scenario of a comparison as a drawing: small cards by pillar, and a mark where something differs from the baseline. */

import { memo, useMemo } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';
import { PILLAR_SHAPES } from '#renderer/ui/pillar-glyph.tsx';
import type { PersonId } from '#shared/model/ids.ts';
import styles from './aligned-chart.module.css';
import type { ChartLayout, SlotBox } from './chart-layout.ts';
import { cutName, placeAt, SEAT_HEIGHT, SEAT_WIDTH } from './chart-layout.ts';
import { LineMarks, ReportingLines } from './chart-lines.tsx';
import type { PlacedSeat, SlotInChart } from './chart-model.ts';
import type { ChartLine } from './line-model.ts';
import { drawLines } from './line-model.ts';
import { MarkShape } from './marks.tsx';
import { OutsidePills } from './outside-pills.tsx';

export interface ChartProps {
  readonly label: string;
  readonly layout: ChartLayout;
  readonly column: number;
  readonly lines: readonly ChartLine[];
  readonly zoom: number;
  /** Only boxes that reach into these heights are drawn, in px at 100 %. */
  readonly from: number;
  readonly to: number;
  readonly picked: PersonId | null;
  readonly onPick: (person: PersonId | null) => void;
  readonly wordsOf: (seat: PlacedSeat, team: string) => string;
}

const GLYPH = 10;
/** From here on there is room to read who holds a seat. */
const INITIALS_FROM = 1.5;

export const AlignedChart = memo(function AlignedChart(props: ChartProps) {
  const { label, layout, column, lines, zoom, from, to, picked, onPick, wordsOf } = props;
  const drawn = useMemo(() => drawLines(lines, layout), [lines, layout]);
  const boxes = layout.boxes.flatMap((box) => {
    const chart = box.slot.charts[column];
    return !chart || box.y + box.height < from || box.y > to ? [] : [{ box, chart }];
  });
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.chart}
      width={layout.width * zoom}
      height={layout.height * zoom}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
    >
      {boxes.map(({ box, chart }) => (
        <TeamFrame key={box.slot.key} box={box} chart={chart} />
      ))}
      <ReportingLines lines={drawn} from={from} to={to} />
      {boxes.map(({ box, chart }) => (
        <TeamSeats key={box.slot.key} {...{ zoom, picked, onPick, wordsOf, box, chart }} />
      ))}
      <OutsidePills pills={layout.pills} column={column} from={from} to={to} />
      <LineMarks lines={drawn} from={from} to={to} />
    </svg>
  );
});

type Drawn = Pick<ChartProps, 'zoom' | 'picked' | 'onPick' | 'wordsOf'>;
interface BoxProps extends Drawn {
  readonly box: SlotBox;
  readonly chart: SlotInChart;
}

/** Under the lines, as the cards are over them. */
const TeamFrame = memo(function TeamFrame({ box, chart }: Pick<BoxProps, 'box' | 'chart'>) {
  const { slot, x, y, width, height } = box;
  const { name, kind, mark } = chart;
  if (slot.key === '') return null;
  return (
    <g
      transform={`translate(${x} ${y})`}
      className={classNames(styles.team, mark === 'removed' && styles.gone)}
      data-kind={kind}
    >
      <title>{mark === null ? name : `${name}: team ${mark}`}</title>
      {kind === 'platform' ? <path className={styles.foot} d={`M2 ${height + 3}h${width - 4}`} /> : null}
      <rect className={styles.frame} width={width} height={height} rx={4} />
      {mark === null ? null : (
        <g transform={`translate(${width - 2} 2)`}>
          <MarkShape mark={mark} />
        </g>
      )}
    </g>
  );
});

/** Drawn anew only where its own facts change: scrolling keeps those that stay in sight. */
const TeamSeats = memo(function TeamSeats({ box, chart, ...props }: BoxProps) {
  const { name, mark, seats } = chart;
  const room = mark === null ? box.width : box.width - 8;
  return (
    <g transform={`translate(${box.x} ${box.y})`}>
      {box.slot.key === '' ? null : (
        <text className={classNames(styles.name, mark === 'removed' && styles.goneName)} x={7} y={11}>
          {cutName(name, room)}
        </text>
      )}
      {seats.map((placed, place) =>
        placed ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place is what stays the same here
          <SeatCard key={place} {...props} placed={placed} team={name} at={placeAt(box, place)} />
        ) : null,
      )}
    </g>
  );
});

interface SeatProps extends Drawn {
  readonly placed: PlacedSeat;
  readonly team: string;
  readonly at: readonly [number, number];
}

function SeatCard({ placed, team, at: [x, y], zoom, picked, onPick, wordsOf }: SeatProps) {
  const { seat, pillar, mark, isGhost } = placed;
  const { person } = seat;
  const words = wordsOf(placed, team);
  const initials = zoom >= INITIALS_FROM ? initialsOf(words) : '';
  const isPicked = person !== null && person === picked;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a person is picked by the keyboard in the list beside the charts
    <g
      data-pillar={pillar}
      className={classNames(styles.seat, isGhost && styles.ghost, person === null && styles.vacant)}
      transform={`translate(${x} ${y})`}
      onClick={person === null ? undefined : () => onPick(isPicked ? null : person)}
    >
      <title>{words}</title>
      <rect className={styles.card} width={SEAT_WIDTH} height={SEAT_HEIGHT} rx={3} />
      {isPicked ? (
        <rect className={styles.picked} x={-2} y={-2} width={SEAT_WIDTH + 4} height={SEAT_HEIGHT + 4} rx={5} />
      ) : null}
      <g
        className={styles.glyph}
        transform={`translate(${(SEAT_WIDTH - GLYPH) / 2} ${initials ? 3 : (SEAT_HEIGHT - GLYPH) / 2}) scale(${GLYPH / 16})`}
      >
        {PILLAR_SHAPES[pillar]}
      </g>
      {initials ? (
        <text className={styles.initials} x={SEAT_WIDTH / 2} y={SEAT_HEIGHT - 3}>
          {initials}
        </text>
      ) : null}
      {mark === null || (isGhost && mark === 'moved') ? null : (
        <g transform={`translate(${SEAT_WIDTH - 2} 2)`}>
          <MarkShape mark={mark} />
        </g>
      )}
    </g>
  );
}

/** First letters of the name that the words begin with, up to two; nothing for a vacancy. */
function initialsOf(words: string): string {
  const [name = ''] = words.split(',');
  if (name === 'Vacant') return '';
  const parts = name.split(/\s+/).filter((part) => part !== '');
  return `${parts[0]?.slice(0, 1) ?? ''}${parts.length > 1 ? (parts.at(-1)?.slice(0, 1) ?? '') : ''}`.toUpperCase();
}
