import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { pdfkitAlias } from './build/fonts.mjs';

// Speed is a benchmark's business: a busy machine fails no test.
const shared = {
  setupFiles: ['tests/helpers/fail-on-console.ts', 'tests/helpers/property-seeds.ts'],
  testTimeout: 30_000,
  hookTimeout: 30_000,
};

export default defineConfig({
  resolve: { alias: [pdfkitAlias] },
  test: {
    // Every core: nobody works beside it.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'node',
          environment: 'node',
          include: ['tests/{shared,main,build,architecture}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: { ...shared, name: 'window', environment: 'jsdom', include: ['tests/renderer/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
