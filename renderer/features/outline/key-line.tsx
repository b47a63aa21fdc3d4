/** Under the list: the keys that matter most, and where to find the others. */

import { Kbd } from '#renderer/ui/kbd.tsx';
import styles from './outline.module.css';

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['Enter'], 'edit'],
  [['N'], 'team'],
  [['Ins'], 'seat'],
  [['Alt ↑', '↓'], 'move'],
  [['Alt →', '←'], 'into, out of a team'],
  [['Del'], 'delete'],
  [['?'], 'all keys'],
  [['Tab'], 'next cell'],
  [['Shift ↓'], 'select more'],
];

export const KeyLine = () => (
  <div className={styles.keys}>
    {KEYS.map(([keys, does]) => (
      <span key={does}>
        {keys.map((one) => (
          <Kbd key={one} keys={one} />
        ))}
        {does}
      </span>
    ))}
  </div>
);
