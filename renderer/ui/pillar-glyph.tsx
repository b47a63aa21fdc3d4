/** A pillar's shape, wherever its hue appears: diamond, circle, square, triangle, plus. Hollow for what is not there yet. */

import type { ReactNode } from 'react';
import styles from './pillar-glyph.module.css';

export type GlyphPillar = 'product' | 'data-science' | 'data-engineering' | 'mlops' | 'cross-cutting';

export const PILLAR_NAMES: Record<GlyphPillar, string> = {
  product: 'Product',
  'data-science': 'Data Science',
  'data-engineering': 'Data Engineering',
  mlops: 'MLOps',
  'cross-cutting': 'Cross-cutting',
};

export const PILLAR_LETTERS: Record<GlyphPillar, string> = {
  product: 'PR',
  'data-science': 'DS',
  'data-engineering': 'DE',
  mlops: 'ML',
  'cross-cutting': 'XC',
};

/** The shape in a box of 16; also for drawings that place it themselves. */
export const PILLAR_SHAPES: Record<GlyphPillar, ReactNode> = {
  product: <path d="M8 .8 15.2 8 8 15.2.8 8Z" />,
  'data-science': <circle cx="8" cy="8" r="6.6" />,
  'data-engineering': <path d="M2 2h12v12H2Z" />,
  mlops: <path d="M2.5 1.2 15 8 2.5 14.8Z" />,
  'cross-cutting': <path d="M5.9 1.5h4.2v4.4h4.4v4.2h-4.4v4.4H5.9v-4.4H1.5V5.9h4.4Z" />,
};

export interface PillarGlyphProps {
  readonly pillar: GlyphPillar;
  readonly size?: number;
  /** For a vacancy or a planned part. */
  readonly isHollow?: boolean;
  /** Its name for screen readers; an empty text where words beside it say the same. */
  readonly label?: string;
}

export function PillarGlyph({ pillar, size = 11, isHollow = false, label = PILLAR_NAMES[pillar] }: PillarGlyphProps) {
  return (
    <svg
      role="img"
      aria-label={label}
      aria-hidden={label === ''}
      className={isHollow ? styles.hollow : styles.filled}
      data-pillar={pillar}
      width={size}
      height={size}
      viewBox="0 0 16 16"
    >
      {PILLAR_SHAPES[pillar]}
    </svg>
  );
}
