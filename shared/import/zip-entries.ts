/** The files in a zip archive, unpacked within a bound: what the archive claims about sizes is not believed. */

import { Inflate } from 'fflate';
import type { Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';

const MAX_ENTRIES = 10_000;
const CHUNK = 16 * 1024;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly offset: number;
}

const BROKEN = {
  code: 'import.broken-xlsx',
  message: 'The file is not a complete XLSX file. Open it in a spreadsheet, save it again and import the new file.',
};

const BOMB = {
  code: 'import.unpacks-too-large',
  message: 'The file unpacks to more than a roster may hold. Save only the roster sheet as a new XLSX file or as CSV.',
};

/** Unpacks the entries that `isWanted` names, to at most `maxBytes` together. */
export function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  maxBytes: number,
): Result<Map<string, Uint8Array>> {
  const entries = listEntries(bytes);
  if (entries === null) return err(BROKEN);
  const files = new Map<string, Uint8Array>();
  let left = maxBytes;
  for (const entry of entries) {
    if (!isWanted(entry.name) || files.has(entry.name)) continue;
    const content = readEntry(bytes, entry, left);
    if (content === 'broken') return err(BROKEN);
    if (content === 'too large') return err(BOMB);
    left -= content.length;
    files.set(entry.name, content);
  }
  return ok(files);
}

function listEntries(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 65_535);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < lowest || end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES) return null;
  const entries: Entry[] = [];
  const decoder = new TextDecoder('utf-8');
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function readEntry(bytes: Uint8Array, entry: Entry, maxBytes: number): Uint8Array | 'broken' | 'too large' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) return 'broken';
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.size > bytes.length) return 'broken';
  const packed = bytes.subarray(start, start + entry.size);
  if (entry.method === 0) return packed.length > maxBytes ? 'too large' : packed.slice();
  return entry.method === 8 ? inflate(packed, maxBytes) : 'broken';
}

function inflate(packed: Uint8Array, maxBytes: number): Uint8Array | 'broken' | 'too large' {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isDone = false;
  const stream = new Inflate((part, isFinal) => {
    parts.push(part);
    size += part.length;
    isDone = isFinal;
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
      if (size > maxBytes) return 'too large';
    }
  } catch {
    return 'broken';
  }
  if (!isDone) return 'broken';
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
