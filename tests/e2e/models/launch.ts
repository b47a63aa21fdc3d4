/** Starts the planner in a browser or in Electron, each time with a profile of its own. */

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { _electron, chromium } from '@playwright/test';
import type { Served } from '#main/serve.ts';
import { serve } from '#main/serve.ts';

export const ROOT = join(import.meta.dirname, '../../..');

/** The running planner, whichever host it is in. */
export interface Planner {
  readonly host: 'chromium' | 'electron';
  readonly page: Page;
  /** Only in Electron. */
  readonly app: ElectronApplication | null;
  /** Addresses that the page asked for, from its first moment on. */
  readonly requests: readonly string[];
  /** What the page wrote to its console as a warning or an error, and what it threw. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
  /** Kills all its processes at once, as a crash or a power cut would; nothing gets a chance to be written. */
  readonly kill: () => Promise<void>;
}

const isRoot = process.getuid?.() === 0;
/** Tests run as root in a container; the product itself never starts without its sandbox. */
export const SANDBOX_FLAGS = isRoot ? ['--no-sandbox'] : [];

const QUIET_FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Ends a process and all that it started. @param pid of a process that leads its own group or has children */
export function killTree(pid: number): void {
  const children = new Map<number, number[]>();
  for (const line of execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')) {
    const [child = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    children.set(parent, [...(children.get(parent) ?? []), child]);
  }
  const tree = (root: number): number[] => [root, ...(children.get(root) ?? []).flatMap(tree)];
  for (const each of tree(pid)) {
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // Gone with its parent already.
    }
  }
}

/** The process that holds a Chromium profile: its lock is a link named `HOST-PID`. */
async function ownerOf(profile: string): Promise<number> {
  const lock = await readlink(join(profile, 'SingletonLock'));
  return Number(lock.slice(lock.lastIndexOf('-') + 1));
}

function chromiumPath(): string | undefined {
  const named = process.env.FOURFOLD_CHROMIUM;
  if (named) return named;
  const own = chromium.executablePath();
  return existsSync(own) ? own : ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(existsSync);
}

export function electronPath(): string {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(ROOT, 'node_modules/electron/dist');
  const program =
    process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : `electron${process.platform === 'win32' ? '.exe' : ''}`;
  return join(folder, program);
}

function listen(page: Page): { requests: string[]; complaints: string[] } {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('websocket', (socket) => requests.push(socket.url()));
  page.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return { requests, complaints };
}

export interface LaunchOptions {
  /** Chromium's profile or Electron's user data; one that is thrown away afterwards where it is left out. */
  readonly profile?: string;
  /** More words on Electron's command line, such as a file to open. */
  readonly words?: readonly string[];
  /** Chromium: the server to use instead of a new one, so that the address and with it the database stay. */
  readonly served?: Served;
}

async function temporaryProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'fourfold-e2e-'));
}

export async function launchChromium(options: LaunchOptions = {}): Promise<Planner> {
  const served = options.served ?? (await serve(join(ROOT, 'dist/renderer'), 0));
  const profile = options.profile ?? (await temporaryProfile());
  const executablePath = chromiumPath();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...SANDBOX_FLAGS, ...QUIET_FLAGS],
    viewport: { width: 1440, height: 900 },
    acceptDownloads: true,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const { requests, complaints } = listen(page);
  await page.goto(served.url);
  return {
    host: 'chromium',
    page,
    app: null,
    requests,
    complaints,
    close: async () => {
      await context.close();
      if (options.served === undefined) await served.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
    },
    kill: async () => {
      const closed = context.waitForEvent('close');
      killTree(await ownerOf(profile));
      await closed;
    },
  };
}

/** Starting takes about half a second. */
const ATTACH_WITHIN = 12_000;

/**
 * Starts Electron, once more where the test driver could not attach to it: about one start in fifty under load, before
 * any code of the planner runs. The planner's own faults show after the driver is attached and are never tried again.
 */
async function attach(launch: () => Promise<ElectronApplication>): Promise<ElectronApplication> {
  try {
    return await launch();
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('Timeout')) throw error;
    return launch();
  }
}

export async function launchElectron(options: LaunchOptions = {}): Promise<Planner> {
  const profile = options.profile ?? (await temporaryProfile());
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  const args = [...SANDBOX_FLAGS, `--user-data-dir=${profile}`, ROOT, ...(options.words ?? [])];
  const app = await attach(() =>
    _electron.launch({
      executablePath: electronPath(),
      args,
      env: env as Record<string, string>,
      timeout: ATTACH_WITHIN,
    }),
  );
  const page = await app.firstWindow();
  const { requests, complaints } = listen(page);
  await page.waitForLoadState('load');
  return {
    host: 'electron',
    page,
    app,
    requests,
    complaints,
    close: async () => {
      await app.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
    },
    kill: async () => {
      const closed = app.waitForEvent('close');
      const { pid } = app.process();
      if (pid !== undefined) killTree(pid);
      await closed;
    },
  };
}
