/** The clipboard's own events, while a cell of the grid has the focus: no permission is asked for, and any program's text comes in. */

import type { RefObject } from 'react';
import { useEffect } from 'react';
import { HEADER } from './cell-range.ts';
import { clear, copyText, paste } from './table-actions.ts';
import { useTable } from './table-store.ts';
import type { Sheet } from './use-sheet.ts';
import { placeOf } from './use-sheet.ts';

export function useClipboard(grid: RefObject<HTMLElement | null>, sheet: RefObject<Sheet>): void {
  useEffect(() => {
    // Where nothing is selected as text the events come to the body, so the page listens.
    const isHere = (): boolean => {
      const focused = document.activeElement;
      const isField = focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement;
      return !isField && (grid.current?.contains(focused) ?? false);
    };
    const isInCells = () => placeOf(sheet.current, useTable.getState().active).line !== HEADER;
    const onCopy = (event: ClipboardEvent): void => {
      if (!isHere() || !isInCells()) return;
      const text = copyText(sheet.current);
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') clear(sheet.current, 'cut');
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (!isHere() || !isInCells()) return;
      event.preventDefault();
      paste(sheet.current, event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [grid, sheet]);
}
