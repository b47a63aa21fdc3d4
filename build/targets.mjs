/**
 * What is built, from which sources, into which folder.
 *
 * The window's page is for Chromium 108; main and preload are CommonJS for Node 16 (Electron 22 is the oldest that
 * runs them); the command line and the server are modules for Node 20. Native packages stay outside of the bundles.
 */

import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { bundleFonts, pdfkitAlias } from './fonts.mjs';
import { root } from './paths.mjs';

const builtins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
const always = ['shared', 'package.json', 'package-lock.json', 'build/targets.mjs', 'build/fonts.mjs'];

/**
 * @typedef {'renderer' | 'main' | 'preload' | 'cli' | 'server'} TargetName
 * @typedef {{ output: string, sources: readonly string[], config: (outDir: string) => import('vite').InlineConfig }} Target
 */

/**
 * @param {{ entry: string, target: string, format: 'cjs' | 'es', file: string, external?: readonly string[], plugins?: import('vite').Plugin[] }} options
 * @returns {(outDir: string) => import('vite').InlineConfig}
 */
function nodeBundle({ entry, target, format, file, external = [], plugins = [] }) {
  return (outDir) => ({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    plugins,
    resolve: { alias: [pdfkitAlias] },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, entry),
      target,
      outDir,
      emptyOutDir: true,
      minify: false,
      copyPublicDir: false,
      reportCompressedSize: false,
      rolldownOptions: {
        external: [...builtins, ...external],
        output: { format, entryFileNames: file, chunkFileNames: `[name]-[hash]${file.slice(file.lastIndexOf('.'))}` },
      },
    },
  });
}

/** @type {Record<TargetName, Target>} */
export const targets = {
  renderer: {
    output: 'renderer/index.html',
    sources: [...always, 'renderer', 'build/renderer.config.ts'],
    config: (outDir) => ({
      configFile: join(root, 'build/renderer.config.ts'),
      logLevel: 'warn',
      build: { outDir, emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 4000 },
    }),
  },
  main: {
    output: 'main/index.cjs',
    sources: [...always, 'main'],
    config: nodeBundle({
      entry: 'main/index.ts',
      target: 'node16',
      format: 'cjs',
      file: 'index.cjs',
      external: ['electron'],
    }),
  },
  preload: {
    output: 'preload/index.cjs',
    sources: [...always, 'main/preload'],
    config: nodeBundle({
      entry: 'main/preload/index.ts',
      target: 'node16',
      format: 'cjs',
      file: 'index.cjs',
      external: ['electron'],
    }),
  },
  cli: {
    output: 'cli/fourfold.mjs',
    sources: [...always, 'main'],
    config: nodeBundle({
      entry: 'main/cli.ts',
      target: 'node20',
      format: 'es',
      file: 'fourfold.mjs',
      external: ['@resvg/resvg-js'],
      plugins: [bundleFonts()],
    }),
  },
  server: {
    output: 'server/serve.mjs',
    sources: [...always, 'main'],
    config: nodeBundle({ entry: 'main/serve.ts', target: 'node20', format: 'es', file: 'serve.mjs' }),
  },
};
