import { describe, expect, it } from 'vitest';
import { noteShape } from '#shared/diagram/items/note-items.ts';
import { buildScene } from '#shared/diagram/pages/build-scene.ts';
import type { CanvasNote } from '#shared/model/canvas-note.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { evaluate } from '#shared/rules/index.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { DAY } from '#tests/helpers/generate-plan.ts';

const measure = { width: (text: string, size: number) => [...text].length * size * 0.5 };
const note = (rest: Partial<CanvasNote>): CanvasNote => ({
  id: asId('note', 'note-1'),
  text: 'Ask Arjun',
  position: { x: 40, y: 30 },
  width: 200,
  height: 88,
  ...rest,
});

describe('noteShape()', () => {
  it.each<[string, Partial<CanvasNote>, number, number]>([
    ['keeps its size where the words fit', {}, 88, 1],
    ['breaks lines where the note does', { text: 'One\ntwo\n\nfour' }, 88, 4],
    ['grows down where the words need more', { text: 'word '.repeat(60) }, 186, 10],
  ])('%s', (_, rest, height, lines) => {
    const { item, box } = noteShape(note(rest), measure);
    expect(box).toMatchObject({ x: 40, y: 30, width: 200 });
    expect(box.height).toBe(height);
    expect(item.items.filter(({ kind }) => kind === 'text')).toHaveLength(lines);
  });
});

describe('a chart with a note far to the right', () => {
  const sample = buildSample();
  const [first] = Object.values(sample.scenarios) as [Scenario];
  const far = note({ position: { x: 3000, y: 0 } });
  const scenario: Scenario = { ...first, canvasNotes: { [far.id]: far } };
  const plan: Plan = { ...sample, scenarios: { [scenario.id]: scenario } };
  const labels = (view: 'teams' | 'reporting') => {
    const { pages } = buildScene(plan, scenario, evaluate(plan, scenario.id, DAY), {
      view,
      paper: 'fit',
      orientation: 'auto',
      measure,
      scenarioLetter: 'A',
      scenarioCount: 1,
    });
    const [page] = pages;
    if (page === undefined) throw new Error('no page');
    return { page, notes: page.items.filter((item) => item.kind === 'group' && item.label.startsWith('Note')) };
  };

  it('has room for it', () => {
    const { page, notes } = labels('teams');
    const [box] = notes[0]?.kind === 'group' ? notes[0].items : [];
    if (box?.kind !== 'box') throw new Error('no box');
    expect(box.x).toBeGreaterThan(page.width / 2);
    expect(box.x + box.width).toBeLessThan(page.width);
  });

  it('leaves it out where nothing stands where it was put', () => {
    expect(labels('reporting').notes).toEqual([]);
  });
});
