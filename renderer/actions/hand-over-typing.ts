/** What is being typed belongs to what is saved, exported or left behind. */

import { toast } from '#renderer/state/ui-store.ts';
import { isTyping } from './is-typing.ts';

/** Lets the field that is being typed in hand its value over, as when it is left, and go on from where it was. */
export function handOverTyping(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLElement) || !isTyping(field)) return;
  field.blur();
  // A name that was typed in place is gone by then, and where a dialog opens, the focus is its own.
  queueMicrotask(() => {
    if (field.isConnected && document.activeElement === document.body) field.focus({ preventScroll: true });
  });
  if (field.getAttribute('aria-invalid') === 'true') {
    const name = field instanceof HTMLInputElement ? field.labels?.[0]?.textContent : null;
    toast(
      `What stands in ${name ? `“${name}”` : 'the red field'} is left out: it is no value that the plan can take.`,
      {
        tone: 'error',
      },
    );
  }
}
