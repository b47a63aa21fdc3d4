/** Makes a suggested file name that every system takes. Only a suggestion: the person chooses in the platform's dialog. */

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** @param suggested any text, such as a plan's name with an extension */
export function safeFileName(suggested: string, extension: string): string {
  const ending = `.${extension}`;
  const stem = suggested.toLowerCase().endsWith(ending) ? suggested.slice(0, -ending.length) : suggested;
  const clean = stem
    .normalize('NFC')
    // Controls, separators, what Windows refuses, and marks that turn the reading direction.
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const name = [...clean].slice(0, 100).join('').trim();
  return `${name === '' || RESERVED.test(name) ? 'Plan' : name}${ending}`;
}
