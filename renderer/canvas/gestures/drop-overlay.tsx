/** What is drawn over the plan during a gesture: where it would land and what that does; a line being drawn. */

import type { ReactFlowState } from '@xyflow/react';
import { useStore, ViewportPortal } from '@xyflow/react';
import type { ComponentProps, CSSProperties } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import { boxAt } from '#shared/diagram/layout.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Drawing } from '../canvas-store.ts';
import { useCanvas } from '../canvas-store.ts';
import type { Box } from '../geometry.ts';
import type { CanvasLayout } from '../layout.ts';
import { CARD_GAP, FRAME, SEAT } from '../layout.ts';
import type { DropTarget } from './drag-store.ts';
import { useDrag } from './drag-store.ts';
import styles from './drop-overlay.module.css';
import type { Seen } from './drop-slot.ts';
import { placeOfWords, scaleOfWords, sideOfTag } from './drop-slot.ts';
import type { DropEffect } from './preview.ts';

const place = ({ x, y, width, height }: Box) => ({ left: x, top: y, width, height });

/** The frame or card that lights up, and the slot that says what will happen. */
function boxesOf(
  scenario: Scenario,
  layout: CanvasLayout,
  target: DropTarget,
): { lit: Box | null; slot: Box; bar: Box | null } {
  if (target.kind === 'canvas') {
    const at = target.at ?? { x: 0, y: 0 };
    return { lit: null, bar: null, slot: { x: at.x - 100, y: at.y - 36, ...SEAT } };
  }
  if (target.kind === 'seat') {
    const card = layout.cards.get(target.id) ?? { x: 0, y: 0, ...SEAT };
    return { lit: card, bar: null, slot: { ...card, y: card.y + card.height + CARD_GAP } };
  }
  const frame = layout.frames.get(target.id) ?? { x: 0, y: 0, width: 232, height: 148 };
  const before = target.before === null ? undefined : layout.cards.get(target.before);
  if (before !== undefined) {
    const bar = { x: before.x, y: before.y - CARD_GAP / 2 - 1.5, width: before.width, height: 3 };
    return { lit: frame, bar, slot: { x: frame.x + frame.width + CARD_GAP, y: bar.y - SEAT.height / 2, ...SEAT } };
  }
  const isEmpty = !Object.values(scenario.seats).some((seat) => seat.team === target.id);
  if (isEmpty) return { lit: frame, bar: null, slot: { x: frame.x + FRAME.left, y: frame.y + FRAME.top, ...SEAT } };
  const slot = { x: frame.x + FRAME.left, y: frame.y + frame.height - FRAME.bottom + CARD_GAP, ...SEAT };
  return { lit: { ...frame, height: frame.height + SEAT.height + CARD_GAP }, bar: null, slot };
}

const Words = ({ effect }: { readonly effect: DropEffect }) =>
  effect.kind === 'refused' ? (
    <>
      <b className={styles.title}>
        <SeverityIcon severity="error" size={13} label="" />
        Not here
      </b>
      <span className={styles.line}>{effect.reason}</span>
    </>
  ) : (
    <>
      <b className={styles.title}>{effect.lines[0] ?? effect.title}</b>
      <span className={styles.line}>
        {effect.lines[1] ?? (effect.lines[0] ? effect.title : effect.isOpen ? '…' : 'Scores stay as they are')}
      </span>
      {effect.lines[1] ? <span className={styles.line}>{effect.title}</span> : null}
    </>
  );

/** The toolbar's height, and the gaps below and above it. */
const TOOLBAR = 60;
const highestSeen = ({ transform: [, y, zoom] }: ReactFlowState): number => -y / zoom;
const lowestSeen = ({ height, transform: [, y, zoom] }: ReactFlowState): number => (height - TOOLBAR - y) / zoom;
const leftmostSeen = ({ transform: [x, , zoom] }: ReactFlowState): number => -x / zoom;
const rightmostSeen = ({ width, transform: [x, , zoom] }: ReactFlowState): number => (width - x) / zoom;
const scaleNow = ({ transform: [, , zoom] }: ReactFlowState): number => scaleOfWords(zoom);

function useSeen(): Seen {
  const top = useStore(highestSeen);
  const bottom = useStore(lowestSeen);
  const left = useStore(leftmostSeen);
  const right = useStore(rightmostSeen);
  const scale = useStore(scaleNow);
  return { top, bottom, left, right, scale };
}

/** Over the plan and moving with it, but with words that can be read at any zoom. */
function Layer({ children, ...rest }: ComponentProps<'div'>) {
  const scale = useStore(scaleNow);
  return (
    <ViewportPortal>
      <div className={styles.layer} style={{ '--scale': scale } as CSSProperties} {...rest}>
        {children}
      </div>
    </ViewportPortal>
  );
}

interface LandingProps {
  readonly scenario: Scenario;
  readonly layout: CanvasLayout;
  readonly target: DropTarget;
  readonly effect: DropEffect;
}

function Landing({ scenario, layout, target, effect }: LandingProps) {
  const seen = useSeen();
  const { lit, slot, bar } = boxesOf(scenario, layout, target);
  const { x, y, isAbove } = placeOfWords(target, slot, lit, seen);
  const tone = effect.kind === 'refused' ? styles.refused : undefined;
  return (
    <Layer data-testid="drop-effect">
      {lit ? <div className={classNames(styles.lit, tone)} style={place(lit)} /> : null}
      {bar ? <div className={styles.bar} style={place(bar)} /> : null}
      <div
        className={classNames(styles.slot, isAbove && styles.above, tone)}
        style={{ left: x, top: y, width: slot.width }}
      >
        <Words effect={effect} />
      </div>
    </Layer>
  );
}

function DrawnLine({ drawing, layout }: { readonly drawing: Drawing; readonly layout: CanvasLayout }) {
  const seen = useSeen();
  const { start, end, over, words, isRefused } = drawing;
  const { isLeft, isAbove } = sideOfTag(end, seen);
  const lit = over === null ? undefined : boxAt(layout, over.id);
  const tone = isRefused && styles.refused;
  return (
    <Layer>
      {lit ? <div className={classNames(styles.lit, tone)} style={place(lit)} /> : null}
      <svg className={styles.drawn} aria-hidden>
        <path d={`M${start.x} ${start.y}L${end.x} ${end.y}`} />
      </svg>
      {words === '' ? null : (
        <div
          className={classNames(styles.tag, isLeft && styles.left, isAbove && styles.over, tone)}
          style={{ left: end.x, top: end.y }}
        >
          {words}
        </div>
      )}
    </Layer>
  );
}

export function DropOverlay({ scenario, layout }: { readonly scenario: Scenario; readonly layout: CanvasLayout }) {
  const target = useDrag((drag) => drag.target);
  const effect = useDrag((drag) => drag.effect);
  const drawing = useCanvas((canvas) => canvas.drawing);
  if (drawing !== null) return <DrawnLine drawing={drawing} layout={layout} />;
  if (target === null || effect === null) return null;
  return <Landing scenario={scenario} layout={layout} target={target} effect={effect} />;
}

/** The card at the pointer while something is dragged out of the palette; over the plain canvas the slot is in its place. */
export function DragGhost() {
  const label = useDrag(({ label, target, effect }) => (target?.kind === 'canvas' && effect !== null ? '' : label));
  const pointer = useDrag((drag) => drag.pointer);
  if (label === '' || pointer === null) return null;
  return (
    <div
      className={styles.ghost}
      style={{ transform: `translate(${pointer.x + 10}px, ${pointer.y + 8}px)` }}
      aria-hidden
    >
      {label}
    </div>
  );
}
