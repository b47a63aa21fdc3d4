/** Draws the pages again when plan or options change; only the newest drawing is shown. */

import { useEffect, useRef, useState } from 'react';
import type { IsoDate } from '#shared/model/date.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { ExportJob } from './export-job.ts';
import { startExportJob } from './export-job.ts';
import type { ExportOptions } from './export-model.ts';
import { isChart } from './export-model.ts';
import type { DrawnPreview } from './export-tasks.ts';

export interface PreviewOf {
  readonly plan: Plan;
  readonly scenarioId: ScenarioId;
  readonly options: ExportOptions;
  readonly today: IsoDate;
}

export interface PreviewState {
  readonly job: ExportJob | null;
  readonly drawn: DrawnPreview | null;
  readonly isDrawing: boolean;
  readonly problem: string | null;
}

export function usePreview({ plan, scenarioId, options, today }: PreviewOf): PreviewState {
  const [job, setJob] = useState<ExportJob | null>(null);
  const [drawn, setDrawn] = useState<DrawnPreview | null>(null);
  const [isDrawing, setDrawing] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const asked = useRef(0);

  useEffect(() => {
    const started = startExportJob();
    setJob(started);
    return () => started.end();
  }, []);

  const { format, view, paper, orientation, scale } = options;
  useEffect(() => {
    if (job === null || !isChart(format)) return;
    asked.current += 1;
    const turn = asked.current;
    setDrawing(true);
    job
      .preview({ kind: 'preview', plan, scenarioId, options: { format, view, paper, orientation, scale }, today })
      .then((preview) => {
        if (turn !== asked.current) return;
        setDrawn(preview);
        setProblem(null);
        setDrawing(false);
      })
      .catch((thrown: unknown) => {
        if (turn !== asked.current) return;
        const why = thrown instanceof Error ? thrown.message : String(thrown);
        setProblem(`The pages could not be drawn: ${why}. Choose another paper or view.`);
        setDrawing(false);
      });
  }, [job, plan, scenarioId, format, view, paper, orientation, scale, today]);
  return { job, drawn, isDrawing, problem };
}
