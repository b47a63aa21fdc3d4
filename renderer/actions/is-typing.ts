/** Whether a key or a clipboard event belongs to a field that is being typed in. */

const TEXT_FIELD =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]):not([type=range]), textarea, select, [contenteditable]';

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(TEXT_FIELD) !== null;

/** Whether undo and redo belong to it: not once its text was handed over, nor where something is picked. */
export const undoesItself = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(`:is(${TEXT_FIELD}):not(select, [data-settled])`) !== null;
