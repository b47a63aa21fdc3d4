/** Work in small steps: each after the frame that shows the one before, so that what there is can be seen and used. */

/** @param onFrame what went before is done by then @returns how to call it off */
export function afterFrame(next: () => void, onFrame: () => void = () => {}): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    onFrame();
    timer = setTimeout(next);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
