/** Above a comparison: which scenarios stand in it, which dates, and the table as text. */

import { Copy, Plus, X } from 'lucide-react';
import { useShownDay } from '#renderer/state/shown-day.ts';
import { announce, setUi, toast } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import type { Dates } from '#shared/compare/figures.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import { FEWEST_COLUMNS, MOST_COLUMNS } from './columns.ts';
import styles from './compare-bar.module.css';
import { copyText } from './copy-text.ts';
import type { Choice } from './use-comparison.ts';

export interface CompareBarProps {
  readonly columns: readonly Choice[];
  readonly choices: readonly Choice[];
  readonly dates: Dates;
  readonly onDates: (dates: Dates) => void;
  readonly text: string;
}

const datesOf = (day: string): readonly { readonly value: Dates; readonly label: string }[] => [
  { value: 'both', label: `${day} and planned` },
  { value: 'today', label: day },
  { value: 'planned', label: 'Planned' },
];

/** More scenarios than this go into a menu. */
const MOST_CHIPS = 5;

export function CompareBar({ columns, choices, dates, onDates, text }: CompareBarProps) {
  const { title } = useShownDay();
  const ids = columns.map(({ scenario }) => scenario.id);
  const others = choices.filter(({ scenario }) => !ids.includes(scenario.id));
  const isFull = ids.length >= MOST_COLUMNS;
  const isFewest = ids.length <= FEWEST_COLUMNS;
  const add = ({ scenario }: Choice): void => {
    setUi({ compared: [...ids, scenario.id] });
    announce(`${scenario.name} added to the comparison`);
  };
  const remove = ({ scenario }: Choice): void => {
    setUi({ compared: ids.filter((id: ScenarioId) => id !== scenario.id) });
    announce(`${scenario.name} taken out of the comparison`);
  };
  const inSight = others.slice(0, Math.max(0, MOST_CHIPS - ids.length));
  const inMenu = others.slice(inSight.length);
  return (
    <div className={styles.bar}>
      <h2 className={styles.title}>Compare scenarios</h2>
      <ul className={styles.chips} aria-label="Scenarios that are compared">
        {columns.map((choice) => (
          <li key={choice.scenario.id} className={styles.chip}>
            <span className={styles.letter}>{choice.letter}</span>
            <span className={styles.name}>{choice.scenario.name}</span>
            <IconButton
              label={
                isFewest
                  ? 'A comparison needs two: add one first'
                  : `Take ${choice.scenario.name} out of the comparison`
              }
              size="small"
              disabled={isFewest}
              onClick={() => remove(choice)}
            >
              <X size={12} aria-hidden />
            </IconButton>
          </li>
        ))}
        {inSight.map((choice) => (
          <li key={choice.scenario.id}>
            <button
              type="button"
              className={styles.add}
              aria-label={`Add ${choice.scenario.name} to the comparison`}
              title={isFull ? 'Four at most: take one out first' : undefined}
              disabled={isFull}
              onClick={() => add(choice)}
            >
              <span className={styles.letter}>{choice.letter}</span>
              <span className={styles.name}>{choice.scenario.name}</span>
              <Plus size={13} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {inMenu.length > 0 ? (
        <Menu
          label="Add a scenario"
          trigger={
            <Button size="small" variant="ghost" icon={<Plus size={13} aria-hidden />}>
              Add one of {inMenu.length}
            </Button>
          }
          entries={inMenu.map((choice) => ({
            kind: 'item',
            label: `${choice.letter}  ${choice.scenario.name}`,
            isDisabled: isFull,
            run: () => add(choice),
          }))}
        />
      ) : null}
      <div className={styles.end}>
        <Segmented label="Dates of the figures" value={dates} onChange={onDates} options={datesOf(title)} />
        <Button
          icon={<Copy size={14} aria-hidden />}
          onClick={() => {
            if (copyText(text)) toast('Table copied: paste it into a spreadsheet');
            else toast('The clipboard cannot be reached. Mark the table and press Ctrl C.', { tone: 'error' });
          }}
        >
          Copy table
        </Button>
      </div>
    </div>
  );
}
