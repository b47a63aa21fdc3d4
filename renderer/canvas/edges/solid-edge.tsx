/** A solid reporting line. */

import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasEdge } from '../drawing/to-flow.ts';
import styles from './edges.module.css';
import { LineEdge } from './line-edge.tsx';

export const SolidEdge = memo(function SolidEdge({ data, selected }: EdgeProps<CanvasEdge>) {
  return <LineEdge data={data} selected={selected} className={styles.solid} />;
});
