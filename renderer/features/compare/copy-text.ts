/** Puts text on the clipboard in the course of a click, in a browser and in Electron alike, without asking for leave. */

export function copyText(text: string): boolean {
  let isTaken = false;
  const take = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopPropagation();
    isTaken = true;
  };
  document.addEventListener('copy', take, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', take, { capture: true });
  return isTaken;
}
