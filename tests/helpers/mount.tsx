/** Renders a piece of the window into a page of its own, and takes it away after the test. */

import type { ReactNode } from 'react';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

/** A page without a layout has nowhere to scroll to. */
if (typeof Element !== 'undefined') Element.prototype.scrollIntoView ??= () => {};

export function mount(node: ReactNode): HTMLElement {
  const box = document.createElement('div');
  document.body.append(box);
  const root = createRoot(box);
  act(() => root.render(node));
  onTestFinished(() => {
    act(() => root.unmount());
    box.remove();
  });
  return box;
}

export const press = (target: EventTarget, key: string, rest: KeyboardEventInit = {}): void =>
  act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...rest }));
  });

export const click = (element: HTMLElement): void => act(() => element.click());

/** Types into a field as a person does: React hears of it. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {};
  act(() => {
    set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export const leave = (field: HTMLElement): void =>
  act(() => {
    field.focus();
    field.blur();
  });

/** The one element that a selector finds. */
export function find<E extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = document): E {
  const found = within.querySelectorAll<E>(selector);
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`${found.length} elements for ${selector}`);
  return first;
}
