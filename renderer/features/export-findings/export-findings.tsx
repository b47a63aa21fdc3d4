/** The dialog that writes the findings of a scenario, or of all, as CSV or Markdown. */

import { useEffect, useRef, useState } from 'react';
import { dayOfUse, evaluationOf } from '#renderer/state/findings.ts';
import { usePlan, useScenario } from '#renderer/state/plan-store.ts';
import { host } from '#renderer/state/session.ts';
import { setUi, toast, useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooterNote } from '#renderer/ui/dialog.tsx';
import { SelectField } from '#renderer/ui/field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { scenariosOf } from '#shared/model/order.ts';
import { isOpen } from '#shared/rules/findings/open-findings.ts';
import styles from './export-findings.module.css';
import type { Format } from './export-findings-model.ts';
import { FILE_KINDS, FORMAT_NAMES, FORMAT_WORDS, FORMATS, fileNameOf } from './export-findings-model.ts';
import type { ReportAnswer, ReportAsk } from './export-findings-tasks.ts';

export function ExportFindings() {
  const isAsked = useUi(({ dialog }) => dialog?.kind === 'export-findings');
  return isAsked ? <ExportFindingsDialog /> : null;
}

const ALL = 'all';

/** Asks the worker once; `end` gives up on the answer. */
function startReport(ask: ReportAsk): { readonly answer: Promise<ReportAnswer>; readonly end: () => void } {
  const worker = new Worker(new URL('./export-findings-worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<ReportAnswer>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ReportAnswer>) => resolve(data));
    worker.addEventListener('error', ({ message }) => resolve({ failed: message || 'the writing stopped' }));
  });
  worker.postMessage(ask);
  return { answer, end: () => worker.terminate() };
}

function ExportFindingsDialog() {
  const plan = usePlan((one) => one);
  const scenario = useScenario();
  const { findings } = evaluationOf(plan, scenario.id);
  const scenarios = scenariosOf(plan);
  const [format, setFormat] = useState<Format>('csv');
  const [which, setWhich] = useState<string>(scenario.id);
  const [isWriting, setWriting] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);

  const only = scenarios.find(({ id }) => id === which) ?? null;
  const name = fileNameOf(plan, only, format);
  const close = () => setUi({ dialog: null });
  const open = findings.filter(isOpen).length;

  const write = async () => {
    setWriting(true);
    setFailure(null);
    const asked = (only ? [only] : scenarios).map(({ id }) => id);
    const started = startReport({ plan, scenarios: asked, format, day: dayOfUse() });
    end.current = started.end;
    const answer = await started.answer;
    started.end();
    const problem = 'failed' in answer ? `${answer.failed}. Nothing was written.` : await save(answer.text);
    setWriting(false);
    setFailure(problem);
  };

  /** What went wrong; null where it is written, or nobody chose a place. */
  const save = async (text: string): Promise<string | null> => {
    const bytes = new TextEncoder().encode(text);
    const saved = await host().saveFile({
      kind: FILE_KINDS[format],
      handle: null,
      suggestedName: name,
      bytes,
      expected: null,
    });
    if (!saved.ok) return saved.error.message;
    if (saved.value === null) return null;
    toast(`Exported ${saved.value.name}`);
    close();
    return null;
  };

  return (
    <Dialog
      isOpen
      onClose={close}
      title="Export findings"
      description="With evidence, sources, fixes, who accepted what, and what the profile changes."
      footer={
        <>
          <DialogFooterNote>{name}</DialogFooterNote>
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" disabled={isWriting} onClick={write}>
            {isWriting ? 'Writing …' : `Export ${FORMAT_NAMES[format]}`}
          </Button>
        </>
      }
    >
      <div className={styles.options}>
        {failure !== null && (
          <p className={styles.failed} role="alert">
            {failure}
          </p>
        )}
        <div>
          <Segmented
            label="Format"
            className={styles.format}
            value={format}
            onChange={setFormat}
            options={FORMATS.map((value) => ({ value, label: FORMAT_NAMES[value] }))}
          />
          <p>{FORMAT_WORDS[format]}</p>
        </div>
        <SelectField
          label="Findings of"
          layout="stack"
          value={which}
          onChange={setWhich}
          hint={which === scenario.id ? `${open} open, ${findings.length - open} accepted` : undefined}
          options={[
            ...scenarios.map(({ id, name: label }) => ({ value: id as string, label })),
            ...(scenarios.length > 1 ? [{ value: ALL, label: 'All scenarios' }] : []),
          ]}
        />
      </div>
    </Dialog>
  );
}
