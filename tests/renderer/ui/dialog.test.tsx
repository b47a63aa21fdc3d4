/** A dialog is named, described, closed by Escape and by its button, and takes the focus. */

import { act, useState } from 'react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { click, find, mount, press } from '#tests/helpers/mount.tsx';

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
