/** A manager from outside the plan: a pill, not part of the counts. */

import type { NodeProps } from '@xyflow/react';
import { memo, use } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';
import { DetailContext } from '../detail.ts';
import type { OutsideNode as OutsideNodeType } from '../drawing/to-flow.ts';
import { LineAnchor } from './line-anchor.tsx';
import styles from './outside-node.module.css';

export const OutsideNode = memo(function OutsideNode({ data, selected }: NodeProps<OutsideNodeType>) {
  const detail = use(DetailContext);
  return (
    <div
      className={classNames(
        styles.pill,
        detail === 'middle' && styles.middle,
        selected && styles.selected,
        data.isDimmed && styles.dimmed,
      )}
      title={`${data.name}, from outside the plan`}
    >
      {data.name}
      <LineAnchor />
    </div>
  );
});
