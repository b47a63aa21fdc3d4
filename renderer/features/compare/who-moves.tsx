/** Who moves: from which team to which in each scenario; opened, manager, role and FTE too, and carrying over. */

import { ChevronDown, ChevronRight } from 'lucide-react';
import { Fragment, useMemo, useState } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';
import type { PersonMove } from '#shared/compare/compare.ts';
import type { PersonId } from '#shared/model/ids.ts';
import { CarryMenu } from './carry-menu.tsx';
import type { Shown } from './use-comparison.ts';
import styles from './who-moves.module.css';
import type { MoveRow } from './who-moves-model.ts';
import { fieldChanges, moveRows, shortWords } from './who-moves-model.ts';

const PAGE = 40;

export interface WhoMovesProps {
  readonly shown: Shown;
  readonly picked: PersonId | null;
  readonly onPick: (person: PersonId | null) => void;
}

export function WhoMoves({ shown, picked, onPick }: WhoMovesProps) {
  const { plan, comparison, columns } = shown;
  const [count, setCount] = useState(PAGE);
  const rows = useMemo(() => moveRows(comparison), [comparison]);
  const [baseline, ...others] = columns;
  // Who was picked in a chart is shown, however far down in the list.
  const place = rows.findIndex(({ person }) => person === picked);
  const inSight = rows.slice(0, Math.max(count, place + 1));
  const stays = picked !== null && place < 0 ? plan.people[picked]?.name : undefined;
  return (
    <section className={styles.section} aria-labelledby="compare-who-moves">
      <h3 id="compare-who-moves">Who moves</h3>
      <p className={styles.intro}>
        {rows.length === 0
          ? `Nobody: everyone stands as in ${baseline?.letter}, ${baseline?.scenario.name}.`
          : `Against ${baseline?.letter}, ${baseline?.scenario.name}: ${rows.length} ${rows.length === 1 ? 'person' : 'people'}.`}
        {stays === undefined ? null : ` ${stays} stays in all.`}
      </p>
      {rows.length === 0 ? null : (
        <table className={styles.table} data-testid="who-moves">
          <thead>
            <tr>
              <th scope="col">Person, team in {baseline?.letter}</th>
              {others.map(({ scenario, letter }) => (
                <th key={scenario.id} scope="col" title={scenario.name}>
                  <span className={styles.letter}>{letter}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inSight.map((row) => (
              <Fragment key={row.person}>
                <Person row={row} isOpen={row.person === picked} onPick={onPick} />
                {row.person === picked ? (
                  <tr>
                    <td colSpan={columns.length} className={styles.detail}>
                      {row.moves.map((move, index) =>
                        move ? (
                          <Detail key={others[index]?.scenario.id} shown={shown} move={move} index={index} />
                        ) : null,
                      )}
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {inSight.length < rows.length ? (
        <button type="button" className={styles.more} onClick={() => setCount(count + PAGE)}>
          Show {Math.min(PAGE, rows.length - inSight.length)} more of {rows.length}
        </button>
      ) : null}
    </section>
  );
}

interface PersonProps {
  readonly row: MoveRow;
  readonly isOpen: boolean;
  readonly onPick: (person: PersonId | null) => void;
}

function Person({ row: { person, name, before, moves }, isOpen, onPick }: PersonProps) {
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <tr className={classNames(isOpen && styles.open)}>
      <th scope="row">
        <button
          type="button"
          className={styles.person}
          aria-expanded={isOpen}
          onClick={() => onPick(isOpen ? null : person)}
        >
          <Chevron size={12} aria-hidden />
          <span>
            {name}
            <small title={before}>{before}</small>
          </span>
        </button>
      </th>
      {moves.map((move, index) => {
        const words = shortWords(move);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
          <td key={index} className={move ? undefined : styles.stays} title={words}>
            {words}
          </td>
        );
      })}
    </tr>
  );
}

/** Everything that is other for a person in one scenario. */
function Detail({ shown, move, index }: { readonly shown: Shown; readonly move: PersonMove; readonly index: number }) {
  const { plan, columns } = shown;
  const choice = columns[index + 1];
  if (!choice) return null;
  const { scenario, letter } = choice;
  const fields = fieldChanges(move);
  const carry = { plan, columns, person: move.person, name: move.name, scenario: scenario.id };
  return (
    <div className={styles.scenario}>
      <div className={styles.scenarioHead}>
        <span className={styles.letter}>{letter}</span>
        <b>{scenario.name}</b>
        <CarryMenu {...carry} what="all" label="everything" />
      </div>
      <ul className={styles.fields}>
        {fields.map(({ field, label, from, to }) => (
          <li key={field}>
            <span className={styles.field}>{label}</span>
            <span className={styles.values}>
              {from} → <b>{to}</b>
            </span>
            <CarryMenu {...carry} what={field} label={label} />
          </li>
        ))}
        {fields.length === 0 ? <li>Only dotted lines are other.</li> : null}
      </ul>
    </div>
  );
}
