import { hashOf } from './hash';
import type { WordKind } from './kinds';
import { shippedKinds } from './kinds-data';
import { isNameShape, shapeOf } from '../shapes';

/** What the tagger's features need of one spelling, as hashes; worked out once a word. */
export interface WordFacts {
  readonly word: number;
  readonly lower: number;
  /** Its letters by kind, runs of one kind shortened: "Xxx", "X.X." */
  readonly form: number;
  /** First three and four letters, last two, three and four. */
  readonly affixes: readonly number[];
  /** Every three letters in a row, the word's ends marked; of words with capitals only. */
  readonly trigrams: readonly number[];
  /** What such a word is in names, by its vector. */
  readonly kind: WordKind;
}

/** Letters of a word that are looked at. */
const LONGEST = 24;
/** Words that are remembered; then all are forgotten. */
const REMEMBERED = 50_000;
const facts = new Map<string, WordFacts>();

/** @param lower the word in lower case */
export function factsOf(word: string, lower: string): WordFacts {
  let known = facts.get(word);
  if (known === undefined) {
    if (facts.size >= REMEMBERED) facts.clear();
    facts.set(word, (known = workOut(word.slice(0, LONGEST), lower.slice(0, LONGEST))));
  }
  return known;
}

function workOut(word: string, lower: string): WordFacts {
  const straight = lower.replace(/[’‘]/g, "'");
  const trigrams: number[] = [];
  if (isNameShape(shapeOf(word))) {
    const marked = `<${straight}>`;
    for (let i = 0; i + 3 <= marked.length && i < 14; i++) trigrams.push(hashOf(marked.slice(i, i + 3)));
  }
  return {
    word: hashOf(word),
    lower: hashOf(straight),
    form: hashOf(formOf(word)),
    affixes: [straight.slice(0, 3), straight.slice(0, 4), straight.slice(-2), straight.slice(-3), straight.slice(-4)].map(hashOf),
    trigrams,
    kind: shippedKinds().of(straight),
  };
}

/** "Tencent" → "Xxx", "U.S." → "X.X.", "2024" → "dddd", "NeurIPS" → "XxxXX" */
function formOf(word: string): string {
  let form = '';
  let run = 0;
  for (const letter of word) {
    const kind = /\p{Lu}/u.test(letter) ? 'X' : /\p{L}/u.test(letter) ? 'x' : /\p{N}/u.test(letter) ? 'd' : letter;
    run = form.endsWith(kind) ? run + 1 : 1;
    if (run <= (kind === 'x' ? 2 : kind === 'X' ? 3 : 4)) form += kind;
  }
  return form;
}
