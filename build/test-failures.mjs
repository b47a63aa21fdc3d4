/** Which tests a runner's report names as failed, each with the start of what it said: the end of a log tells all. */

/** Colours of a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape that starts each of them is one.
const COLOUR = /\u001b\[[0-9;]*m/g;

/** Of a property: that it failed, the seed that shows it again, the counterexample. */
const LINES = 3;
const CHARACTERS = 400;

/** @param {string} name @param {string} [message] */
function remark(name, message = '') {
  const lines = message.replace(COLOUR, '').split('\n');
  const said = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('at '));
  return `FAILED: ${[name, ...said.slice(0, LINES)].join(' | ').slice(0, CHARACTERS)}`;
}

/**
 * @param {any} report what vitest's JSON reporter wrote
 * @param {string} root the folder that its files are named from
 * @returns {string[]} one line a failed test, or failed file where it did not load
 */
export function unitFailures(report, root) {
  /** @type {any[]} */
  const files = report.testResults;
  return files.flatMap((file) => {
    const name = file.name.startsWith(root) ? file.name.slice(root.length + 1) : file.name;
    /** @type {any[]} */
    const failed = file.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
    if (failed.length === 0 && file.status === 'failed') return [remark(name, file.message)];
    return failed.map((test) => remark(`${name} › ${test.fullName}`, test.failureMessages[0]));
  });
}

/**
 * @param {any} report what Playwright's JSON reporter wrote
 * @returns {string[]} one line a failed test, with the browser that it failed in
 */
export function endToEndFailures(report) {
  /** @param {any} suite @returns {string[]} */
  const within = (suite) => [
    ...(suite.suites ?? []).flatMap(within),
    ...(suite.specs ?? []).flatMap((/** @type {any} */ spec) =>
      spec.tests
        .filter((/** @type {any} */ test) => test.status === 'unexpected')
        .map((/** @type {any} */ test) =>
          remark(
            `[${test.projectName}] ${spec.file} › ${spec.title}`,
            test.results.findLast((/** @type {any} */ run) => run.error)?.error.message,
          ),
        ),
    ),
  ];
  return report.suites.flatMap(within);
}
