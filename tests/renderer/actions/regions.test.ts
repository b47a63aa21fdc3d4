/** F6 goes round the window's regions, and skips those without anything to focus. */

import { afterEach, beforeEach, expect, it } from 'vitest';
import { moveToRegion } from '#renderer/actions/regions.ts';

beforeEach(() => {
  document.body.innerHTML = `
    <div data-region="title"><button id="title"></button></div>
    <div data-region="scenarios"><button id="first"></button><button id="chosen" aria-selected="true"></button></div>
    <div data-region="palette"><input id="palette"></div>
    <div data-region="find"><input id="find"></div>
    <div data-region="canvas"><p>Nothing to focus</p></div>
    <div data-region="time"><button id="time"></button></div>
    <div data-region="status"><button disabled></button><button id="status"></button></div>`;
});
afterEach(() => document.body.replaceChildren());

const walk = (step: 1 | -1, times: number): string[] =>
  Array.from({ length: times }, () => {
    moveToRegion(step);
    return document.activeElement?.id ?? '';
  });

it('goes forward, from nowhere to the first', () => {
  expect(walk(1, 7)).toEqual(['title', 'chosen', 'palette', 'find', 'time', 'status', 'title']);
});

it('comes to the seat that is selected, else to the first, before the words on the lines', () => {
  const canvas = document.querySelector('[data-region="canvas"]');
  const seat = (id: string) => `<div class="react-flow__node" id="${id}" data-id="${id}" tabindex="0"></div>`;
  const words = '<button id="words"></button>';
  if (canvas)
    canvas.innerHTML = `<div>${seat('hidden')}</div><div data-sheet="shown">${words}${seat('a')}${seat('b')}</div>`;
  expect(walk(1, 5).at(-1)).toBe('a');
  document.getElementById('b')?.classList.add('selected');
  expect(walk(1, 7).at(-1)).toBe('b');
});

it('goes back, from nowhere to the last', () => {
  expect(walk(-1, 7)).toEqual(['status', 'time', 'find', 'palette', 'chosen', 'title', 'status']);
});
