import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const shared = { setupFiles: ['tests/helpers/fail-on-console.ts'] };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'node',
          environment: 'node',
          include: ['tests/{shared,main,build,architecture}/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: { ...shared, name: 'window', environment: 'jsdom', include: ['tests/renderer/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
