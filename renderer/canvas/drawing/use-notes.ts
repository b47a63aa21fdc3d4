/** Notes as nodes of React Flow, with the one that is being written, moved or pulled larger. */

import { useMemo } from 'react';
import { useUi } from '#renderer/state/ui-store.ts';
import type { CanvasNote } from '#shared/model/canvas-note.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { useCanvas } from '../canvas-store.ts';
import type { Flight } from '../flight.ts';
import { boxOfNote } from '../notes.ts';
import { useWhileShown } from './sheet.ts';
import type { CanvasNode, NoteNode } from './to-flow.ts';
import { Z } from './to-flow.ts';

const NONE: readonly NoteNode[] = [];
const LONGEST_LABEL = 80;

const noteLabel = ({ text }: CanvasNote): string =>
  `Note: ${text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL)}…` : text || 'empty'}`;

/** Notes belong to the teams view alone: in the other one nothing stands where it was put. */
export function useNotes(scenario: Scenario, flight: Flight): readonly CanvasNode[] {
  const draft = useWhileShown(useCanvas, (canvas) => canvas.draft);
  const pulled = useWhileShown(useCanvas, (canvas) => canvas.pulled);
  const isShown = useWhileShown(useUi, (ui) => ui.view === 'teams');
  const isDimmed = useWhileShown(useUi, (ui) => ui.finding !== null);
  const selection = useWhileShown(useUi, (ui) => ui.selection);
  const written = scenario.canvasNotes;
  return useMemo(() => {
    const notes = [...Object.values(written), ...(draft === null ? [] : [draft])];
    if (!isShown || notes.length === 0) return NONE;
    return notes.map((note): NoteNode => {
      const box = pulled?.id === note.id ? pulled.box : boxOfNote(note);
      const label = noteLabel(note);
      return {
        id: note.id,
        type: 'note',
        position: flight.get(note.id) ?? { x: box.x, y: box.y },
        width: box.width,
        height: box.height,
        measured: { width: box.width, height: box.height },
        zIndex: Z.card,
        selected: selection.some(({ id }) => id === note.id),
        draggable: note !== draft,
        selectable: note !== draft,
        ariaLabel: label,
        data: { text: note.text, isDimmed, label },
      };
    });
  }, [written, draft, pulled, isShown, isDimmed, selection, flight]);
}
