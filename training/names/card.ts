import type { NameFigures } from '../../eval/names/score';
import type { Example } from './examples';
import type { Options } from './perceptron';

export interface CardFacts {
  readonly examples: readonly Example[];
  readonly options: Options;
  readonly kept: number;
  readonly bytes: number;
  /** By cross-validation, if it was run. */
  readonly wikigold: NameFigures | undefined;
}

const percent = (share: number): string => (100 * share).toFixed(1);

/** The model card. */
export function card({ examples, options, kept, bytes, wikigold }: CardFacts): string {
  const names = examples.reduce((sum, { source }) => sum + source.names.length, 0);
  const folds =
    wikigold === undefined
      ? ''
      : `
## Accuracy

Wikigold by cross-validation in ten parts, whole articles, a building a place, rules and tagger together, F1 in percent: ${percent(wikigold.f1)}
(person ${percent(wikigold.person)}, organization ${percent(wikigold.organization)}, place ${percent(wikigold.place)}).
`;
  return `# Weights of the tagger of names

\`names.bin\`, ${Math.round(bytes / 1000)} kB: int8 weights in nine magnitudes, range-coded, in the layout that
\`src/4-entities/names/tagger/model.ts\` describes. Made by
\`training/names\`, never by hand.

- **License**: [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/), separate from the code's MIT.
- **Data**: Universal NER English EWT (Mayhew et al. 2024; CC BY-SA 4.0), training part; WikiGold (Balasuriya et al. 2009; CC BY 4.0); WNUT 2017
  (Derczynski et al. 2017; CC BY 4.0), training part; Broad Twitter Corpus (Derczynski et al. 2016; CC BY 4.0); UD English GUM (Zeldes 2017; annotations
  CC BY 4.0), training part; CrossNER (Liu et al. 2021; MIT), training and dev sentences; Re-DocRED (Tan et al. 2022; MIT), 500 introductions
  of Wikipedia, and KnowledgeNet (Mesquita et al. 2019; MIT), whose marked names are given and the others filled in by the tagger. No dev or
  test sentence of the other corpora, and nothing of the worldwide news articles.
- **Method**: labels BIO for person, organization and place; first-order Viterbi; averaged perceptron (Collins 2002) with a
  margin of ${options.margin} over hashed features of whole documents (after Ratinov & Roth 2009), what the rules found and what kind of words they are
  ([kinds.md](kinds.md)) among them; two passes with one set of weights; a tenth
  of the texts once more in capitals, in title case or in small letters.
- **Made** with \`npm run train -- names --data DIR\`: ${examples.length} texts with ${names} names; ${options.rounds} rounds, ${options.shuffles} orders averaged,
  2^${Math.log2(options.rows)} rows, of which ${kept} are kept.
${folds}
\`npm run eval -- names --data DIR\` scores the library on whole corpora.

## Limits

English with capitals. Nested names are not told apart; of unknown single names, place and person are confused most.
`;
}
