import type { TokenTable } from '../document/tokens';
import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../document/tags';
import type { Columns } from './columns';

/** Words of one name. */
const LONGEST_NAME = 4;

/**
 * "Djokovic beat Murray in Paris": between two names "beat" is a verb, where the net, which knows neither name, may take all three words for
 * one noun phrase.
 */
export function readBeat(tokens: TokenTable, columns: Columns, start: number, end: number): void {
  for (let verb = start + 1; verb + 1 < end; verb++) {
    if (!/^beats?$/.test(tokens.words[verb]) || columns.upos[verb] !== U.NOUN) continue;
    let first = verb;
    while (first > start && first > verb - LONGEST_NAME && isCapitalized(tokens.words[first - 1])) first--;
    let last = verb;
    while (last + 1 < end && last < verb + LONGEST_NAME && isCapitalized(tokens.words[last + 1])) last++;
    if (first < verb && last > verb) joinNames(columns, { start, end }, first, verb, last);
  }
}

const isCapitalized = (word: string): boolean => /^\p{Lu}\p{L}/u.test(word) || /^\p{Lu}\.$/u.test(word);

/** Makes a clause of the names from `first` up to `verb` and from behind it up to `last`. */
function joinNames(columns: Columns, sentence: { start: number; end: number }, first: number, verb: number, last: number): void {
  const { upos, xpos, heads, labels } = columns;
  const isInside = (token: number): boolean => token >= first && token <= last;
  let top = verb;
  for (let steps = 0; isInside(heads[top]) && steps <= last - first; steps++) top = heads[top];
  if (isInside(heads[top])) return;
  // Where the names are part of a longer phrase, "the Djokovic beat Murray wrote of", nothing is sure.
  if (labels[top] !== L.root && labels[top] !== L.conj && labels[top] !== L.ccomp && labels[top] !== L.parataxis) return;
  const [above, label] = [heads[top], labels[top]];
  for (let token = sentence.start; token < sentence.end; token++) {
    if (isInside(token) || !isInside(heads[token])) continue;
    heads[token] = verb;
    if (labels[token] === L.nmod) labels[token] = L.obl;
  }
  for (let token = first; token <= last; token++) {
    const name = token < verb ? first : verb + 1;
    upos[token] = token === verb ? U.VERB : U.PROPN;
    xpos[token] = token === verb ? X.VBD : X.NNP;
    heads[token] = token === verb ? above : token === name ? verb : name;
    labels[token] = token === verb ? label : token !== name ? L.flat : token < verb ? L.nsubj : L.obj;
  }
}
