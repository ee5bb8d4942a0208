import type { MentionedDocument } from '../document/layers';
import { rangeAt } from '../document/ranges';
import { dependentBy, dependentsOf, headOf, labelOf, uposOf } from '../document/tree';
import { isA } from '../english';
import type { Discourse } from './sieve';

/** Tokens beside a quotation in which the verb of speaking stands: ", Acme's chief executive, the economist Ann Holm, said" */
const REACH = 16;

/** Tokens between two quotations of one paragraph that one person may have said: ” said Ann Holm, chief executive of Acme Holdings. “ */
const GAP = 20;

/**
 * For each quotation the mention of who says it, or -1: who announces it with a colon, else the subject of a verb of speaking right behind it, else of
 * one right before it. Where neither is said it goes on with what the same paragraph quoted before, “They lied,” said Holm. “We paid”, or, where it is a
 * paragraph of its own, with what the one before quoted; else it is a sentence of its own that shows what the one before it told of: Holm told a court
 * that they had lied. “We paid.” Last comes who tells more in the sentence behind.
 */
export function speakersOf(discourse: Discourse): readonly number[] {
  const { document, chains } = discourse;
  const { tokens, quotations } = document;
  let firstOf: ReadonlyMap<number, number> | undefined;
  const speakers: number[] = [];
  let before = -1;
  let token = 0;
  for (const { start, end } of quotations) {
    while (token < tokens.length && tokens.starts[token] < start) token++;
    const first = token;
    while (token < tokens.length && tokens.starts[token] < end) token++;
    let said = -1;
    if (first < token) {
      said = besideOf(discourse, first, token);
      const isContinued = said < 0 && (goesOn(document, before, first) || isNextParagraph(document, before, first, token));
      if (said < 0 && isContinued) said = speakers.at(-1)!;
      if (said < 0) said = toldBefore(discourse, first, token);
      if (said < 0)
        said = tellsOn(discourse, first, token, (mention) => (firstOf ??= firstMentions(discourse)).get(chains.find(mention))! < first);
    }
    speakers.push(said);
    before = token - 1;
  }
  return speakers;
}

/**
 * Whether a quotation goes on with one that ended at the token `before`: in the same paragraph, with nothing between or only who said that:
 * ” said Holm. “ but not ” Holm smiled. “
 */
function goesOn(document: MentionedDocument, before: number, first: number): boolean {
  if (before < 0 || first - before > GAP || blockOf(document, first) !== blockOf(document, before)) return false;
  const { words } = document.tokens;
  let isOver = false;
  let spoken = 0;
  let saying = 0;
  // Holm had an answer: “
  if (isAnnounced(document, first)) return false;
  for (let token = before + 1; token < first; token++) {
    if (/^[.!?]$/.test(words[token])) isOver = true;
    if (!/\p{L}/u.test(words[token])) continue;
    if (isOver) return false;
    spoken++;
    if (isA(document.syntax.lemmas[token], 'verb of speaking') && uposOf(document, token) === 'VERB') saying++;
  }
  return spoken === 0 || saying > 0;
}

/** Whether a quotation is all that a paragraph has, and the paragraph before had one too: said Holm. ¶ “We always pay.” ¶ */
function isNextParagraph(document: MentionedDocument, before: number, first: number, end: number): boolean {
  const block = blockOf(document, first);
  if (before < 0 || blockOf(document, before) !== block - 1) return false;
  const { words } = document.tokens;
  // A line without a full stop is a heading, and may quote whoever is quoted below.
  if (!/^[.!?…]/.test(words[end - 2] ?? '') && !/^[.!?…]/.test(words[end - 1] ?? '')) return false;
  const hasWords = (token: number): boolean => blockOf(document, token) === block && /[\p{L}\p{N}]/u.test(words[token]!);
  for (let token = first - 1; token > before && blockOf(document, token) === block; token--) if (hasWords(token)) return false;
  for (let token = end; token < words.length && blockOf(document, token) === block; token++) if (hasWords(token)) return false;
  return true;
}

/**
 * The subject of a verb of speaking right before a quotation that it announces, else of one right behind the quotation, else of one before it; -1
 * without one. A colon announces: Holm said: “We paid.” Reed added: “They lied.”
 */
function besideOf(discourse: Discourse, first: number, end: number): number {
  const { document } = discourse;
  const { words } = document.tokens;
  const isBeside = (token: number): boolean => blockOf(document, token) === blockOf(document, first);
  // Who speaks in the next paragraph says what is said there; but the one before may end with a colon: Holm said: ¶ “We paid.”
  const isFromAbove = isColon(words[lastBefore(document, first)]);
  const before = tokensBefore(document, first - 1).filter((token) => isFromAbove || isBeside(token));
  const behind = tokensBehind(document, end).filter(isBeside);
  const own = behind.filter((token) => !hasOtherContent(document, token, end));
  for (const range of isAnnounced(document, first) ? [before, own] : [own, before]) {
    const verb = range.find((token) => isA(document.syntax.lemmas[token], 'verb of speaking') && subjectOf(document, token) >= 0);
    if (verb !== undefined) return speakerAt(discourse, verb);
  }
  return -1;
}

/**
 * Who says something else in the sentence behind a quotation, “We paid.” Holm said that Reed had lied; or -1. Who is new there speaks there alone:
 * “We paid.” But Reed had lied, said a clerk, Ann Holm.
 */
