import { RelataError } from '../errors';

/** The files of models/ that are too large for the modules of the library; each is read when it is first needed. */
export interface Weights {
  readonly parser: () => Uint8Array;
  readonly kinds: () => Uint8Array;
  readonly names: () => Uint8Array;
}

let provided: Weights | undefined;

/** Says where the weights come from. Only the first to say so is heard: all say the same, and what was read is kept. */
export function provideWeights(weights: Weights): void {
  provided ??= weights;
}

export const areWeightsProvided = (): boolean => provided !== undefined;

/**
 * The bytes of a file of models/.
 *
 * @throws RelataError `models-not-loaded` where nobody has said where they come from: in `relata/lite` before they are loaded
 */
export function weightsOf(model: keyof Weights): Uint8Array {
  if (!provided) throw new RelataError('models-not-loaded', { model });
  return provided[model]();
}
