import { KINDS } from './count';
import type { Classified } from './pack';

/** The model card. */
export const card = ({ learned, accuracy, mixtures, codes }: Classified, bytes: number): string => `# What words are in names

\`kinds.bin\`, ${Math.round(bytes / 1000)} kB: for each of ${Object.keys(codes).length} words which of ${mixtures.length} mixtures of kinds it is nearest to, in the layout that
\`src/4-entities/names/tagger/kinds.ts\` describes. Words are there as 12 bits of a hash. Made by
\`training/kinds\`, never by hand.

- **License**: [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/), separate from the code's MIT.
- **Data**: word vectors: GloVe 6B, 100 dimensions (Pennington et al. 2014; public domain, PDDL 1.0), of the 110000 most frequent words. What they are
  learned to say comes from the library's own gazetteer and list of common words, and from the texts that the tagger of names learns from, but for
  Wikigold: [names.md](names.md) has their licenses.
- **Kinds**: ${KINDS.join(', ')}.
- **Method**: a net with one hidden layer learns from the vectors of ${learned} words how often each is of each kind, and says it of all; words that it
  learned from have what nets say that have not seen them. The answers are grouped to mixtures (k-means).
- **Made** with \`npm run train -- kinds --data DIR --vectors FILE\`.

## Accuracy

Of the words that it learned from, ${(100 * accuracy).toFixed(1)}% have the right kind first from nets that have not seen them.

## Limits

English spellings in lower case, as news and encyclopedias had them up to 2014. It is a feature of the tagger and no list of names: a word's text decides.
`;
