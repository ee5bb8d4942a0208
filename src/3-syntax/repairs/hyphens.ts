import { LABEL_CODE as L, UPOS_CODE as U } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { isUnder } from '../../document/tree';
import { namesRole } from '../../lexicon/people';
import { hang, takePlace, type Columns } from '../columns';
import { lemmatize } from '../lemmas';
import type { Repair } from './repair';

const HYPHEN = /^[-‐‑]$/;
const HEADS_PHRASE = new Set([L.obj, L.nsubj, L['nsubj:pass'], L.obl, L.nmod, L.appos, L.conj, L.root]);

export const hyphens: Repair = {
  name: 'hyphens',
  about: 'Words joined by hyphens are one modifier, and nothing outside governs one of them.',
  examples: {
    'Acme sells a text-to-video tool.': ['tool obj sells', 'a det tool'],
    'The police found across-the-board violations.': ['violations obj found'],
  },
  counterexamples: {
    'A passer-by saw the fire.': ['passer obj saw'],
  },
  apply: keepHyphensTogether,
};

function keepHyphensTogether(columns: Columns, start: number, end: number, tokens: TokenTable): void {
  for (let from = start; from < end;) {
    const to = groupEnd(tokens, from, end);
    if (to - from >= 5) joinGroup(columns, from, to, start, end);
    from = to;
  }
}

/** End of the words that are joined to the one at `from`: word, hyphen, word, hyphen, word, nothing between them. */
function groupEnd({ words, starts, ends }: TokenTable, from: number, end: number): number {
  let to = from + 1;
  if (HYPHEN.test(words[from])) return to;
  while (to + 1 < end && HYPHEN.test(words[to]) && starts[to] === ends[to - 1] && starts[to + 1] === ends[to]) to += 2;
  return to;
}

function joinGroup(columns: Columns, from: number, to: number, start: number, end: number): void {
  const { heads, labels } = columns;
  const last = to - 1;
  const inside = (token: number): boolean => token >= from && token < to;
  if (heads[last] >= 0 && inside(heads[last])) return; // headed by another of its words: "passer-by" and its kind
  const noun = heads[last] >= to ? heads[last] : last;
  for (let token = from; token < last; token++) {
    if (inside(heads[token])) continue;
    const role = labels[token];
    const head = heads[token];
    // The noun takes the role of the word if it has the same head; if it hangs on the word, it must, or what is to hang on it would govern it.
    if (head !== noun && (isUnder(heads, noun, token) || (HEADS_PHRASE.has(role) && heads[noun] === head))) {
      takePlace(columns, noun, token);
    }
    hang(columns, token, last, role === L.punct ? L.punct : L.compound);
    // "a" of "a text-to-video tool"
    for (let other = start; other < end; other++)
      if (heads[other] === token && !inside(other) && other !== noun) hang(columns, other, noun);
  }
}

/** Word, hyphen, preposition, hyphen, word. */
const ROLE_LENGTH = 5;
const LAST = ROLE_LENGTH - 1;
const PREPOSITION = 2;

export const hyphenatedRoles: Repair = {
  name: 'hyphenated-roles',
  about: 'Of a role with a preposition between hyphens the first word is the head: "father-in-law", "editor-in-chief".',
  examples: {
    'Hart met his father-in-law in Moscow.': ['father obj met', 'his nmod:poss father', 'law flat father'],
    'Ann Hart is the commander-in-chief of the army.': ['commander root -', 'Ann nsubj commander', 'army nmod commander'],
    'Hart, editor-in-chief of the Daily Star, left.': ['editor appos Hart', 'Star nmod editor'],
  },
  counterexamples: {
    'Acme sells a text-to-video tool.': ['text obj sells'],
  },
  apply(columns, start, end, tokens) {
    for (let first = start; first + LAST < end; first++) {
      if (columns.upos[first + PREPOSITION] !== U.ADP || groupEnd(tokens, first, end) !== first + ROLE_LENGTH) continue;
      if (!isRole(columns, tokens, first)) continue;
      headRole(columns, first, start, end);
    }
  },
};

const isRole = ({ upos, xpos }: Columns, { lower }: TokenTable, token: number): boolean =>
  namesRole(lemmatize(lower[token]!, lower[token]!, upos[token]!, xpos[token]!));

/** Makes the first of the words their head, with all that hangs on the others. */
function headRole(columns: Columns, first: number, start: number, end: number): void {
  const { heads, labels } = columns;
  const inside = (token: number): boolean => token >= first && token <= first + LAST;
  let top = first;
  for (let above = heads[top]!; inside(above); above = heads[top]!) top = above;
  takePlace(columns, first, top);
  for (let token = first + 1; token <= first + LAST; token++) hang(columns, token, first, labels[token] === L.punct ? L.punct : L.flat);
  for (let other = start; other < end; other++) if (!inside(other) && inside(heads[other]!)) hang(columns, other, first);
}
