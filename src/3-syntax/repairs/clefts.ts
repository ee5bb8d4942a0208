import { LABEL_CODE as L, UPOS_CODE as U } from '../../document/tags';
import type { TokenTable } from '../../document/tokens';
import { hang, type Columns } from '../columns';

const COPULAS = /^(?:is|was|'s|’s)$/;
const RELATIVES = /^(?:that|who|which)$/;

/**
 * "It was Acme, not Globex, that sued Initech": what was not meant stands between what was and its clause, which the net then takes for one
 * that is set beside the first. The clause goes to what it is about.
 */
export function readClefts(columns: Columns, start: number, end: number, { lower }: TokenTable): void {
  const { heads, labels } = columns;
  let it = start;
  while (it < end && columns.upos[it] === U.PUNCT) it++;
  if (lower[it] !== 'it' || !COPULAS.test(lower[it + 1] ?? '')) return;
  const focus = heads[it];
  if (focus < it || (labels[it] !== L.nsubj && labels[it] !== L.expl) || labels[it + 1] !== L.cop || heads[it + 1] !== focus) return;
  const contrast = contrastBehind(columns, lower, focus, end);
  if (contrast < 0) return;
  for (let relative = contrast + 2; relative + 1 < end; relative++) {
    if (!RELATIVES.test(lower[relative])) continue;
    const verb = heads[relative];
    if (verb <= relative || verb >= end || !isBeside(columns, verb, focus)) return;
    // "Globex" of "not Globex": joined to the focus and ruled out by its "not".
    const other = otherOf(columns, contrast, relative, focus);
    if (other >= 0 && other !== verb) hang(columns, other, focus, L.conj);
    hang(columns, verb, focus, L['acl:relcl']);
    return;
  }
}

/** The "not" or "rather" that opens the contrast right behind the focus, with a comma or "and" before it or nothing; or -1. */
function contrastBehind({ heads, upos }: Columns, lower: readonly string[], focus: number, end: number): number {
  let token = focus + 1;
  // "Acme Corp": to the end of the name.
  while (token < end && heads[token] >= focus && heads[token] < token && upos[token] !== U.PUNCT && upos[token] !== U.CCONJ) {
    if (isContrast(lower, token)) return token;
    token++;
  }
  if (lower[token] === ',' || lower[token] === 'and') token++;
  if (lower[token] === 'and') token++;
  return token < end && isContrast(lower, token) ? token : -1;
}

const isContrast = (lower: readonly string[], token: number): boolean =>
  (lower[token] === 'not' && lower[token + 1] !== 'only') ||
  (lower[token] === 'rather' && lower[token + 1] === 'than') ||
  (lower[token] === 'instead' && lower[token + 1] === 'of');

const BESIDE = new Set([L.parataxis, L.conj, L.advcl, L.ccomp, L.dep, L['advcl:relcl'], L['acl:relcl'], L.csubj]);

/** Whether a clause hangs on the focus or on what is joined to it. */
function isBeside({ heads, labels }: Columns, verb: number, focus: number): boolean {
  if (!BESIDE.has(labels[verb])) return false;
  const above = heads[verb];
  return above === focus || (above > focus && heads[above] === focus);
}

/** The noun of the contrast: the last word between "not" and the relative word that hangs on nothing between them. Or -1. */
function otherOf({ heads, upos }: Columns, contrast: number, relative: number, focus: number): number {
  for (let token = relative - 1; token > contrast; token--) {
    if (upos[token] === U.PUNCT || (heads[token] > contrast && heads[token] < relative)) continue;
    return upos[token] === U.NOUN || upos[token] === U.PROPN || upos[token] === U.NUM || heads[token] === focus ? token : -1;
  }
  return -1;
}
