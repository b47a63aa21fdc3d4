/**
 * What fills the middle: the open scenario. Of a large plan the sheets shown last are kept, each with a React Flow of its
 * own; a switch then hides one and shows the other, and what has to be drawn anew comes in small steps.
 */

import { ReactFlowProvider } from '@xyflow/react';
import type { RefObject } from 'react';
import { memo, use, useCallback, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyHost } from '#renderer/actions/menu-entry.tsx';
import { activeScenario, usePlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import { afterFrame } from './drawing/after-frame.ts';
import type { Sheet as SheetData } from './drawing/deck.ts';
import { dealt, isLarge, without } from './drawing/deck.ts';
import type { SheetState } from './drawing/sheet.ts';
import { SheetContext, SheetStateContext } from './drawing/sheet.ts';
import { Markers } from './edges/markers.tsx';
import { DragGhost } from './gestures/drop-overlay.tsx';
import { LineChoiceMenu } from './gestures/line-choice.tsx';
import { layoutOf } from './layout.ts';
import styles from './planner-canvas.module.css';
import type { CanvasProps } from './planner-canvas.tsx';
import { Canvas } from './planner-canvas.tsx';
import { TintLegend } from './tint-legend.tsx';
import { useCanvasMenu } from './use-canvas-menu.tsx';
import { forgetRequests } from './use-canvas-requests.ts';
import { ZoomControls } from './zoom-controls.tsx';

interface SheetProps {
  readonly id: ScenarioId | null;
  readonly state: SheetState;
  readonly isFirst: boolean;
  readonly area: RefObject<HTMLElement | null>;
  readonly onGone: (id: ScenarioId | null) => void;
}

interface PreparedProps extends CanvasProps {
  readonly id: ScenarioId;
}

/** Where everything of a large plan stands is worked out in a step of its own, before any of it is drawn. */
function Prepared({ id, ...props }: PreparedProps) {
  const { onGone } = props;
  const state = use(SheetStateContext);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    if (isReady) return;
    return afterFrame(() => {
      const { plan } = usePlanStore.getState();
      const scenario = plan.scenarios[id];
      if (scenario) layoutOf(plan, scenario, useUi.getState().view);
      setReady(true);
    });
  }, [isReady, id]);
  const isGone = !isReady && state === 'leaving';
  useEffect(() => {
    if (isGone) onGone();
  }, [isGone, onGone]);
  return isReady ? <Canvas {...props} /> : null;
}

const Sheet = memo(function Sheet({ id, state, isFirst, area, onGone }: SheetProps) {
  const gone = useCallback(() => onGone(id), [onGone, id]);
  const isShown = state === 'shown';
  const props = { area, isFirst, onGone: gone };
  return (
    <SheetContext value={id}>
      <SheetStateContext value={state}>
        <div
          className={classNames(styles.sheet, !isShown && styles.hidden)}
          data-sheet={state}
          inert={!isShown}
          aria-hidden={isShown ? undefined : true}
        >
          <ReactFlowProvider>{id === null ? <Canvas {...props} /> : <Prepared id={id} {...props} />}</ReactFlowProvider>
        </div>
      </SheetStateContext>
    </SheetContext>
  );
});

function Deck({ area }: Pick<SheetProps, 'area'>) {
  const planId = usePlan(({ id }) => id);
  const scenarios = usePlan((plan) => plan.scenarios);
  // The tab answers at once; the sheet follows in a step of its own.
  const active = useDeferredValue(usePlanStore((state) => activeScenario(state).id));
  const isThere = (id: ScenarioId): boolean => Object.hasOwn(scenarios, id);
  const [{ deck, of }, setDeck] = useState<{ deck: readonly SheetData[]; of: string }>({ deck: [], of: planId });
  const shown = isThere(active) ? active : activeScenario(usePlanStore.getState()).id;
  const next = dealt(of === planId ? deck : [], shown, isThere);
  if (next !== deck || of !== planId) setDeck({ deck: next, of: planId });
  const onGone = useRef((id: ScenarioId | null) =>
    setDeck((now) => (id === null ? now : { ...now, deck: without(now.deck, id) })),
  );
  return next.map(({ id, isLeaving, isFirst }) => (
    <Sheet
      key={`${planId} ${id}`}
      id={id}
      state={id === shown ? 'shown' : isLeaving ? 'leaving' : 'hidden'}
      isFirst={isFirst}
      area={area}
      onGone={onGone.current}
    />
  ));
}

const stay = (): void => {};

export function PlannerCanvas({ host }: { readonly host: KeyHost }) {
  const hasDeck = usePlan(isLarge);
  const area = useRef<HTMLDivElement>(null);
  const { menu, handlers } = useCanvasMenu(host, area);
  const [isMeasured, setMeasured] = useState(false);
  // A sheet asks how large it is before it draws anything.
  useLayoutEffect(() => {
    forgetRequests();
    setMeasured(true);
  }, []);
  return (
    <div className={styles.deck} ref={area} {...handlers}>
      {menu}
      <Markers />
      {isMeasured ? (
        hasDeck ? (
          <Deck area={area} />
        ) : (
          <Sheet id={null} state="shown" isFirst area={area} onGone={stay} />
        )
      ) : null}
      <ZoomControls />
      <TintLegend />
      <LineChoiceMenu />
      <DragGhost />
    </div>
  );
}
