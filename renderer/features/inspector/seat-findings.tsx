/** Findings about this seat or the person who holds it; a click opens one among the insights. */

import { useEvaluation } from '#renderer/state/findings.ts';
import { setUi } from '#renderer/state/ui-store.ts';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import type { Seat } from '#shared/model/seat.ts';
import { isOpen, markOf } from '#shared/rules/findings/open-findings.ts';
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
      {[...own.filter(isOpen), ...own.filter((finding) => !isOpen(finding))].map((finding) => (
        <button
          type="button"
          key={finding.key}
          className={styles.finding}
          onClick={() => setUi({ finding: finding.key, rightPanel: 'insights', explained: null })}
        >
          <SeverityIcon severity={markOf(finding)} size={14} />
          {finding.title}
          {finding.accepted === null ? null : ' (accepted)'}
        </button>
      ))}
    </section>
  );
}
