/** A hand-off that does not arrive: red, cut by two bars, dashed beyond them. A click shows its finding, or selects its line. */

import type { EdgeProps } from '@xyflow/react';
import { EdgeLabelRenderer } from '@xyflow/react';
import { memo, use } from 'react';
import { select, setUi, useUi } from '#renderer/state/ui-store.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import { originOf } from '#shared/diagram/lines/gap-cuts.ts';
import type { Gap } from '#shared/diagram/lines/gaps.ts';
import { pathOf } from '#shared/diagram/lines/routes.ts';
import type { LineId } from '#shared/model/ids.ts';
import { DetailContext } from '../detail.ts';
import type { GapEdge as GapEdgeType } from '../drawing/use-gaps.ts';
import { gapScale } from '../gap-label.ts';
import styles from './gap-edge.module.css';

const selectLine = (id: LineId): void => select([{ kind: 'line', id }]);

/** The gap's finding, of several the next one with each click; where no finding says so, its line. */
function choose({ findings, line }: Gap): void {
  if (line !== null && findings.length === 0) {
    selectLine(line);
    return;
  }
  const at = findings.indexOf(useUi.getState().finding ?? '');
  setUi({
    finding: findings[(at + 1) % findings.length] ?? null,
    isRightOpen: true,
    rightPanel: 'insights',
    explained: null,
  });
}

export const GapEdge = memo(function GapEdge({ data }: EdgeProps<GapEdgeType>) {
  const detail = use(DetailContext);
  if (data === undefined) return null;
  const { route, isDimmed, isChosen } = data;
  const { gap, before, beyond, bars, label } = route;
  const origin = originOf(route);
  const [start, end] = [pathOf(before), pathOf(beyond)];
  const isNear = detail === 'near' || detail === 'middle';
  const state = classNames(isDimmed && styles.dimmed, isChosen && styles.chosen);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the label is the button; the line only makes it larger */}
      <g
        className={classNames(styles.gap, state)}
        onClick={() => (gap.line === null ? choose(gap) : selectLine(gap.line))}
      >
        <path
          className="react-flow__edge-interaction"
          d={`${start} ${end}`}
          fill="none"
          strokeOpacity={0}
          strokeWidth={14}
        />
        <path className={styles.line} d={start} />
        <path className={classNames(styles.line, styles.beyond)} d={end} />
        {bars.map((bar) => (
          <path key={pathOf(bar)} className={styles.line} d={pathOf(bar)} />
        ))}
      </g>
      <EdgeLabelRenderer>
        <button
          type="button"
          className={classNames(styles.label, !isNear && styles.far, 'nodrag', 'nopan', state)}
          style={{
            transform: `translate(${label.x}px, ${label.y}px) scale(${gapScale(detail)})`,
            transformOrigin: `${origin.x}px ${origin.y}px`,
          }}
          aria-label={isNear ? undefined : gap.label}
          aria-pressed={isChosen}
          title={gap.findings.length > 0 ? 'Show the finding' : 'Select the line'}
          onClick={() => choose(gap)}
        >
          <SeverityIcon severity="error" size={isNear ? 13 : 28} label="" />
          {isNear ? gap.label : null}
        </button>
      </EdgeLabelRenderer>
    </>
  );
});
