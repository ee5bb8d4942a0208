import type { Sentence, TokenizedDocument } from '../document/layers';
import { rangeAt } from '../document/ranges';
import type { TokenRange } from '../document/span';
import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../document/tags';
import { isA } from '../english';
import { hang, hasDependent, type Columns } from './columns';

/** "Diaz, Lopez said, had left": the words that say who says it, with the commas and quotation marks at either side. */
export interface InsertedReport extends TokenRange {
  /** The verb of saying. */
  readonly verb: number;
}

/** Words on either side of the verb that are looked at. Longer ones are hardly ever insertions. */
const LONGEST = 24;
const LONGEST_UNQUOTED = 10;

/**
 * The reports that stand in the middle of what they report, in the order of the text: the sentence is whole without them. Between two parts of
 * one quotation they may be long; without quotation marks only those that leave no doubt count.
 */
export function insertedReportsOf(document: TokenizedDocument, { start, end }: Sentence): InsertedReport[] {
  const { lower } = document.tokens;
  const found: InsertedReport[] = [];
  for (let verb = start + 2; verb < end; verb++) {
    if (!isA(lower[verb], 'form of an inserted report') && !isA(lower[verb], 'participle of an impersonal report')) continue;
    const report = betweenQuotations(document, start, end, verb) ?? betweenCommas(document, start, end, verb);
    if (!report || report.start < (found.at(-1)?.end ?? start + 1)) continue;
    found.push(report);
    verb = report.end - 1;
  }
  return found;
}

const isMark = (word: string): boolean => /^["“”‘’'«»]$/.test(word);

/** "“The mayor,” said Lopez, “stole the money”": a quotation that opens the sentence and goes on behind the report. */
function betweenQuotations(
  { tokens, quotations }: TokenizedDocument,
  start: number,
  end: number,
  verb: number,
): InsertedReport | undefined {
  const { lower, starts, ends } = tokens;
  if (!isA(lower[verb], 'form of an inserted report')) return undefined;
  let left = verb - 1;
  while (left > start && left > verb - LONGEST && !isMark(lower[left])) left--;
  let right = verb + 1;
  while (right < end - 1 && right < verb + LONGEST && !isMark(lower[right])) right++;
  if (!isMark(lower[left])) return undefined;
  const first = rangeAt(quotations, starts[left] - 1);
  if (!first || first.start > ends[start] || rangeAt(quotations, starts[left])) return undefined;
  // "Reed lied," she added: the net is at home with it where the sentence opens with the quotation mark.
  const isLast = right >= end - 1 && first.start < starts[start];
  if (!isLast && (right >= end || !isMark(lower[right]) || lower[right - 1] !== ',' || !rangeAt(quotations, ends[right]))) return undefined;
  const closed = /^[,?!—–-]$/.test(lower[left - 1]) || lower[left + 1] === ',';
  const from = lower[left + 1] === ',' ? left + 2 : left + 1;
  if (!closed || isA(lower[from], 'opener of another clause') || (!isLast && lower[right - 2].endsWith('ing'))) return undefined;
  for (let token = from; token < right; token++) if (token !== verb && isA(lower[token], 'form of an inserted report')) return undefined;
  const comma =
    lower[left - 1] === ',' &&
    !isA(lower[start + 1], 'opener of another clause') &&
    !isA(lower[right + 1] ?? '', 'opener of another clause');
  return { start: comma ? left - 1 : left, end: isLast ? end : right + 1, verb };
}

function betweenCommas(
  { tokens: { lower, words } }: TokenizedDocument,
  start: number,
  end: number,
  verb: number,
): InsertedReport | undefined {
  let left = verb - 1;
  while (left > start && left > verb - LONGEST_UNQUOTED && lower[left] !== ',' && !isMark(lower[left])) left--;
  let right = verb + 1;
  while (right < end - 2 && right < verb + LONGEST_UNQUOTED && lower[right] !== ',' && !isMark(lower[right])) right++;
  if (left <= start || right >= end - 1 || lower[left] !== ',' || lower[right] !== ',') return undefined;
  const next = lower[right + 1];
  // "Sales fell, Lopez said, adding that …", "In a statement, Lopez said, “We …"
  if (isMark(next) || next.endsWith('ing') || isA(next, 'opener behind a report')) return undefined;
  if (isA(lower[left + 1], 'opener of another clause')) return undefined;
  for (let token = left + 1; token < right; token++) {
    const isOther =
      token < verb
        ? /^(?:and|or|who|which|that|[;:()])$/.test(lower[token])
        : token > verb && isA(lower[token], 'form of an inserted report');
    if (isOther || (token < verb && isA(lower[token], 'form of an inserted report'))) return undefined;
  }
  // "If it rains, Lopez said, …", "…, Lopez said, after …": the comma is that of the clause.
  const comma = !isA(lower[start], 'opener of another clause') && !isA(next, 'opener of another clause');
  const report = { start: comma ? left : left + 1, end: right + 1, verb };
  const toVerb = right === verb + 1 || isA(lower[verb + 1], 'aside of a report');
  if (lower[left + 1] === 'it') return isPassive(lower, left + 1, verb) && toVerb ? report : undefined;
  if (!isA(lower[verb], 'form of an inserted report')) return undefined;
  // "Diaz, said Lopez, had left", not "Sales fell, said Lopez, the chairman".
  if (verb === left + 1) return isA(next, 'finite word behind a report') && right > verb + 1 ? report : undefined;
  const alone = toVerb || (isA(lower[verb], 'form of an inserted report to somebody') && right <= verb + 5);
  return alone && words[verb] === lower[verb] ? report : undefined;
}

/** "it is claimed", "it has been announced" */
function isPassive(lower: readonly string[], it: number, verb: number): boolean {
  return isA(lower[verb], 'participle of an impersonal report') && isA(lower.slice(it + 1, verb).join(' '), 'passive of a report');
}

/**
 * Gives the verb of a report that was read by itself what is its own.
 *
 * @returns whether somebody says it, so that it is a report
 */
export function readInsertedReport(columns: Columns, lower: readonly string[], { start, end, verb }: InsertedReport): boolean {
  const { upos, xpos, heads, labels } = columns;
  if (heads[verb] >= 0 || upos[verb] !== U.VERB) return false;
  for (let token = start; token < end; token++) {
    if (heads[token] !== verb) continue;
    const isNoun = upos[token] === U.NOUN || upos[token] === U.PROPN || upos[token] === U.PRON;
    if (hasDependent(columns, verb, [L.nsubj, L['nsubj:pass']], start, end)) break;
    // "said Lopez"
    if (isNoun && token > verb && (labels[token] === L.iobj || labels[token] === L.obj)) labels[token] = L.nsubj;
    // "people close to the deal said": no clause of its own
    if (labels[token] !== L.ccomp || token > verb) continue;
    for (let noun = start; noun < token; noun++) {
      if (heads[noun] !== token || labels[noun] !== L.nsubj) continue;
      if (!hang(columns, noun, verb)) continue;
      hang(columns, token, noun, L.amod);
      upos[token] = U.ADJ;
      xpos[token] = X.JJ;
      break;
    }
  }
  for (let token = start; token < end; token++) {
    // "it is claimed"
    if (heads[token] === verb && labels[token] === L['nsubj:pass'] && lower[token] === 'it') labels[token] = L.expl;
  }
  return hasDependent(columns, verb, [L.nsubj, L.expl], start, end);
}
