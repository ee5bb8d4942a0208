import { weightsOf } from '../../../weights/provided';
import { readKinds, type WordKinds } from './kinds';

let kinds: WordKinds | undefined;

/** The table that ships, read when it is first asked for and kept. */
export const shippedKinds = (): WordKinds => (kinds ??= readKinds(weightsOf('kinds')));
