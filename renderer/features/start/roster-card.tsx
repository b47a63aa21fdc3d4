/** Where a roster is dropped or chosen, beside the empty canvas. The window itself takes the drop, wherever it lands. */

import { Upload } from 'lucide-react';
import { runAction } from '#renderer/actions/actions.ts';
import { Button } from '#renderer/ui/button.tsx';
import styles from './roster-card.module.css';
import { EmptyCard } from './template-cards.tsx';

const COLUMNS = ['Name', 'Role', 'Manager', 'Team', 'FTE', 'Start date', 'Location', 'Skills'];

export function RosterCard() {
  return (
    <div className={styles.row}>
      <section className={styles.drop} aria-labelledby="roster-title">
        <Upload size={24} aria-hidden className={styles.icon} />
        <div className={styles.text}>
          <h2 id="roster-title" className={styles.title}>
            Drop a roster here, CSV or XLSX
          </h2>
          <p className={styles.note}>
            One row a person. Columns are matched by name and shown to you before anything is placed. A plan file opens
            too.
          </p>
          <ul className={styles.columns} aria-label="Columns that are known">
            {COLUMNS.map((column) => (
              <li key={column}>{column}</li>
            ))}
          </ul>
        </div>
        <Button onClick={() => runAction('roster.import')}>Choose a file</Button>
      </section>
      <EmptyCard />
    </div>
  );
}
