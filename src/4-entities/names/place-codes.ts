import type { TokenRange } from '../../document/span';
import { isA } from '../../english';
import { PLACE } from '../../lexicon/name-classes';
import type { Scene } from './scene';
import { isNameShape } from './shapes';

/** The code of a country in brackets, "Nasser Al-Attiyah (QAT)", or of a state behind a town: "Baltimore, MD 21202", "Chillicothe, OH". */
export const isPlaceCode = (scene: Scene, { start, end }: TokenRange): boolean =>
  end === start + 1 && (isCountryCode(scene, start) || isStateCode(scene, start));

function isCountryCode({ document }: Scene, token: number): boolean {
  const { words } = document.tokens;
  return words[token - 1] === '(' && words[token + 1] === ')' && isA(words[token], 'country code');
}

function isStateCode(scene: Scene, token: number): boolean {
  const { words } = scene.document.tokens;
  if (scene.titled[token] === 1 || token === 0 || !isA(words[token], 'state code')) return false;
  const town = words[token - 1] === ',' ? token - 2 : token - 1;
  if (town < 0 || !isNameShape(scene.shapes[town])) return false;
  if (ZIP.test(words[token + 1] ?? '')) return true;
  // "Jane Smith, MD" is a doctor.
  const isDegree = isA(words[token], 'degree as well') && (scene.bits[town] & PLACE) === 0;
  return town < token - 1 && !isDegree;
}
const ZIP = /^\d{5}$/;
