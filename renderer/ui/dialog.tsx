/** A dialog: keeps the focus inside, closes by an Escape that no field in it takes to go back, gives the focus back. */

import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** One sentence under the title, read out with it. */
  readonly description?: ReactNode;
  /** 440, 720 or 1120 px wide at most. */
  readonly size?: 'small' | 'medium' | 'large';
  /** Buttons at the lower right; text before them goes left with `DialogFooterNote`. */
  readonly footer?: ReactNode;
  /** The first field gets the focus, in a dialog that is only there to be filled in. */
  readonly startsInField?: boolean;
  /** It is only there to be read: its text gets the focus, so that the keys scroll it. */
  readonly startsInText?: boolean;
  readonly children?: ReactNode;
}

export function Dialog(props: DialogProps) {
  const { isOpen, onClose, title, description, size = 'small', footer, children } = props;
  const { startsInField = false, startsInText = false } = props;
  const content = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const pressed = useRef<KeyboardEvent | null>(null);
  return (
    <Primitive.Root open={isOpen} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Primitive.Portal>
        {/* Not the primitive's overlay, which writes a style sheet into the page: the content policy forbids that. */}
        <div className={styles.scrim} data-scrim="">
          <Primitive.Content
            ref={content}
            onOpenAutoFocus={(event) => {
              // Not the close button, which stands first: the dialog itself, so that its title is read.
              event.preventDefault();
              opener.current = document.activeElement;
              const first = startsInField ? 'input, select, textarea' : startsInText ? '[data-text]' : null;
              const within = first === null ? null : content.current?.querySelector<HTMLElement>(first);
              (within ?? content.current)?.focus();
            }}
            onCloseAutoFocus={(event) => {
              // The primitive knows only a trigger of its own; where something else has the focus by now, it stays there.
              event.preventDefault();
              const isFree = document.activeElement === null || document.activeElement === document.body;
              if (isFree && opener.current instanceof HTMLElement) opener.current.focus();
            }}
            onEscapeKeyDown={(event) => {
              // The primitive hears the key before the field that has the focus: it counts once it has come up from there.
              if (!(event.target instanceof Node) || !content.current?.contains(event.target)) return;
              event.preventDefault();
              pressed.current = event;
            }}
            onKeyDown={({ nativeEvent }) => {
              if (nativeEvent === pressed.current) onClose();
            }}
            onPointerDownOutside={(event) => {
              // A message under the dialog can be dismissed without closing it.
              if (event.target instanceof Element && event.target.closest('[data-toast]')) event.preventDefault();
            }}
            className={classNames(styles.dialog, styles[size])}
            {...(description ? {} : { 'aria-describedby': undefined })}
          >
            <header className={styles.header}>
              <div>
                <Primitive.Title className={styles.title}>{title}</Primitive.Title>
                {description ? (
                  <Primitive.Description className={styles.description}>{description}</Primitive.Description>
                ) : null}
              </div>
              <Primitive.Close className={styles.close} aria-label="Close">
                <X size={16} aria-hidden />
              </Primitive.Close>
            </header>
            {children === undefined ? null : (
              <div className={styles.body} {...(startsInText ? { tabIndex: 0, 'data-text': '' } : {})}>
                {children}
              </div>
            )}
            {footer ? <footer className={styles.footer}>{footer}</footer> : null}
          </Primitive.Content>
        </div>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** Words at the left of a dialog's footer. */
export const DialogFooterNote = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.note}>{children}</div>
);
