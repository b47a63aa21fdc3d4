/** Under a card of the reporting view: closes and opens whoever is below it, and says how many these are. */

import { ChevronDown, ChevronRight } from 'lucide-react';
import { toggleCollapsed } from '#renderer/actions/collapse.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import styles from './branch-toggle.module.css';

export interface BranchToggleProps {
  readonly id: string;
  /** How many stand below. */
  readonly below: number;
  readonly isClosed: boolean;
  /** Where cards are drawn small, its words are drawn large. */
  readonly isLarge?: boolean;
}

export function BranchToggle({ id, below, isClosed, isLarge = false }: BranchToggleProps) {
  const Icon = isClosed ? ChevronRight : ChevronDown;
  return (
    <button
      type="button"
      className={classNames(styles.toggle, isLarge && styles.large, 'nodrag')}
      aria-label={`${isClosed ? 'Open' : 'Close'} the ${below} below`}
      aria-expanded={!isClosed}
      // The card itself takes the keyboard, and closes by a key of its own.
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation();
        toggleCollapsed([id]);
      }}
    >
      <Icon size={isLarge ? 18 : 12} aria-hidden />
      {isClosed ? `${below} below` : below}
    </button>
  );
}
