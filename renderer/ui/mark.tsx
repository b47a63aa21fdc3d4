/** Fourfold's mark: the four pillars' shapes. */

import styles from './pillar-glyph.module.css';
import type { GlyphPillar } from './pillar-glyph.tsx';
import { PILLAR_SHAPES } from './pillar-glyph.tsx';

const PLACES: readonly (readonly [GlyphPillar, string])[] = [
  ['product', 'translate(0.6 0.6) scale(0.53)'],
  ['data-science', 'translate(10.9 0.6) scale(0.53)'],
  ['data-engineering', 'translate(0.6 10.9) scale(0.53)'],
  ['mlops', 'translate(10.9 10.9) scale(0.53)'],
];

export const Mark = ({ size = 18, label = 'Fourfold' }: { readonly size?: number; readonly label?: string }) => (
  <svg role="img" aria-label={label} aria-hidden={label === ''} width={size} height={size} viewBox="0 0 20 20">
    {PLACES.map(([pillar, transform]) => (
      <g key={pillar} className={styles.filled} data-pillar={pillar} transform={transform}>
        {PILLAR_SHAPES[pillar]}
      </g>
    ))}
  </svg>
);
