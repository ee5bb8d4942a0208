import { GIVEN_NAME } from '../../lexicon/name-classes';
import type { FoundName } from './found';
import type { Scene } from './scene';
import { isNameShape } from './shapes';

/** Tokens between the quotation marks at most. */
const LONGEST = 4;
const QUOTES = new Map([['"', '"'], ['“', '”'], ['‘', '’'], ["'", "'"]]); // prettier-ignore
const ARTICLES = new Set(['the', 'el', 'la', 'le', 'il']);

/** 'Dwayne "The Rock" Johnson': what a person is called by, in quotation marks between given name and surname, is part of one name. */
export function withNicknames(scene: Scene, names: readonly FoundName[]): FoundName[] {
  const result: FoundName[] = [];
  for (const name of names) {
    // "Ann Holm "Best Actress" Bob Roe": who has a given name of his own is another.
    const isSurname = name.end - name.start === 1 || (scene.bits[name.start] & GIVEN_NAME) === 0;
    const given = name.type === 'person' && isSurname ? givenNameBefore(scene, result, name.start) : -1;
    if (given < 0) result.push(name);
    else result.splice(given, result.length - given, { ...result[given], end: name.end });
  }
  return result;
}

/** Index of the person behind whose name a nickname begins that ends right before a token, or -1. */
function givenNameBefore(scene: Scene, names: readonly FoundName[], start: number): number {
  const { words } = scene.document.tokens;
  for (let index = names.length - 1; index >= 0; index--) {
    const { end, type } = names[index];
    if (start - end > LONGEST + 2) return -1;
    if (start - end > 2 && QUOTES.get(words[end]) === words[start - 1])
      return type === 'person' && isNickname(scene, end + 1, start - 1) ? index : -1;
  }
  return -1;
}

function isNickname({ shapes, document }: Scene, start: number, end: number): boolean {
  for (let token = start; token < end; token++)
    if (!isNameShape(shapes[token]) && !ARTICLES.has(document.tokens.lower[token])) return false;
  return true;
}
