import { UPOS_CODE } from '../../../../document/tags';
import { xposOf } from '../../../../document/tree';
import { isA } from '../../../../english';
import { abbreviates, isMadeOf } from '../../../../lexicon/acronyms';
import { isCommonWord } from '../../../../lexicon/common-words';
import { GIVEN_NAME, PERSON_NAME, TITLE } from '../../../../lexicon/name-classes';
import { coverage } from '../../../mentions';
import { CORE, type FoundName } from '../../found';
import type { Scene } from '../../scene';
import { isNameShape, SHAPE } from '../../shapes';
import { eachName, inOrder, type NameRule } from '../rule';

/** Last words of the persons of several words. */
export function surnamesOf({ document }: Scene, names: readonly FoundName[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { type, start, end } of names) if (type === 'person' && end - start > 1) surnames.add(document.tokens.lower[end - 1]);
  return surnames;
}

export const datelinePlace: NameRule = {
  name: 'place of the dateline',
  about: 'What a dateline names is a place.',
  examples: { 'LIVERPOOL, England (AP) — Ann Hart left.': ['place | LIVERPOOL'] },
  counterexamples: { 'Liverpool beat Everton, as England has seen.': ['place | Everton'] },
  apply: eachName((name, { scene: { document } }) => {
    const place = document.dateline?.place;
    const { starts, ends } = document.tokens;
    const isIn = place !== undefined && starts[name.start] >= place.start && ends[name.end - 1] <= place.end;
    return isIn ? [{ ...name, type: 'place' }] : undefined;
  }),
};

export const acronym: NameRule = {
  name: 'acronym given',
  about: 'What stands in brackets behind an organization and is made of its letters is that organization, in the whole text.',
  examples: { 'The Ministry of Forest Development (MoFD) was closed. The director of MoFD left.': ['organization | MoFD'] },
  counterexamples: { 'Manchester United (Kane) and Chelsea Football Club (Lukic) have scored.': ['organization | Kane'] },
  apply(names, { scene }) {
    const { words } = scene.document.tokens;
    const byEnd = new Map(names.map((name) => [name.end, name]));
    const acronyms = new Set<string>();
    for (let token = 2; token + 1 < words.length; token++) {
      if (words[token - 1] !== '(' || words[token + 1] !== ')' || isA(words[token], 'country code')) continue;
      const long = byEnd.get(token - 1);
      if (long !== undefined && long.end - long.start > 1 && isGivenFor(words[token], long, words.slice(long.start, long.end)))
        acronyms.add(words[token]);
    }
    if (acronyms.size === 0) return names;
    const result = names.map((name): FoundName =>
      name.end === name.start + 1 && acronyms.has(words[name.start]) && (CORE.has(name.type) || name.type === 'concept')
        ? { ...name, type: 'organization', rule: 'acronym given', confidence: Math.max(0.85, name.confidence) }
        : name,
    );
    const covered = coverage(names, words.length);
    for (let token = 0; token < words.length; token++) {
      if (covered[token] === 1 || scene.taken[token] === 1 || !acronyms.has(words[token])) continue;
      result.push({ start: token, end: token + 1, type: 'organization', rule: 'acronym given', confidence: 0.85 });
    }
    return inOrder(result);
  },
};

/** Whether what stands in brackets behind a name is an organization's, shortened. */
function isGivenFor(short: string, { type }: FoundName, long: readonly string[]): boolean {
  if (type === 'place') return false;
  if (!/^\p{Lu}[\p{Lu}&/-]{1,7}$/u.test(short)) return type === 'organization' && isMadeOf(short, long);
  return type !== 'person' || abbreviates(short, long.join(' '));
}

const FINITE = new Set<number>([UPOS_CODE.VERB, UPOS_CODE.AUX]);

/** "Ban" of "Ban Ki-moon", "Sun" of "Sun Li": a surname, and nobody's given name, that opens a person's name. */
const familyNamesInFront = ({ bits, document }: Scene, names: readonly FoundName[]): readonly string[] =>
  names.flatMap(({ type, start, end }) => {
    if (type !== 'person' || end - start < 2 || (bits[start] & (GIVEN_NAME | TITLE)) !== 0) return [];
    const isFamilyFirst = (bits[start] & PERSON_NAME) !== 0 || document.tokens.words[start + 2] === '-';
    return isFamilyFirst ? [document.tokens.lower[start]] : [];
  });

export const surnameThatIsAWord: NameRule = {
  name: 'surname that is a word',
  about: 'The surname of somebody in the text is a name though it is a word, too; where it opens a sentence, only with a verb behind it.',
  examples: {
    'Ann Player won. Player said that she was glad.': ['person | Player'],
    'U.S. Defense Secretary Robert Gates met leaders. As an alternative, Gates said the U.S. is considering other routes.': [
      'person | Gates',
    ],
    'President Xi Jinping met Ban Ki-moon. Xi said Ban was right.': ['person | Ban'],
  },
  counterexamples: {
    'Ann Banks arrived. Banks are closed.': ['person | Banks'],
    'Ann Player won. A player said that she was glad.': ['person | player'],
  },
  apply(names, { scene }) {
    const { shapes, opening, document } = scene;
    const { lower } = document.tokens;
    const surnames = new Set([...[...surnamesOf(scene, names)].filter((word) => isCommonWord(word)), ...familyNamesInFront(scene, names)]);
    if (surnames.size === 0) return names;
    const covered = coverage(names, lower.length);
    const found: FoundName[] = [];
    for (let token = 0; token < lower.length; token++) {
      if (!surnames.has(lower[token]) || shapes[token] !== SHAPE.capital || covered[token] + scene.taken[token] + scene.titled[token] > 0)
        continue;
      if (isA(lower[token - 1], 'determiner before a noun')) continue;
      // "Gates said", and not "Gates are": most of the plurals are words.
      const isPlural = lower[token].endsWith('s') && (scene.seenLower.has(lower[token]) || xposOf(document, token + 1) === 'VBP');
      if (isPlural) continue;
      const isSubject = FINITE.has(document.syntax.upos[token + 1]) && document.syntax.upos[token] !== UPOS_CODE.VERB;
      const isAlone = !isNameShape(shapes[token - 1]) && !isNameShape(shapes[token + 1]) && !scene.seenLower.has(lower[token]);
      if (!isSubject && (opening[token] === 1 || !isAlone)) continue;
      found.push({ start: token, end: token + 1, type: 'person', rule: 'surname', confidence: 0.7 });
    }
    return found.length === 0 ? names : inOrder([...names, ...found]);
  },
};
