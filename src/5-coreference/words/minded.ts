import { wordSet } from '../../lexicon/word-set';

/** What only people and their organizations do. */
export const MINDED = wordSet(
  'say believe find think argue hope want warn tell ask know expect deny claim feel decide plan admit insist suggest announce agree refuse promise',
);

/** Verbs whose "it" is what was said or is so: "nobody denied it". */
export const PROPOSITIONAL = wordSet(
  'deny confirm admit doubt believe say claim know regret acknowledge mention announce explain suspect dispute',
);
