import type { Sentence, TokenizedDocument } from '../document/layers';
import { rangeAt } from '../document/ranges';
import type { TokenRange } from '../document/span';
import { LABEL_CODE as L, UPOS_CODE as U, XPOS_CODE as X } from '../document/tags';
import { wordSet } from '../lexicon/word-set';
import { hang, hasDependent, type Columns } from './columns';

/** "Diaz, Lopez said, had left": the words that say who says it, with the commas and quotation marks at either side. */
export interface InsertedReport extends TokenRange {
  /** The verb of saying. */
  readonly verb: number;
}

/** Forms of verbs of saying that are hardly ever anything else. */
const SAYING = wordSet(
  'said says say told tells added explained argued argues warned warns claimed claims noted insisted insists recalled admitted declared replied asked asks continued believe believes believed reported announced alleged acknowledged wrote',
);
const TELLING = wordSet('told tells asked warned');
/** "it is claimed", "it was announced" */
const PASSIVE = wordSet('claimed said alleged reported announced believed argued thought understood rumored rumoured revealed');
/** What opens a clause or phrase of another kind: "and Lopez said", "which Lopez said". */
const OTHERWISE = wordSet(
  'and but or nor so yet while when whenever where who whom whose which that what as if because although though since after before until unless than in on at with without by for of from to into about according despite during through not',
);
/** What a verb of saying may have behind it: when and where it was said. */
const ASIDE = wordSet(
  'on in at last this late earlier later yesterday today again monday tuesday wednesday thursday friday saturday sunday',
);
/** Verbs that follow at once if the subject stands before the report. */
const FINITE = wordSet(
  "had has have 'd 's ’s was were is are am will would can could may might must should did does do never also then ca wo won",
);

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
    if (!SAYING.has(lower[verb]) && !PASSIVE.has(lower[verb])) continue;
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
  if (!SAYING.has(lower[verb])) return undefined;
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
  if (!closed || OTHERWISE.has(lower[from]) || (!isLast && lower[right - 2].endsWith('ing'))) return undefined;
  for (let token = from; token < right; token++) if (token !== verb && SAYING.has(lower[token])) return undefined;
  const comma = lower[left - 1] === ',' && !OTHERWISE.has(lower[start + 1]) && !OTHERWISE.has(lower[right + 1] ?? '');
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
  if (isMark(next) || next.endsWith('ing') || /^(?:who|which|whose|whom|that|and|but|or)$/.test(next)) return undefined;
  if (OTHERWISE.has(lower[left + 1])) return undefined;
  for (let token = left + 1; token < right; token++) {
    const isOther = token < verb ? /^(?:and|or|who|which|that|[;:()])$/.test(lower[token]) : token > verb && SAYING.has(lower[token]);
    if (isOther || (token < verb && SAYING.has(lower[token]))) return undefined;
  }
  // "If it rains, Lopez said, …", "…, Lopez said, after …": the comma is that of the clause.
  const comma = !OTHERWISE.has(lower[start]) && !OTHERWISE.has(next);
  const report = { start: comma ? left : left + 1, end: right + 1, verb };
  const toVerb = right === verb + 1 || ASIDE.has(lower[verb + 1]);
  if (lower[left + 1] === 'it') return isPassive(lower, left + 1, verb) && toVerb ? report : undefined;
  if (!SAYING.has(lower[verb])) return undefined;
  // "Diaz, said Lopez, had left", not "Sales fell, said Lopez, the chairman".
  if (verb === left + 1) return FINITE.has(next) && right > verb + 1 ? report : undefined;
  const alone = toVerb || (TELLING.has(lower[verb]) && right <= verb + 5);
  return alone && words[verb] === lower[verb] ? report : undefined;
}

/** "it is claimed", "it has been announced" */
function isPassive(lower: readonly string[], it: number, verb: number): boolean {
  return PASSIVE.has(lower[verb]) && /^(?:is|was|has been|had been|is now|is being)$/.test(lower.slice(it + 1, verb).join(' '));
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
