/**
 * The assignment problem: pairs rows with columns so that the sum of weights is the largest possible.
 *
 * Kuhn and Munkres' method with potentials, O(rows² × columns); a hundred teams take about a millisecond.
 */

/**
 * @param weights one row per existing team, one column per target; any numbers
 * @returns for each row its column, or null where there are more rows than columns
 */
export function bestAssignment(weights: readonly (readonly number[])[]): (number | null)[] {
  const rows = weights.length;
  const columns = weights[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return weights.map(() => null);
  const size = Math.max(rows, columns);
  const cost = (row: number, column: number) => -(weights[row]?.[column] ?? 0);
  const rowPotential = new Array<number>(size + 1).fill(0);
  const columnPotential = new Array<number>(size + 1).fill(0);
  /** Row of each column, 1-based; 0 is none. */
  const rowOf = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row++) {
    const previous = shortestPath(row, size, cost, rowPotential, columnPotential, rowOf);
    let column = previous.free;
    while (column !== 0) {
      const before = previous.way[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  const result = new Array<number | null>(rows).fill(null);
  for (let column = 1; column <= columns; column++) {
    const row = (rowOf[column] ?? 0) - 1;
    if (row >= 0 && row < rows) result[row] = column - 1;
  }
  return result;
}

/** Grows a tree of cheapest paths from `row` until it meets a free column; updates the potentials on the way. */
function shortestPath(
  row: number,
  size: number,
  cost: (row: number, column: number) => number,
  rowPotential: number[],
  columnPotential: number[],
  rowOf: number[],
): { free: number; way: number[] } {
  const least = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
  const isUsed = new Array<boolean>(size + 1).fill(false);
  const way = new Array<number>(size + 1).fill(0);
  const at = (list: readonly number[], index: number) => list[index] ?? 0;
  rowOf[0] = row;
  let column = 0;
  do {
    isUsed[column] = true;
    const current = at(rowOf, column);
    let delta = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let j = 1; j <= size; j++) {
      if (isUsed[j]) continue;
      const reduced = cost(current - 1, j - 1) - at(rowPotential, current) - at(columnPotential, j);
      if (reduced < at(least, j)) {
        least[j] = reduced;
        way[j] = column;
      }
      if (at(least, j) < delta) {
        delta = at(least, j);
        next = j;
      }
    }
    for (let j = 0; j <= size; j++) {
      if (isUsed[j]) {
        rowPotential[at(rowOf, j)] = at(rowPotential, at(rowOf, j)) + delta;
        columnPotential[j] = at(columnPotential, j) - delta;
      } else least[j] = at(least, j) - delta;
    }
    column = next;
  } while (at(rowOf, column) !== 0);
  return { free: column, way };
}
