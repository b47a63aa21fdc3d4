/** What is stored in IndexedDB: a manifest row a plan, its text in chunks, and damaged copies set aside. */

/** Facts about a stored plan, for the list of recent plans and for telling a whole copy from a damaged one. */
export interface PlanRow {
  readonly id: string;
  readonly name: string;
  readonly revision: number;
  /** Of the whole text. */
  readonly sha256: string;
  readonly chunks: number;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly scenarios: number;
  readonly people: number;
  /** Overall score today of the first scenario; null without seats. */
  readonly overallToday: number | null;
  /** Whether a window had it open when it was stored: after a crash it is brought back. */
  readonly isOpen: boolean;
  /** Whether it holds what no file holds: a plan never saved to one, or changed since. */
  readonly isAheadOfFile: boolean;
  /** Id of the scenario that was worked in; absent where an older program stored it. */
  readonly scenario?: string | null;
}

export interface ChunkRow {
  readonly plan: string;
  readonly index: number;
  readonly text: string;
}

export interface QuarantineRow {
  readonly key?: number;
  readonly plan: string;
  readonly why: string;
  readonly at: number;
  readonly row: PlanRow;
  readonly texts: readonly string[];
}

/**
 * Characters a chunk: at most 50 KB in IndexedDB, even where every character takes two bytes. Larger values leave the
 * database for files of their own, which can be lost alone.
 */
export const CHUNK_LENGTH = 24_000;

export function toChunks(plan: string, text: string): ChunkRow[] {
  const chunks: ChunkRow[] = [];
  for (let at = 0; at < text.length; at += CHUNK_LENGTH)
    chunks.push({ plan, index: chunks.length, text: text.slice(at, at + CHUNK_LENGTH) });
  return chunks;
}
