/** Runs the built command line as another program would: words and standard input in; exit code and texts out. */

import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Builds the command line where it is not of today; costs some milliseconds where it is. */
export function buildCli(): void {
  execFileSync(process.execPath, [join(ROOT, 'build/build.mjs'), 'cli'], { stdio: 'pipe' });
}

export function runCli(
  words: readonly string[],
  { cwd = ROOT, input }: { readonly cwd?: string; readonly input?: string | Uint8Array } = {},
): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, [join(ROOT, 'dist/cli/fourfold.mjs'), ...words], { cwd });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    run.stdout.on('data', (data: Buffer) => out.push(data));
    run.stderr.on('data', (data: Buffer) => err.push(data));
    run.on('error', reject);
    // A command that does not read its input may end before it is written.
    run.stdin.on('error', () => {});
    run.stdin.end(input ?? '');
    run.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') }),
    );
  });
}
