/** The plan as it would be, drawn over the plan as it is, while somebody points at a fix. Nothing below it moves. */

import { Panel, ViewportPortal } from '@xyflow/react';
import { use, useMemo } from 'react';
import type { CanvasView } from '#renderer/state/ui-store.ts';
import { useWouldBe } from '#renderer/state/would-be.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { DetailContext } from '../detail.ts';
import type { Box } from '../geometry.ts';
import type { CanvasLayout } from '../layout.ts';
import { layoutOf } from '../layout.ts';
import { marksOf } from './would-be-marks.ts';
import styles from './would-be-overlay.module.css';

const place = ({ x, y, width, height }: Box) => ({ left: x, top: y, width, height });

const wayOf = (points: readonly Point[]): string => `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
/** Of the way's middle stretch. */
function middleOf(points: readonly Point[]): { readonly left: number; readonly top: number } {
  const at = Math.floor((points.length - 1) / 2);
  const [a, b] = [points[at], points[at + 1]];
  return { left: ((a?.x ?? 0) + (b?.x ?? 0)) / 2, top: ((a?.y ?? 0) + (b?.y ?? 0)) / 2 };
}

export interface WouldBeOverlayProps {
  readonly scenario: Scenario;
  readonly layout: CanvasLayout;
  readonly view: CanvasView;
}

export function WouldBeOverlay({ scenario, layout, view }: WouldBeOverlayProps) {
  const wouldBe = useWouldBe();
  const detail = use(DetailContext);
  // What is shown of a plan that has changed since says nothing any more.
  const shown = wouldBe?.before === scenario ? wouldBe : null;
  const marks = useMemo(
    () => shown && marksOf(shown, layout, layoutOf(shown.plan, shown.after, view)),
    [shown, layout, view],
  );
  if (shown === null || marks === null) return null;
  const { ghosts, tags, lines } = marks;
  return (
    <>
      <ViewportPortal>
        <div className={styles.layer} data-testid="would-be-marks" data-detail={detail} aria-hidden>
          <svg className={styles.lines} aria-hidden>
            {lines.map(({ id, points, goes }) => (
              <path key={id} className={goes ? styles.goes : undefined} d={wayOf(points)} />
            ))}
          </svg>
          {tags.map(({ id, box, goes }) => (
            <div key={id} className={classNames(styles.outline, goes && styles.goes)} style={place(box)} />
          ))}
          {ghosts.map(({ id, kind, box, title, words }) => (
            <div key={id} className={styles[kind]} style={place(box)} data-ghost={kind}>
              <b>{title}</b>
              <span>{words}</span>
            </div>
          ))}
          {tags.map(({ id, box, words, goes }) => (
            <span
              key={id}
              className={classNames(styles.tag, goes && styles.goes)}
              style={{ left: box.x + box.width / 2, top: box.y + box.height }}
            >
              {words}
            </span>
          ))}
          {lines.map(
            ({ id, points, words, goes }) =>
              words !== null && (
                <span key={id} className={classNames(styles.tag, goes && styles.goes)} style={middleOf(points)}>
                  {words}
                </span>
              ),
          )}
        </div>
      </ViewportPortal>
      <Panel position="top-center" className={styles.banner ?? ''} data-testid="would-be-banner" role="status">
        <b>Preview</b> {shown.label}
      </Panel>
    </>
  );
}
