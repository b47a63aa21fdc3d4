/** A note on the canvas: words beside the teams, written in place, pulled to size by its corners. */

import type { NodeProps } from '@xyflow/react';
import { NodeResizer } from '@xyflow/react';
import { memo, use, useEffect, useRef, useState } from 'react';
import { requestCanvas } from '#renderer/state/ui-store.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { NOTE_LIMITS } from '#shared/model/canvas-note.ts';
import { setCanvas } from '../canvas-store.ts';
import { DetailContext, isFar } from '../detail.ts';
import { useRenaming } from '../drawing/sheet.ts';
import type { NoteNode as NoteNodeType } from '../drawing/to-flow.ts';
import { sizeNote, writeNote } from '../notes.ts';
import styles from './note-node.module.css';

interface NoteTextProps {
  readonly id: string;
  readonly text: string;
}

function NoteText({ id, text }: NoteTextProps) {
  const [words, setWords] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<Element | null>(null);
  const isDone = useRef(false);
  useEffect(() => {
    const area = field.current;
    opener.current = document.activeElement;
    area?.focus({ preventScroll: true });
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  /** Ended by a key: the note has the focus, or, where none was written, what had it before. */
  const finish = (result: string | null): void => {
    isDone.current = true;
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
    writeNote(id, result);
    requestCanvas({ kind: 'focus', id });
  };
  return (
    <textarea
      ref={field}
      className={classNames(styles.text, styles.field, 'nodrag', 'nopan', 'nowheel')}
      aria-label="Text of the note"
      placeholder="Write a note, or click where it should stand"
      maxLength={10_000}
      value={words}
      onChange={(event) => setWords(event.target.value)}
      onBlur={() => {
        if (!isDone.current) writeNote(id, words);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') finish(null);
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish(words);
        event.stopPropagation();
      }}
    />
  );
}

export const NoteNode = memo(function NoteNode({ id, data, selected, dragging }: NodeProps<NoteNodeType>) {
  const detail = use(DetailContext);
  const isEditing = useRenaming(id) !== null;
  return (
    <>
      <NodeResizer
        isVisible={selected && !isEditing}
        minWidth={NOTE_LIMITS.smallest}
        minHeight={NOTE_LIMITS.smallest}
        maxWidth={NOTE_LIMITS.largest}
        maxHeight={NOTE_LIMITS.largest}
        handleClassName={styles.corner ?? ''}
        lineClassName={styles.side ?? ''}
        onResize={(_, box) => setCanvas({ pulled: { id, box } })}
        onResizeEnd={(_, box) => {
          setCanvas({ pulled: null });
          sizeNote(id, box);
        }}
      />
      <div
        className={classNames(
          styles.note,
          styles[isFar(detail) ? 'far' : detail],
          selected && styles.selected,
          dragging && styles.dragging,
          data.isDimmed && styles.dimmed,
        )}
        title={isFar(detail) ? data.text : undefined}
      >
        {isEditing ? <NoteText id={id} text={data.text} /> : <p className={styles.text}>{data.text}</p>}
      </div>
    </>
  );
});
