/** Ctrl K: one field that finds every command, person, team, role, scenario, finding and rule, by keyboard alone. */

import { Search } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useRef } from 'react';
import type { Host } from '#renderer/platform/host.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import styles from './command-palette.module.css';
import type { Entry } from './entries.ts';
import { EntryList, optionId } from './entry-list.tsx';
import { remember } from './recent.ts';
import { runEntry } from './run-entry.ts';
import { useFinder } from './use-finder.ts';

const LIST = 'command-palette-list';

export function CommandPalette({ host }: { readonly host: Host }) {
  const isOpen = useUi(({ dialog }) => dialog?.kind === 'command-palette');
  const chosen = useRef<Entry | null>(null);
  const before = useRef<Element | null>(null);
  const close = () => setUi({ dialog: null });
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => (open ? undefined : close())}>
      <Dialog.Portal>
        {/* Not the primitive's overlay, which writes a style sheet into the page: the content policy forbids that. */}
        <div className={styles.scrim}>
          <Dialog.Content
            className={styles.palette}
            aria-describedby={undefined}
            data-testid="command-palette"
            onOpenAutoFocus={() => {
              before.current = document.activeElement;
            }}
            onCloseAutoFocus={(event) => {
              // The focus goes back first: what was chosen may then take it further, to a name that is edited.
              event.preventDefault();
              if (before.current instanceof HTMLElement) before.current.focus();
              const entry = chosen.current;
              chosen.current = null;
              if (entry) runEntry(entry.target);
            }}
          >
            <VisuallyHidden as="div">
              <Dialog.Title>Find or run a command</Dialog.Title>
            </VisuallyHidden>
            <Finder
              host={host}
              choose={(entry) => {
                chosen.current = entry;
                remember(entry.key);
                close();
              }}
              close={close}
            />
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface FinderProps {
  readonly host: Host;
  readonly choose: (entry: Entry) => void;
  readonly close: () => void;
}

function Finder({ host, choose, close }: FinderProps) {
  const finder = useFinder(host);
  const field = useRef<HTMLInputElement>(null);
  const { typed, groups, rows, active } = finder;
  const run = (entry: Entry | undefined) => {
    if (entry !== undefined && entry.refusal === null) choose(entry);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isCommand = host.platform === 'darwin' ? event.metaKey : event.ctrlKey;
    if (isCommand && event.key.toLowerCase() === 'k') close();
    else if (event.key === 'ArrowDown') finder.move(1);
    else if (event.key === 'ArrowUp') finder.move(-1);
    else if (event.key === 'PageDown') finder.moveGroup(1);
    else if (event.key === 'PageUp') finder.moveGroup(-1);
    else if (event.key === 'Enter') run(rows[active]);
    else return;
    event.preventDefault();
  };
  const current = rows[active];
  return (
    <>
      <div className={styles.field}>
        <Search size={16} aria-hidden />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label="Find or run a command"
          aria-expanded={rows.length > 0}
          aria-controls={LIST}
          aria-autocomplete="list"
          aria-activedescendant={current === undefined ? undefined : optionId(active)}
          autoComplete="off"
          spellCheck={false}
          placeholder={
            finder.hasPlan ? 'Find a command, person, team, role, scenario, finding or rule' : 'Find a command or rule'
          }
          value={typed}
          onChange={(event) => finder.setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {rows.length === 0 ? (
        <div className={styles.none}>
          <p>
            Nothing found for <q>{typed.trim()}</q>
          </p>
          <p className={styles.searched}>
            Searched{' '}
            {finder.hasPlan ? 'commands, scenarios, people, teams, roles, findings and rules' : 'commands and rules'}.
          </p>
          <button
            type="button"
            className={styles.clear}
            onClick={() => {
              finder.setTyped('');
              field.current?.focus();
            }}
          >
            Clear
          </button>
        </div>
      ) : (
        <EntryList id={LIST} groups={groups} active={active} host={host} choose={run} />
      )}
      <VisuallyHidden>
        <span role="status">{finder.status}</span>
      </VisuallyHidden>
    </>
  );
}
