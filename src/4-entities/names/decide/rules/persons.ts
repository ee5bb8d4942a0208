import { UPOS_CODE } from '../../../../document/tags';
import { xposOf } from '../../../../document/tree';
import { isA } from '../../../../english';
import { isCommonWord } from '../../../../lexicon/common-words';
import { isGeneration } from '../../../../lexicon/generations';
import { DEMONYM, GIVEN_NAME, PERSON_NAME, PLACE, TITLE } from '../../../../lexicon/name-classes';
import { isArabicArticle } from '../../arabic-article';
import { isNounForPersons, isRank, titleLength } from '../../find/cut';
import type { FoundName } from '../../found';
import type { Scene } from '../../scene';
import { isNameShape } from '../../shapes';
import { eachName, preferred, type NameRule } from '../rule';

export const beforePreposition: NameRule = {
  name: 'person before a preposition',
  about: 'The name of a person ends before "of" and its like.',
  examples: { '(Matthew Hart of The Globe and Mail wrote it.)': ['person | Matthew Hart'] },
  counterexamples: { 'Secretary of State Ann Hart left.': ['person | Secretary'] },
  apply: eachName((name, { scene }) => {
    if (name.type !== 'person') return undefined;
    const at = scene.document.tokens.lower.slice(name.start, name.end).findIndex((word) => isA(word, 'in no name of a person'));
    return at < 0 ? undefined : at === 0 ? [] : [{ ...name, end: name.start + at }];
  }),
};

export const behindTitle: NameRule = {
  name: 'person behind a title',
  about: 'Titles and what goes with them stand outside the name of a person.',
  examples: { 'Supreme Leader Ayatollah Tom Hart left.': ['person | Tom Hart'] },
  counterexamples: { 'Dean Hart left.': ['person | Hart'] },
  apply: eachName((name, { scene }) => {
    const start = name.type === 'person' ? afterTitles(scene, name.start, name.end) : name.start;
    return start > name.start ? [{ ...name, start }] : undefined;
  }),
};

/** Where a person's name begins after "Iranian Foreign Minister". */
function afterTitles(scene: Scene, start: number, end: number): number {
  const { lower } = scene.document.tokens;
  let from = start;
  for (let token = start; token + 1 < end;) {
    const length = Math.min(titleLength(scene, token, end), end - 1 - token);
    const isGiven = (scene.bits[token] & GIVEN_NAME) !== 0 && length <= 1 && !isRank(lower[token]);
    if (length > 0 && !(isGiven && (scene.bits[token] & TITLE) === 0)) {
      token += length;
      from = token;
    } else if (isRank(lower[token])) from = ++token;
    // "U.S. | President | Donald Trump"
    else if ((scene.bits[token] & PLACE) !== 0 && isTitleInside(scene, token + 1, end)) token++;
    else if ((scene.bits[token] & DEMONYM) !== 0 || (isCommonWord(lower[token]) && (scene.bits[token] & PERSON_NAME) === 0)) token++;
    else break;
  }
  return from;
}

/** Whether a title stands there, with a name behind it. */
function isTitleInside(scene: Scene, token: number, end: number): boolean {
  const length = titleLength(scene, token, end);
  return length > 0 && token + length < end;
}

/** From this confidence on a title says where a name begins. */
const SURE_TITLE = 0.85;

export const behindNoun: NameRule = {
  name: 'person behind what they are',
  about: 'A noun for persons, and what a minister is in charge of, end before the name.',
  examples: { 'Iyad Vane and Minister of Defense Hazem Hart met in Baghdad.': ['person | Hazem Hart'] },
  counterexamples: { 'Rose Hart met Tom Vane in Baghdad.': ['person | Hart'] },
  apply: eachName((name, { scene, foundIn }) => {
    const [first, ...others] = foundIn(name);
    if (name.type !== 'person' || others.length > 0) return undefined;
    if (first?.type !== 'person' || first.end !== name.end || first.start <= name.start) return undefined;
    const before = first.start - 1;
    const isTitled = first.rule === 'title before' && first.confidence >= SURE_TITLE && (scene.bits[before] & PERSON_NAME) === 0;
    return isTitled || isNounForPersons(scene.document.tokens.lower[before]) ? [first] : undefined;
  }),
};

