/** What the menu or the palette asked of the insights panel; the panel does it once it knows the answer. */

import { create } from 'zustand';
import { setUi } from './ui-store.ts';

export type AdviceAsked = 'next-step' | 'leaving' | 'first-fix';

const useStore = create<{ readonly asked: AdviceAsked | null }>(() => ({ asked: null }));

export const useAdviceAsked = (): AdviceAsked | null => useStore(({ asked }) => asked);

/** Opens the panel, and asks it. */
export function askAdvice(asked: AdviceAsked): void {
  setUi({ isRightOpen: true, rightPanel: 'insights' });
  useStore.setState({ asked });
}

/** Once for each time that it was asked. */
export function takeAsked(asked: AdviceAsked): boolean {
  const isAsked = useStore.getState().asked === asked;
  if (isAsked) useStore.setState({ asked: null });
  return isAsked;
}
