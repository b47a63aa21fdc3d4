/**
 * Lets the page start its own workers under `require-trusted-types-for 'script'`, and nothing else.
 *
 * The policy of the page refuses every address of a script that is a plain text. This default policy vouches for those
 * of the page's own origin. Text as HTML or as code stays refused: there is no rule for it here.
 */

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string | null }): unknown;
}

/** Whether the script comes with the page. */
export function isOwnScript(url: string, page: string): boolean {
  try {
    const [script, own] = [new URL(url, page), new URL(page)];
    return script.protocol === own.protocol && script.host === own.host;
  } catch {
    return false;
  }
}

/** Once, before the first worker. A browser without trusted types needs nothing. */
export function vouchForOwnScripts(view: Window & { readonly trustedTypes?: TrustedTypes } = window): void {
  view.trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (isOwnScript(url, view.location.href) ? url : null),
  });
}
