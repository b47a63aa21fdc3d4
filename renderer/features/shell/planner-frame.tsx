/** The planner's window: bars above and below, the canvas in the middle, a panel on each side. What fills them is given. */

import { PanelLeftOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import type { MainView, RightPanel } from '#renderer/state/ui-store.ts';
import { requestCanvas, setUi, useUi } from '#renderer/state/ui-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import type { GlyphPillar } from '#renderer/ui/pillar-glyph.tsx';
import { PILLAR_NAMES, PillarGlyph } from '#renderer/ui/pillar-glyph.tsx';
import { Splitter } from '#renderer/ui/splitter.tsx';
import { TabPanel, Tabs } from '#renderer/ui/tabs.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import styles from './planner-frame.module.css';

export interface PlannerSlots {
  readonly titleBar: ReactNode;
  readonly scenarioTabs: ReactNode;
  readonly palette: ReactNode;
  /** Each fills its box, which is positioned: the toolbar floats over the canvas. */
  readonly views: Readonly<Record<MainView, ReactNode>>;
  readonly toolbar: ReactNode;
  /** Bars over what is shown: what is looked for, what is left out. */
  readonly aboveMain: ReactNode;
  /** Stands between what is shown and the status bar; nothing while it is closed. */
  readonly timeBar: ReactNode;
  readonly insights: ReactNode;
  readonly inspector: ReactNode;
  readonly history: ReactNode;
  readonly statusBar: ReactNode;
}

const PANELS: readonly { readonly value: RightPanel; readonly label: string }[] = [
  { value: 'insights', label: 'Insights' },
  { value: 'inspector', label: 'Inspector' },
  { value: 'history', label: 'History' },
];

const PILLARS: readonly GlyphPillar[] = ['product', 'data-science', 'data-engineering', 'mlops', 'cross-cutting'];
const openPalette = (): void => setUi({ isPaletteOpen: true });

/** The tab says it to the eye; headings inside the panel need one above them. */
const PanelHeading = ({ text }: { readonly text: string }) => (
  <VisuallyHidden>
    <h2>{text}</h2>
  </VisuallyHidden>
);

/** Below this the panels start narrower, so that the canvas keeps its room. */
const NARROW_WINDOW = 1360;
const NARROW = { paletteWidth: 200, rightWidth: 296 };
const WIDE = { paletteWidth: 224, rightWidth: 328 };

/** Follows the window's width with the default widths; a width that someone dragged stays. */
function useDefaultWidths(): void {
  useEffect(() => {
    const query = globalThis.matchMedia(`(max-width: ${NARROW_WINDOW - 1}px)`);
    const apply = (): void => {
      const [from, to] = query.matches ? [WIDE, NARROW] : [NARROW, WIDE];
      const { paletteWidth, rightWidth } = useUi.getState();
      setUi({
        paletteWidth: paletteWidth === from.paletteWidth ? to.paletteWidth : paletteWidth,
        rightWidth: rightWidth === from.rightWidth ? to.rightWidth : rightWidth,
      });
    };
    apply();
    query.addEventListener('change', apply);
    return () => query.removeEventListener('change', apply);
  }, []);
}

/** Who comes back to the canvas by keys goes on at what is selected; outline and table take the keyboard themselves. */
function useLanding(mainView: MainView): void {
  useEffect(() => {
    const chosen = useUi.getState().selection.at(-1);
    if (mainView !== 'canvas' || chosen === undefined || document.activeElement !== document.body) return;
    requestCanvas({ kind: 'focus', id: chosen.id });
  }, [mainView]);
}

const VIEW_NAMES: Readonly<Record<MainView, string>> = {
  canvas: 'Canvas',
  outline: 'Outline',
  table: 'Table',
  compare: 'Compare scenarios',
};
/** What stands around a view: a comparison needs the whole width, a table lists its people itself. */
const AROUND: Readonly<
  Record<MainView, { readonly hasTabs: boolean; readonly hasPalette: boolean; readonly hasRight: boolean }>
> = {
  canvas: { hasTabs: true, hasPalette: true, hasRight: true },
  outline: { hasTabs: true, hasPalette: true, hasRight: true },
  table: { hasTabs: true, hasPalette: false, hasRight: true },
  compare: { hasTabs: false, hasPalette: false, hasRight: false },
};

export function PlannerFrame(slots: PlannerSlots) {
  useDefaultWidths();
  const isPaletteOpen = useUi((ui) => ui.isPaletteOpen);
  const isRightOpen = useUi((ui) => ui.isRightOpen);
  const paletteWidth = useUi((ui) => ui.paletteWidth);
  const rightWidth = useUi((ui) => ui.rightWidth);
  const rightPanel = useUi((ui) => ui.rightPanel);
  const mainView = useUi((ui) => ui.mainView);
  useLanding(mainView);
  const { hasTabs, hasPalette, hasRight } = AROUND[mainView];
  return (
    <div className={styles.frame}>
      <header data-region="title" className={styles.title}>
        {slots.titleBar}
      </header>
      {hasTabs ? (
        <section data-region="scenarios" aria-label="Scenarios" className={styles.tabs}>
          {slots.scenarioTabs}
        </section>
      ) : null}
      <div className={styles.middle}>
        {hasPalette && isPaletteOpen ? (
          <aside data-region="palette" aria-label="Palette" className={styles.palette} style={{ width: paletteWidth }}>
            <div className={styles.content}>{slots.palette}</div>
            <Splitter
              label="Width of the palette"
              panel="left"
              value={paletteWidth}
              min={180}
              max={320}
              onChange={(width) => setUi({ paletteWidth: width })}
            />
          </aside>
        ) : null}
        {hasPalette && !isPaletteOpen ? (
          <aside data-region="palette" aria-label="Palette" className={styles.rail}>
            <IconButton label="Open the palette" shortcut="[" onClick={openPalette}>
              <PanelLeftOpen size={16} aria-hidden />
            </IconButton>
            {PILLARS.map((pillar) => (
              <IconButton key={pillar} label={`Open the palette: ${PILLAR_NAMES[pillar]} roles`} onClick={openPalette}>
                <PillarGlyph pillar={pillar} size={14} label="" />
              </IconButton>
            ))}
          </aside>
        ) : null}
        <div className={styles.center}>
          {slots.aboveMain}
          <main data-region="canvas" aria-label={VIEW_NAMES[mainView]} className={styles.canvas}>
            {slots.views[mainView]}
            {mainView === 'canvas' ? <div className={styles.toolbar}>{slots.toolbar}</div> : null}
          </main>
        </div>
        {hasRight && isRightOpen ? (
          <aside
            data-region="right"
            aria-label="Insights, inspector and history"
            className={styles.right}
            style={{ width: rightWidth }}
          >
            <Splitter
              label="Width of the right panel"
              panel="right"
              value={rightWidth}
              min={280}
              max={440}
              onChange={(width) => setUi({ rightWidth: width })}
            />
            <div className={styles.content}>
              <Tabs
                label="Right panel"
                value={rightPanel}
                onChange={(panel) => setUi({ rightPanel: panel })}
                items={PANELS}
              >
                <TabPanel value="insights">
                  <PanelHeading text="Insights" />
                  {slots.insights}
                </TabPanel>
                <TabPanel value="inspector">
                  <PanelHeading text="Inspector" />
                  {slots.inspector}
                </TabPanel>
                <TabPanel value="history">
                  <PanelHeading text="History" />
                  {slots.history}
                </TabPanel>
              </Tabs>
            </div>
          </aside>
        ) : null}
      </div>
      {slots.timeBar}
      <footer data-region="status" className={styles.status}>
        {slots.statusBar}
      </footer>
    </div>
  );
}
