/** Says that only a part is shown, and the way back to all of it. */

import { Maximize2 } from 'lucide-react';
import { focusOn } from '#renderer/actions/find-actions.ts';
import { useScenario } from '#renderer/state/plan-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import styles from './focus-bar.module.css';

export function FocusBar() {
  const focused = useUi((ui) => (ui.mainView === 'compare' ? null : ui.focusedTeam));
  const team = Object.values(useScenario().teams).find(({ id }) => id === focused);
  if (!team) return null;
  return (
    <div className={styles.bar} role="status">
      <span>
        Only <strong>{team.name}</strong> and who works with it is shown.
      </span>
      <Button size="small" icon={<Maximize2 size={13} aria-hidden />} onClick={() => focusOn(null)}>
        Show all
      </Button>
    </div>
  );
}
