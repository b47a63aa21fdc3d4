/** At the pointer of a drag: what letting go here does, and to the scores; or why it may not. */

import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import styles from './outline.module.css';
import { useDrop } from './use-row-drag.ts';

export function DropHint() {
  const effect = useDrop((state) => state.effect);
  const pointer = useDrop((state) => state.pointer);
  if (effect === null || pointer === null) return null;
  const place = { left: pointer.x + 14, top: pointer.y + 14 };
  if (effect.kind === 'refused') {
    return (
      <div className={styles.hint} data-tone="refused" data-testid="drop-hint" style={place}>
        <b>
          <SeverityIcon severity="error" size={13} label="" />
          Not here
        </b>
        <span>{effect.reason}</span>
      </div>
    );
  }
  return (
    <div className={styles.hint} data-testid="drop-hint" style={place}>
      <b>{effect.title}</b>
      <span>{effect.lines.length === 0 ? 'Scores stay as they are' : effect.lines.join(', ')}</span>
    </div>
  );
}
