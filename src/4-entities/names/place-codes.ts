import type { TokenRange } from '../../document/span';
import { COUNTRY_CODES, STATE_CODES } from '../../lexicon/place-codes';
import type { Scene } from './scene';
import { isNameShape } from './shapes';

/** The code of a country in brackets, "Nasser Al-Attiyah (QAT)", or of a state behind a town: "Baltimore, MD 21202", "Chillicothe, OH". */
export const isPlaceCode = (scene: Scene, { start, end }: TokenRange): boolean =>
  end === start + 1 && (isCountryCode(scene, start) || isStateCode(scene, start));

function isCountryCode({ document }: Scene, token: number): boolean {
  const { words } = document.tokens;
  return words[token - 1] === '(' && words[token + 1] === ')' && COUNTRY_CODES.has(words[token]);
}

function isStateCode({ document, shapes, titled }: Scene, token: number): boolean {
  const { words } = document.tokens;
  if (titled[token] === 1 || token === 0 || !STATE_CODES.has(words[token])) return false;
  const town = words[token - 1] === ',' ? token - 2 : token - 1;
  if (town < 0 || !isNameShape(shapes[town])) return false;
  return town < token - 1 || ZIP.test(words[token + 1] ?? '');
}
const ZIP = /^\d{5}$/;
