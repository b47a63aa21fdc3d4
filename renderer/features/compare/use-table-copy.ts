/** Ctrl+C takes the whole table while nothing else is marked. */

import { useEffect } from 'react';
import { isTyping } from '#renderer/actions/is-typing.ts';
import { announce, useUi } from '#renderer/state/ui-store.ts';

export function useTableCopy(text: string): void {
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || useUi.getState().dialog !== null || isTyping(event.target)) return;
      if (globalThis.getSelection()?.isCollapsed === false) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      announce('Table copied');
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, [text]);
}
