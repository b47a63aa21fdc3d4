/** A platform and a team that it serves: thick dashes with an arrow into the served frame. */

import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { CanvasEdge } from '../drawing/to-flow.ts';
import styles from './edges.module.css';
import { LineEdge } from './line-edge.tsx';

export const ServesEdge = memo(function ServesEdge({ data, selected }: EdgeProps<CanvasEdge>) {
  return <LineEdge data={data} selected={selected} className={styles.serves} markerEnd="url(#arrow-serves)" />;
});
