/** Puts the features together: they do not know one another, the window knows them all. */

import { PlannerCanvas } from './canvas/canvas-deck.tsx';
import { CanvasToolbar } from './canvas/canvas-toolbar.tsx';
import { CommandPalette } from './features/command-palette/command-palette.tsx';
import { FindBar } from './features/find/find-bar.tsx';
import { FocusBar } from './features/find/focus-bar.tsx';
import { History } from './features/history/history.tsx';
import { Insights } from './features/insights/insights.tsx';
import { Inspector } from './features/inspector/inspector.tsx';
import { Palette } from './features/palette/palette.tsx';
import { ErrorBoundary } from './features/shell/error-boundary.tsx';
import { FileDrop } from './features/shell/file-drop.tsx';
import { PlannerFrame } from './features/shell/planner-frame.tsx';
import { ScenarioTabs } from './features/shell/scenario-tabs.tsx';
import { StatusBar } from './features/shell/status-bar.tsx';
import { TitleBar } from './features/shell/title-bar.tsx';
import { Toasts } from './features/shell/toasts.tsx';
import { Shortcuts } from './features/shortcuts/shortcuts.tsx';
import { StartScreen } from './features/start/start-screen.tsx';
import { TimeBar } from './features/time-bar/time-bar.tsx';
import { LazyDialogs, LazyView } from './lazy-parts.tsx';
import type { Host } from './platform/host.ts';
import { useUi } from './state/ui-store.ts';
import { LiveRegion } from './ui/live-region.tsx';
import { TooltipArea } from './ui/tooltip.tsx';

const Planner = ({ host }: { readonly host: Host }) => (
  <PlannerFrame
    titleBar={<TitleBar host={host} />}
    scenarioTabs={<ScenarioTabs />}
    palette={<Palette />}
    views={{
      canvas: <PlannerCanvas host={host} />,
      outline: <LazyView view="outline" host={host} />,
      table: <LazyView view="table" host={host} />,
      compare: <LazyView view="compare" host={host} />,
    }}
    aboveMain={
      <>
        <FindBar />
        <FocusBar />
      </>
    }
    timeBar={<TimeBar />}
    toolbar={<CanvasToolbar />}
    insights={<Insights />}
    inspector={<Inspector />}
    history={<History />}
    statusBar={<StatusBar />}
  />
);

/** Every step announces itself: nothing else of the window is drawn again for it. */
const Announcements = () => <LiveRegion text={useUi((ui) => ui.announcement)} />;

export function App({ host }: { readonly host: Host }) {
  const screen = useUi((ui) => ui.screen);
  return (
    <ErrorBoundary host={host}>
      <TooltipArea>
        {screen === 'start' ? <StartScreen host={host} /> : <Planner host={host} />}
        <LazyDialogs />
        <CommandPalette host={host} />
        <Shortcuts host={host} />
        <Toasts />
        <FileDrop host={host} />
        <Announcements />
      </TooltipArea>
    </ErrorBoundary>
  );
}
