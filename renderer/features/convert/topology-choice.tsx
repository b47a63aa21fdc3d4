/** The four topologies to choose from: what each is best for, and what it would lead to. */

import { memo } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';
import { TOPOLOGIES } from '#shared/catalog/topologies.ts';
import { roundHalfUp } from '#shared/lib/round.ts';
import type { Scenario, TopologyId } from '#shared/model/scenario.ts';
import { TOPOLOGY_IDS } from '#shared/model/scenario.ts';
import styles from './convert.module.css';
import type { Preview } from './convert-model.ts';
import { moveWords } from './convert-model.ts';

export interface TopologyChoiceProps {
  readonly source: Scenario;
  readonly chosen: TopologyId;
  readonly choose: (topology: TopologyId) => void;
  readonly previews: ReadonlyMap<TopologyId, Preview>;
}

/** Typing a name must not draw them again. */
export const TopologyChoice = memo(({ source, chosen, choose, previews }: TopologyChoiceProps) => {
  return (
    <fieldset className={styles.choices}>
      <legend>Topology</legend>
      {TOPOLOGY_IDS.map((id) => {
        const { name, bestFor, summary } = TOPOLOGIES[id];
        const preview = previews.get(id);
        return (
          <label key={id} className={classNames(styles.choice, id === chosen && styles.chosen)}>
            <input
              type="radio"
              name="topology"
              value={id}
              checked={id === chosen}
              onChange={() => choose(id)}
              aria-label={name}
              aria-describedby={`convert-${id}`}
            />
            <span className={styles.choiceName}>
              {name}
              {id === source.topology && <span className={styles.tag}>now</span>}
            </span>
            <span id={`convert-${id}`} className={styles.facts}>
              <span>Best for: {bestFor}</span>
              {id === chosen && <span>{summary}</span>}
              <span className={styles.outcome} data-testid={`outcome-${id}`}>
                {preview === undefined ? '…' : <Outcome preview={preview} />}
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
});

/** "Overall 56 today → 78 planned", "7 people change team". */
function Outcome({ preview: { changes, scores } }: { readonly preview: Preview }) {
  return (
    <>
      {scores !== null && (
        <span>
          Overall {roundHalfUp(scores.overall.today)} today → {roundHalfUp(scores.overall.planned)} planned
        </span>
      )}
      <span>{moveWords(changes)}</span>
    </>
  );
}
