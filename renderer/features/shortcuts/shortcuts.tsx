/** The help sheet: every key there is, in groups, from the table that the keyboard itself listens by. */

import { keyGroups } from '#renderer/actions/key-groups.ts';
import type { Host } from '#renderer/platform/host.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import styles from './shortcuts.module.css';

export function Shortcuts({ host }: { readonly host: Host }) {
  const isOpen = useUi(({ dialog }) => dialog?.kind === 'shortcuts');
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => setUi({ dialog: null })}
      title="Keyboard shortcuts"
      description="Single keys work wherever you are not typing."
      size="large"
      startsInText
      footer={
        <Button onClick={() => setUi({ dialog: { kind: 'rule-help', rule: null } })}>What the rules check</Button>
      }
    >
      <div className={styles.groups} data-testid="shortcuts">
        {keyGroups(host).map(({ name, rows }) => (
          <section key={name} className={styles.group}>
            <h3>{name}</h3>
            <dl>
              {rows.map(({ keys, does }) => (
                <div key={does} className={styles.row}>
                  <dt>{does}</dt>
                  <dd>
                    {keys.map((one) => (
                      <Kbd key={one} keys={one} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