export const severalPersons: NameRule = {
  name: 'and between persons',
  about: 'The name of no person has an "and" inside.',
  examples: { 'Lawmakers Ben Chan and Leung Che-cheung, who left, spoke.': ['person | Ben Chan', 'person | Leung Che-cheung'] },
  counterexamples: { 'The Globe and Mail wrote it.': ['* | Mail'] },
  apply: eachName((name, { scene }) => {
    if (name.type !== 'person') return undefined;
    const and = scene.document.tokens.lower.slice(name.start, name.end - 1).lastIndexOf('and') + name.start;
    return and > name.start
      ? [
          { ...name, end: and },
          { ...name, start: afterTitles(scene, and + 1, name.end) },
        ]
      : undefined;
  }),
};

export const hyphenatedGivenName: NameRule = {
  name: 'given name behind a hyphen',
  about: 'The name of a person does not end before a hyphen or an Arabic article.',
  examples: { 'Moon Jae-in met Kim Jong-un.': ['person | Moon Jae-in', 'person | Kim Jong-un'] },
  counterexamples: { 'Tom Hart-led protests began.': ['person | Tom Hart-led'] },
  apply: preferred((found, [first], { scene }) => {
    if (found.type !== 'person' || first?.start !== found.start || first.end >= found.end) return false;
    return scene.document.tokens.words[first.end] === '-' || isArabicArticle(scene, first.end);
  }),
};

/** Letters in each half of a given name like "Ki-moon", at most. */
const LONGEST_HALF = 5;

export const secondHalf: NameRule = {
  name: 'second half of a given name',
  about: 'What stands behind the hyphen of "Ki-moon" is part of the name though it is a word, unless a noun follows or it is a participle.',
  examples: { 'He met Ban Ki-moon.': ['person | Ban Ki-moon'] },
  counterexamples: { 'Han Jun-led protests began.': ['person | Han Jun-led'] },
  apply: eachName((name, { scene }) => {
    const { words, lower } = scene.document.tokens;
    const { end } = name;
    const isFamilyFirst = name.type === 'person' && end - name.start === 2 && (scene.bits[name.start] & GIVEN_NAME) === 0;
    if (!isFamilyFirst || words[end] !== '-' || words[end - 1].length > LONGEST_HALF || words[end + 1].length > LONGEST_HALF)
      return undefined;
    const isWord =
      words[end + 1] === lower[end + 1] && /^\p{L}+$/u.test(lower[end + 1]) && !/^VB[GN]$/.test(xposOf(scene.document, end + 1));
    return isWord && scene.document.syntax.upos[end + 2] !== UPOS_CODE.NOUN ? [{ ...name, end: end + 2 }] : undefined;
  }),
};

export const generation: NameRule = {
  name: 'generation',
  about: 'The generation behind the name of a person belongs to it.',
  examples: { 'Bob Roe II left.': ['person | Bob Roe II'] },
  counterexamples: { 'World War II ended.': ['person | *'] },
  apply: eachName((name, { scene: { shapes, document } }) => {
    const { lower } = document.tokens;
    const { type, start, end } = name;
    const goesOn = type === 'person' && end - start > 1 && end < lower.length && isGeneration(lower[end]) && isNameShape(shapes[end]);
    return goesOn ? [{ ...name, end: end + 1 }] : undefined;
  }),
};

/** Tokens between the quotation marks at most. */
const LONGEST = 4;
const QUOTES = new Map([['"', '"'], ['“', '”'], ['‘', '’'], ["'", "'"]]); // prettier-ignore

export const nickname: NameRule = {
  name: 'nickname',
  about: 'What a person is called by, in quotation marks between given name and surname, is part of one name.',
  examples: { 'Dwayne "The Rock" Johnson left.': ['person | Dwayne "The Rock" Johnson'] },
  counterexamples: { 'Ann Holm "Best Actress" Bob Roe': ['person | Ann Holm "Best Actress" Bob Roe'] },
  apply(names, { scene }) {
    const result: FoundName[] = [];
    for (const name of names) {
      // "Ann Holm "Best Actress" Bob Roe": who has a given name of his own is another.
      const isSurname = name.end - name.start === 1 || (scene.bits[name.start] & GIVEN_NAME) === 0;
      const given = name.type === 'person' && isSurname ? givenNameBefore(scene, result, name.start) : -1;
      if (given < 0) result.push(name);
      else result.splice(given, result.length - given, { ...result[given], end: name.end });
    }
    return result;
  },
};

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
    if (!isNameShape(shapes[token]) && !isA(document.tokens.lower[token], 'article in a nickname')) return false;
  return true;
}
