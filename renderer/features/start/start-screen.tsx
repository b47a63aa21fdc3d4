/** What a first start, and every later one, begins with: a new plan, a stored one, the example, a template or a roster. */

import { FolderOpen, Plus, Upload, WifiOff } from 'lucide-react';
import { runAction } from '#renderer/actions/actions.ts';
import { shortcutOf } from '#renderer/actions/keyboard.ts';
import type { Host } from '#renderer/platform/host.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Mark } from '#renderer/ui/mark.tsx';
import { RecentList } from './recent-list.tsx';
import { RosterCard } from './roster-card.tsx';
import { SampleCard } from './sample-card.tsx';
import styles from './start-screen.module.css';
import { TemplateCards } from './template-cards.tsx';

export function StartScreen({ host }: { readonly host: Host }) {
  return (
    <div className={styles.screen}>
      <aside className={styles.side} aria-label="Open">
        <p className={styles.brand}>
          <Mark size={26} label="" />
          Fourfold
        </p>
        <p className={styles.claim}>Plan ML teams, see how well the four pillars are covered, and why.</p>
        <div className={styles.actions}>
          <Button
            variant="primary"
            size="large"
            icon={<Plus size={14} aria-hidden />}
            shortcut={shortcutOf('plan.new', host)}
            onClick={() => runAction('plan.new')}
          >
            New empty plan
          </Button>
          <Button
            size="large"
            icon={<FolderOpen size={14} aria-hidden />}
            shortcut={shortcutOf('plan.open', host)}
            onClick={() => runAction('plan.open')}
          >
            Open a plan
          </Button>
          <Button
            size="large"
            icon={<Upload size={14} aria-hidden />}
            shortcut={shortcutOf('roster.import', host)}
            onClick={() => runAction('roster.import')}
          >
            Import a roster
          </Button>
        </div>
        <RecentList host={host} />
        <p className={styles.offline}>
          <WifiOff size={15} aria-hidden />
          Works without a network. Plans are kept on this computer; nothing is sent anywhere.
        </p>
      </aside>
      <main className={styles.main}>
        <h1 className={styles.title}>Start a plan</h1>
        <p className={styles.lead}>
          Every template opens as a normal plan: rename, move and delete anything. Scores are there from the first seat.
        </p>
        <SampleCard />
        <TemplateCards />
        <RosterCard />
      </main>
    </div>
  );
}
