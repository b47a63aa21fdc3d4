/**
 * Property tests try the same cases in every run, so that a change is judged by what it changed: the seed is the test's
 * own name. `PROPERTY_SEED=7 npx vitest run` tries others; each that fails says what shows it again.
 */

import * as fc from 'fast-check';
import { beforeEach, expect } from 'vitest';

/** FNV-1a. */
const hash = (text: string): number =>
  [...text].reduce((sum, letter) => Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93), 0x81_1c_9d_c5) | 0;

beforeEach(() => {
  fc.configureGlobal({ seed: hash(`${process.env.PROPERTY_SEED ?? ''}${expect.getState().currentTestName ?? ''}`) });
});
