/** One scenario only: what a comparison needs, and the ways to a second one. */

import { duplicateScenario } from '#renderer/actions/scenario-actions.ts';
import { setUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TOPOLOGIES } from '#shared/catalog/topologies.ts';
import { TOPOLOGY_IDS } from '#shared/model/scenario.ts';
import styles from './compare-alone.module.css';
import type { Choice } from './use-comparison.ts';

export const CompareAlone = ({ choice: { scenario, letter } }: { readonly choice: Choice }) => (
  <div className={styles.alone}>
    <h2>One scenario, nothing to compare yet</h2>
    <p>
      Copy {letter}, {scenario.name}, and change the copy; or let the planner arrange the same people another way. You
      see every move before anything is made.
    </p>
    <Button variant="primary" size="large" onClick={() => duplicateScenario(scenario.id)}>
      Duplicate {letter} to compare
    </Button>
    <ul>
      {TOPOLOGY_IDS.filter((topology) => topology !== scenario.topology).map((topology) => (
        <li key={topology}>
          <Button onClick={() => setUi({ dialog: { kind: 'convert', scenario: scenario.id, topology } })}>
            Convert to {TOPOLOGIES[topology].name}
          </Button>
          <span>{TOPOLOGIES[topology].bestFor}</span>
        </li>
      ))}
    </ul>
  </div>
);
