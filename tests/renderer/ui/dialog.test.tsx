/** A dialog is named, described, closed by Escape and by its button, and takes the focus. */

import { expect, it, vi } from 'vitest';
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
