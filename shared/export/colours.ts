/** The light tokens of the look as colours: charts are drawn on white, whatever the window shows. */

import type { ColourToken } from '#shared/diagram/scene.ts';

/** Same values as `renderer/ui/tokens.css`; a test compares them. */
export const LIGHT: Readonly<Record<string, string>> = {
  canvas: '#EEF0F2',
  'canvas-dot': '#D3D8DE',
  panel: '#F8F9FA',
  surface: '#FFFFFF',
  well: '#ECEFF2',
  hover: '#E6EAEE',
  frame: '#F7F8F9',
  line: '#DCE1E6',
  'line-strong': '#BCC4CD',
  'line-control': '#868F9B',
  'line-report': '#5B6572',
  'line-dotted': '#5B6572',
  'line-serves': '#7C8693',
  text: '#151A21',
  'text-2': '#444E5A',
  'text-3': '#5C6672',
  primary: '#1B222B',
  'on-primary': '#FFFFFF',
  accent: '#1D5BD6',
  'accent-text': '#1A4FBC',
  'accent-tint': '#E6EEFC',
  'p-pr': '#2480A2',
  'p-pr-text': '#175A7A',
  'p-pr-tint': '#E0EEF4',
  'p-ds': '#389A62',
  'p-ds-text': '#1C6746',
  'p-ds-tint': '#E4F5EC',
  'p-de': '#5E3F9E',
  'p-de-text': '#523790',
  'p-de-tint': '#EDE8F7',
  'p-ml': '#D0602D',
  'p-ml-text': '#96400F',
  'p-ml-tint': '#FBE9DF',
  'p-xc': '#6A7480',
  'p-xc-text': '#4A545F',
  'p-xc-tint': '#E9ECEF',
  err: '#C2302B',
  'err-text': '#A62520',
  'err-tint': '#FBE7E5',
  warn: '#A26A00',
  'warn-text': '#7C5000',
  'warn-tint': '#FBF0D6',
  hint: '#4E6E8E',
  'hint-text': '#3D5A78',
  'hint-tint': '#E6EDF4',
  ok: '#2B7F53',
  'ok-text': '#1F6641',
  'ok-tint': '#E0F2E8',
};

/** The colour of a token; a token that the look does not have is a mistake of the scene. */
export function colourOf(token: ColourToken): string {
  const colour = LIGHT[token];
  if (colour === undefined) throw new Error(`The look has no colour "${token}".`);
  return colour;
}
