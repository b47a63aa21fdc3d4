/** How much a card shows at a zoom; its footprint never changes. */

import { createContext } from 'react';

export type Detail = 'tiny' | 'far' | 'middle' | 'near';

/** Below a fifth a glyph is 6 px wide and costs more to draw than the rest of its card: letters and tint are left. */
export const detailAt = (zoom: number): Detail =>
  zoom < 0.2 ? 'tiny' : zoom < 0.45 ? 'far' : zoom <= 0.8 ? 'middle' : 'near';

export const isFar = (detail: Detail): boolean => detail === 'far' || detail === 'tiny';

export const DetailContext = createContext<Detail>('near');
