/** Findings about this seat or the person who holds it; a click opens one among the insights. */

import { useEvaluation } from '#renderer/state/findings.ts';
import { setUi } from '#renderer/state/ui-store.ts';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import type { Seat } from '#shared/model/seat.ts';
import styles from './inspector.module.css';

export function SeatFindings({ seat }: { readonly seat: Seat }) {
  const { findings } = useEvaluation();
  const own = findings.filter(({ subjects }) =>
    subjects.some(({ kind, id }) => (kind === 'seat' && id === seat.id) || (kind === 'person' && id === seat.person)),
  );
  if (own.length === 0) return null;
  return (
    <section className={styles.section} aria-label="Findings of this seat">
      <h4>Findings</h4>
      {own.map(({ key, severity, title }) => (
        <button
          type="button"
          key={key}
          className={styles.finding}
          onClick={() => setUi({ finding: key, rightPanel: 'insights', explained: null })}
        >
          <SeverityIcon severity={severity} size={14} />
          {title}
        </button>
      ))}
    </section>
  );
}
