import { LABEL_CODE as L, UPOS_CODE as U } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { hang, type Columns } from '../columns';

/** Edges by which a word stands before its noun as part of the noun's own phrase. */
const PREMODIFIER = new Set([L.compound, L.amod, L.nummod, L.det]);
/** What belongs to a whole noun phrase, or to the clause it is the predicate of, and to no word inside it. */
const OF_PHRASE = new Set([L.case, L.cop, L.nsubj, L['nsubj:pass'], L.aux, L.mark]);

/**
 * Lifts what hangs on a word inside a noun phrase to the phrase's head: in "in honor of congressman William Jones" the net hangs "of" on
 * "congressman", in "The base is at Henry Wood Hall" the subject on "Henry".
 */
export function liftFromPremodifiers(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { heads, labels } = columns;
  for (let token = start; token < end; token++) {
    // "a text-to-video tool" has its "to" inside.
    if (!OF_PHRASE.has(labels[token]) || lower[token - 1] === '-') continue;
    let head = heads[token];
    while (head > token && PREMODIFIER.has(labels[head]) && heads[head] > head) head = heads[head];
    if (head > token) hang(columns, token, head);
  }
}

/** Edges above the head of a whole noun phrase. */
const PHRASE = new Set([L.nsubj, L['nsubj:pass'], L.obj, L.iobj, L.obl, L.nmod, L.root]);

/** A determiner belongs to the first noun phrase that ends behind it: in "The ban hurt sales" the net hangs "The" on "sales". */
export function giveDeterminersBack(columns: Columns, start: number, end: number): void {
  const { upos, heads, labels } = columns;
  for (let token = start; token < end; token++) {
    if (labels[token] !== L.det || heads[token] <= token + 1) continue;
    for (let noun = token + 1; noun < heads[token]; noun++) {
      const outside = heads[noun] < token || heads[noun] > noun;
      const heading =
        (upos[noun] === U.NOUN || upos[noun] === U.PROPN) && outside && heads[noun] !== heads[token] && PHRASE.has(labels[noun]);
      if (heading && hang(columns, token, noun)) break;
    }
  }
}

const ARGUMENTS = new Set([L.nsubj, L['nsubj:pass'], L.obj]);

/** "Mayor Tom Reed left": a verb has one subject; a capitalized noun and the name right behind it, both hung there, are one phrase. */
export function joinTitlesToNames(columns: Columns, start: number, end: number): void {
  const { upos, heads, labels } = columns;
  for (let title = start; title + 1 < end; title++) {
    const name = title + 1;
    if (upos[title] !== U.PROPN || upos[name] !== U.PROPN || heads[title] !== heads[name] || heads[title] < start) continue;
    if (labels[title] !== labels[name] || !ARGUMENTS.has(labels[title])) continue;
    hang(columns, name, title, L.flat);
  }
}
