/** Tabs are named, choose by arrow, and show their panel; a segmented choice always keeps one. */

import { act, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { TabPanel, Tabs } from '#renderer/ui/tabs.tsx';
import { click, find, mount } from '#tests/helpers/mount.tsx';

function Example() {
  const [value, setValue] = useState<'roles' | 'people'>('roles');
  return (
    <Tabs
      label="Palette"
      value={value}
      onChange={setValue}
      items={[
        { value: 'roles', label: 'Roles' },
        { value: 'people', label: 'People', count: 12 },
      ]}
    >
      <TabPanel value="roles">All roles</TabPanel>
      <TabPanel value="people">All people</TabPanel>
    </Tabs>
  );
}

it('moves by arrow and shows the panel', async () => {
  const box = mount(<Example />);
  const selected = () => find('[role="tab"][aria-selected="true"]', box);
  expect(find('[role="tablist"]', box).getAttribute('aria-label')).toBe('Palette');
  act(() => selected().focus());
  // The focus moves a moment after the key.
  await act(async () => {
    selected().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  expect(selected().textContent).toBe('People12');
  expect(find('[role="tabpanel"][data-state="active"]', box).textContent).toBe('All people');
});

it('keeps one chosen', () => {
  const onChange = vi.fn();
  const options = [
    { value: 'teams', label: 'Teams' },
    { value: 'reporting', label: 'Reporting' },
  ] as const;
  const box = mount(<Segmented label="View" value="teams" onChange={onChange} options={options} />);
  const [teams, reporting] = box.querySelectorAll('button');
  if (!teams || !reporting) throw new Error('Two options are drawn');
  click(teams);
  expect(onChange).not.toHaveBeenCalled();
  click(reporting);
  expect(onChange.mock.calls).toEqual([['reporting']]);
});
