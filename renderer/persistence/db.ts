/**
 * The database on this computer. Durability is named, never left to a default: what is reported as saved is on the disk.
 */

import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { ChunkRow, PlanRow, QuarantineRow } from './records.ts';

const DB_NAME = 'fourfold';
/** Numbered as in `versions/`; IndexedDB itself counts ten times that. */
const DB_VERSION = 1;

export interface PlanDb extends Dexie {
  readonly plans: Table<PlanRow, string>;
  readonly chunks: Table<ChunkRow, [string, number]>;
  readonly quarantine: Table<QuarantineRow, number>;
}

export function createDb(): PlanDb {
  const db = new Dexie(DB_NAME, { chromeTransactionDurability: 'strict' }) as PlanDb;
  db.version(DB_VERSION).stores({ plans: 'id', chunks: '[plan+index], plan', quarantine: '++key, plan' });
  return db;
}

/** Whether a newer program has written this database: Dexie would open it silently, so it is asked first. */
export async function isNewerDb(): Promise<boolean> {
  if (typeof indexedDB.databases !== 'function') return false;
  const found = (await indexedDB.databases()).find((each) => each.name === DB_NAME);
  return (found?.version ?? 0) > DB_VERSION * 10;
}
