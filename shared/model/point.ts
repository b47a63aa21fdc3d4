/** A place on the canvas, in canvas pixels at 100 %. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
