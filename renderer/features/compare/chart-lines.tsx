/** Reporting lines of one chart, behind its cards: thin where they are as in the baseline, marked where they are not. */

import { memo } from 'react';
import styles from './chart-lines.module.css';
import type { DrawnLine, LineKind } from './line-model.ts';
import { MarkShape } from './marks.tsx';

export interface ReportingLinesProps {
  readonly lines: readonly DrawnLine[];
  /** Only lines that reach into these heights are drawn. */
  readonly from: number;
  readonly to: number;
}

const KINDS: readonly LineKind[] = ['solid', 'dotted'];

export const ReportingLines = memo(function ReportingLines({ lines, from, to }: ReportingLinesProps) {
  const inSight = lines.filter(({ top, bottom }) => bottom >= from && top <= to);
  const same = (kind: LineKind) =>
    inSight
      .filter(({ line }) => line.mark === null && line.kind === kind)
      .map(({ path }) => path)
      .join('');
  return (
    <g data-testid="compare-lines">
      {KINDS.map((kind) => (
        <path key={kind} className={styles.line} data-kind={kind} d={same(kind) || undefined} />
      ))}
      {inSight.map(({ line, path }) =>
        line.mark === null ? null : (
          <g key={`${line.kind} ${path}`} className={styles.marked} data-mark={line.mark}>
            <title>{line.words}</title>
            <path className={styles.target} d={path} />
            <path className={styles.line} data-kind={line.kind} d={path} />
          </g>
        ),
      )}
    </g>
  );
});

const LINE_MARK_SCALE = 0.62;

/** Over the cards, where each marked line leaves its own. */
export const LineMarks = memo(function LineMarks({ lines, from, to }: ReportingLinesProps) {
  return lines.map(({ line, x, y, path }) =>
    line.mark === null || y < from || y > to ? null : (
      <g key={`${line.kind} ${path}`} transform={`translate(${x} ${y}) scale(${LINE_MARK_SCALE})`}>
        <title>{line.words}</title>
        <MarkShape mark={line.mark} />
      </g>
    ),
  );
});

export const LineSample = ({ kind }: { readonly kind: LineKind }) => (
  <svg className={styles.sample} width="13" height="10" aria-hidden="true">
    <path className={styles.line} data-kind={kind} d="M0 5h13" />
  </svg>
);
