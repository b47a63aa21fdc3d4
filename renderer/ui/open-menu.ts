/** Opens the menu at the pointer from the keyboard and from code: as a right click on the element would. */

/** The menu key, and the keys that stand for it. */
export const isMenuKey = ({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }): boolean =>
  key === 'ContextMenu' || (key === 'F10' && shiftKey);

export function openMenuAt(element: Element, { x, y }: { readonly x: number; readonly y: number }): void {
  element.dispatchEvent(
    new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2, clientX: x, clientY: y }),
  );
}

/** Under the beginning of a row or cell. */
export function openMenuUnder(element: Element): void {
  const { left, bottom } = element.getBoundingClientRect();
  openMenuAt(element, { x: left + 24, y: bottom });
}
