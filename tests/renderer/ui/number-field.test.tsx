/** A field for a number: commas, limits, the arrows. */

import { describe, expect, it, vi } from 'vitest';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { find, leave, mount, press, type } from '#tests/helpers/mount.tsx';

const field = (box: HTMLElement): HTMLInputElement => find('input', box);

describe('NumberField', () => {
  it('is settled until something is typed that was not handed over', () => {
    const input = field(mount(<NumberField label="FTE" value={1} onCommit={() => {}} />));
    expect(input.matches('[data-settled]')).toBe(true);
    type(input, '0.5');
    expect(input.matches('[data-settled]')).toBe(false);
  });

  it.each([
    ['0,6', 0.6],
    ['1.5', 1.5],
    [' 1 ', 1],
  ])('reads %s as %s', (text, expected) => {
    const onCommit = vi.fn();
    const input = field(mount(<NumberField label="FTE" value={0.5} min={0} max={1.5} onCommit={onCommit} />));
    type(input, text);
    press(input, 'Enter');
    expect(onCommit.mock.calls).toEqual([[expected]]);
  });

  it.each([
    ['abc', '“abc” is not a number.'],
    ['-1', 'Give a number from 0 to 1.5.'],
    ['1e9', 'Give a number from 0 to 1.5.'],
    ['', 'Give a number.'],
    ['NaN', '“NaN” is not a number.'],
    ['Infinity', '“Infinity” is not a number.'],
  ])('refuses %j and says why', (text, expected) => {
    const onCommit = vi.fn();
    const box = mount(<NumberField label="FTE" value={0.5} min={0} max={1.5} onCommit={onCommit} />);
    type(field(box), text);
    leave(field(box));
    expect(onCommit).not.toHaveBeenCalled();
    expect(find('p', box).textContent).toBe(expected);
  });

  it('refuses a part of what is counted', () => {
    const onCommit = vi.fn();
    const box = mount(<NumberField label="Seats" value={5} min={0} max={9} isWhole onCommit={onCommit} />);
    type(field(box), '3.5');
    leave(field(box));
    expect(onCommit).not.toHaveBeenCalled();
    expect(find('p', box).textContent).toBe('Give a whole number from 0 to 9.');
  });

  it('counts by the arrows and stays in range', () => {
    const onCommit = vi.fn();
    const input = field(
      mount(<NumberField label="FTE" value={1.4} min={0} max={1.5} step={0.1} onCommit={onCommit} />),
    );
    press(input, 'ArrowUp');
    press(input, 'ArrowUp');
    expect(input.value).toBe('1.5');
    expect(onCommit.mock.calls.map(([value]) => value)).toEqual([1.5, 1.5]);
  });
});
