import { isA } from '../../english';
import type { ParsedDocument } from '../../document/layers';
import { isCommonWord } from '../../lexicon/common-words';
import { PLACE } from '../../lexicon/name-classes';
import { nameBits, nameReach } from '../../lexicon/name-words';
import { isNameShape, SHAPE, shapeOf } from './shapes';

/** What all rules about names look at: the document, how its words are written, and what is written elsewhere in it. */
export interface Scene {
  readonly document: ParsedDocument;
  /** `SHAPE` of each token. */
  readonly shapes: Uint8Array;
  /** Lexicon classes of each token alone, as bits. */
  readonly bits: Int32Array;
  /** 1 where a date or amount stands: no name goes there. */
  readonly taken: Uint8Array;
  /** 1 where the word has its capital from its position: at the start of a sentence or quotation, after a colon. */
  readonly opening: Uint8Array;
  /** 1 for tokens of a headline in title case or in capitals: there capitals say nothing. */
  readonly titled: Uint8Array;
  /** 1 for tokens of a headline, however it is written. */
  readonly headline: Uint8Array;
  /** Words that the document also writes in lower case. */
  readonly seenLower: ReadonlySet<string>;
  /** Words that the document writes with a capital where position does not ask for one. */
  readonly seenCapital: ReadonlySet<string>;
}

/** Words in `seenCapital` above which a document writes its names with capitals. */
export const FEW_CAPITALS = 3;

/** @param taken 1 for each token that a date or amount covers */
export function sceneOf(document: ParsedDocument, taken: Uint8Array): Scene {
  const { tokens, sentences, blocks } = document;
  const shapes = new Uint8Array(tokens.length);
  const bits = new Int32Array(tokens.length);
  const opening = new Uint8Array(tokens.length);
  const titled = new Uint8Array(tokens.length);
  const headline = new Uint8Array(tokens.length);
  const seenLower = new Set<string>();
  const seenCapital = new Set<string>();
  for (const { start, end, block } of sentences) {
    let open = true;
    for (let token = start; token < end; token++) {
      const word = tokens.words[token];
      shapes[token] = shapeOf(word);
      bits[token] = shapes[token] === SHAPE.other ? 0 : nameBits(straight(tokens.lower[token]));
      opening[token] = open ? 1 : 0;
      // A numeral or mark at the start leaves the next word at the start: "1. Researchers", "“This".
      open = (open && shapes[token] === SHAPE.other) || OPENERS.has(word);
    }
    const kind = blocks[block]?.kind ?? 'paragraph';
    if (kind === 'title' || kind === 'heading') headline.fill(1, start, end);
    const isTitled = capitalsSayNothing(document, shapes, start, end, kind);
    if (isTitled) {
      titled.fill(1, start, end);
      headline.fill(1, start, end);
    } else {
      for (let token = start; token < end; token++) {
        const lower = tokens.lower[token];
        // A headline in small letters writes names small as well.
        if (shapes[token] === SHAPE.lower && kind === 'paragraph') seenLower.add(lower);
        else if (opening[token] === 0 && isNameShape(shapes[token])) seenCapital.add(lower);
      }
    }
  }
  return { document, shapes, bits, taken, opening, titled, headline, seenLower, seenCapital };
}

const OPENERS = new Set(['“', '‘', '"', ':', '•', '*', '–', '—', '-', '(', '[']);

/** "Tencent Defies US Chip Export Ban" and "TENCENT DEFIES US": most words that a sentence would write small have capitals. */
function capitalsSayNothing({ tokens }: ParsedDocument, shapes: Uint8Array, start: number, end: number, kind: string): boolean {
  let words = 0;
  let common = 0;
  let commonCapital = 0;
  let upper = 0;
  for (let token = start; token < end; token++) {
    const shape = shapes[token];
    if (shape === SHAPE.other) continue;
    words++;
    if (shape === SHAPE.upper) upper++;
    const lower = tokens.lower[token];
    if (token === start || lower.length < 4 || !isCommonWord(lower) || isA(lower, 'closed-class word')) continue;
    common++;
    if (isNameShape(shape)) commonCapital++;
  }
  if (words >= 4 && upper > words * 0.7) return true;
  const headline = kind === 'title' || kind === 'heading';
  return common >= (headline ? 1 : 5) && commonCapital > common * (headline ? 0.6 : 0.9);
}

const straight = (text: string): string => text.replace(/[’‘]/g, "'");

/** Whether the lexicon has all the words of a range together as a place. */
export const isKnownPlace = (scene: Scene, start: number, end: number): boolean => (nameBits(phraseOf(scene, start, end)) & PLACE) !== 0;

/** Tokens in a known phrase at most. */
const LONGEST_PHRASE = 8;

/** The words of a range as the lexicon has them: lower-cased, one space where the text has any, straight apostrophes. */
export function phraseOf({ document: { tokens } }: Scene, start: number, end: number): string {
  let phrase = '';
  for (let token = start; token < end; token++) {
    if (token > start && tokens.starts[token] > tokens.ends[token - 1]) phrase += ' ';
    phrase += tokens.lower[token];
  }
  return straight(phrase);
}

/**
 * The longest known phrase that begins at `start`, within `limit`, whose classes meet `wanted`.
 *
 * @returns the token after its last, or `start` if there is none
 */
export function knownPhraseEnd(scene: Scene, start: number, limit: number, wanted: number): number {
  if (start >= limit) return start;
  const { tokens } = scene.document;
  let found = (scene.bits[start] & wanted) !== 0 ? start + 1 : start;
  let phrase = straight(tokens.lower[start]);
  const reach = nameReach(phrase);
  if (reach === 0) return found;
  const last = Math.min(limit, start + LONGEST_PHRASE);
  for (let token = start + 1; token < last && phrase.length < reach; token++) {
    if (tokens.starts[token] > tokens.ends[token - 1]) phrase += ' ';
    phrase += straight(tokens.lower[token]);
    if (phrase.length <= reach && (nameBits(phrase) & wanted) !== 0) found = token + 1;
  }
  return found;
}
