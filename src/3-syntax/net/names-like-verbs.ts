import { isA } from '../../english';

/** A name for the net that stands for one which it has read as a verb only. */
const STAND_IN = 'Saeed';

/**
 * The words as the net is to read them: "Said" is a given name where it has a capital that no beginning explains and a name behind it, "a crane
 * operator, Said El Amrani, was injured", or where it begins a sentence and the name behind it has a verb of its own, "Said Djinnit was injured". The
 * net has learned "said" from the news, where it hardly ever is one.
 */
export function asRead(words: readonly string[]): readonly string[] {
  if (!words.includes('Said')) return words;
  return words.map((word, at) => (word === 'Said' && isName(words, at) ? STAND_IN : word));
}

function isName(words: readonly string[], at: number): boolean {
  if (!isCapital(words[at + 1])) return false;
  const isFirst = at === 0 || /^["“”‘'«:;.!?—–-]$/.test(words[at - 1]!);
  return isFirst ? hasVerbBehind(words, at + 1) : !isTitle(words);
}

const isCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}\p{L}*/u.test(word);

/** "Said Djinnit was", "Said Al-Shihri told"; but not "Said Holm, who left" or "Said Holm in Oslo". */
function hasVerbBehind(words: readonly string[], from: number): boolean {
  let at = from;
  while (isCapital(words[at]) || (at > from && words[at] === '-')) at++;
  const word = words[at] ?? '';
  return /^(?:was|is|has|had)$|\p{Ll}ed$/u.test(word) || isA(word, 'form of speaking');
}

/** Whether each word has a capital, as headlines have it, but for the smallest. */
const isTitle = (words: readonly string[]): boolean => !words.some((word) => /^\p{Ll}{4,}$/u.test(word));
