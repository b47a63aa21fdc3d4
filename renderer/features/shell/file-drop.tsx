/** A file dropped anywhere on the window opens: a plan, or a roster that is then shown before it is imported. */

import { Upload } from 'lucide-react';
import { useLayoutEffect, useState } from 'react';
import type { Host } from '#renderer/platform/host.ts';
import { openBytes } from '#renderer/state/session.ts';
import { toast, useUi } from '#renderer/state/ui-store.ts';
import styles from './file-drop.module.css';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

async function openDropped(host: Host, files: readonly File[]): Promise<void> {
  const [file] = files;
  if (file === undefined) return;
  const opened = await host.openDropped(file);
  if (!opened.ok) {
    toast(opened.error.message, { tone: 'error' });
    return;
  }
  await openBytes(opened.value);
  if (files.length > 1) toast(`Opened ${file.name}. Drop one file at a time; the others were left.`);
}

export function FileDrop({ host }: { readonly host: Host }) {
  const [isOver, setOver] = useState(false);
  // Before the page is seen: who drops a file on it at once would lose it.
  useLayoutEffect(() => {
    const onDragOver = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      const isBusy = useUi.getState().dialog !== null;
      if (event.dataTransfer) event.dataTransfer.dropEffect = isBusy ? 'none' : 'copy';
      setOver(!isBusy);
    };
    const onDragLeave = (event: DragEvent): void => {
      // Leaving an element for another is no leaving of the window.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // Else the page itself would be left for the file.
      event.preventDefault();
      setOver(false);
      if (useUi.getState().dialog === null) void openDropped(host, [...(event.dataTransfer?.files ?? [])]);
    };
    globalThis.addEventListener('dragover', onDragOver);
    globalThis.addEventListener('dragleave', onDragLeave);
    globalThis.addEventListener('drop', onDrop);
    return () => {
      globalThis.removeEventListener('dragover', onDragOver);
      globalThis.removeEventListener('dragleave', onDragLeave);
      globalThis.removeEventListener('drop', onDrop);
    };
  }, [host]);
  if (!isOver) return null;
  return (
    <div className={styles.veil} aria-hidden>
      <p className={styles.card}>
        <Upload size={20} aria-hidden />
        Drop to open: a plan (.fourfold) or a roster (CSV, TSV, XLSX)
      </p>
    </div>
  );
}
