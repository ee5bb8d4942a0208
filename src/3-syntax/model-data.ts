import readWeights from '../../models/syntax.bin';
import { openKernel } from './kernel';
import { readModel } from './model';
import { Network } from './network';

let network: Network | undefined;

/** The net with the weights that ship, read when it is first asked for and kept. */
export const shippedNetwork = (): Network => (network ??= new Network(readModel(readWeights()), openKernel));
