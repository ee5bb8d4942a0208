import type { TokenTable } from '../document/tokens';
import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../document/tags';
import { isA } from '../english';
import type { Columns } from './columns';

const NAMELESS = new Set([U.ADJ, U.INTJ, U.X, U.ADV, U.DET]);
const ARGUMENTS = new Set([L.nsubj, L['nsubj:pass'], L.obj, L.iobj, L['obl:agent']]);
const PICTURE = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+$/u;

/**
 * "acme bought globex 🎉": where a whole sentence is written small, the net knows no name, and takes it for an adjective or a call. In the place
 * of a subject or object it is a noun; and a picture is no word of the clause.
 */
export function readInformal({ upos, xpos, heads, labels }: Columns, start: number, end: number, { lower, words }: TokenTable): void {
  let capitals = false;
  for (let token = start; token < end; token++) {
    const word = words[token]!;
    capitals ||= word !== lower[token];
    const code = word.codePointAt(0)!;
    if (code < 0x2190 || (upos[token] === U.PUNCT && labels[token] === L.punct) || !PICTURE.test(word)) continue;
    upos[token] = U.SYM;
    xpos[token] = X.SYM;
    if (heads[token] < 0 || heads.subarray(start, end).includes(token)) continue;
    labels[token] = L.discourse;
  }
  if (capitals) return;
  for (let token = start; token < end; token++) {
    if (
      !NAMELESS.has(upos[token]) ||
      !ARGUMENTS.has(labels[token]) ||
      !/^\p{L}{3,}$/u.test(words[token]!) ||
      isA(lower[token]!, 'stands for a noun')
    )
      continue;
    upos[token] = U.NOUN;
    xpos[token] = X.NN;
  }
}
