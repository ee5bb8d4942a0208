/** From the scene's pixels to the screen's, and the size of the screen. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly k: number;
  readonly width: number;
  readonly height: number;
}

/** Below this size in pixels names are no longer read, and entities are drawn as dots. */
const LEGIBLE = 7.5;

export const isFar = ({ k }: View): boolean => 13 * k < LEGIBLE;
