/** A note on the canvas: its words and its size. */

import { dispatch } from '#renderer/state/dispatch.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextArea } from '#renderer/ui/field.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import type { PayloadOf } from '#shared/commands/registry.ts';
import type { CanvasNote } from '#shared/model/canvas-note.ts';
import { NOTE_LIMITS } from '#shared/model/canvas-note.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import styles from './inspector.module.css';

const { smallest, largest } = NOTE_LIMITS;

export function NoteInspector({ scenario, note }: { readonly scenario: Scenario; readonly note: CanvasNote }) {
  const change = (changes: PayloadOf<'note.update'>['changes']) =>
    dispatch('note.update', { scenario: scenario.id, id: note.id, changes });
  return (
    <>
      <header className={styles.head}>
        <h3>Note</h3>
        <p>Stands on the canvas; counts in no score.</p>
      </header>
      <section className={styles.section} aria-label="Note">
        <div className={styles.fields} style={{ paddingTop: 12 }}>
          <TextArea label="Text" rows={5} maxLength={20_000} value={note.text} onCommit={(text) => change({ text })} />
          <NumberField
            label="Width"
            unit="px"
            step={8}
            min={smallest}
            max={largest}
            value={note.width}
            onCommit={(width) => change({ width })}
          />
          <NumberField
            label="Height"
            unit="px"
            step={8}
            min={smallest}
            max={largest}
            value={note.height}
            onCommit={(height) => change({ height })}
          />
        </div>
      </section>
      <section className={styles.section} aria-label="Remove">
        <div className={styles.buttons} style={{ paddingTop: 12 }}>
          <Button size="small" onClick={() => dispatch('note.remove', { scenario: scenario.id, id: note.id })}>
            Remove the note
          </Button>
        </div>
      </section>
    </>
  );
}
