import type { GoldSentence, Token } from './types';

type Answer = Pick<Token, 'upos' | 'head' | 'label'>;
type Parse = (words: readonly string[]) => readonly Answer[];

/** Shares of the tokens. */
export interface Shares {
  readonly upos: number;
  readonly uas: number;
  readonly las: number;
}

export interface FormScore {
  readonly sentences: number;
  /** On all words of the form. */
  readonly made: Shares;
  /** On the words that it has kept: without those that it has added. */
  readonly kept: Shares;
  /** On the same words in the same sentences as they were. */
  readonly clean: Shares;
}

/**
 * Scores the parser on sentences in some form and, for comparison, on those that they were made from.
 *
 * @param made sentences whose tokens tell where they come from, as `training/syntax/forms.py` writes them: `Origin=2:5` is the fifth token
 *   of the second sentence of `clean`, and a token without it was added.
 */
export function scoreForm(made: readonly GoldSentence[], clean: readonly GoldSentence[], parse: Parse): FormScore {
  const onMade = new Tally();
  const onKept = new Tally();
  const onClean = new Tally();
  const answerTo = ({ tokens }: GoldSentence): readonly Answer[] => parse(tokens.map(({ form }) => form));
  for (const sentence of made) {
    const answer = answerTo(sentence);
    const answers = new Map<number, readonly Answer[]>();
    sentence.tokens.forEach((token, i) => {
      onMade.add(token, answer[i]);
      const origin = /(?:^|\|)Origin=(\d+):(\d+)/.exec(token.misc ?? '');
      if (!origin) return;
      onKept.add(token, answer[i]);
      const [source, before] = [Number(origin[1]) - 1, Number(origin[2]) - 1];
      if (!answers.has(source)) answers.set(source, answerTo(clean[source]));
      onClean.add(clean[source].tokens[before], answers.get(source)![before]);
    });
  }
  return { sentences: made.length, made: onMade.shares, kept: onKept.shares, clean: onClean.shares };
}

class Tally {
  private tokens = 0;
  private readonly right = { upos: 0, uas: 0, las: 0 };

  add(gold: Answer, found: Answer): void {
    const attached = gold.head === found.head;
    this.tokens++;
    if (gold.upos === found.upos) this.right.upos++;
    if (attached) this.right.uas++;
    if (attached && gold.label === found.label) this.right.las++;
  }

  get shares(): Shares {
    const of = Math.max(1, this.tokens);
    return { upos: this.right.upos / of, uas: this.right.uas / of, las: this.right.las / of };
  }
}
