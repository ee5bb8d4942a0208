import kinds from '../../models/kinds.bin';
import names from '../../models/names.bin';
import parser from '../../models/syntax.bin';
import type { Weights } from './provided';

/** The weights that come with the package. Whatever imports this has them in its bundle: 4 MiB. */
export const bundledWeights: Weights = { parser, kinds, names };
