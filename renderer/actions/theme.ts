/** Light, dark, or as the system says; and back at the next start. The root element's `data-theme` switches the tokens. */

import type { Theme } from '#renderer/state/ui-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';

const KEY = 'fourfold.theme';
const DARK = '(prefers-color-scheme: dark)';

const isDark = (theme: Theme): boolean =>
  theme === 'dark' || (theme === 'system' && globalThis.matchMedia(DARK).matches);

function remembered(): Theme {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch {
    // Storage that is switched off only costs the memory of the theme.
    return 'system';
  }
}

export function setTheme(theme: Theme): void {
  setUi({ theme });
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // As above.
  }
}

export const toggleTheme = (): void => setTheme(isDark(useUi.getState().theme) ? 'light' : 'dark');

/** Keeps the page's theme as chosen until the returned function is called. */
export function followTheme(): () => void {
  const apply = (): void => {
    document.documentElement.dataset.theme = isDark(useUi.getState().theme) ? 'dark' : 'light';
  };
  setUi({ theme: remembered() });
  apply();
  const query = globalThis.matchMedia(DARK);
  query.addEventListener('change', apply);
  const stop = useUi.subscribe(apply);
  return () => {
    stop();
    query.removeEventListener('change', apply);
  };
}
