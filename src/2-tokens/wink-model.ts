import sbdTransformers from '../../node_modules/wink-eng-lite-web-model/dist/sbd-transformers.js';

import { readRows } from '../document/rows';
import text from './wink-model.tsv';

/*
 * A model for the parts of wink-nlp that cut text, which has what cutting a text into tokens and sentences takes, and nothing else: no parts of speech, lemmas,
 * names or sentiment. Its table is made of wink-eng-lite-web-model (scripts/build-wink.mjs); reading that whole model takes as long as
 * reading an article.
 *
 * Two more habits of wink-nlp 2 are mended by that: prefix, suffix and shape of words go into tables with a fixed number of bits that overflow
 * into their neighbors after some 16,000 shapes; and each call of `winkNLP` turns a part of the model, which serves patterns of the caller's
 * own, into JSON once more, JSON within JSON, until it does not fit a string. Neither is there.
 */

/** Where a property stands: in which number of a word, in which bits, how far they are shifted; then whether it is a number, and whether met words have it. */
type Place = readonly [at: number, mask: number, shift: number, isNumber: 1, ofMet: 0 | 1, isNamed: 0];
const bits = (shift: number, count: number, ofMet: 0 | 1 = 0): Place => [0, (2 ** count - 1) * 2 ** shift, shift, 1, ofMet, 0];

const LAYOUT = {
  /** Of a contraction, where in `xpansions` its tokens are; of a word with another spelling, its normal form. */
  lemma: bits(0, 20),
  /** How many words behind this one its normal form is. */
  normal: bits(20, 4),
  isContraction: bits(24, 1),
  isSpellingMapped: bits(25, 1),
  isAbbrev: bits(26, 1, 1),
  sbdHint: bits(27, 5),
  /** Only of words that were met, which have no lemma. */
  tokenType: bits(0, 5),
};

/** The words of the model, and those that were met since: `list` has them by number, `hash` the other way round. */
export interface Lexemes {
  readonly hash: Record<string, number>;
  readonly list: string[];
  readonly intrinsicSize: number;
  index: number;
}

/** The parts of the table. */
interface Table {
  readonly lexemes: readonly string[];
  readonly packed: readonly number[];
  readonly xpansions: readonly number[];
  readonly sbd: readonly string[];
  readonly tcat: { readonly hash: object };
  readonly preserve: object;
  readonly trex: object;
}

/** What wink-nlp's parts are made of. */
export interface WinkModel {
  readonly core: { readonly tcat: { readonly hash: object }; readonly preserve: object; readonly trex: object };
  readonly lexemes: Lexemes;
  /** What is worked out of a word that is met. */
  readonly features: object;
  /** Machines that find the ends of sentences, as JSON, each with what it makes of a token before it looks at it. */
  readonly machines: readonly (readonly [json: string, transformer: unknown])[];
}

/** A model of its own for each engine, which adds the words that it meets. */
export function readWinkModel(): WinkModel {
  const table = Object.fromEntries(readRows(text).map(([part, json]) => [part, JSON.parse(json) as unknown])) as unknown as Table;
  const list = [...table.lexemes];
  const hash = Object.create(null) as Record<string, number>;
  for (let word = 0; word < list.length; word++) hash[list[word]] = word;
  const lexemes: Lexemes = { hash, list, intrinsicSize: list.length, index: list.length };
  const core = {
    packing: { size: 1, efSize: 1, layout: LAYOUT, efList: ['isAbbrev'], config: {} },
    lexicon: Uint32Array.from(table.packed),
    xpansions: Uint32Array.from(table.xpansions),
    features: { lexeme: lexemes, posClusters: { list: [] } },
    tcat: table.tcat,
    preserve: table.preserve,
    trex: table.trex,
  };
  return {
    core,
    lexemes,
    // As the whole model says it.
    features: { isAbbrev: (word: string) => (word.endsWith('.') && /[a-z]/i.test(word) ? 1 : 0) },
    machines: table.sbd.map((json, i) => [json, sbdTransformers[i]]),
  };
}
