/** Which figure the panel explains: pillars live in the interface state (the canvas opens them too), the rest here. */

import { useEffect, useState } from 'react';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import type { CapabilityId, PillarId } from '#shared/model/capability.ts';
import type { HealthId } from '#shared/rules/finding.ts';

export type Drill =
  | { readonly kind: 'pillar'; readonly pillar: PillarId; readonly capability?: CapabilityId | null }
  | { readonly kind: 'overall' }
  | { readonly kind: 'health'; readonly health: HealthId }
  | { readonly kind: 'leaving' }
  | { readonly kind: 'unchecked' };

export interface DrillState {
  readonly drill: Drill | null;
  readonly open: (drill: Drill) => void;
  /** One level up: from a capability to its pillar, from a pillar to where it was opened. */
  readonly back: () => void;
  /** To the overview. */
  readonly close: () => void;
}

export function useDrill(): DrillState {
  const explained = useUi((state) => state.explained);
  const [local, setLocal] = useState<Exclude<Drill, { kind: 'pillar' }> | null>(null);
  // The list of findings stands in the overview: a key or the canvas that chooses one wants to see it there.
  const isListAsked = useUi((state) => state.isFindingListAsked);
  const finding = useUi((state) => state.finding);
  useEffect(() => {
    if (isListAsked) setLocal(null);
  }, [isListAsked]);
  useEffect(() => {
    if (finding === null) return;
    setLocal(null);
    setUi({ explained: null });
  }, [finding]);
  return {
    drill: explained === null ? local : { kind: 'pillar', ...explained },
    open: (drill) => {
      if (drill.kind === 'pillar') setUi({ explained: { pillar: drill.pillar, capability: drill.capability ?? null } });
      else {
        setLocal(drill);
        setUi({ explained: null });
      }
    },
    close: () => {
      setLocal(null);
      setUi({ explained: null });
    },
    back: () => {
      if (explained === null) setLocal(null);
      else setUi({ explained: explained.capability === null ? null : { ...explained, capability: null } });
    },
  };
}
