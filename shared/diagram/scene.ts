/**
 * A scene: the whole chart as a flat list of shapes in drawing order, the one input of the SVG, PNG and PDF writers.
 *
 * Lengths are points of the page (1/72 inch), y downwards, origin top left. Colours are tokens; a theme resolves them,
 * so that a writer knows nothing about pillars. Text comes measured: a writer never breaks or shortens it.
 */

/** A colour token of `look/tokens.css` without its dashes, such as `p-ml-tint`. */
export type ColourToken = string;

export type FontWeight = 400 | 500 | 600;

export interface Stroke {
  readonly colour: ColourToken;
  readonly width: number;
  /** Lengths of dash and gap; round dots where `cap` is round. */
  readonly dash?: readonly number[];
  readonly cap?: 'butt' | 'round';
}

/** A rectangle; `hatch` fills it with 45° lines of that colour. */
export interface BoxItem {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly fill?: ColourToken;
  readonly hatch?: ColourToken;
  readonly stroke?: Stroke;
}

/** SVG path data with absolute M, L, C, A-free commands and Z: what every writer can draw. */
export interface PathItem {
  readonly kind: 'path';
  readonly d: string;
  readonly fill?: ColourToken;
  readonly stroke?: Stroke;
}

export interface TextItem {
  readonly kind: 'text';
  /** Left end, middle or right end of the line, after `anchor`; `y` is the baseline. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: FontWeight;
  readonly colour: ColourToken;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Measured advance width with this font. */
  readonly width: number;
}

/** Items that belong together (a card, a frame): a `<g>` with a title in SVG, a tag in PDF. */
export interface GroupItem {
  readonly kind: 'group';
  readonly label: string;
  readonly items: readonly SceneItem[];
}

export type SceneItem = BoxItem | PathItem | TextItem | GroupItem;

export interface ScenePage {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly items: readonly SceneItem[];
}

export interface Scene {
  readonly title: string;
  /** The plan's date, which writers use where a format wants one; no clock is read. */
  readonly date: string;
  readonly pages: readonly ScenePage[];
  /** Smallest text in pt after scaling to the paper, for the preflight line. */
  readonly smallestText: number;
  /** Characters that no bundled font covers, each once, in order of code point. */
  readonly uncovered: readonly string[];
}
