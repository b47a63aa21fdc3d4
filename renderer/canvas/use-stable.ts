/** A function that stays the same while what it does follows the last render: React Flow's store tells a new one to every node. */

import { useCallback, useLayoutEffect, useRef } from 'react';

/** For handlers, which run after the render that they belong to; not to be called while rendering. */
export function useStable<A extends unknown[], R>(run: (...args: A) => R): (...args: A) => R {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
