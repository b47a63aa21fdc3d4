/** The canvas: the open scenario in React Flow, which owns no truth. Gestures become commands, commands become nodes. */

import '@xyflow/react/dist/base.css';
import type { EdgeChange, EdgeTypes, NodeChange, NodeTypes } from '@xyflow/react';
import { Background, BackgroundVariant, MiniMap, ReactFlow, useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { use, useEffect, useMemo, useState } from 'react';
import { requestCanvas, select, setUi, useUi } from '#renderer/state/ui-store.ts';
import { asId } from '#shared/model/ids.ts';
import { setCanvas } from './canvas-store.ts';
import { DetailContext, detailAt, isFar } from './detail.ts';
import { SheetContext, SheetStateContext, useWhileShown } from './drawing/sheet.ts';
import type { CanvasEdge, CanvasNode } from './drawing/to-flow.ts';
import { useLineBatches } from './drawing/use-batches.ts';
import { useFlow } from './drawing/use-flow.ts';
import type { GapEdge as GapEdgeType } from './drawing/use-gaps.ts';
import { useGaps } from './drawing/use-gaps.ts';
import type { Moment } from './drawing/use-moment.ts';
import { useMoment } from './drawing/use-moment.ts';
import { useNotes } from './drawing/use-notes.ts';
import { DottedEdge } from './edges/dotted-edge.tsx';
import { GapEdge } from './edges/gap-edge.tsx';
import { HandOffEdge } from './edges/hand-off-edge.tsx';
import { ServesEdge } from './edges/serves-edge.tsx';
import { SolidEdge } from './edges/solid-edge.tsx';
import { DropOverlay } from './gestures/drop-overlay.tsx';
import { FlownLines } from './gestures/flown-lines.tsx';
import { GuideLines } from './gestures/guide-lines.tsx';
import { startLine } from './gestures/line-drag.ts';
import { refuseToMove } from './gestures/lock.ts';
import { snapped, useSnapKeys } from './gestures/snap.ts';
import { useDropZone } from './gestures/use-drop-zone.ts';
import { useFlight, useHandKeys, useNodeDrag } from './gestures/use-node-drag.ts';
import { onCanvasKey } from './keys/canvas-keys.ts';
import { followTool } from './keys/line-keys.ts';
import { NoteNode } from './nodes/note-node.tsx';
import { OutsideNode } from './nodes/outside-node.tsx';
import { SeatNode } from './nodes/seat-node.tsx';
import { TeamNode } from './nodes/team-node.tsx';
import { moveDraft } from './notes.ts';
import styles from './planner-canvas.module.css';
import { kindOf, selectionAfter } from './selection-changes.ts';
import { MAX_ZOOM, useCanvasRequests } from './use-canvas-requests.ts';
import { useFocusCarried, useFocusKept } from './use-focus-kept.ts';
import { useStable } from './use-stable.ts';
import { FIT, MIN_ZOOM, viewOfAll } from './view-of-all.ts';
import { WouldBeOverlay } from './would-be/would-be-overlay.tsx';

const NODE_TYPES = { seat: SeatNode, team: TeamNode, outside: OutsideNode, note: NoteNode } satisfies NodeTypes;
const EDGE_TYPES = {
  solid: SolidEdge,
  dotted: DottedEdge,
  'hand-off': HandOffEdge,
  serves: ServesEdge,
  gap: GapEdge,
} satisfies EdgeTypes;
const MIDDLE_AND_RIGHT = [1, 2];
const NO_CREDIT = { hideAttribution: true };
const MULTI_KEYS = ['Shift', 'Control', 'Meta'];
/** Above this only what is in view is drawn, unless all of it is. */
const MANY = 120;

/** Told to the style sheet without drawing a thousand lines again. */
const markHovered = ({ currentTarget }: MouseEvent, is: boolean): void => {
  currentTarget.closest('.react-flow__edges')?.toggleAttribute('data-hovered', is);
};

const onEdgeMouseEnter = (event: MouseEvent): void => markHovered(event, true);
const onEdgeMouseLeave = (event: MouseEvent): void => markHovered(event, false);
const onPaneClick = (): void => {
  setCanvas({ choice: null, walk: null });
  if (useUi.getState().finding !== null) setUi({ finding: null });
};

const minimapClass = (node: CanvasNode): string =>
  node.type === 'seat' ? (styles.mapSeat ?? '') : (styles.mapTeam ?? '');

export interface CanvasProps {
  /** What the sheet fills. */
  readonly area: RefObject<HTMLElement | null>;
  /** Of its plan nothing was drawn before. */
  readonly isFirst: boolean;
  /** The sheet was taken apart. */
  readonly onGone: () => void;
}

export function Canvas(props: CanvasProps) {
  const flying = useFlight();
  return <Drawing {...props} {...flying} moment={useMoment(flying.flight)} />;
}

type DrawingProps = CanvasProps & Omit<ReturnType<typeof useFlight>, 'flight'> & { readonly moment: Moment };

function Drawing({ area, isFirst, onGone, flying, fly, land, moment }: DrawingProps) {
  const state = use(SheetStateContext);
  const isShown = state === 'shown';
  const { scenario, flight, view } = moment;
  const { evaluation, layout, lineLayout, nodes: cards, edges: lines } = useFlow(moment, isFirst);
  const notes = useNotes(scenario, flight);
  const nodes = useMemo(() => (notes.length === 0 ? cards : [...cards, ...notes]), [cards, notes]);
  const allEdges = useGaps(scenario, evaluation, layout, lines, flying);
  const edges = useLineBatches(allEdges, state, nodes.length);
  const [start] = useState(() => viewOfAll({ scenario, layout, edges: allEdges }, area.current));
  const { screenToFlowPosition } = useReactFlow();
  const store = useStoreApi();
  const sheet = use(SheetContext);
  const tool = useWhileShown(useUi, (ui) => ui.tool);
  const isMinimapOpen = useWhileShown(useUi, (ui) => ui.isMinimapOpen);
  // Until the first fit a big plan is drawn as it will be then, not once near and once far.
  const isMany = nodes.length > MANY;
  const detail = useStore((state) => (isMany && state.fitViewQueued ? 'tiny' : detailAt(state.transform[2])));
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  const { onNodeDrag, onNodeDragStop } = useNodeDrag({ scenario, layout, view }, land);
  const look = useCanvasRequests(moment, { layout, edges: allEdges }, area, start);
  const tellFocus = useFocusKept(scenario, layout);
  useFocusCarried(scenario.id);
  useSnapKeys();
  useHandKeys(flying.length > 0);
  useDropZone({ scenario, layout, view }, isShown);
  useEffect(() => {
    if (isShown) setUi({ zoom: percent / 100 });
  }, [isShown, percent]);
  const isGone = state === 'leaving' && nodes.length === 0;
  useEffect(() => {
    if (isGone) onGone();
  }, [isGone, onGone]);
  const lineTool = useWhileShown(useUi, (ui) => ui.lineTool);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows what is chosen in the toolbar
  useEffect(() => {
    if (isShown) followTool(layout);
  }, [isShown, layout, tool, lineTool]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof Element && event.target.closest('input, textarea, button, [role="menu"]')) return;
    const routes = lines.flatMap(({ data }) => data?.route ?? []);
    const id =
      event.target instanceof Element ? event.target.closest('.react-flow__node')?.getAttribute('data-id') : null;
    const focused = id ? { kind: kindOf(scenario, id), id } : null;
    if (onCanvasKey(event, { layout, routes, look, focused })) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  /** A double click on a card's name or role, or a frame's name, edits it. */
  const onNodeDoubleClick = useStable((event: MouseEvent, node: CanvasNode): void => {
    if (node.type === 'outside') return;
    const part =
      event.target instanceof Element ? event.target.closest('[data-part]')?.getAttribute('data-part') : null;
    if (node.type === 'seat' && detail !== 'near') {
      // There is no room for a field yet: nearer there is.
      requestCanvas({ kind: 'rename', id: node.id });
      return;
    }
    const isRole = node.type === 'seat' && (part === 'role' || (part !== 'name' && node.data.person === null));
    setCanvas({ renaming: { id: node.id, part: isRole ? 'role' : 'name' } });
  });
  const onNodesChange = useStable((changes: NodeChange<CanvasNode>[]): void => {
    fly(snapped(scenario, layout, changes, percent / 100));
    selectionAfter(scenario, changes);
  });
  const onEdgesChange = useStable((changes: EdgeChange<CanvasEdge | GapEdgeType>[]): void => {
    // A marquee is for what stands inside it, not for the lines that lead out of it.
    const isMarquee = store.getState().userSelectionRect !== null;
    selectionAfter(scenario, isMarquee ? changes.filter((one) => one.type !== 'select' || !one.selected) : changes);
  });
  const isEmpty = nodes.length === 0;
  return (
    <DetailContext value={detail}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the nodes inside have the focus; their keys rise to here */}
      <div
        className={styles.canvas}
        // A press on the plain canvas, or on a line, leaves the keys with it.
        tabIndex={-1}
        data-tool={tool}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => {
          const id = target.getAttribute('data-id');
          if (id === null || !target.classList.contains('react-flow__node')) return;
          tellFocus(id);
          if (!target.matches(':focus-visible')) return;
          const { selection } = useUi.getState();
          if (selection.some((one) => one.id === id)) return;
          select([{ kind: kindOf(scenario, id), id }]);
        }}
        onMouseDownCapture={(event) => {
          // A click on the plain canvas says where the note that nobody has written yet should stand.
          const field = document.activeElement;
          if (!(event.target instanceof Element) || !event.target.matches('.react-flow__pane')) return;
          if (!(field instanceof HTMLTextAreaElement) || field.value !== '') return;
          if (moveDraft(screenToFlowPosition({ x: event.clientX, y: event.clientY }))) event.preventDefault();
        }}
        onPointerDownCapture={(event) => {
          if (event.button !== 0 || !(event.target instanceof Element)) return;
          const id = event.target.closest('.react-flow__node')?.getAttribute('data-id');
          if (!id) return;
          const team = scenario.teams[asId('team', id)];
          if (tool === 'select' && team?.isLocked && !event.target.closest('button, input, [data-handle]')) {
            refuseToMove(team.name, { x: event.clientX, y: event.clientY });
          }
          if (tool !== 'line') return;
          const kind = kindOf(scenario, id);
          if (kind === 'note') return;
          startLine({ kind, id }, { x: event.clientX, y: event.clientY }, 'tool');
        }}
      >
        <ReactFlow<CanvasNode, CanvasEdge | GapEdgeType>
          aria-label="Org chart"
          nodes={nodes}
          edges={edges}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          onNodesChange={onNodesChange}
          onEdgesChange={onEdgesChange}
          onEdgeMouseEnter={onEdgeMouseEnter}
          onEdgeMouseLeave={onEdgeMouseLeave}
          onNodeDrag={onNodeDrag}
          onNodeDragStop={onNodeDragStop}
          onNodeDoubleClick={onNodeDoubleClick}
          onPaneClick={onPaneClick}
          nodesDraggable={tool === 'select'}
          nodesConnectable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={MULTI_KEYS}
          selectionOnDrag={tool === 'select'}
          panOnDrag={tool === 'pan' ? true : MIDDLE_AND_RIGHT}
          panActivationKeyCode="Space"
          panOnScroll
          zoomOnDoubleClick={false}
          nodeDragThreshold={4}
          elevateNodesOnSelect={false}
          zIndexMode="manual"
          onlyRenderVisibleElements={isMany && !isFar(detail)}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          {...(start === null ? { fitView: true, fitViewOptions: FIT } : { defaultViewport: start })}
          {...(sheet === null ? {} : { id: sheet })}
          proOptions={NO_CREDIT}
        >
          <Background variant={BackgroundVariant.Dots} gap={20} size={1.5} className={styles.dots ?? ''} />
          <FlownLines scenario={scenario} layout={lineLayout} view={view} flight={flight} />
          {isShown ? <DropOverlay scenario={scenario} layout={layout} /> : null}
          {isShown ? <GuideLines /> : null}
          {isShown ? <WouldBeOverlay scenario={scenario} layout={layout} view={view} /> : null}
          {isMinimapOpen ? (
            <MiniMap<CanvasNode>
              className={styles.minimap ?? ''}
              nodeClassName={minimapClass}
              style={{ width: 112, height: 76 }}
              pannable
              zoomable
              ariaLabel="Minimap"
            />
          ) : null}
        </ReactFlow>
        {isEmpty ? (
          <div className={styles.empty}>
            <p>
              Drop a role here, or press <kbd>T</kbd> for a team
            </p>
          </div>
        ) : null}
      </div>
    </DetailContext>
  );
}
