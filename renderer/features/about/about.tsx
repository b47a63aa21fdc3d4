/** What this program is, under which terms, and what it never does. */

import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { version } from '../../../package.json';
import styles from './about.module.css';
import { NOTICES } from './notices.ts';

export function About() {
  const isOpen = useUi(({ dialog }) => dialog?.kind === 'about');
  return (
    <Dialog
      isOpen={isOpen}
      onClose={() => setUi({ dialog: null })}
      title={`Fourfold ${version}`}
      description="Plan the structure of ML teams on a laptop without a network."
      startsInText
    >
      <div className={styles.about} data-testid="about">
        <h3>Offline</h3>
        <p>
          Nothing leaves this computer: no account, no server, no update check, no measuring. Plans are kept on this
          computer and in the files that you save.
        </p>
        <h3>Licence</h3>
        <p>MIT. Use it, change it and pass it on; keep the copyright notice. There is no warranty.</p>
        <h3>Fonts and parts by others</h3>
        <table>
          <tbody>
            {NOTICES.map(({ name, what, licence }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{what}</td>
                <td>{licence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
