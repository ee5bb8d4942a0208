import { UPOS_CODE } from '../../../document/tags';
import { isCommonWord } from '../../../lexicon/common-words';
import { nameBits, nameReach } from '../../../lexicon/name-words';
import { SAYING } from '../../../lexicon/name-classes';
import { isA } from '../../../english';
import { NAME_TYPES } from '../name-types';
import type { Scene } from '../scene';
import { isNameShape } from '../shapes';
import type { WordKind } from './kinds';
import { factsOf, type WordFacts } from './words';

// Asked for once: in the contexts that tests run in, every look at a global is slow.
const { imul } = Math;

/** A name that the rules found, as far as the features ask. */
export interface RuleName {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly confidence: number;
  readonly rule: string;
}

/** Features that are the word itself come first: training leaves them out now and then, so that the others are learned as well. */
export const IDENTITY_FEATURES = 4;
/** Features of one token at most, both passes. */
export const MOST_FEATURES = 256;

const EDGE: WordFacts = {
  word: 1,
  lower: 1,
  form: 1,
  affixes: [],
  trigrams: [],
  kind: { code: -1, degrees: [], main: undefined, likely: -1 },
};
const LONGEST_PHRASE = 6;
/** Tokens of a run of capitals: what goes on longer is a list, and looking through it for every token would cost. */
const LONGEST_RUN = 16;
const BEGIN = 1;
const INSIDE = 2;
const END = 3;

/**
 * The features of a document's tokens, as hashes: words, spellings, the run of capitals around, the lexicon, the tree, what the rules found,
 * which words are alike and what kind of names they are in. The method is Ratinov & Roth's (2009): a linear model with many conjunctions over whole documents.
 */
export class Features {
  private readonly facts: WordFacts[];
  private readonly sentenceStart: Int32Array;
  private readonly sentenceEnd: Int32Array;
  private readonly runStart: Int32Array;
  private readonly runEnd: Int32Array;
  /** Classes of the longest known phrase of several words around a token, and the token's place in it. */
  private readonly phraseBits: Int32Array;
  private readonly phrasePlace: Uint8Array;
  /** What the rules say of a token: 0, or twice the number of the type and one more inside. */
  private readonly ruleLabel: Uint8Array;
  private readonly ruleSure: Uint8Array;
  private readonly ruleHash: Int32Array;
  private readonly ruleLength: Uint8Array;
  private out!: Int32Array;
  private at = 0;

  constructor(
    private readonly scene: Scene,
    rules: readonly RuleName[],
  ) {
    const { tokens, sentences } = scene.document;
    const n = tokens.length;
    this.facts = tokens.words.map((word, i) => factsOf(word, tokens.lower[i]));
    this.sentenceStart = new Int32Array(n);
    this.sentenceEnd = new Int32Array(n);
    this.runStart = new Int32Array(n);
    this.runEnd = new Int32Array(n);
    this.phraseBits = new Int32Array(n);
    this.phrasePlace = new Uint8Array(n);
    this.ruleLabel = new Uint8Array(n);
    this.ruleSure = new Uint8Array(n);
    this.ruleHash = new Int32Array(n);
    this.ruleLength = new Uint8Array(n);
    for (const { start, end } of sentences) {
      this.sentenceStart.fill(start, start, end);
      this.sentenceEnd.fill(end, start, end);
      this.findRuns(start, end);
      this.findPhrases(start, end);
    }
    for (const { start, end, type, confidence, rule } of rules) {
      const label = 2 * ((NAME_TYPES as readonly string[]).indexOf(type) + 2);
      this.ruleLabel.fill(label + 1, start, end);
      this.ruleLabel[start] = label;
      this.ruleSure.fill(Math.max(0, Math.floor((confidence - 0.3) * 10)), start, end);
      this.ruleHash.fill(factsOf(rule, rule).lower, start, end);
      this.ruleLength.fill(Math.min(6, end - start), start, end);
    }
  }

  /** Stretches of capitals, with the small words between two of them. */
  private findRuns(start: number, end: number): void {
    const { shapes, taken, document } = this.scene;
    const capital = (token: number): boolean => isNameShape(shapes[token]) && taken[token] === 0;
    for (let token = start; token < end; token++) {
      let last = token + 1;
      if (capital(token)) {
        while (last - token < LONGEST_RUN) {
          if (last < end && capital(last)) last++;
          else if (last + 1 < end && isA(document.tokens.lower[last], 'joint in a run of capitals') && capital(last + 1)) last += 2;
          else if (
            last + 2 < end &&
            isA(document.tokens.lower[last], 'joint in a run of capitals') &&
            document.tokens.lower[last + 1] === 'the' &&
            capital(last + 2)
          )
            last += 3;
          else break;
        }
      }
      this.runStart.fill(token, token, last);
      this.runEnd.fill(last, token, last);
      token = last - 1;
    }
  }

