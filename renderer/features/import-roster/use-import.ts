/** State of one import: read, propose, try each choice on the roster, and show what would come of it. */

import { useEffect, useRef, useState } from 'react';
import type { ColumnMapping, ColumnTarget, RoleMatch, RosterImport } from '#shared/import/roster.ts';
import type { OpenedFile } from '#shared/ipc/contract.ts';
import type { Problem } from '#shared/lib/result.ts';
import type { CustomRole } from '#shared/model/role.ts';
import { chosenRole, withTarget } from './preview-model.ts';
import type { RosterJob } from './roster-job.ts';
import { startRosterJob } from './roster-job.ts';
import type { TableInfo } from './roster-tasks.ts';

export interface Preview {
  readonly info: TableInfo;
  readonly mapping: ColumnMapping;
  readonly done: RosterImport;
}

type Chosen = ReadonlyMap<string, RoleMatch>;

export interface ImportState {
  readonly preview: Preview | null;
  readonly problem: Problem | null;
  readonly isBusy: boolean;
  readonly stage: string;
  /** Of the workbook, also where the chosen one cannot be read; empty for text. */
  readonly sheets: readonly string[];
  readonly sheet: string | undefined;
  readonly chosen: Chosen;
  readonly customRoles: readonly CustomRole[];
  readonly chooseSheet: (sheet: string) => void;
  readonly setTarget: (column: number, target: ColumnTarget) => void;
  readonly chooseRole: (title: string, role: string) => void;
  readonly cancel: () => void;
}

const stopped = (thrown: unknown): Problem => ({
  code: 'import.stopped',
  message: `The import stopped: ${thrown instanceof Error ? thrown.message : String(thrown)}. Try again, or save the roster as CSV.`,
});

export function useImport(file: OpenedFile, customRoles: readonly CustomRole[]): ImportState {
  const job = useRef<RosterJob | null>(null);
  // Only the newest question counts; an answer to an older one is dropped.
  const asked = useRef(0);
  const [sheets, setSheets] = useState<readonly string[]>([]);
  const [sheet, setSheet] = useState<string>();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [stage, setStage] = useState('');
  const [chosen, setChosen] = useState<Chosen>(new Map());

  const run = async (info: TableInfo, mapping: ColumnMapping, roles: Chosen, turn: number) => {
    setStage('Matching roles and people');
    const done = await job.current?.run({ mapping, roles: [...roles.values()], customRoles });
    if (turn !== asked.current || done === undefined) return;
    setPreview({ info, mapping, done });
    setStage('');
  };
  const attempt = (work: (turn: number) => Promise<void>) => {
    asked.current += 1;
    const turn = asked.current;
    work(turn).catch((thrown: unknown) => {
      if (turn !== asked.current) return;
      setProblem(stopped(thrown));
      setStage('');
    });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: a file, or another sheet of it, is read once
  useEffect(() => {
    job.current = startRosterJob(file.bytes.length);
    attempt(async (turn) => {
      setStage(`Reading ${file.name}`);
      setProblem(null);
      const read = await job.current?.read(file.bytes, file.name, sheet);
      if (turn !== asked.current || read === undefined) return;
      setSheets((read.ok ? read.value : read.error).sheets ?? []);
      if (!read.ok) {
        setProblem(read.error);
        setPreview(null);
        setStage('');
        return;
      }
      await run(read.value, read.value.mapping, chosen, turn);
    });
    return () => {
      asked.current += 1;
      job.current?.cancel();
    };
  }, [file, sheet]);

  const again = (mapping: ColumnMapping, roles: Chosen) => {
    if (preview === null) return;
    const { info, done } = preview;
    setPreview({ info, mapping, done });
    attempt((turn) => run(info, mapping, roles, turn));
  };
  return {
    preview,
    problem,
    isBusy: stage !== '',
    stage,
    sheets,
    sheet,
    chosen,
    customRoles,
    chooseSheet: setSheet,
    setTarget: (column, target) => {
      if (preview !== null) again(withTarget(preview.mapping, column, target), chosen);
    },
    chooseRole: (title, role) => {
      if (preview === null) return;
      const roles = new Map(chosen).set(title, chosenRole(title, role));
      setChosen(roles);
      again(preview.mapping, roles);
    },
    cancel: () => {
      asked.current += 1;
      job.current?.cancel();
    },
  };
}
