import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from '#shared/diagram/items/text.ts';
import { buildScene } from '#shared/diagram/pages/build-scene.ts';
import type { Scene, SceneItem } from '#shared/diagram/scene.ts';
import { createPerson, createPlan, createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import { parseIsoDate } from '#shared/model/date.ts';
import { asId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { evaluate } from '#shared/rules/index.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { buildTemplate } from '#shared/topology/templates.ts';
import { anyPlan, bigPlan, DAY } from '#tests/helpers/generate-plan.ts';
import { tinyOrg } from '#tests/helpers/tiny-org.ts';

/** Every character half as wide as high. */
const measure = { width: (text: string, size: number) => [...text].length * size * 0.5 };
type Options = Partial<Parameters<typeof buildScene>[3]>;
const sceneOf = (plan: Plan, options: Options = {}): Scene => {
  const scenario = scenariosOf(plan)[0] as Scenario;
  return buildScene(plan, scenario, evaluate(plan, scenario.id, DAY), {
    view: 'teams',
    paper: 'fit',
    orientation: 'auto',
    measure,
    scenarioLetter: 'A',
    scenarioCount: 1,
    ...options,
  });
};

function flat(items: readonly SceneItem[]): Exclude<SceneItem, { kind: 'group' }>[] {
  return items.flatMap((item) => (item.kind === 'group' ? flat(item.items) : [item]));
}
const textOf = (items: readonly SceneItem[]) =>
  flat(items)
    .flatMap((item) => (item.kind === 'text' ? [item.text] : []))
    .join(' ');
const squeezed = (text: string) => text.replace(/\s+/g, '');

describe('wrapText()', () => {
  it.each([
    ['short', 'Ada', 100, ['Ada']],
    ['at blanks', 'Data Engineer', 40, ['Data', 'Engineer']],
    ['inside a long word', 'Donaudampfschiff', 40, ['Donaudam', 'pfschiff']],
    ['after a hyphen of a long word', 'Rosa Castillo-Rodríguez', 60, ['Rosa', 'Castillo-', 'Rodríguez']],
    ['nothing', '', 40, ['']],
  ])('%s', (_, text, width, expected) => {
    expect(wrapText(text, width, { size: 10, weight: 400 }, measure)).toEqual(expected);
  });

  it('never loses a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 200 }), (text, width) => {
        expect(squeezed(wrapText(text, width, { size: 10, weight: 400 }, measure).join(''))).toBe(squeezed(text));
      }),
    );
  });
});

