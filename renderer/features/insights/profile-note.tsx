/** Says that the plan changes what the rules take for granted; nothing where it does not. */

import { ChevronRight } from 'lucide-react';
import { usePlan } from '#renderer/state/plan-store.ts';
import { setUi } from '#renderer/state/ui-store.ts';
import { profileChanges, profileWords } from '#shared/export/profile-changes.ts';
import styles from './insights.module.css';

export function ProfileNote() {
  const profile = usePlan((plan) => plan.profile);
  if (profileChanges(profile).length === 0) return null;
  return (
    <div className={styles.section}>
      <button type="button" className={styles.rules} onClick={() => setUi({ dialog: { kind: 'profile' } })}>
        Scores and findings by {profileWords(profile)}
        <ChevronRight size={14} aria-hidden="true" />
      </button>
    </div>
  );
}
