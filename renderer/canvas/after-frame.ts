/** Work in small steps: each after the frame that shows the one before, so that what there is can be seen and used. */

/** @returns how to call it off */
export function afterFrame(next: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(next);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
