/**
 * `npm run package [-- WORDS]`: builds and packs the program with electron-builder; the words go on to it.
 *
 * Without a network: `ELECTRON_OVERRIDE_DIST_PATH=… npm run package -- --linux dir` packs the Electron of that folder.
 */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { root } from './paths.mjs';

await ensureInstalled(console.log);
const { buildAll } = await import('./build.mjs');
await buildAll(undefined, console.log);

const words = process.argv.slice(2);
const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
if (given) {
  const versionFile = join(given, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : '';
  words.push(`-c.electronDist=${given}`);
  if (version !== '') words.push(`-c.electronVersion=${version}`);
  // The fuse wire of older versions is shorter; flipping what is not there would fail.
  if (Number.parseInt(version, 10) < 30) {
    const config = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
    const shorter = join(root, 'dist/electron-builder.yml');
    writeFileSync(shorter, config.replace(/^.*grantFileProtocolExtraPrivileges.*\n/m, ''));
    words.push('--config', shorter);
  }
}
const { status } = spawnSync('npx', ['--no-install', 'electron-builder', '--publish', 'never', ...words], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
