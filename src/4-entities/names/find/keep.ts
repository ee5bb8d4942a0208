import type { TokenRange } from '../../../document/span';
import { isCommonWord } from '../../../lexicon/common-words';
import { nameBits } from '../../../lexicon/name-words';
import {
  DEMONYM,
  INSTITUTION_HEAD,
  KNOWN_NAME,
  LEGAL_FORM,
  NAME_ENDING,
  NOT_A_NAME,
  PERSON_NAME,
  TITLE,
} from '../../../lexicon/name-classes';
import { isPortfolioAt } from './cut';
import { MODIFIED } from './forms';
import { isPlaceCode } from '../place-codes';
import { phraseOf, type Scene } from '../scene';
import { SHAPE } from '../shapes';

/** Words that names are built around, and that are none alone. */
const NAME_WORD = NAME_ENDING | TITLE;

/** Whether a candidate is a name at all, and not a common word with a capital: "the Government", "Climate Change", "AI", "Chinese". */
export function isName(scene: Scene, { start, end, titled = false }: TokenRange & { readonly titled?: boolean }): boolean {
  const { lower, words } = scene.document.tokens;
  const whole = nameBits(phraseOf(scene, start, end));
  if (end - start > 1) {
    if ((whole & KNOWN_NAME) !== 0) return true;
    if ((whole & DEMONYM) !== 0) return isPeople(scene, start, end);
    if (isPortfolio(scene, start, end)) return false;
    return hasOwnWord(scene, start, end);
  }
  if (isPlaceCode(scene, { start, end })) return true;
  const shape = scene.shapes[start];
  if (shape === SHAPE.initial || /^(?:[ivx]+|[a-z]{4,}(?:ism|phobia))$/.test(lower[start])) return false; // "XVII", "Marxism"
  if ((whole & LEGAL_FORM) !== 0 && (whole & PERSON_NAME) === 0) return false; // "LLC"
  if ((whole & DEMONYM) !== 0 && (whole & (KNOWN_NAME | PERSON_NAME)) === 0) return isPeople(scene, start, end);
  if ((whole & NOT_A_NAME) !== 0) return (whole & KNOWN_NAME) !== 0 && shape !== SHAPE.capital;
  if ((whole & KNOWN_NAME) !== 0) return true;
  if (shape >= SHAPE.mixed) return /\p{L}.*\p{L}|\d/u.test(words[start]);
  const common = isCommonWord(lower[start]) || scene.seenLower.has(lower[start]);
  if (titled) return (whole & NAME_WORD) === 0;
  if ((whole & NAME_WORD) !== 0 && (whole & PERSON_NAME) === 0) return false;
  if (!common) return true;
  return (whole & PERSON_NAME) !== 0 && !scene.seenLower.has(lower[start]);
}

/** "the Minister of Foreign Affairs": what a title is of, in common words. */
function isPortfolio(scene: Scene, start: number, end: number): boolean {
  const { lower } = scene.document.tokens;
  if (!isPortfolioAt(scene, start)) return false;
  // "a spokesman for the Interior Ministry", "director of the National Museum of Arts"
  if (lower[start - 1] === 'the' && scene.bits.subarray(start, end).some((word) => (word & INSTITUTION_HEAD) !== 0)) return false;
  for (let token = start; token < end; token++) if (!isCommonWord(lower[token])) return false;
  return true;
}

/** "the Chinese", "Palestinians" are people; "Chinese companies" says only which companies. */
function isPeople(scene: Scene, start: number, end: number): boolean {
  const { tokens, syntax } = scene.document;
  if (MODIFIED.has(syntax.upos[end]) || tokens.lower[end] === '-') return false;
  const last = tokens.lower[end - 1];
  if (last.endsWith('s') && !/(?:ss|us|is)$/.test(last)) return true;
  return start > 0 && tokens.lower[start - 1] === 'the';
}

/** Of several words one at least must be no common word, or a head noun of names must be among them. */
function hasOwnWord(scene: Scene, start: number, end: number): boolean {
  let capitals = 0;
  for (let token = start; token < end; token++) {
    if (scene.shapes[token] < SHAPE.capital) continue;
    capitals++;
    if ((scene.bits[token] & (NAME_WORD | KNOWN_NAME | PERSON_NAME)) !== 0 || !isCommonWord(scene.document.tokens.lower[token]))
      return true;
  }
  // "Black Lives Matter", not "Climate Change"
  return capitals > 2;
}
