/** Makes a suggested file name that every system takes. Only a suggestion: the person chooses in the platform's dialog. */

/** Windows keeps these for devices, whatever ending follows. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The whole letters within so many bytes of a text: a disk takes 255 for a name, and one letter may need four. */
export const firstBytes = (text: string, most: number): string =>
  new TextDecoder().decode(new TextEncoder().encode(text).subarray(0, most), { stream: true });

/** @param suggested any text, such as a plan's name with an extension */
export function safeFileName(suggested: string, extension: string): string {
  const ending = `.${extension}`;
  const stem = suggested.toLowerCase().endsWith(ending) ? suggested.slice(0, -ending.length) : suggested;
  const clean = stem
    .normalize('NFC')
    // Controls, separators, what Windows refuses, and marks that turn the reading direction.
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ');
  const name = firstBytes(clean, 200).replace(/^[. ]+|[. ]+$/g, '');
  return `${name === '' || RESERVED.test(name) ? 'Plan' : name}${ending}`;
}
