/** A menu of commands, opened by a button or at the pointer. Arrows move, letters find, Escape closes. */

import { Check, ChevronRight } from 'lucide-react';
import { ContextMenu as ContextPrimitive, DropdownMenu } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Kbd } from './kbd.tsx';
import styles from './menu.module.css';

export type MenuEntry =
  | {
      readonly kind: 'item';
      readonly label: string;
      readonly icon?: ReactNode;
      readonly shortcut?: string | undefined;
      readonly isDisabled?: boolean;
      readonly isDanger?: boolean;
      readonly run: () => void;
    }
  | { readonly kind: 'separator' }
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'submenu'; readonly label: string; readonly entries: readonly MenuEntry[] }
  | {
      readonly kind: 'choice';
      readonly label: string;
      readonly value: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
      readonly onChange: (value: string) => void;
    };

// Both primitives have the same parts under the same names.
type Parts = typeof DropdownMenu | typeof ContextPrimitive;

/** Where in the page a menu stands: the landmark that it belongs to, where it is not the whole window's. */
interface Home {
  readonly container?: HTMLElement | null | undefined;
}
const within = ({ container }: Home) => (container ? { container } : {});

interface EntryProps extends Home {
  readonly parts: Parts;
  readonly entry: MenuEntry;
}

function Entry({ parts: P, entry, container }: EntryProps) {
  switch (entry.kind) {
    case 'separator':
      return <P.Separator className={styles.separator} />;
    case 'heading':
      return <P.Label className={styles.heading}>{entry.label}</P.Label>;
    case 'submenu':
      return (
        <P.Sub>
          <P.SubTrigger className={styles.item}>
            <span className={styles.icon} />
            {entry.label}
            <ChevronRight className={styles.more} size={14} aria-hidden />
          </P.SubTrigger>
          <P.Portal {...within({ container })}>
            <P.SubContent className={styles.menu} aria-label={entry.label} collisionPadding={8} loop>
              <Entries parts={P} offer={entry.entries} container={container} />
            </P.SubContent>
          </P.Portal>
        </P.Sub>
      );
    case 'choice':
      return (
        <P.RadioGroup value={entry.value} onValueChange={entry.onChange} aria-label={entry.label}>
          <P.Label className={styles.heading}>{entry.label}</P.Label>
          {entry.options.map((option) => (
            <P.RadioItem key={option.value} className={styles.item} value={option.value}>
              <span className={styles.icon}>
                <P.ItemIndicator>
                  <Check size={14} aria-hidden />
                </P.ItemIndicator>
              </span>
              {option.label}
            </P.RadioItem>
          ))}
        </P.RadioGroup>
      );
    case 'item':
      return (
        <P.Item
          className={classNames(styles.item, entry.isDanger && styles.danger)}
          disabled={entry.isDisabled ?? false}
          onSelect={entry.run}
        >
          <span className={styles.icon}>{entry.icon}</span>
          {entry.label}
          {entry.shortcut ? (
            <span className={styles.keys}>
              <Kbd keys={entry.shortcut} />
            </span>
          ) : null}
        </P.Item>
      );
  }
}

/** A list, or what makes it anew with each opening. */
type Offer = readonly MenuEntry[] | (() => readonly MenuEntry[]);

interface EntriesProps extends Home {
  readonly parts: Parts;
  readonly offer: Offer;
}

const Entries = ({ parts, offer, container }: EntriesProps) =>
  (typeof offer === 'function' ? offer() : offer).map((entry, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with each opening, so places are good keys
    <Entry key={`${place} ${'label' in entry ? entry.label : entry.kind}`} {...{ parts, entry, container }} />
  ));

export interface MenuProps extends Home {
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
  readonly align?: 'start' | 'end';
}

export function Menu({ label, trigger, entries, align = 'start', container }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal {...within({ container })}>
        <DropdownMenu.Content
          className={styles.menu}
          aria-label={label}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          loop
        >
          <Entries parts={DropdownMenu} offer={entries} container={container} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

export interface ContextMenuProps extends Home {
  readonly label: string;
  readonly entries: Offer;
  /** The element that a right click, or the menu key, opens it on. */
  readonly children: ReactElement;
}

export function ContextMenu({ label, entries, children, container }: ContextMenuProps) {
  return (
    <ContextPrimitive.Root modal={false}>
      <ContextPrimitive.Trigger asChild>{children}</ContextPrimitive.Trigger>
      <ContextPrimitive.Portal {...within({ container })}>
        <ContextPrimitive.Content
          className={styles.menu}
          aria-label={label}
          {...(container ? { collisionBoundary: container } : {})}
          collisionPadding={8}
          loop
        >
          <Entries parts={ContextPrimitive} offer={entries} container={container} />
        </ContextPrimitive.Content>
      </ContextPrimitive.Portal>
    </ContextPrimitive.Root>
  );
}
