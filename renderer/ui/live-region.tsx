/** Says a text to screen readers, politely, whenever it changes. */

import { VisuallyHidden } from './visually-hidden.tsx';

export const LiveRegion = ({ text }: { readonly text: string }) => (
  <VisuallyHidden>
    <span role="status" aria-live="polite" aria-atomic="true">
      {text}
    </span>
  </VisuallyHidden>
);
