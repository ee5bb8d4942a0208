import type { CharRange } from '../document/span';
import { anyOf, isA, wordsOf } from '../english';
import { MONTHS, WEEKDAYS } from '../lexicon/calendar';

const LONGEST = 160;
/** Small words that stand between names and offices: "By Ana Torres and Li Wei, Head of Research at the Institute". */
const isLink = (word: string): boolean => isA(word, 'link in a byline') || isA(word, 'particle') || /^[&|–—·•-]$/.test(word);

const BY = new RegExp(`^(?:(?:${anyOf(wordsOf('word before a byline'))})\\s+)?by:?\\s+(?=\\p{Lu})`, 'iu');

/**
 * Whether a line says who wrote the article: "By Ana Torres", "By Jane Doe and John Roe, Staff Writer", "(Reporting by Li Wei;
 * Editing by Jo Bloggs)". "By Friday, the deal was off." is none: a day is not a person, and a sentence has words in lower case.
 */
export function isByline(text: string, line: CharRange): boolean {
  if (line.end - line.start > LONGEST) return false;
  const words = text.slice(line.start, line.end);
  if (/^\(?(?:additional )?reporting by\s+\p{Lu}/iu.test(words)) return true;
  const by = BY.exec(words);
  if (!by) return false;
  const names = words
    .slice(by[0].length)
    .split(/[\s,]+/)
    .filter(Boolean);
  const first = names[0].toLowerCase().replace(/\.$/, '');
  if (first in MONTHS || first in WEEKDAYS || isA(first, 'opener that is no author')) return false;
  return names.every((name) => /^[\p{Lu}(@]/u.test(name) || isLink(name));
}
