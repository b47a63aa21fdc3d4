/** Names that nothing else has yet, counted as file managers count. */

/** `name`, or `name 2`, `name 3`, … where it is taken. */
export function freeName(name: string, taken: Iterable<string>): string {
  const names = new Set(taken);
  let free = name;
  for (let n = 2; names.has(free); n++) free = `${name} ${n}`;
  return free;
}

/** `name copy`, or `name copy 2`, … where that is taken; the copy of a copy is another copy of the same. */
export const copyName = (name: string, taken: Iterable<string>): string =>
  freeName(`${name.replace(/ copy(?: \d+)?$/, '')} copy`, taken);
