/** A dialog is named, described, closed by Escape and by its button, and takes the focus. */

import { act, useState } from 'react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { click, find, mount, press, type } from '#tests/helpers/mount.tsx';

it('is named and described, and closes', () => {
  const onClose = vi.fn();
  mount(
    <Dialog isOpen onClose={onClose} title="Export the chart" description="The whole chart, never the view.">
      <button type="button">Inside</button>
    </Dialog>,
  );
  const dialog = find('[role="dialog"]');
  const text = (attribute: string) => document.getElementById(dialog.getAttribute(attribute) ?? '')?.textContent;
  expect(text('aria-labelledby')).toBe('Export the chart');
  expect(text('aria-describedby')).toBe('The whole chart, never the view.');
  expect(dialog.contains(document.activeElement)).toBe(true);
  press(dialog, 'Escape');
  click(find('[aria-label="Close"]'));
  expect(onClose).toHaveBeenCalledTimes(2);
});

it('is not there while closed', () => {
  mount(<Dialog isOpen={false} onClose={() => {}} title="Export" />);
  expect(document.querySelector('[role="dialog"]')).toBeNull();
});

it('writes no style sheet into the page, which the content policy would refuse', () => {
  const before = document.querySelectorAll('style').length;
  mount(<Dialog isOpen onClose={() => {}} title="Export" />);
  expect(document.querySelectorAll('style')).toHaveLength(before);
});

it('starts in its first field where it is there to be filled in, and gives the focus back', async () => {
  const opener = document.createElement('button');
  document.body.append(opener);
  onTestFinished(() => opener.remove());
  opener.focus();
  let close = () => {};
  function Asked() {
    const [isOpen, setOpen] = useState(true);
    close = () => act(() => setOpen(false));
    return (
      <Dialog isOpen={isOpen} onClose={close} title="Accept" startsInField>
        <input aria-label="Reason" />
      </Dialog>
    );
  }
  mount(<Asked />);
  expect(document.activeElement).toBe(find('[aria-label="Reason"]'));
  close();
  await vi.waitFor(() => expect(document.activeElement).toBe(opener));
});

it('stays for an Escape that puts a refused value back, and closes on the next', () => {
  const onClose = vi.fn();
  mount(
    <Dialog isOpen onClose={onClose} title="Profile">
      <NumberField label="Smallest team" value={5} min={1} max={9} onCommit={() => {}} />
    </Dialog>,
  );
  const field = find<HTMLInputElement>('input');
  act(() => field.focus());
  type(field, '12');
  press(field, 'Enter');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  press(field, 'Escape');
  expect([field.value, field.getAttribute('aria-invalid')]).toEqual(['5', null]);
  expect(onClose).not.toHaveBeenCalled();
  press(field, 'Escape');
  expect(onClose).toHaveBeenCalledOnce();
});

it('closes on an Escape of a page that has lost the focus', () => {
  const onClose = vi.fn();
  mount(<Dialog isOpen onClose={onClose} title="Export" />);
  press(document.body, 'Escape');
  expect(onClose).toHaveBeenCalledOnce();
});
