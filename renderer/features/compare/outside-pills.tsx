/** Managers from outside in one chart: a pill, dashed where only the baseline has reports for it. */

import { memo } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';
import { MarkShape } from './marks.tsx';
import type { PillBox } from './outside-model.ts';
import { namePill, PILL_HEIGHT } from './outside-model.ts';
import styles from './outside-pills.module.css';

export interface OutsidePillsProps {
  readonly pills: readonly PillBox[];
  readonly column: number;
  /** Only pills that reach into these heights are drawn. */
  readonly from: number;
  readonly to: number;
}

const WORDS = { same: '', added: ': nobody reports there in the baseline', removed: ': only in the baseline' } as const;

export const OutsidePills = memo(function OutsidePills({ pills, column, from, to }: OutsidePillsProps) {
  return pills.map((box) => {
    const { pill, x, y, width } = box;
    const state = pill.charts[column];
    if (!state || y + PILL_HEIGHT < from || y > to) return null;
    return (
      <g
        key={pill.id}
        transform={`translate(${x} ${y})`}
        className={classNames(styles.outside, state === 'removed' && styles.gone)}
        data-testid="compare-outside"
      >
        <title>{`${pill.name}, from outside the plan${WORDS[state]}`}</title>
        <rect className={styles.pill} width={width} height={PILL_HEIGHT} rx={PILL_HEIGHT / 2} />
        <text className={styles.name} x={width / 2} y={12.5}>
          {namePill(box)}
        </text>
        {state === 'same' ? null : (
          <g transform={`translate(${width - 3} 2)`}>
            <MarkShape mark={state} />
          </g>
        )}
      </g>
    );
  });
});
