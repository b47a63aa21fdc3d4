/** Web Locks for tests: names held by windows; a window that is killed lets go of its own. */

interface Request {
  readonly ifAvailable?: true;
  readonly signal?: AbortSignal;
}

export interface FakeLocks {
  readonly held: Set<string>;
  readonly manager: {
    readonly request: (
      name: string,
      options: Request,
      use: (lock: object | null) => Promise<void> | undefined,
    ) => Promise<void>;
    readonly query: () => Promise<{ readonly held: readonly { readonly name: string }[] }>;
  };
}

export function createFakeLocks(): FakeLocks {
  const held = new Set<string>();
  const waiting: { readonly name: string; readonly go: () => void }[] = [];
  const wait = (name: string, signal: AbortSignal | undefined): Promise<void> =>
    new Promise((go, stop) => {
      const request = { name, go };
      waiting.push(request);
      signal?.addEventListener('abort', () => {
        if (waiting.includes(request)) waiting.splice(waiting.indexOf(request), 1);
        stop(new DOMException('Nobody waits any more.', 'AbortError'));
      });
    });
  return {
    held,
    manager: {
      request: async (name, { ifAvailable, signal }, use) => {
        // As in a browser: what is let go now is free a moment later.
        await Promise.resolve();
        if (held.has(name) && ifAvailable) {
          await use(null);
          return;
        }
        if (held.has(name)) await wait(name, signal);
        held.add(name);
        await use({});
        setTimeout(() => {
          held.delete(name);
          const next = waiting.findIndex((request) => request.name === name);
          if (next >= 0) waiting.splice(next, 1)[0]?.go();
        }, 1);
      },
      query: async () => ({ held: [...held].map((name) => ({ name })) }),
    },
  };
}
