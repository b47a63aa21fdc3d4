/** A typed hand-off: a filled arrow, at both ends where it goes both ways. */

import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasEdge } from '../drawing/to-flow.ts';
import styles from './edges.module.css';
import { LineEdge } from './line-edge.tsx';

export const HandOffEdge = memo(function HandOffEdge({ data, selected }: EdgeProps<CanvasEdge>) {
  return (
    <LineEdge
      data={data}
      selected={selected}
      className={styles.handOff}
      markerStart={data?.route.isBothWays ? 'url(#arrow-hand-off)' : undefined}
      markerEnd="url(#arrow-hand-off)"
    />
  );
});
