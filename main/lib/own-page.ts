/** The one address of the planner's page. Scheme and host are fixed for ever: another origin is an empty database. */

export const SCHEME = 'app';
const HOST = 'bundle';
export const PAGE_URL = `${SCHEME}://${HOST}/index.html`;

/** Whether an address is our page or one of its files. Electron gives custom schemes no `origin`, so the parts are compared. */
export function isOwnPage(address: string): boolean {
  try {
    const { protocol, host, username, password } = new URL(address);
    return protocol === `${SCHEME}:` && host === HOST && username === '' && password === '';
  } catch {
    return false;
  }
}
