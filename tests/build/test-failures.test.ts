import { describe, expect, it } from 'vitest';
import { endToEndFailures, unitFailures } from '../../build/test-failures.mjs';

describe('unitFailures', () => {
  const at = (name: string, more: object) => ({ name: `/p/${name}`, status: 'passed', message: '', ...more });
  it('names each failed test with what it said, and a file that did not load', () => {
    const report = {
      testResults: [
        at('tests/a.test.ts', {
          status: 'failed',
          assertionResults: [
            { fullName: 'sum adds', status: 'passed', failureMessages: [] },
            {
              fullName: 'sum commutes',
              status: 'failed',
              failureMessages: [
                'Error: Property failed after 3 tests\n{ seed: 7, path: "2" }\nCounterexample: [1]\n\n    at sum.ts:2',
              ],
            },
          ],
        }),
        at('tests/b.test.ts', { status: 'failed', message: "Cannot find module './b'", assertionResults: [] }),
        at('tests/c.test.ts', { assertionResults: [{ fullName: 'c', status: 'passed', failureMessages: [] }] }),
      ],
    };
    expect(unitFailures(report, '/p')).toEqual([
      'FAILED: tests/a.test.ts › sum commutes | Error: Property failed after 3 tests | { seed: 7, path: "2" } | Counterexample: [1]',
      "FAILED: tests/b.test.ts | Cannot find module './b'",
    ]);
  });
});

describe('endToEndFailures', () => {
  it('names each failed test with its browser, without colours and places', () => {
    const spec = (title: string, status: string, results: object[]) => ({
      file: 'story.e2e.ts',
      title,
      tests: [{ projectName: 'electron', status, results }],
    });
    const report = {
      suites: [
        {
          specs: [spec('opens', 'expected', [{}])],
          suites: [
            {
              specs: [
                spec('saves', 'unexpected', [
                  { error: { message: '\u001b[31mTimeout\u001b[39m of 5 s\n    at story.e2e.ts:3' } },
                ]),
              ],
            },
          ],
        },
      ],
    };
    expect(endToEndFailures(report)).toEqual(['FAILED: [electron] story.e2e.ts › saves | Timeout of 5 s']);
  });
});
