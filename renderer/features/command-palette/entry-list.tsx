/** The rows of the palette in their groups, as a listbox that the field above points into. */

import { BookOpen, Route, User, Users } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { actionOf } from '#renderer/actions/actions.ts';
import { shortcutOf } from '#renderer/actions/keyboard.ts';
import type { Host } from '#renderer/platform/host.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { PillarGlyph } from '#renderer/ui/pillar-glyph.tsx';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import { CATALOG_ROLE_BY_ID } from '#shared/catalog/roles.ts';
import styles from './command-palette.module.css';
import type { Entry } from './entries.ts';
import type { EntryGroup } from './search-entries.ts';

/** By its place: the keys of findings are not fit for ids. */
export const optionId = (place: number): string => `command-palette-option-${place}`;
const groupId = (name: string): string => `command-palette-group-${name.toLowerCase()}`;

export interface EntryListProps {
  readonly id: string;
  readonly groups: readonly EntryGroup[];
  /** Place of the row that Enter runs, counted through the groups. */
  readonly active: number;
  readonly host: Host;
  readonly choose: (entry: Entry) => void;
}

export function EntryList({ id, groups, active, host, choose }: EntryListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // From the first row up there is only its heading, which belongs into view too.
    if (active === 0) list.current?.scrollTo?.({ top: 0 });
    else list.current?.querySelector(`#${optionId(active)}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  const starts = groups.map((_, place) => groups.slice(0, place).reduce((sum, { entries }) => sum + entries.length, 0));
  return (
    <div ref={list} id={id} role="listbox" aria-label="Found" className={styles.list}>
      {groups.map(({ name, entries, total }, group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox is no field set
        <div key={name} role="group" aria-labelledby={groupId(name)}>
          <div id={groupId(name)} className={styles.group} role="presentation">
            {name}
            {total > entries.length ? (
              <span>
                {entries.length} of {total}
              </span>
            ) : null}
          </div>
          {entries.map((entry, place) => (
            <Row
              key={entry.key}
              entry={entry}
              place={(starts[group] ?? 0) + place}
              isActive={(starts[group] ?? 0) + place === active}
              keys={entry.target.kind === 'action' ? shortcutOf(entry.target.id, host) : undefined}
              choose={choose}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly place: number;
  readonly isActive: boolean;
  readonly keys: string | undefined;
  readonly choose: (entry: Entry) => void;
}

const Row = ({ entry, place, isActive, keys, choose }: RowProps) => (
  // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and hears the keys
  // biome-ignore lint/a11y/useFocusableInteractive: as above
  <div
    id={optionId(place)}
    role="option"
    aria-selected={isActive}
    aria-disabled={entry.refusal !== null}
    className={styles.row}
    onMouseDown={(event) => event.preventDefault()}
    onClick={() => choose(entry)}
  >
    <span className={styles.icon}>
      <EntryIcon entry={entry} />
    </span>
    <span className={styles.title}>{entry.title}</span>
    <span className={styles.detail}>{entry.refusal ?? entry.detail}</span>
    {keys === undefined ? null : <Kbd keys={keys} />}
  </div>
);

function EntryIcon({ entry: { target } }: { readonly entry: Entry }) {
  switch (target.kind) {
    case 'action': {
      const Icon = actionOf(target.id).icon;
      return Icon ? <Icon size={14} aria-hidden /> : null;
    }
    case 'scenario':
      return <Route size={14} aria-hidden />;
    case 'person':
      return <User size={14} aria-hidden />;
    case 'team':
      return <Users size={14} aria-hidden />;
    case 'role':
      return <PillarGlyph pillar={CATALOG_ROLE_BY_ID.get(target.id)?.pillar ?? 'cross-cutting'} label="" />;
    case 'finding':
      return <SeverityIcon severity={target.mark} />;
    case 'rule':
      return <BookOpen size={14} aria-hidden />;
  }
}
