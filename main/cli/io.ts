/**
 * How a command talks: reads a file or standard input, writes whole files, prints, and says what went wrong.
 *
 * Output goes to standard output, messages to standard error. A command gives back its exit code; nothing here ends
 * the process, so that everything printed arrives.
 */

import { isAbsolute, resolve } from 'node:path';
import type { Problem, Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import { MAX_FILE_BYTES, readLimited } from '../lib/read-limited.ts';
import { safeWrite } from '../lib/safe-write.ts';

export const FINE = 0;
export const FAIL_ON_REACHED = 1;
export const WRONG_USAGE = 2;
export const INPUT_FAILED = 3;
export const OUTPUT_FAILED = 4;
export type ExitCode = 0 | 1 | 2 | 3 | 4;

/** The name of a file in messages; `-` stands for standard input. */
export const nameOf = (path: string): string => (path === '-' ? 'standard input' : path);

export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));

/** One line: nothing that stands in a file moves the cursor of a terminal, colours it or rings its bell. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');
export const printLine = (text: string): void => print(oneLine(text));

export function say(message: string): void {
  process.stderr.write(`${oneLine(message)}\n`);
}

/** One problem as a line: file, place in it, what and what to do. */
export function problemLine(file: string, { message, place }: Problem): string {
  return [nameOf(file), place, message].filter((part) => part !== undefined && part !== '').join(': ');
}

async function readStandardInput(): Promise<Result<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      total += chunk.length;
      if (total > MAX_FILE_BYTES) {
        return err({
          code: 'file.too-large',
          message: 'It has more than 64 MB, the most that is read. Split it or leave columns out.',
        });
      }
      chunks.push(chunk);
    }
  } catch {
    return err({ code: 'file.failed', message: 'Standard input could not be read. Give a file instead.' });
  }
  return ok(new Uint8Array(Buffer.concat(chunks)));
}

/** @param path a file, or `-` for standard input */
export function readInput(path: string): Promise<Result<Uint8Array>> {
  return path === '-' ? readStandardInput() : readLimited(resolve(path));
}

/** Whether standard input stands for several of the files, which is said: what the first has read is gone. */
export function isInputTwice(paths: readonly string[]): boolean {
  const isTwice = paths.filter((path) => path === '-').length > 1;
  if (isTwice) say('Standard input (-) can be read once only. Give the other plans as files.');
  return isTwice;
}

/** Replaces or creates a file, whole or not at all, and says so where it cannot. */
export async function writeOutput(path: string, content: Uint8Array | string): Promise<ExitCode> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const written = await safeWrite(isAbsolute(path) ? path : resolve(path), bytes);
  if (written.ok) return FINE;
  say(`${path}: ${written.error.message}`);
  return OUTPUT_FAILED;
}
