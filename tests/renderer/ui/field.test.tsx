/** Fields: what is typed is handed over once, refused values say why, Escape goes back. */

import { describe, expect, it, vi } from 'vitest';
import { NumberField, TextField } from '#renderer/ui/field.tsx';
import { find, leave, mount, press, type } from '#tests/helpers/mount.tsx';

const field = (box: HTMLElement): HTMLInputElement => find('input', box);

describe('TextField', () => {
  it('hands over on Enter, once, and not what did not change', () => {
    const onCommit = vi.fn();
    const input = field(mount(<TextField label="Name" value="Ada" onCommit={onCommit} />));
    press(input, 'Enter');
    leave(input);
    expect(onCommit).not.toHaveBeenCalled();
    type(input, 'Grace');
    press(input, 'Enter');
    leave(input);
    expect(onCommit.mock.calls).toEqual([['Grace']]);
  });

  it('goes back on Escape, and shows the old value where the new one was refused', () => {
    const onCommit = vi.fn();
    const input = field(mount(<TextField label="Name" value="Ada" onCommit={onCommit} />));
    type(input, 'Grace');
    press(input, 'Escape');
    expect(input.value).toBe('Ada');
    type(input, 'Grace');
    press(input, 'Enter');
    expect(input.value).toBe('Ada');
  });

  it('is named by its label and described by its error', () => {
    const input = field(mount(<TextField label="Name" value="" error="Give a name." />));
    expect(input.labels?.[0]?.textContent).toBe('Name');
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Give a name.');
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('NumberField', () => {
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

  it('takes an empty field for none where that is allowed', () => {
    const onCommit = vi.fn();
    const input = field(mount(<NumberField label="Cost" value={5} isOptional onCommit={onCommit} />));
    type(input, '');
    leave(input);
    expect(onCommit.mock.calls).toEqual([[null]]);
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
