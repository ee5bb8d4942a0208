import { wordSet } from './word-set';

/** Verbs that give a thing to somebody: of two objects the first is who has it in the end, or is spared it. */
export const GIVING: ReadonlySet<string> = wordSet(
  'give offer lend send bring spare cost hand pay grant award teach show promise tell owe leave deny sell serve save allow assign earn win charge feed pass ask guarantee accord refuse',
);
