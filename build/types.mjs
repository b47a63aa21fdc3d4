/** Checks the types of each process with its own libraries: `shared` sees neither Node nor the DOM. */

import { spawnSync } from 'node:child_process';

const projects = ['shared', 'main', 'renderer', 'build', 'tests', 'bench'];
const failed = projects.filter((project) => {
  const run = spawnSync('npx', ['--no-install', 'tsc', '-p', project], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return run.status !== 0;
});
if (failed.length > 0) {
  console.error(`Types do not hold in: ${failed.join(', ')}`);
  process.exit(1);
}