function tellsOn(discourse: Discourse, first: number, end: number, isKnown: (mention: number) => boolean): number {
  const { document, references } = discourse;
  for (const token of tokensBehind(document, end)) {
    if (blockOf(document, token) !== blockOf(document, first)) break;
    if (!isA(document.syntax.lemmas[token], 'verb of speaking') || subjectOf(document, token) < 0) continue;
    // “We paid.” Reed had lied, said Holm: that ends with who says it.
    if (subjectOf(document, token) > token) return -1;
    const found = speakerAt(discourse, token);
    // “We paid.” Reed added: “They lied.” But “We paid.” She added: “They lied.”
    if (found >= 0 && references[found].mention.form !== 'pronoun' && announces(document, token)) return -1;
    return found >= 0 && isKnown(found) ? found : -1;
  }
  return -1;
}

/** By chain the token that its first mention begins with. */
function firstMentions({ references, chains }: Discourse): Map<number, number> {
  const found = new Map<number, number>();
  for (const { index, mention } of references) {
    const chain = chains.find(index);
    found.set(chain, Math.min(found.get(chain) ?? mention.start, mention.start));
  }
  return found;
}

/** The mention of a verb's subject, or -1 if there is none or another quotation has it. */
function speakerAt({ document, references }: Discourse, verb: number): number {
  const found = document.mentionOf[subjectOf(document, verb)] ?? -1;
  return found >= 0 && references[found].quotation < 0 ? found : -1;
}

const subjectOf = (document: MentionedDocument, verb: number): number => dependentBy(document, verb, 'nsubj');

/** Whether a verb behind a quotation that ended with a full stop has something to say in a sentence of its own. */
function hasOtherContent(document: MentionedDocument, verb: number, end: number): boolean {
  const { words } = document.tokens;
  if (!/^[.!?…]/.test(words[end - 1] ?? '')) return false;
  const isBehind = (token: number): boolean => token >= end;
  if (dependentsOf(document, verb).some((token) => isBehind(token) && /^(?:ccomp|xcomp)$/.test(labelOf(document, token)))) return true;
  return isBehind(headOf(document, verb)) || announces(document, verb);
}

/**
 * Whether a colon or the mark of another quotation stands behind a verb in its sentence: said Holm: “They lied.” One that begins in small letters goes on
 * with the quotation before: “I won!” Holm said, “and I left.”
 */
function announces({ tokens }: MentionedDocument, verb: number): boolean {
  for (let token = verb + 1; token < tokens.length && token - verb <= REACH && !/^[.!?]$/.test(tokens.words[token]); token++)
    if (/^[:：“"]$/.test(tokens.words[token])) return !/^\p{Ll}/u.test(tokens.words[token + 1] ?? '');
  return false;
}

/** The opening mark of a quotation whose words begin at `first`. */
const markBefore = ({ tokens }: MentionedDocument, first: number): number =>
  /^["“‘'«]$/.test(tokens.words[first - 1] ?? '') ? first - 1 : first;

const isColon = (word: string | undefined): boolean => word === ':' || word === '：';

/** Whether a colon stands before the quotation whose words begin at `first`. */
const isAnnounced = (document: MentionedDocument, first: number): boolean =>
  isColon(document.tokens.words[markBefore(document, first) - 1]);

/** The last word of the paragraph before a token's sentence, or of the sentence itself. */
const lastBefore = (document: MentionedDocument, first: number): number => (rangeAt(document.sentences, first)?.start ?? 0) - 1;

/** Who is said to speak in the sentence before, where the quotation is all that its own sentence and the rest of the paragraph has; or -1. */
function toldBefore({ document, references }: Discourse, first: number, end: number): number {
  const { sentences, tokens } = document;
  const own = rangeAt(sentences, first);
  const before = own && own.start > 0 ? rangeAt(sentences, own.start - 1) : undefined;
  if (!own || before?.block !== own.block || first - own.start > 1) return -1;
  for (let token = end; token < tokens.length && blockOf(document, token) === own.block; token++)
    if (/[\p{L}\p{N}]/u.test(tokens.words[token])) return -1;
  for (let token = before.start; token < before.end; token++) {
    if (labelOf(document, token) !== 'root') continue;
    const subject = isA(document.syntax.lemmas[token], 'verb of speaking') ? dependentBy(document, token, 'nsubj') : -1;
    const found = subject >= 0 ? document.mentionOf[subject] : -1;
    return found >= 0 && references[found].quotation < 0 ? found : -1;
  }
  return -1;
}

/** The paragraph or heading that a token stands in, or -1. */
const blockOf = ({ sentences }: MentionedDocument, token: number): number => rangeAt(sentences, token)?.block ?? -1;

/** Tokens from one on until the sentence is over or another quotation begins; the first may be the mark that closes the one before. */
function tokensBehind({ tokens }: MentionedDocument, from: number): number[] {
  const found: number[] = [];
  for (
    let token = from;
    token < tokens.length && found.length < REACH && (token === from || !/^[.!?“"]$/.test(tokens.words[token]));
    token++
  )
    found.push(token);
  return found;
}

/** Tokens before one, back to the end of the sentence or quotation before, the nearest first; the first may be the mark that opens the one behind. */
function tokensBefore({ tokens }: MentionedDocument, from: number): number[] {
  const found: number[] = [];
  for (let token = from; token >= 0 && found.length < REACH && (token === from || !/^[.!?”"]$/.test(tokens.words[token])); token--)
    found.push(token);
  return found;
}
