import { isA } from '../../../english';
import { isCommonWord } from '../../../lexicon/common-words';
import { nameBits } from '../../../lexicon/name-words';
import { EVENT, KNOWN_NAME, ORGANIZATION, PLACE, PRODUCT } from '../../../lexicon/name-classes';
import type { FoundName } from '../found';
import type { NameType } from '../name-types';
import { knownPhraseEnd, phraseOf, type Scene } from '../scene';
import { SHAPE } from '../shapes';

const TYPES: readonly (readonly [NameType, number])[] = [
  ['event', EVENT],
  ['place', PLACE],
  ['organization', ORGANIZATION],
  ['product', PRODUCT],
];
/** Tokens of a name that is looked up in a headline at most. */
const LONGEST = 8;

/**
 * The names of headlines, whatever their capitals: those that the body has ("tencent defies US chip export ban" → Tencent), and in
 * title case those of the lexicon that are no common words.
 *
 * @param body lower-cased names found outside headlines, with their types
 * @param covered 1 where a name was found already
 */
export function findHeadlineNames(scene: Scene, body: ReadonlyMap<string, FoundName['type']>, covered: Uint8Array): FoundName[] {
  const { sentences, tokens } = scene.document;
  const found: FoundName[] = [];
  sentences.forEach(({ start, end }) => {
    if (scene.headline[start] === 0) return;
    for (let token = start; token < end;) {
      const next = covered[token] === 1 || scene.taken[token] === 1 ? undefined : nameAt(token, end);
      if (next !== undefined) found.push(next);
      token = next?.end ?? token + 1;
    }
  });
  return found;

  function nameAt(start: number, limit: number): FoundName | undefined {
    const lower = tokens.lower[start];
    const small = scene.shapes[start] === SHAPE.lower;
    if (scene.shapes[start] === SHAPE.other) return undefined;
    for (let end = Math.min(limit, start + LONGEST); end > start; end--) {
      if (covered[end - 1] === 1) continue;
      const type = body.get(phraseOf(scene, start, end));
      if (type === undefined) continue;
      // "us", "apple" and "will" in small letters are the words, not the names.
      if (end === start + 1 && (small ? isCommonWord(lower) || isA(lower, 'closed-class word') : isPronounIn(lower, start))) continue;
      return { start, end, type, confidence: 0.75, rule: 'name of the body in a headline' };
    }
    if (small || scene.titled[start] === 0) return undefined;
    const end = knownPhraseEnd(scene, start, limit, KNOWN_NAME);
    if (end === start || covered[end - 1] === 1) return undefined;
    if (end === start + 1 && (isA(lower, 'closed-class word') || isCommonWord(lower)) && !isAcronym(start)) return undefined;
    const bits = nameBits(phraseOf(scene, start, end));
    const type = TYPES.find(([, wanted]) => (bits & wanted) !== 0)?.[0];
    return type && { start, end, type, confidence: 0.6, rule: 'known name in a headline' };
  }

  /** "Us" and "It" in title case; "US" among words that are not all in capitals is the country. */
  function isPronounIn(lower: string, token: number): boolean {
    return isA(lower, 'closed-class word') && scene.shapes[token] !== SHAPE.upper;
  }

  function isAcronym(token: number): boolean {
    if (scene.shapes[token] !== SHAPE.upper) return false;
    const around = [token - 1, token + 1].filter((at) => at >= 0 && at < tokens.length);
    return around.some((at) => scene.shapes[at] === SHAPE.capital || scene.shapes[at] === SHAPE.lower);
  }
}