  private findPhrases(start: number, end: number): void {
    const { tokens } = this.scene.document;
    for (let token = start; token < end; token++) {
      if (this.scene.bits[token] === 0 && !isNameShape(this.scene.shapes[token])) continue;
      const reach = nameReach(straight(tokens.lower[token]));
      if (reach === 0) continue;
      let phrase = straight(tokens.lower[token]);
      let found = token;
      let bits = 0;
      for (let next = token + 1; next < Math.min(end, token + LONGEST_PHRASE) && phrase.length < reach; next++) {
        if (tokens.starts[next] > tokens.ends[next - 1]) phrase += ' ';
        phrase += straight(tokens.lower[next]);
        if (phrase.length > reach) break;
        const known = nameBits(phrase);
        if (known !== 0) {
          found = next + 1;
          bits = known;
        }
      }
      if (bits === 0) continue;
      for (let inside = token; inside < found; inside++) {
        this.phraseBits[inside] = bits;
        this.phrasePlace[inside] = inside === token ? BEGIN : inside === found - 1 ? END : INSIDE;
      }
      token = found - 1;
    }
  }

  /**
   * Writes the features of a token that do not depend on other names in the document.
   *
   * @returns how many
   */
  write(token: number, out: Int32Array, from: number): number {
    this.out = out;
    this.at = from;
    const { scene } = this;
    const { document, shapes, opening, titled, bits } = scene;
    const { tokens, syntax } = document;
    const start = this.sentenceStart[token];
    const end = this.sentenceEnd[token];
    const me = this.facts[token];
    const before = this.factsAt(token - 1, start, end);
    const after = this.factsAt(token + 1, start, end);
    const before2 = this.factsAt(token - 2, start, end);
    const after2 = this.factsAt(token + 2, start, end);

    // The word itself: IDENTITY_FEATURES of them.
    this.add(1, me.word, 0);
    this.add(2, me.lower, 0);
    this.add(3, me.lower, before.lower);
    this.add(4, me.lower, after.lower);

    this.add(5, 0, 0);
    this.add(6, before.lower, 0);
    this.add(7, after.lower, 0);
    this.add(8, before2.lower, 0);
    this.add(9, after2.lower, 0);
    this.add(10, before.lower, after.lower);
    this.add(11, before2.lower, before.lower);
    this.add(12, after.lower, after2.lower);
    this.add(13, me.form, 0);
    this.add(14, before.form, me.form);
    this.add(15, me.form, after.form);
    for (let i = 0; i < me.affixes.length; i++) this.add(16 + i, me.affixes[i], 0);
    for (const trigram of me.trigrams) this.add(21, trigram, 0);

    const shape = shapes[token];
    const lower = tokens.lower[token];
    const known = (isCommonWord(lower) ? 1 : 0) | (scene.seenLower.has(lower) ? 2 : 0) | (scene.seenCapital.has(lower) ? 4 : 0);
    const place = opening[token] | (titled[token] << 1) | (shape << 2);
    this.add(22, known, place);
    this.add(23, known, me.form);

    // ── the run of capitals ──
    const first = this.runStart[token];
    const last = this.runEnd[token] - 1;
    const left = this.factsAt(first - 1, start, end);
    const right = this.factsAt(last + 1, start, end);
    const length = Math.min(6, last - first + 1);
    const position = (token === first ? 1 : 0) | (token === last ? 2 : 0);
    this.add(24, length, position);
    this.add(25, this.facts[last].lower, position);
    this.add(26, this.facts[first].lower, position);
    this.add(27, left.lower, position);
    this.add(28, right.lower, position);
    this.add(29, this.facts[last].lower, right.lower);
    this.add(30, left.lower, right.lower);
    this.add(31, this.saysNear(last + 1, Math.min(end, last + 4)) | (this.saysNear(Math.max(start, first - 3), first) << 1), position);

    // ── the lexicon ──
    const own = bits[token];
    const ownSet = imul(own, 31) ^ imul(this.phraseBits[token], 131) ^ this.phrasePlace[token];
    this.add(32, ownSet, 0);
    this.add(33, ownSet, me.form);
    for (let rest = own, i = 0; rest !== 0; rest &= rest - 1, i++) this.add(34, rest & -rest, position);
    for (let rest = this.phraseBits[token]; rest !== 0; rest &= rest - 1) this.add(35, rest & -rest, this.phrasePlace[token]);
    const setBefore = this.setAt(token - 1, start, end);
    const setAfter = this.setAt(token + 1, start, end);
    const setFirst = this.setAt(first, start, end);
    const setLast = this.setAt(last, start, end);
    this.add(36, setBefore, 0);
    this.add(37, setAfter, 0);
    this.add(38, setBefore, ownSet);
    this.add(39, ownSet, setAfter);
    this.add(40, setLast, position);
    this.add(41, setFirst, position);
    this.add(42, setFirst, setLast);
    this.add(43, setLast, left.lower);
    this.add(44, setLast, right.lower);
    this.add(45, this.setAt(first - 1, start, end), position);
    this.add(46, this.setAt(last + 1, start, end), position);
    let any = 0;
    for (let inside = first; inside <= last; inside++) any |= bits[inside];
    for (; any !== 0; any &= any - 1) this.add(47, any & -any, position);

    // ── the tree ──
    const head = syntax.heads[token];
    this.add(48, syntax.upos[token], shape);
    this.add(49, syntax.upos[token], token + 1 < end ? syntax.upos[token + 1] : UPOS_CODE.X);
    this.add(50, syntax.labels[token], head < 0 ? 0 : this.facts[head].lower);
    const top = syntax.heads[last];
    this.add(51, syntax.labels[last], top < 0 ? 0 : this.facts[top].lower);

    // ── the rules ──
    const rule = this.ruleLabel[token];
    const ruleBefore = token > start ? this.ruleLabel[token - 1] : 0;
    const ruleAfter = token + 1 < end ? this.ruleLabel[token + 1] : 0;
    this.add(52, rule, 0);
    this.add(53, rule, this.ruleSure[token]);
    this.add(54, rule, this.ruleHash[token]);
    this.add(55, rule, (ruleBefore << 8) | ruleAfter);
    this.add(56, rule, me.form);
    this.add(57, rule, setLast);
    this.add(58, rule, (this.ruleLength[token] << 4) | (this.ruleSure[token] > 2 ? 1 : 0));
    this.add(59, rule, place);
    this.add(60, rule, right.lower);
    this.add(61, rule, left.lower);
    this.add(62, rule, (length << 2) | position);

    // ── words that are alike ──
    this.addVector(64, token, start, end);
    this.addVector(72, last, start, end);
    this.addVector(80, first - 1, start, end);
    this.addVector(88, last + 1, start, end);
    if (token !== first) this.addVector(96, token - 1, start, end);
    if (token !== last) this.addVector(104, token + 1, start, end);

    // ── what kind of words they are, by their vectors ──
    const kind = me.kind;
    const kindFirst = this.facts[first].kind;
    const kindLast = this.facts[last].kind;
    this.addKind(112, kind);
    this.addKind(114, kindLast);
    this.addKind(116, left.kind);
    this.addKind(118, right.kind);
    this.addKind(132, before.kind);
    this.addKind(134, after.kind);
    const likely = kind.likely;
    this.add(140, likely, position | (place << 2));
    this.add(141, likely, me.form);
    this.add(142, kindLast.likely, position);
    this.add(143, kindFirst.likely, kindLast.likely);
    this.add(144, kindLast.likely, left.lower);
    this.add(145, kindLast.likely, right.lower);
    this.add(146, before.kind.likely, likely);
    this.add(147, likely, after.kind.likely);
    this.add(148, likely, rule);
    this.add(149, likely, ownSet);
    this.add(150, kindFirst.likely, left.lower);
    this.add(151, kindLast.likely, (length << 2) | position);
    return this.at - from;
  }

