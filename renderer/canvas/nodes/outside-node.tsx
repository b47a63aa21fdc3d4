/** A manager from outside the plan: a pill, not part of the counts. */

import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';
import type { OutsideNode as OutsideNodeType } from '../to-flow.ts';
import { LineAnchor } from './line-anchor.tsx';
import styles from './outside-node.module.css';

export const OutsideNode = memo(function OutsideNode({ data, selected }: NodeProps<OutsideNodeType>) {
  return (
    <div
      className={classNames(styles.pill, selected && styles.selected, data.isDimmed && styles.dimmed)}
      title={`${data.name}, from outside the plan`}
    >
      {data.name}
      <LineAnchor />
    </div>
  );
});
