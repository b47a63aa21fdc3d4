/** A seat's role or name as text, or as a field while it is being renamed. */

import { useId } from 'react';
import { requestCanvas } from '#renderer/state/ui-store.ts';
import { InlineEdit } from '#renderer/ui/inline-edit.tsx';
import { setCanvas } from '../canvas-store.ts';
import { useRenaming } from '../drawing/sheet.ts';
import { renameSeat } from '../rename.ts';

export interface SeatRenameProps {
  readonly id: string;
  readonly part: 'name' | 'role';
  readonly text: string;
}

export function SeatRename({ id, part, text }: SeatRenameProps) {
  const isEditing = useRenaming(id) === part;
  const key = useId();
  if (!isEditing) return text;
  const done = (value: string | null): void => {
    setCanvas({ renaming: null });
    if (value !== null) renameSeat(id, part, value);
  };
  const isVacancy = part === 'name' && text.startsWith('Vacant');
  return (
    <InlineEdit
      key={key}
      label={part === 'role' ? 'Role' : isVacancy ? 'Person for this seat' : 'Name of the person'}
      value={isVacancy ? '' : text}
      onDone={done}
      onKeyDone={() => requestCanvas({ kind: 'focus', id })}
    />
  );
}
