import { LABEL_CODE as L, UPOS_CODE as U } from '../document/tags';
import type { TokenTable } from '../document/tokens';
import { isA } from '../english';
import { hang, openingBehindComma, type Columns } from './columns';

/**
 * "Israel accused Iran of spying, a charge Tehran denies": the noun behind the comma takes up the whole clause. It is what is denied, and neither
 * who denies nor an apposition to the noun before the comma. So it is with "…, which Tehran denies".
 */
export function readDenials(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { heads, labels } = columns;
  for (let noun = start + 2; noun < end - 1; noun++) {
    if (opensBehindComma(columns, lower, noun, start)) takeUp(columns, lower, noun, start, end);
    // "the embassy, which Tehran denies"
    if (lower[noun] !== 'which' || lower[noun - 1] !== ',' || labels[noun] !== L.obj || !isA(lower[heads[noun]], 'form of denying'))
      continue;
    const verb = heads[noun];
    const before = heads[verb];
    if (labels[verb] === L['acl:relcl'] && before >= start && !isA(lower[before], 'claim')) putBeside(columns, verb, before, start);
  }
}

/** "a charge", "charges": the phrase of a noun of claiming that opens behind a comma. */
function opensBehindComma(columns: Columns, lower: readonly string[], noun: number, start: number): boolean {
  const isPlural = lower[noun].endsWith('s');
  if (!isA(isPlural ? lower[noun].slice(0, -1) : lower[noun], 'claim')) return false;
  const first = openingBehindComma(columns, lower, noun, start);
  return first >= 0 && (isPlural ? first === noun : /^an?$/.test(lower[first]));
}

function takeUp(columns: Columns, lower: readonly string[], noun: number, start: number, end: number): void {
  const { heads, labels, upos } = columns;
  const isAppos = labels[noun] === L.appos && heads[noun] < noun;
  let verb = isAppos ? -1 : heads[noun];
  for (let token = noun + 1; isAppos && token < end; token++) if (heads[token] === noun && labels[token] === L['acl:relcl']) verb = token;
  if (verb < noun || upos[verb] !== U.VERB || (!isAppos && labels[noun] !== L.nsubj)) return;
  let subject = -1;
  for (let token = noun + 1; token < verb; token++) {
    if (heads[token] !== verb) continue;
    if (labels[token] === L.nsubj && lower[token] !== 'that' && lower[token] !== 'which') subject = token;
    else if (labels[token] === L.obj && (lower[token] === 'that' || lower[token] === 'which')) labels[token] = L.mark;
  }
  if (subject < 0) return;
  if (isAppos) putBeside(columns, verb, heads[noun], start);
  else labels[verb] = L.parataxis;
  if (heads[verb] < 0) labels[verb] = L.root;
  hang(columns, noun, verb, L.obj);
}

/** Hangs a clause beside the one around a noun, with all that this says. */
function putBeside(columns: Columns, verb: number, noun: number, start: number): void {
  const { heads, labels } = columns;
  let above = noun;
  while (heads[above] >= start && labels[above] !== L.conj && labels[above] !== L.parataxis) above = heads[above];
  hang(columns, verb, above, L.parataxis);
}
