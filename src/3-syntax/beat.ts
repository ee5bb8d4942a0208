import type { TokenTable } from '../document/tokens';
import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../document/tags';
import { hang, takePlace, type Columns } from './columns';

/** Words of one name. */
const LONGEST_NAME = 4;

/**
 * "Djokovic beat Murray in Paris": between two names "beat" is a verb, where the net, which knows neither name, may take all three words for
 * one noun phrase.
 */
export function readBeat(columns: Columns, start: number, end: number, tokens: TokenTable): void {
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
  for (let above = heads[verb]; above >= 0; above = heads[above]) if (isInside(above)) top = above;
  // Where the names are part of a longer phrase, "the Djokovic beat Murray wrote of", nothing is sure.
  if (labels[top] !== L.root && labels[top] !== L.conj && labels[top] !== L.ccomp && labels[top] !== L.parataxis) return;
  takePlace(columns, verb, top);
  upos[verb] = U.VERB;
  xpos[verb] = X.VBD;
  for (let token = sentence.start; token < sentence.end; token++) {
    if (isInside(token) || !isInside(heads[token])) continue;
    hang(columns, token, verb, labels[token] === L.nmod ? L.obl : labels[token]);
  }
  for (let token = first; token <= last; token++) {
    if (token === verb) continue;
    const name = token < verb ? first : verb + 1;
    upos[token] = U.PROPN;
    xpos[token] = X.NNP;
    if (token === name) hang(columns, token, verb, token < verb ? L.nsubj : L.obj);
    else hang(columns, token, name, L.flat);
  }
}
