import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HelpPages } from '#renderer/features/help-pages/help-pages.tsx';
import { RULE_PAGES, searchPages } from '#renderer/features/help-pages/rule-pages.ts';
import { dispatch } from '#renderer/state/dispatch.ts';
import { showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { SOURCE_ROWS } from '#shared/catalog/sources.ts';
import { RULES } from '#shared/rules/index.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { click, find, mount, press, type } from '#tests/helpers/mount.tsx';

const START = useUi.getState();
const article = () => find('article');
const openPage = (rule: string | null) => act(() => setUi({ dialog: { kind: 'rule-help', rule } }));
const button = (name: string) => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
};

beforeEach(() => {
  act(() => {
    useUi.setState(START, true);
    showPlan(buildSample());
  });
  mount(<HelpPages />);
});
afterEach(() => act(() => useUi.setState(START, true)));

describe('the pages of the rules', () => {
  it('are there for every rule, with what, why and examples', () => {
    expect(RULE_PAGES.map(({ rule }) => rule.id).sort()).toEqual(RULES.map(({ id }) => id).sort());
    for (const { rule, blocks, title } of RULE_PAGES) {
      const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
      expect(headings, rule.id).toEqual(
        expect.arrayContaining(['What it reports', 'Why it matters for ML teams', 'Example that it reports']),
      );
      expect(title.length, rule.id).toBeGreaterThan(5);
    }
  });

  it('show each of them without a warning, with its source', () => {
    for (const { id, title, source } of RULES) {
      openPage(id);
      expect(article().getAttribute('aria-label')).toBe(title);
      expect(article().textContent).toContain(SOURCE_ROWS[source]);
      expect(article().textContent).toContain('A plan in which it does not');
    }
  });

  it('lead from one rule to another that it names', () => {
    openPage('pillar-thin');
    click(button('Nobody for a pillar of a stream'));
    expect(useUi.getState().dialog).toEqual({ kind: 'rule-help', rule: 'pillar-missing' });
  });

  it('tell what the open plan changed, and where its finding is', () => {
    openPage('team-size');
    expect(document.body.textContent).not.toContain('In this plan');
    act(() => setUi({ screen: 'planner' }));
    const { profile } = usePlanStore.getState().plan;
    act(
      () =>
        void dispatch('plan.update', {
          changes: { profile: { ...profile, rules: { 'team-size': 'error' }, thresholds: { 'team-size-least': 4 } } },
        }),
    );
    const said = article().textContent ?? '';
    expect(said).toContain('Error changed, default Hint');
    expect(said).toContain('4 seats changed, default 5');
    expect(said).toContain('Now4 findings');
    click(button('Show the first'));
    expect(useUi.getState().dialog).toBeNull();
    expect(useUi.getState().finding).toContain('team-size');
  });
});

describe('the search', () => {
  it.each([
    ['platform', 'central-platform-incomplete'],
    ['PLATFORM stretched', 'platform-overstretched'],
    ['drift', 'retraining-unowned'],
  ])('finds %s', (query, id) => {
    expect(searchPages(query).map(({ rule }) => rule.id)).toContain(id);
  });

  it('puts those first whose title says it', () => {
    const found = searchPages('lead').map(
      ({ rule }) => rule.title.toLowerCase().includes('lead') || rule.id.includes('lead'),
    );
    expect(found).toEqual([...found].sort((a, b) => Number(b) - Number(a)));
    expect(found[0]).toBe(true);
  });

  it('opens the first by Enter, and says where nothing is found', () => {
    openPage(null);
    const field = find<HTMLInputElement>('input[type=search]');
    type(field, 'watches');
    press(field, 'Enter');
    expect(useUi.getState().dialog).toEqual({ kind: 'rule-help', rule: 'monitoring-unowned' });
    type(field, 'xyzzy');
    expect(find('nav').textContent).toContain('No rule says “xyzzy”');
    click(button('Clear the search'));
    expect(document.querySelectorAll('nav li > button').length).toBe(RULES.length);
  });
});
