/** The window's regions in order, for F6, and the palette's filter, for the slash. Found by what they are in the page. */

import { setUi } from '#renderer/state/ui-store.ts';

const REGIONS = ['title', 'scenarios', 'palette', 'find', 'canvas', 'right', 'time', 'status'] as const;

const FOCUSABLE = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, [tabindex="0"]';

const region = (name: string): HTMLElement | null => document.querySelector(`[data-region="${name}"]`);

const NODE = '[data-sheet="shown"] .react-flow__node';
/** The chosen tab or seat, a seat or team, or the first control: what someone who comes by keyboard wants first. */
const WISHES = ['[aria-selected="true"]', `${NODE}.selected`, `${NODE}-seat`, NODE, FOCUSABLE];

function firstIn(element: HTMLElement): HTMLElement | null {
  const found = WISHES.map((wish) => element.querySelector<HTMLElement>(wish));
  return found.find((one) => one !== null) ?? null;
}

/** Moves the focus to the next region that has something to focus, or the one before. */
export function moveToRegion(step: 1 | -1): void {
  const current = REGIONS.findIndex((name) => region(name)?.contains(document.activeElement));
  for (let n = 1; n <= REGIONS.length; n++) {
    const place = (Math.max(current, step === 1 ? -1 : 0) + step * n + REGIONS.length * 2) % REGIONS.length;
    const found = region(REGIONS[place] ?? '');
    const target = found && firstIn(found);
    if (target) {
      target.focus({ focusVisible: true } as FocusOptions);
      return;
    }
  }
}

export function filterPalette(): void {
  setUi({ isPaletteOpen: true });
  // The palette may only just be opening.
  requestAnimationFrame(() => region('palette')?.querySelector<HTMLInputElement>('input')?.focus());
}
