import type { MentionedDocument } from '../document/layers';
import { rangeAt } from '../document/ranges';
import { dependentBy, labelOf } from '../document/tree';
import { isA } from '../english';
import type { Discourse } from './sieve';

/** Tokens beside a quotation in which the verb of speaking stands: ", Acme's chief executive, the economist Ann Holm, said" */
const REACH = 12;

/** Tokens between two quotations of one paragraph that one person may have said: ” said Ann Holm, chief executive of Acme Holdings. “ */
const GAP = 14;

/**
 * For each quotation the mention of who says it, or -1: the subject of a verb of speaking right behind it, else of one right before it. Where
 * neither is said it goes on with what the same paragraph quoted before, “They lied,” said Holm. “We paid”, or, where it is a paragraph of
 * its own, with what the one before quoted; else it is a sentence of its own
 * that shows what the one before it told of: Holm told a court that they had lied. “We paid.”
 */
export function speakersOf(discourse: Discourse): readonly number[] {
  const { document } = discourse;
  const { tokens, quotations } = document;
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
      if (said < 0) said = isContinued ? speakers.at(-1)! : toldBefore(discourse, first, token);
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
  for (let token = before + 1; token < first; token++) {
    if (/^[.!?]$/.test(words[token])) isOver = true;
    if (!/\p{L}/u.test(words[token])) continue;
    if (isOver) return false;
    spoken++;
    if (isA(document.syntax.lemmas[token], 'verb of speaking')) saying++;
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

/** The subject of a verb of speaking right behind the tokens of a quotation, else of one right before them; -1 without one. */
function besideOf({ document, references }: Discourse, first: number, end: number): number {
  for (const range of [tokensBehind(document, end), tokensBefore(document, first - 1)]) {
    for (const token of range) {
      // Who speaks in the next paragraph says what is said there; but the one before may end with a colon: Holm said: ¶ “We paid.”
      const isAnnounced = token < first && /^[:：]$/.test(document.tokens.words[lastBefore(document, first)] ?? '');
      if (blockOf(document, token) !== blockOf(document, first) && !isAnnounced) break;
      if (!isA(document.syntax.lemmas[token], 'verb of speaking')) continue;
      const subject = dependentBy(document, token, 'nsubj');
      const found = subject >= 0 ? document.mentionOf[subject] : -1;
      if (found >= 0) return references[found].quotation < 0 ? found : -1;
    }
  }
  return -1;
}

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

/** Tokens from one on until the sentence is over. */
function tokensBehind({ tokens }: MentionedDocument, from: number): number[] {
  const found: number[] = [];
  for (let token = from; token < tokens.length && found.length < REACH && !/^[.!?“]$/.test(tokens.words[token]); token++) found.push(token);
  return found;
}

/** Tokens before one, back to the end of the sentence before, the nearest first. */
function tokensBefore({ tokens }: MentionedDocument, from: number): number[] {
  const found: number[] = [];
  for (let token = from; token >= 0 && found.length < REACH && !/^[.!?”]$/.test(tokens.words[token]); token--) found.push(token);
  return found;
}
