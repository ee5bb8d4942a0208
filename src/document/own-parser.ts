import type { CharRange } from './span';

/** What a parser says of a word: a row of its sentence's tree in Universal Dependencies. */
export interface WordParse {
  /** Universal part of speech: `NOUN`. */
  upos: string;
  /** Penn tag, as the English treebanks have it: `NNS`. Where it is absent or no Penn tag, `upos`, `feats` and the word decide. */
  xpos?: string;
  /** Features as CoNLL-U writes them, `Number=Plur|Person=3`: asked where there is no Penn tag. */
  feats?: string;
  /** Index of the governing word in the sentence, from 0; -1 for the root, of which a sentence has one. */
  head: number;
  /** What the word is to its head: `nsubj:pass`. A subtype that is not known is read as its main label. */
  label: string;
  /** How much surer the head is than the next best one, as the logarithm of the odds. Default: 5, where confidence is not lowered. */
  margin?: number;
}

/** A word with its place: `text.slice(start, end)` in UTF-16 code units, as JavaScript counts. */
export interface PlacedWord extends WordParse, CharRange {}

/** Reads one sentence after the other, in the library's words. */
export interface SentenceParser {
  /**
   * Gives one row a word, in their order. It must give the same for the same words.
   *
   * @param words of one sentence, cut as in UD English EWT ("do", "n't"); never empty. Titles and bylines are sentences, too
   */
  readonly parseSentence: (words: readonly string[]) => readonly WordParse[];
}

/** Reads a whole text, in sentences and words of its own. What `parseText` returns is one. */
export interface TextParser {
  /**
   * Gives sentences and words in the order of the text. Words do not overlap, begin and end with a character that shows, and leave out no
   * such character. It must give the same for the same text.
   *
   * @param text the whole document, exactly as `extract` was given it
   */
  readonly parseText: (text: string) => {
    /** In the order of the text. */
    readonly sentences: readonly {
      /** At least one. */
      readonly tokens: readonly PlacedWord[];
    }[];
  };
}

/**
 * A parser of one's own, which takes the place of the one that ships.
 *
 * @example
 * // a sentence of two words: "Acme grew"
 * const parser: Parser = { parseSentence: (words) => [
 *   { upos: 'PROPN', xpos: 'NNP', head: 1, label: 'nsubj' },
 *   { upos: 'VERB', xpos: 'VBD', head: -1, label: 'root', margin: 7.5 },
 * ] };
 */
export type Parser = SentenceParser | TextParser;
