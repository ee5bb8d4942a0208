import { readRows } from '../document/rows';
import text from './past-forms.tsv';

/** How a verb says what lies behind. */
export interface PastForms {
  /** "drove", "bought" */
  readonly past: string;
  /** "driven", "bought" */
  readonly participle: string;
}

let irregular: ReadonlyMap<string, readonly (readonly string[])[]> | undefined;

/**
 * Past and participle of a verb, by a word that may be one of them. Small enough for the code of a page, for which compromise is too large.
 *
 * @param word in lower case
 * @param verb its lemma
 * @returns each as the word has it, where that is one of several: "proven" of `prove`; undefined if the word is neither
 * @example
 * pastForms('driven', 'drive'); // { past: 'drove', participle: 'driven' }
 * pastForms('back', 'buy'); // undefined
 */
export function pastForms(word: string, verb: string): PastForms | undefined {
  irregular ??= new Map(readRows(text).map(([lemma, ...forms]) => [lemma!, forms.map((several) => several.split(', '))]));
  const known = irregular.get(verb);
  if (!known) return isRegular(word, verb) ? { past: word, participle: word } : undefined;
  const [pasts = [], participles = pasts] = known;
  if (!pasts.includes(word) && !participles.includes(word)) return undefined;
  const formOf = (several: readonly string[]): string => (several.includes(word) ? word : several[0]!);
  return { past: formOf(pasts), participle: formOf(participles) };
}

/** "killed", "sued", "carried", "stopped" and "travelled", "panicked" */
function isRegular(word: string, verb: string): boolean {
  const stems = [verb.replace(/e$/, ''), verb.replace(/(?<=[^aeiou])y$/, 'i'), verb.replace(DOUBLED, '$1$1'), verb.replace(/c$/, 'ck')];
  return word.endsWith('ed') && stems.includes(word.slice(0, -2));
}

/** A letter that stands twice before an ending: one consonant behind one vowel. */
const DOUBLED = /(?<=(?:^|[^aeiou]|qu)[aeiou])([bdfglmnprstvz])$/;
