/** What cards are coloured by, zoom, fit and minimap at the bottom right. */

import { Map as MapIcon, Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { requestCanvas, setUi, useUi } from '#renderer/state/ui-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import styles from './planner-canvas.module.css';
import { ColourByMenu } from './tint-legend.tsx';

export function ZoomControls() {
  const isMinimapOpen = useUi((ui) => ui.isMinimapOpen);
  return (
    <div className={styles.zoom} role="toolbar" aria-label="Zoom">
      <ColourByMenu />
      <IconButton label="Zoom in" shortcut="+" onClick={() => requestCanvas({ kind: 'zoom', factor: 1.25 })}>
        <ZoomIn size={15} aria-hidden />
      </IconButton>
      <IconButton label="Zoom out" shortcut="−" onClick={() => requestCanvas({ kind: 'zoom', factor: 0.8 })}>
        <ZoomOut size={15} aria-hidden />
      </IconButton>
      <IconButton label="Fit all" shortcut="1" onClick={() => requestCanvas({ kind: 'fit' })}>
        <Maximize size={15} aria-hidden />
      </IconButton>
      <IconButton
        label="Minimap"
        shortcut="M"
        isPressed={isMinimapOpen}
        onClick={() => setUi({ isMinimapOpen: !isMinimapOpen })}
      >
        <MapIcon size={15} aria-hidden />
      </IconButton>
    </div>
  );
}
