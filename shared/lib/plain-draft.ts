/**
 * A copy of a tree of plain values to change freely, and what changed in the end: what was not touched keeps its identity.
 *
 * For very many changes at once. Costs a pass over the tree, then nothing a change; a proxied draft costs a little a
 * change, and much where all of a tree is read.
 */

type Tree = { readonly [key: string]: unknown };

/** As immer writes it. */
export interface TreePatch {
  op: 'add' | 'remove' | 'replace';
  path: (string | number)[];
  value?: unknown;
}

export interface Settled<T> {
  readonly value: T;
  readonly patches: readonly TreePatch[];
  readonly inverse: readonly TreePatch[];
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A deep copy; a key `__proto__` stays a key. */
export function thaw<T>(value: T): T {
  if (Array.isArray(value)) return value.map(thaw) as T;
  if (!isTree(value)) return value;
  const copy: Record<string, unknown> = { ...value };
  for (const key of Object.keys(copy)) {
    const child = copy[key];
    if (typeof child === 'object' && child !== null) copy[key] = thaw(child);
  }
  return copy as T;
}

/** The changed copy as a value of its own, frozen where it is new, and the patches between it and what was. */
export function settle<T>(before: T, after: T): Settled<T> {
  const patches: TreePatch[] = [];
  const inverse: TreePatch[] = [];
  const value = merge(before, after, [], { patches, inverse }) as T;
  return { value, patches, inverse: inverse.reverse() };
}

interface Found {
  readonly patches: TreePatch[];
  readonly inverse: TreePatch[];
}

/** `path` is one for the whole walk, and copied into what is found: most is the same and needs none. */
function merge(before: unknown, after: unknown, path: string[], found: Found): unknown {
  if (Object.is(before, after)) return before;
  if (isTree(before) && isTree(after)) return mergeTrees(before, after, path, found);
  if (isSame(before, after)) return before;
  const value = frozen(after);
  found.patches.push({ op: 'replace', path: [...path], value });
  found.inverse.push({ op: 'replace', path: [...path], value: before });
  return value;
}

function mergeTrees(before: Tree, after: Tree, path: string[], found: Found): Tree {
  const earlier = found.patches.length;
  const merged: [key: string, value: unknown][] = [];
  for (const key in after) {
    const own = after[key];
    if (Object.hasOwn(before, key)) {
      if (Object.is(before[key], own)) continue;
      path.push(key);
      merged.push([key, merge(before[key], own, path, found)]);
      path.pop();
    } else {
      found.patches.push({ op: 'add', path: [...path, key], value: frozen(own) });
      found.inverse.push({ op: 'remove', path: [...path, key] });
    }
  }
  for (const key in before) {
    if (Object.hasOwn(after, key)) continue;
    found.patches.push({ op: 'remove', path: [...path, key] });
    found.inverse.push({ op: 'add', path: [...path, key], value: before[key] });
  }
  if (found.patches.length === earlier) return before;
  const made: Record<string, unknown> = { ...after };
  for (const [key, value] of merged) made[key] = value;
  return Object.freeze(made);
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((one, at) => isSame(one, b[at]));
  if (!isTree(a) || !isTree(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]));
}

/** Frozen to its leaves. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    for (const child of Object.values(value)) frozen(child);
    Object.freeze(value);
  }
  return value;
}
