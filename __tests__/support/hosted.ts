import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MODELS = join(__dirname, '../../models');

/** The file that `relata/lite` loads, as it has to be. */
export const hostedBytes = (): Buffer =>
  Buffer.concat(['syntax', 'kinds', 'names'].map((name) => readFileSync(join(MODELS, `${name}.bin`))));
