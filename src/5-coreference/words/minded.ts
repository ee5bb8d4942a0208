import { wordSet } from '../../lexicon/word-set';

/** What only people and their organizations do. */
export const MINDED = wordSet(
  'say believe find think argue hope want warn tell ask know expect deny claim feel decide plan admit insist suggest announce agree refuse promise',
);
