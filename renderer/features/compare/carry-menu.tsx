/** Carries a change of one person over into another scenario of the comparison, or takes it back, as one step. */

import { Forward } from 'lucide-react';
import { tellStep } from '#renderer/actions/tell-step.ts';
import { dispatchAll } from '#renderer/state/dispatch.ts';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import { toast } from '#renderer/state/ui-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { MenuEntry } from '#renderer/ui/menu.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import type { Carried, CarryOver } from '#shared/compare/carry-over.ts';
import { carryOver } from '#shared/compare/carry-over.ts';
import type { PersonId, ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Choice } from './use-comparison.ts';

export interface CarryMenuProps {
  readonly plan: Plan;
  readonly columns: readonly Choice[];
  readonly person: PersonId;
  readonly name: string;
  readonly what: Carried;
  readonly label: string;
  /** The scenario whose change it is; the first column is the baseline. */
  readonly scenario: ScenarioId;
}

function carry(asked: CarryOver): void {
  const carried = carryOver(usePlanStore.getState().plan, asked);
  if (!carried.ok) {
    toast(carried.error.message, { tone: 'error' });
    return;
  }
  const { label, calls, left } = carried.value;
  if (dispatchAll(label, calls).ok) tellStep(left.length > 0 ? `Not carried over: ${left.join(' ')}` : '');
}

/** What one target offers: to carry over, to make the missing team too, or why it cannot be done. */
function entryFor(plan: Plan, what: Omit<CarryOver, 'makesTeams'>, words: string): MenuEntry {
  const plain = carryOver(plan, { ...what, makesTeams: false });
  if (plain.ok) return { kind: 'item', label: words, run: () => carry({ ...what, makesTeams: false }) };
  const { missingTeam, message } = plain.error;
  const made = missingTeam === null ? plain : carryOver(plan, { ...what, makesTeams: true });
  return made.ok
    ? {
        kind: 'item',
        label: `${words}, and make “${missingTeam}” there`,
        run: () => carry({ ...what, makesTeams: true }),
      }
    : { kind: 'item', label: `${words}: ${made.error.message || message}`, isDisabled: true, run: () => undefined };
}

export function CarryMenu({ plan, columns, person, name, what, label, scenario }: CarryMenuProps) {
  const own = columns.find((choice) => choice.scenario.id === scenario);
  const baseline = columns[0];
  if (!own || !baseline) return null;
  const named = ({ letter, scenario: { name: title } }: Choice) => `${letter}, ${title}`;
  const targets = columns.filter((choice) => choice.scenario.id !== scenario);
  const entries = (): readonly MenuEntry[] => [
    { kind: 'heading', label: `Carry over from ${named(own)}` },
    ...targets.map((target) =>
      entryFor(plan, { person, what, from: scenario, into: target.scenario.id }, `Into ${named(target)}`),
    ),
    { kind: 'separator' },
    entryFor(
      plan,
      { person, what, from: baseline.scenario.id, into: scenario },
      `Take back in ${own.letter}: as in ${named(baseline)}`,
    ),
  ];
  return (
    <Menu
      label={`Carry over: ${label} of ${name}`}
      align="end"
      entries={entries()}
      trigger={
        <IconButton label={`Carry over: ${label} of ${name} in ${own.scenario.name}`} size="small">
          <Forward size={13} aria-hidden />
        </IconButton>
      }
    />
  );
}
