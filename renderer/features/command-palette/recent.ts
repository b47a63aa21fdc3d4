/** What was chosen last, newest first, kept for the next start: kinds and ids only, no names. */

const KEY = 'fourfold.recent-commands';
const KEPT = 12;

let kept: readonly string[] | null = null;

/** What the storage holds may be of another version or of another's hand: only texts count. */
function stored(): readonly string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((one) => typeof one === 'string').slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

export function recentKeys(): readonly string[] {
  kept ??= stored();
  return kept;
}

export function remember(key: string): void {
  kept = [key, ...recentKeys().filter((one) => one !== key)].slice(0, KEPT);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Storage that is switched off only costs the memory of it.
  }
}

/** Forgets what this window knows, so that the storage is asked again. */
export const forgetKept = (): void => {
  kept = null;
};
