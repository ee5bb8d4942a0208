import winkNLP from 'wink-nlp';

import { readWinkModel } from './wink-model';

/**
 * The one door to wink-nlp; its types stay on this side. It is CommonJS: a default import gives `module.exports` in Node, in jest and in
 * esbuild's bundles alike.
 *
 * It keeps every word it has ever met and then takes it for a word of its lexicon, so that a text is cut into other tokens after other
 * texts were read ("zip-zop" stays whole once "#zip-zop" was seen). `newDocument` makes it forget: equal input, equal output. Words of
 * ASCII letters are the same to it before and after, and stay.
 */
interface Engine {
  readonly read: (text: string) => Reading;
  /** Takes the words that were met since the last call out of the lexicon. */
  readonly forget: () => void;
  /** How many words were met so far: they are forgotten, but their memory is not freed. */
  readonly met: () => number;
}

/** What wink reads in a stretch of text, one row a token. */
export interface Reading {
  /** Words as they stand in the text, with white space and some characters beyond the usual left out. */
  readonly words: readonly string[];
  /** For each sentence its last token, ascending. */
  readonly lasts: readonly number[];
}

/** After this many unknown words, some 20 MB, a new engine takes the old one's place. Loading takes a few milliseconds. */
const WORDS_BEFORE_RENEWAL = 400_000;

let engine: Engine | undefined;

/** To be called at the start of a document: what was read before shall not matter. Loads the model at the first call. */
export function newDocument(): void {
  if (engine === undefined || engine.met() > WORDS_BEFORE_RENEWAL) engine = load();
  engine.forget();
}

/** Reads a stretch of text. The time that wink takes grows with the square of the longest stretch without a space. */
export function readWords(text: string): Reading {
  if (engine === undefined) newDocument();
  return engine!.read(text);
}

/** What is used of wink itself; `out` gives a column at once, where an object a token, as `each` makes them, takes five times as long. */
interface Column {
  readonly out: (its?: unknown) => unknown;
}
interface Wink {
  readonly its: { readonly span: unknown };
  readonly readDoc: (text: string) => { readonly tokens: () => Column; readonly sentences: () => Column };
}

const PLAIN = /^[A-Za-z]+$/;

function load(): Engine {
  const { model, lexemes } = readWinkModel();
  const nlp = winkNLP(model as Parameters<typeof winkNLP>[0], ['sbd']) as unknown as Wink;
  const { hash, list } = lexemes;
  const known = list.length;
  let forgotten = known;

  return {
    read(text) {
      const document = nlp.readDoc(text);
      const words = document.tokens().out() as string[];
      const spans = document.sentences().out(nlp.its.span) as [first: number, last: number][];
      return { words, lasts: spans.map(([, last]) => last) };
    },
    forget() {
      for (; forgotten < list.length; forgotten++) {
        if (PLAIN.test(list[forgotten])) continue;
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- it is wink's table, and a plain object
        delete hash[list[forgotten]];
        list[forgotten] = '';
      }
    },
    met: () => list.length - known,
  };
}
