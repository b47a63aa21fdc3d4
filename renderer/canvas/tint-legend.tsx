/** What cards are coloured by, and what each tint and its code stand for. */

import { Palette } from 'lucide-react';
import { useMemo } from 'react';
import { useEvaluation } from '#renderer/state/findings.ts';
import { usePlan, useScenario } from '#renderer/state/plan-store.ts';
import { COLOUR_BY, setUi, useUi } from '#renderer/state/ui-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { COLOUR_BY_NAMES, tintsOf } from './colour-by.ts';
import styles from './tint-legend.module.css';

const OPTIONS = COLOUR_BY.map((value) => ({ value, label: COLOUR_BY_NAMES[value] }));

export function ColourByMenu() {
  const colourBy = useUi((ui) => ui.colourBy);
  return (
    <Menu
      label="Colour by"
      align="end"
      trigger={
        <IconButton label={`Colour by ${COLOUR_BY_NAMES[colourBy].toLowerCase()}`}>
          <Palette size={16} aria-hidden />
        </IconButton>
      }
      entries={[
        {
          kind: 'choice',
          label: 'Colour by',
          value: colourBy,
          options: OPTIONS,
          onChange: (value) => setUi({ colourBy: COLOUR_BY.find((one) => one === value) ?? 'pillar' }),
        },
      ]}
    />
  );
}

export function TintLegend() {
  const colourBy = useUi((ui) => ui.colourBy);
  return colourBy === 'pillar' ? null : <Legend />;
}

function Legend() {
  const colourBy = useUi((ui) => ui.colourBy);
  const plan = usePlan((whole) => whole);
  const scenario = useScenario();
  const { findings } = useEvaluation();
  const tints = useMemo(() => tintsOf(colourBy, plan, scenario, findings), [colourBy, plan, scenario, findings]);
  if (!tints || tints.legend.length === 0) return null;
  return (
    <section className={styles.legend} aria-label={`Coloured by ${COLOUR_BY_NAMES[colourBy].toLowerCase()}`}>
      <details open>
        <summary>{COLOUR_BY_NAMES[colourBy]}</summary>
        <ul>
          {tints.legend.map(({ tint, code, label, seats }) => (
            <li key={label}>
              <b data-tint={tint} data-ink="">
                {code}
              </b>
              <span title={label}>{label}</span>
              <span className={styles.count}>{seats}</span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
