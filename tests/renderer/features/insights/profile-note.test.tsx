import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProfileNote } from '#renderer/features/insights/profile-note.tsx';
import { dispatch } from '#renderer/state/dispatch.ts';
import { showPlan } from '#renderer/state/plan-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { plainProfile } from '#shared/model/profile.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { click, find, mount } from '#tests/helpers/mount.tsx';

const START = useUi.getState();
beforeEach(() => act(() => showPlan(buildSample())));
afterEach(() => act(() => useUi.setState(START, true)));

describe('the note about the profile', () => {
  it('is there once a value is changed, and leads to the profile', () => {
    const page = mount(<ProfileNote />);
    expect(page.textContent).toBe('');
    const profile = { ...plainProfile('custom'), costs: { hint: 5 } };
    act(() => void dispatch('plan.update', { changes: { profile } }));
    expect(page.textContent).toBe('Scores and findings by Custom, 1 value changed');
    click(find('button', page));
    expect(useUi.getState().dialog).toEqual({ kind: 'profile' });
  });
});