  private addKind(template: number, { code, degrees }: WordKind): void {
    this.add(template, code, 9);
    for (let i = 0; i < degrees.length; i++) this.add(template + 1, degrees[i], 9);
  }

  private addVector(template: number, token: number, start: number, end: number): void {
    if (token < start || token >= end) {
      this.add(template, -2, 0);
      return;
    }
    const { rows, codes, parts } = this.scene.document.vectors;
    const row = rows[token];
    if (row < 0) {
      this.add(template, -1, 0);
      return;
    }
    for (let part = 0; part < parts; part++) this.add(template + part, codes[row * parts + part], 7);
  }

  private saysNear(from: number, to: number): number {
    for (let token = from; token < to; token++) if ((this.scene.bits[token] & SAYING) !== 0) return 1;
    return 0;
  }

  private setAt(token: number, start: number, end: number): number {
    if (token < start || token >= end) return -1;
    return imul(this.scene.bits[token], 31) ^ imul(this.phraseBits[token], 131) ^ this.phrasePlace[token];
  }

  private factsAt(token: number, start: number, end: number): WordFacts {
    return token < start || token >= end ? EDGE : this.facts[token];
  }

  private add(template: number, a: number, b: number): void {
    this.out[this.at++] = mix(template, a, b);
  }
}

/** One hash of a feature's template and its two values. */
export function mix(template: number, a: number, b: number): number {
  let hash = imul(a ^ imul(template, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = imul(hash ^ b, 0xc2b2ae35);
  hash ^= hash >>> 13;
  hash = imul(hash, 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}

const straight = (text: string): string => text.replace(/[’‘]/g, "'");
