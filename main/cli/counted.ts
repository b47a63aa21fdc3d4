/** A number with its noun: `1 seat`, `2 seats`. */

export const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
