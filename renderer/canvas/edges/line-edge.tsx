/** What the four kinds of line share: path, wide invisible path to hit, label, selection. */

import type { EdgeProps } from '@xyflow/react';
import { use } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';
import { pathOf } from '#shared/diagram/lines/routes.ts';
import { DetailContext, isFar } from '../detail.ts';
import type { CanvasEdge } from '../drawing/to-flow.ts';
import { useFlownWay } from '../gestures/flown-lines.tsx';
import styles from './edges.module.css';

export interface LineEdgeProps {
  readonly data: EdgeProps<CanvasEdge>['data'] | undefined;
  readonly selected: boolean | undefined;
  readonly className: string | undefined;
  readonly markerStart?: string | undefined;
  readonly markerEnd?: string | undefined;
}

export function LineEdge({ data, selected, className, markerStart, markerEnd }: LineEdgeProps) {
  const detail = use(DetailContext);
  const flown = useFlownWay(data?.route.id ?? '');
  if (data === undefined) return null;
  const { isDimmed } = data;
  const route = flown ?? data.route;
  const d = pathOf(route.points);
  const at = route.labelAt;
  // Many serves lines leave one team: from farther away their dashes say it, and the words would run together.
  const isCrowded = detail === 'middle' && route.kind === 'serves';
  const isLabelled = route.label !== '' && !isFar(detail) && !isCrowded;
  return (
    <g className={classNames(styles.line, selected && styles.selected, isDimmed && styles.dimmed)}>
      <path className="react-flow__edge-interaction" d={d} fill="none" strokeOpacity={0} strokeWidth={12} />
      <path className={classNames(styles.path, className)} d={d} markerStart={markerStart} markerEnd={markerEnd} />
      {isLabelled ? (
        <text className={classNames(styles.label, detail === 'middle' && styles.larger)} x={at.x} y={at.y + 4}>
          {route.label}
        </text>
      ) : null}
    </g>
  );
}