describe('buildScene()', () => {
  it('shows the sample with its title, figures, names and page', () => {
    const scene = sceneOf(buildSample());
    const text = textOf(scene.pages[0]?.items ?? []);
    for (const words of [
      'XYZShopSmart · Recommendations',
      '14',
      'seats',
      'Legend',
      'Matrix reporting',
      'Page 1 of 1',
      'Vacant, start 1 Feb 2027',
      'Karim Haddad',
      'Shared ML Platform',
    ])
      expect(text).toContain(words);
    expect(scene.date).toBe('2026-11-23');
  });

  it('lists three managers of one seat as a list', () => {
    const words = 'team Search, product\n  Ada, data-scientist, reports to Bo, dotted to Cy, dotted to Di\n';
    const { plan } = tinyOrg(`${words}  Bo, ml-engineer\n  Cy, ml-engineer\n  Di, ml-engineer`);
    expect(textOf(sceneOf(plan).pages[0]?.items ?? [])).toContain('Bo, Cy and Di');
  });

  it('divides share and note by a sign that stays in what is copied', () => {
    const texts = flat(sceneOf(buildSample()).pages[0]?.items ?? []).flatMap((item) =>
      item.kind === 'text' ? [item.text] : [],
    );
    expect(texts).toContain('1.0 FTE · 5 reports');
    expect(texts.filter((text) => text.includes('  '))).toEqual([]);
  });

  const expectOnPages = ({ pages }: Scene): void => {
    for (const page of pages)
      for (const item of flat(page.items)) {
        if (item.kind !== 'box') continue;
        expect(item.x).toBeGreaterThanOrEqual(0);
        expect(item.y).toBeGreaterThanOrEqual(0);
        expect(item.x + item.width).toBeLessThanOrEqual(page.width + 0.01);
        expect(item.y + item.height).toBeLessThanOrEqual(page.height + 0.01);
      }
  };

  it('keeps the label of a line that goes around everything on its page', () => {
    const [below, above] = [asId('team', 'team-below'), asId('team', 'team-above')];
    const seats = [1, 2].map((n) => createSeat(asId('seat', `seat-${n}`), 'ml-engineer', { team: below }));
    const scenario = createScenario(asId('scenario', 'scenario-1'), 'A', {
      teams: { [below]: createTeam(below, 'Below'), [above]: createTeam(above, 'Above') },
      seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])),
      lines: {
        [asId('line', 'line-1')]: { id: asId('line', 'line-1'), kind: 'serves', from: below, to: above },
        [asId('line', 'line-2')]: {
          id: asId('line', 'line-2'),
          kind: 'hand-off',
          type: 'requirements',
          from: { kind: 'team', id: below },
          to: { kind: 'team', id: above },
        },
      },
    });
    const plan = createPlan(asId('plan', 'plan-1'), 'Any', { scenarios: { [scenario.id]: scenario } });
    const scene = sceneOf(plan, { paper: 'a4' });
    expect(textOf(scene.pages[0]?.items ?? [])).toContain('Requirements');
    expectOnPages(scene);
  });

  it('keeps everything on its page, and every name whole, whatever the plan', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.constantFrom('teams' as const, 'reporting' as const),
        fc.constantFrom('fit' as const, 'a4' as const),
        (plan, view, paper) => {
          const scene = sceneOf(plan, { view, paper });
          expectOnPages(scene);
          const text = squeezed(textOf(scene.pages.flatMap((page) => page.items)));
          const scenario = scenariosOf(plan)[0] as Scenario;
          for (const { person } of Object.values(scenario.seats))
            if (person) expect(text).toContain(squeezed(plan.people[person]?.name ?? ''));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('wraps a name of 300 characters instead of cutting it', () => {
    const name = 'Wolfeschlegelsteinhausenbergerdorff '.repeat(9).trim();
    const person = createPerson(asId('person', 'person-long'), name);
    const seat = createSeat(asId('seat', 'seat-long'), 'data-engineer', { person: person.id });
    const scenario = createScenario(asId('scenario', 'scenario-1'), 'A', { seats: { [seat.id]: seat } });
    const plan = createPlan(asId('plan', 'plan-long'), 'Long', {
      people: { [person.id]: person },
      scenarios: { [scenario.id]: scenario },
    });
    expect(squeezed(textOf(sceneOf(plan).pages[0]?.items ?? []))).toContain(squeezed(name));
  });

  it('arranges teams in the shape of the sheet where that keeps them on one page that can be read', () => {
    const { pages, smallestText } = sceneOf(bigPlan(49), { paper: 'a3', orientation: 'landscape' });
    expect(pages).toHaveLength(1);
    expect(smallestText).toBeGreaterThanOrEqual(5);
  });

  it('splits a large plan into an overview and pages that can be read', () => {
    const plan = bigPlan(400);
    const scene = sceneOf(plan, { paper: 'a4' });
    expect(scene.pages.length).toBeGreaterThan(5);
    expect(scene.pages[0]?.title).toBe('Teams, overview');
    expect(scene.smallestText).toBeGreaterThanOrEqual(5);
    const last = scene.pages.at(-1);
    expect(textOf(last?.items ?? [])).toContain(`Page ${scene.pages.length} of ${scene.pages.length}`);
    const details = squeezed(textOf(scene.pages.slice(1).flatMap((page) => page.items)));
    for (const person of Object.values(plan.people))
      if (!person.isOutside) expect(details).toContain(squeezed(person.name));
  });

  it('splits the reporting lines of a large plan by managers, each with everyone who reports to them', () => {
    const plan = bigPlan(400);
    const scene = sceneOf(plan, { paper: 'a4', view: 'reporting' });
    const pages = scene.pages.slice(1);
    expect(scene.smallestText).toBeGreaterThanOrEqual(5);
    expect(pages.map(({ title }) => title).filter((title) => !title.startsWith('Reporting lines, '))).toEqual([]);
    const cardsOf = (items: readonly SceneItem[]): string[] =>
      items.flatMap((item) => {
        if (item.kind !== 'group') return [];
        return /\((seat-\d+)\)$/.exec(item.label)?.slice(1) ?? cardsOf(item.items);
      });
    const drawn = pages.map(({ items }) => cardsOf(items));
    for (const seats of drawn) expect(new Set(seats).size).toBe(seats.length);
    const { seats } = scenariosOf(plan)[0] as Scenario;
    for (const { id, solid } of Object.values(seats)) {
      const isTogether = drawn.some((on) => on.includes(id) && (solid === null || on.includes(solid.id)));
      expect(isTogether, id).toBe(true);
    }
  });

  it('takes the paper and its orientation', () => {
    const sizeOf = (options: Options) =>
      sceneOf(buildSample(), options).pages.map(({ width, height }) => [Math.round(width), Math.round(height)])[0];
    expect(sizeOf({ paper: 'a4', orientation: 'portrait' })).toEqual([595, 842]);
    expect(sizeOf({ paper: 'a3', orientation: 'landscape' })).toEqual([1191, 842]);
    expect(sizeOf({ paper: 'letter', orientation: 'auto', view: 'reporting' })).toEqual([792, 612]);
  });

  it.each([
    ['a4', 'portrait'],
    ['a4', 'landscape'],
    ['fit', 'auto'],
  ] as const)('lets no two words around the chart touch on %s %s', (paper, orientation) => {
    const plan = buildTemplate('pods', asId('plan', 'plan-pods'));
    const [page] = sceneOf(plan, { paper, orientation, view: 'reporting' }).pages;
    const around = (page?.items ?? []).flatMap((item) => (item.kind === 'text' ? [item] : []));
    expect(around.length).toBeGreaterThan(20);
    for (const [index, a] of around.entries())
      for (const b of around.slice(index + 1)) {
        const left = ({ x, width, anchor }: typeof a) => (anchor === 'end' ? x - width : x);
        const meets = left(a) < left(b) + b.width && left(b) < left(a) + a.width;
        if (meets) expect(Math.abs(a.y - b.y), `${a.text} | ${b.text}`).toBeGreaterThan(7);
      }
  });

  it('draws the chain of the legend on each card of a person with more than one seat, clear of all words', () => {
    const ana = createPerson(asId('person', 'person-ana'), 'Ana');
    const bo = createPerson(asId('person', 'person-bo'), 'Bo');
    const seats = [
      createSeat(asId('seat', 'seat-1'), 'data-scientist', { person: ana.id, fte: 0.55 }),
      createSeat(asId('seat', 'seat-2'), 'data-scientist', { person: ana.id, fte: 0.7 }),
      createSeat(asId('seat', 'seat-3'), 'data-scientist', { person: bo.id }),
    ];
    const scenario = createScenario(asId('scenario', 'scenario-1'), 'A', {
      seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])),
    });
    const plan = createPlan(asId('plan', 'plan-chain'), 'Chain', {
      people: { [ana.id]: ana, [bo.id]: bo },
      scenarios: { [scenario.id]: scenario },
    });
    const chains = (items: readonly SceneItem[]) =>
      flat(items).flatMap((item) => (item.kind === 'path' && item.stroke?.cap === 'round' ? [item.d] : []));
    const groups = (items: readonly SceneItem[]): Extract<SceneItem, { kind: 'group' }>[] =>
      items.flatMap((item) => (item.kind === 'group' ? [item, ...groups(item.items)] : []));
    const cards = groups(sceneOf(plan).pages[0]?.items ?? []).filter(({ label }) => /\(seat-\d\)$/.test(label));
    expect(cards.map(({ items }) => chains(items).length)).toEqual([1, 1, 0]);
    for (const { items } of cards.slice(0, 2)) {
      const [box] = items;
      const [x = 0, y = 0] = (/^M (\S+) (\S+)/.exec(chains(items)[0] ?? '') ?? []).slice(1).map(Number);
      // The path starts 3.6 right of and 5.4 below the corner of a chain 9 wide and high.
      const chain = { left: x - 3.6, top: y - 5.4 };
      for (const item of flat(items)) {
        if (item.kind !== 'text') continue;
        const left =
          item.anchor === 'start' ? item.x : item.anchor === 'end' ? item.x - item.width : item.x - item.width / 2;
        const isBeside = left >= chain.left + 9 || left + item.width <= chain.left;
        const isAboveOrBelow = item.y <= chain.top || item.y - item.size >= chain.top + 9;
        expect(isBeside || isAboveOrBelow, item.text).toBe(true);
        if (box?.kind === 'box') expect(left + item.width, item.text).toBeLessThanOrEqual(box.x + box.width);
      }
    }
  });

  it('says that an empty scenario has nothing', () => {
    expect(textOf(sceneOf(createPlan(asId('plan', 'plan-empty'), 'Empty')).pages[0]?.items ?? [])).toContain(
      'Nothing planned yet',
    );
  });

  it('counts as filled whoever is there on its date, and says who comes later', () => {
    const plan = buildSample();
    const scenario = scenariosOf(plan)[0] as Scenario;
    const seat = Object.values(scenario.seats).find(({ person }) => person === 'person-lena-fischer');
    const team = scenario.teams[seat?.team ?? ('' as never)];
    if (!team || !seat) throw new Error('the sample has no pod of hers');
    const later = { ...seat, fte: 0.5, start: parseIsoDate('2027-05-01') };
    const gone = createSeat(asId('seat', 'seat-gone'), seat.role, { ...seat, end: parseIsoDate('2026-11-22') });
    const seats = { ...scenario.seats, [later.id]: later, 'seat-gone': { ...gone, id: asId('seat', 'seat-gone') } };
    const changed = { ...plan, scenarios: { [scenario.id]: { ...scenario, seats } } };
    const items = sceneOf(changed).pages[0]?.items ?? [];
    expect(textOf(items)).toContain('10.0 / 11.5 FTE filled / planned');
    expect(textOf(items)).toContain('from 1 May 2027');
    expect(textOf(items)).toContain('until 22 Nov 2026');
    const frame = items.find((item) => item.kind === 'group' && item.label === `Team ${team.name}`);
    const shapes = frame?.kind === 'group' ? flat(frame.items) : [];
    expect(textOf(shapes)).toContain('1.6 of 2.1 FTE');
    expect(shapes.filter((item) => item.kind === 'box' && item.hatch !== undefined)).toHaveLength(1);
  });

  it('names characters that no font draws', () => {
    const scene = sceneOf(buildSample(), { covers: (character) => character !== 'á' });
    expect(scene.uncovered).toEqual(['á']);
  });
});
