import newAutomaton from 'wink-nlp/src/automaton.js';
import newCache from 'wink-nlp/src/cache.js';
import compileTRex from 'wink-nlp/src/compile-trex.js';
import wrap from 'wink-nlp/src/dd-wrapper.js';
import newTokenizer from 'wink-nlp/src/tokenizer.js';
import mappers from 'wink-nlp/src/tokens-mappers.js';
import sbdSetter from '../../node_modules/wink-eng-lite-web-model/dist/sbd-setter.js';

import { readWinkModel } from './wink-model';

/**
 * The one door to wink-nlp; its types stay on this side. Of its modules those are used that cut a text into tokens and sentences, put together as
 * it does; its objects for documents and their many ways to say a token take longer to load than to do without. They are CommonJS: a default import
 * gives `module.exports` in Node, in jest and in esbuild's bundles alike.
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

/** Numbers of a token in wink's table: its lexeme, the spaces before it, and two more. */
const TOKEN_SIZE = 4;
const PLAIN = /^[A-Za-z]+$/;

function load(): Engine {
  const { core, lexemes, features, machines } = readWinkModel();
  const { hash, list } = lexemes;
  const cache = newCache(core, () => features);
  const tokenize = newTokenizer(compileTRex(core.trex), core.tcat.hash, core.preserve);
  const automata = machines.map(([json, transformer]) => {
    const automaton = newAutomaton(cache);
    automaton.importJSON(json);
    return { automaton, transformer };
  });
  const known = list.length;
  let forgotten = known;

  return {
    read(text) {
      const tokens: number[] = [];
      const document: WinkDocument = { cache, tokens, numOfTokens: 0, sentences: [], nonBreakingSpaces: {} };
      tokenize(wrap(document), text);
      document.numOfTokens = tokens.length / TOKEN_SIZE;
      const normal = mappers.mapRawTokens2UIdOfNormal(document);
      let ends: object[] | null = null;
      for (const { automaton, transformer } of automata) {
        automaton.setPatternSwap(ends);
        ends = automaton.recognize(normal, transformer, tokens);
      }
      sbdSetter(ends, document);
      const words = Array.from({ length: document.numOfTokens }, (_, i) => list[tokens[i * TOKEN_SIZE]]);
      return { words, lasts: document.sentences.map(([, last]) => last) };
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
