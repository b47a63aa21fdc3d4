/** Fields: what is typed is handed over once, refused values say why, Escape goes back. */

import { describe, expect, it, vi } from 'vitest';
import { TextField } from '#renderer/ui/field.tsx';
import { find, leave, mount, press, type } from '#tests/helpers/mount.tsx';

const field = (box: HTMLElement): HTMLInputElement => find('input', box);

const isSettled = (input: HTMLElement): boolean => input.matches('[data-settled]');

describe('TextField', () => {
  it('is settled until something is typed that was not handed over; a filter never is', () => {
    const input = field(mount(<TextField label="Name" value="Ada" onCommit={() => {}} />));
    const states = ['Ada', 'Grace', 'Ada'].map((text) => {
      type(input, text);
      return isSettled(input);
    });
    expect(states).toEqual([true, false, true]);
    expect(isSettled(field(mount(<TextField label="Find" value="" onChange={() => {}} />)))).toBe(false);
  });

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
