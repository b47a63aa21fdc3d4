/** Web Locks for tests: names held by windows; a window that is killed lets go of its own. */

export interface FakeLocks {
  readonly held: Set<string>;
  readonly manager: {
    readonly request: (
      name: string,
      options: { readonly ifAvailable: true },
      use: (lock: object | null) => Promise<void> | undefined,
    ) => Promise<void>;
    readonly query: () => Promise<{ readonly held: readonly { readonly name: string }[] }>;
  };
}

export function createFakeLocks(): FakeLocks {
  const held = new Set<string>();
  return {
    held,
    manager: {
      request: async (name, _, use) => {
        // As in a browser: what is let go now is free a moment later.
        await Promise.resolve();
        if (held.has(name)) {
          await use(null);
          return;
        }
        held.add(name);
        await use({});
        setTimeout(() => held.delete(name), 1);
      },
      query: async () => ({ held: [...held].map((name) => ({ name })) }),
    },
  };
}
