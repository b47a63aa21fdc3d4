/** What each topology would lead to, worked out in a worker after the dialog has been painted; the chosen one first. */

import { useEffect, useRef, useState } from 'react';
import { dayOfUse } from '#renderer/state/findings.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { TopologyId } from '#shared/model/scenario.ts';
import { TOPOLOGY_IDS } from '#shared/model/scenario.ts';
import type { Preview } from './convert-model.ts';
import type { PreviewAnswer, PreviewAsk } from './convert-tasks.ts';

export interface Previews {
  readonly previews: ReadonlyMap<TopologyId, Preview>;
  readonly failures: ReadonlyMap<TopologyId, string>;
}

const NOTHING: Previews = { previews: new Map(), failures: new Map() };

export function usePreviews(plan: Plan, scenario: ScenarioId, first: TopologyId): Previews {
  const [known, setKnown] = useState<Previews & { readonly of: Plan | null }>({ ...NOTHING, of: null });
  const wanted = useRef(first);
  wanted.current = first;

  useEffect(() => {
    const worker = new Worker(new URL('./convert-worker.ts', import.meta.url), { type: 'module' });
    const topologies = [wanted.current, ...TOPOLOGY_IDS.filter((id) => id !== wanted.current)];
    worker.onmessage = ({ data }: MessageEvent<PreviewAnswer>) =>
      setKnown((before) => {
        const now = before.of === plan ? before : NOTHING;
        return 'preview' in data
          ? { ...now, of: plan, previews: new Map(now.previews).set(data.preview.topology, data.preview) }
          : { ...now, of: plan, failures: new Map(now.failures).set(data.topology, data.failed) };
      });
    worker.onerror = ({ message }) =>
      setKnown({ ...NOTHING, of: plan, failures: new Map(TOPOLOGY_IDS.map((id) => [id, message || 'it stopped'])) });
    worker.postMessage({ plan, scenario, topologies, dayOfUse: dayOfUse() } satisfies PreviewAsk);
    return () => worker.terminate();
  }, [plan, scenario]);
  return known.of === plan ? known : NOTHING;
}
