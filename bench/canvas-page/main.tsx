/** Draws one plan on the planner's canvas or in bare React Flow, and times the first picture and panning. */

import '@xyflow/react/dist/base.css';
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import type { Edge, Node, NodeProps } from '@xyflow/react';
import { Handle, Position, ReactFlow } from '@xyflow/react';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import { PlannerCanvas } from '#renderer/canvas/canvas-deck.tsx';
import { showPlan } from '#renderer/state/plan-store.ts';
import { requestCanvas, setUi } from '#renderer/state/ui-store.ts';
import { TooltipArea } from '#renderer/ui/tooltip.tsx';
import { roleOf } from '#shared/catalog/roles.ts';
import { layoutTeams } from '#shared/diagram/layout/teams-layout.ts';
import type { Plan } from '#shared/model/plan.ts';
import { bigPlan } from './big-plan.ts';

export interface Timing {
  /** Start of rendering to the second frame that holds every node, ms. */
  readonly first: number;
  /** Mean of the time between frames while panning, ms: all in view, and at 100 %. */
  readonly panFit: number;
  readonly panNear: number;
  readonly nodes: number;
}

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

type BareNode = Node<{ readonly role: string; readonly name: string }>;
const Card = memo(({ data }: NodeProps<BareNode>) => (
  <div style={{ width: '100%', height: '100%', border: '1px solid', background: 'var(--surface)', padding: 8 }}>
    <Handle type="target" position={Position.Top} />
    <b>{data.role}</b>
    <div>{data.name}</div>
    <Handle type="source" position={Position.Bottom} />
  </div>
));
const NODE_TYPES = { card: Card };

function bareFlow(plan: Plan): { nodes: BareNode[]; edges: Edge[] } {
  const scenario = Object.values(plan.scenarios)[0];
  if (scenario === undefined) throw new Error('no scenario');
  const layout = layoutTeams(plan, scenario);
  const frames = Object.values(scenario.teams).flatMap((team): BareNode[] => {
    const box = layout.frames.get(team.id);
    if (!box) return [];
    const { x, y, width, height } = box;
    return [
      { id: team.id, type: 'card', position: { x, y }, width, height, data: { role: team.name, name: team.focus } },
    ];
  });
  const cards = Object.values(scenario.seats).flatMap((seat): BareNode[] => {
    const box = layout.cards.get(seat.id);
    if (!box) return [];
    const frameBox = seat.team === null ? undefined : layout.frames.get(seat.team);
    const name = seat.person === null ? 'Vacant' : (plan.people[seat.person]?.name ?? '');
    return [
      {
        id: seat.id,
        type: 'card',
        position: { x: box.x - (frameBox?.x ?? 0), y: box.y - (frameBox?.y ?? 0) },
        ...(seat.team === null ? {} : { parentId: seat.team }),
        width: box.width,
        height: box.height,
        data: { role: roleOf(plan, seat.role).name, name },
      },
    ];
  });
  const edges = Object.values(scenario.seats).flatMap(({ id, solid }): Edge[] =>
    solid === null ? [] : [{ id: `solid:${id}`, type: 'step', source: solid.id, target: id }],
  );
  return { nodes: [...frames, ...cards], edges };
}

const Bare = ({ nodes, edges }: { readonly nodes: BareNode[]; readonly edges: Edge[] }) => (
  <ReactFlow
    defaultNodes={nodes}
    defaultEdges={edges}
    nodeTypes={NODE_TYPES}
    fitView
    minZoom={0.05}
    panOnScroll
    proOptions={{ hideAttribution: true }}
  />
);

async function firstPicture(root: HTMLElement, node: ReactNode, expected: number): Promise<number> {
  const start = performance.now();
  createRoot(root).render(<TooltipArea>{node}</TooltipArea>);
  const isDrawn = (): boolean =>
    root.querySelectorAll('.react-flow__node').length >= expected &&
    root.querySelector<HTMLElement>('.react-flow__node')?.style.visibility !== 'hidden';
  while (!isDrawn()) await frame();
  await frame();
  await frame();
  return performance.now() - start;
}

async function pan(root: HTMLElement): Promise<number> {
  const pane = root.querySelector('.react-flow__pane');
  if (pane === null) throw new Error('no pane');
  const frames = 60;
  for (let n = 0; n < 5; n++) await frame();
  const start = performance.now();
  for (let n = 0; n < frames; n++) {
    const deltaY = n % 30 < 15 ? 40 : -40;
    pane.dispatchEvent(
      new WheelEvent('wheel', { deltaX: deltaY, deltaY, bubbles: true, cancelable: true, clientX: 500, clientY: 400 }),
    );
    await frame();
  }
  return (performance.now() - start) / frames;
}

async function nearZoom(root: HTMLElement, isOurs: boolean): Promise<void> {
  if (isOurs) {
    const match = /scale\(([\d.]+)\)/.exec(
      root.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform ?? '',
    );
    requestCanvas({ kind: 'zoom', factor: 1 / Number(match?.[1] ?? 1) });
  } else {
    const pane = root.querySelector('.react-flow__pane');
    for (let n = 0; n < 400; n++) {
      const scale = /scale\(([\d.]+)\)/.exec(
        root.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform ?? '',
      );
      if (Number(scale?.[1] ?? 1) >= 1) break;
      pane?.dispatchEvent(
        new WheelEvent('wheel', {
          deltaY: -20,
          ctrlKey: true,
          bubbles: true,
          cancelable: true,
          clientX: 600,
          clientY: 450,
        }),
      );
      await frame();
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 600));
}

async function measure(kind: 'ours' | 'bare', count: number): Promise<Timing> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('no root');
  root.style.cssText = 'position:relative;width:1200px;height:800px';
  const plan = bigPlan(count);
  const expected = count + Math.ceil((count - 1) / 7);
  let first: number;
  if (kind === 'ours') {
    showPlan(plan);
    setUi({ screen: 'planner' });
    first = await firstPicture(root, <PlannerCanvas host={{ kind: 'browser', platform: 'linux' }} />, expected);
  } else {
    const flow = bareFlow(plan);
    first = await firstPicture(root, <Bare {...flow} />, expected);
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  const panFit = await pan(root);
  await nearZoom(root, kind === 'ours');
  return { first, panFit, panNear: await pan(root), nodes: expected };
}

declare global {
  interface Window {
    measure: typeof measure;
  }
}
window.measure = measure;
