/** The export dialog: format, view, paper; the real pages drawn from the plan; what to know before the file leaves. */

import { useState } from 'react';
import { dayOfUse } from '#renderer/state/findings.ts';
import { usePlan, useScenario } from '#renderer/state/plan-store.ts';
import { host } from '#renderer/state/session.ts';
import { announce, setUi, toast, useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooterNote } from '#renderer/ui/dialog.tsx';
import { SelectField } from '#renderer/ui/field.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import styles from './export-chart.module.css';
import type { ExportOptions, Format, Orientation } from './export-model.ts';
import {
  CHART_FORMATS,
  checksOf,
  DATA_FORMATS,
  FILE_KINDS,
  FORMAT_NAMES,
  FORMAT_WORDS,
  fileNameOf,
  isChart,
  namesOn,
  PAPER_NAMES,
  PAPERS,
  SCALES,
  sizeWords,
} from './export-model.ts';
import { PagePreview } from './page-preview.tsx';
import { usePreview } from './use-preview.ts';

export function ExportChart() {
  const isOpen = useUi(({ dialog }) => dialog?.kind === 'export');
  return isOpen ? <ExportDialog /> : null;
}

const ORIENTATIONS: readonly { readonly value: Orientation; readonly label: string }[] = [
  { value: 'auto', label: 'Auto' },
  { value: 'landscape', label: 'Landscape' },
  { value: 'portrait', label: 'Portrait' },
];

function ExportDialog() {
  const plan = usePlan((one) => one);
  const scenario = useScenario();
  // Not the day that the time bar shows: what is exported is the plan, as of its own date.
  const today = dayOfUse();
  const view = useUi((state) => state.view);
  const [options, setOptions] = useState<ExportOptions>({
    format: 'pdf',
    view,
    paper: 'a3',
    orientation: 'auto',
    scale: 2,
  });
  const [isWriting, setWriting] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const { job, drawn, isDrawing, problem } = usePreview({ plan, scenarioId: scenario.id, options, today });
  const close = () => setUi({ dialog: null });
  const name = fileNameOf(plan, scenario, options.format);
  const checks =
    drawn === null || !isChart(options.format)
      ? []
      : checksOf({
          format: options.format,
          paper: options.paper,
          pages: drawn.pages.length,
          smallestText: drawn.smallestText,
          uncovered: drawn.uncovered,
          names: namesOn(scenario),
        });

  const write = async () => {
    if (job === null) return;
    setWriting(true);
    setFailure(null);
    try {
      const written = await job.write({ kind: 'write', plan, scenarioId: scenario.id, options, today });
      if (!written.ok) return setFailure(written.error.message);
      const saved = await host().saveFile({
        kind: FILE_KINDS[options.format],
        handle: null,
        suggestedName: name,
        bytes: written.value.bytes,
        expected: null,
      });
      if (!saved.ok) return setFailure(saved.error.message);
      if (saved.value === null) return;
      const words = `Exported ${saved.value.name}, ${sizeWords(written.value.bytes.length)}`;
      announce(words);
      toast([words, ...written.value.warnings].join('. '));
      close();
    } catch (thrown) {
      const why = thrown instanceof Error ? thrown.message : String(thrown);
      setFailure(`The export stopped: ${why}. Nothing was written; try another format.`);
    } finally {
      setWriting(false);
    }
  };

  return (
    <Dialog
      isOpen
      onClose={close}
      size="large"
      title="Export"
      footer={
        <>
          <DialogFooterNote>
            <div className={styles.footer}>
              {failure !== null && (
                <p className={styles.failed} role="alert">
                  {failure}
                </p>
              )}
              {checks.length > 0 && (
                <ul className={styles.checks} data-testid="preflight">
                  {checks.map(({ tone, text }) => (
                    <li key={text} className={tone === 'warning' ? styles.warning : ''}>
                      <SeverityIcon severity={tone} size={14} />
                      {text}
                    </li>
                  ))}
                </ul>
              )}
              <span>{name}</span>
            </div>
          </DialogFooterNote>
          <Button size="large" onClick={close}>
            Cancel
          </Button>
          <Button
            size="large"
            variant="primary"
            disabled={isWriting || job === null || (isChart(options.format) && problem !== null)}
            onClick={write}
          >
            {isWriting ? 'Writing …' : `Export ${FORMAT_NAMES[options.format]}`}
          </Button>
        </>
      }
    >
      <div className={styles.layout}>
        <Options options={options} change={(changes) => setOptions({ ...options, ...changes })} />
        <div className={styles.preview}>
          {problem !== null && isChart(options.format) && (
            <p className={styles.failed} role="alert">
              {problem}
            </p>
          )}
          {isChart(options.format) ? (
            <PagePreview drawn={drawn} isDrawing={isDrawing} />
          ) : (
            <p className={styles.data}>{FORMAT_WORDS[options.format]}</p>
          )}
        </div>
      </div>
    </Dialog>
  );
}

interface OptionsProps {
  readonly options: ExportOptions;
  readonly change: (changes: Partial<ExportOptions>) => void;
}

function Options({ options, change }: OptionsProps) {
  const { format } = options;
  const formats = (list: readonly Format[]) => list.map((value) => ({ value, label: FORMAT_NAMES[value] }));
  // A file that is read by programs, not looked at, has no pages to choose.
  const hasPages = isChart(format);
  return (
    <div className={styles.options}>
      <div>
        <h3>Format</h3>
        <div className={styles.two}>
          <Segmented
            label="Chart"
            value={format}
            onChange={(value) => change({ format: value })}
            options={formats(CHART_FORMATS)}
          />
          <Segmented
            label="Data"
            value={format}
            onChange={(value) => change({ format: value })}
            options={formats(DATA_FORMATS)}
          />
        </div>
        <p>{FORMAT_WORDS[format]}</p>
      </div>
      {hasPages && (
        <>
          <div>
            <h3>View</h3>
            <Segmented
              label="View"
              value={options.view}
              onChange={(value) => change({ view: value })}
              options={[
                { value: 'teams', label: 'Teams' },
                { value: 'reporting', label: 'Reporting lines' },
              ]}
            />
          </div>
          <SelectField
            label="Paper"
            layout="stack"
            value={options.paper}
            onChange={(value) => {
              const paper = PAPERS.find((one) => one === value);
              if (paper !== undefined) change({ paper });
            }}
            options={PAPERS.map((value) => ({ value, label: PAPER_NAMES[value] }))}
          />
          {options.paper !== 'fit' && (
            <div>
              <h3>Orientation</h3>
              <Segmented
                label="Orientation"
                value={options.orientation}
                onChange={(orientation) => change({ orientation })}
                options={ORIENTATIONS}
              />
            </div>
          )}
          {format === 'png' && (
            <SelectField
              label="Scale"
              layout="stack"
              value={String(options.scale)}
              onChange={(value) => change({ scale: Number(value) })}
              options={SCALES.map((value) => ({ value: String(value), label: `${value}×` }))}
            />
          )}
        </>
      )}
    </div>
  );
}
