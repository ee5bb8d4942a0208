import { UPOS_CODE } from '../../document/tags';
import { isA } from '../../english';
import { abbreviates, isMadeOf } from '../../lexicon/acronyms';
import { isCommonWord } from '../../lexicon/common-words';
import { LEGAL_FORM, NAME_ENDING, PLACE } from '../../lexicon/name-classes';
import { nounType } from '../../lexicon/nouns';
import { wordSet } from '../../lexicon/word-set';
import { coverage } from '../mentions';
import { CORE, type FoundName } from './found';
import { phraseOf, type Scene } from './scene';
import { isNameShape, SHAPE } from './shapes';

/** Last words of the persons of several words. */
export function surnamesOf(scene: Scene, names: readonly FoundName[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { type, start, end } of names) if (type === 'person' && end - start > 1) surnames.add(scene.document.tokens.lower[end - 1]);
  return surnames;
}

/** First words of the organizations of several words, but for places: "Acme" of "Acme Bank". */
function firstWordsOf(scene: Scene, names: readonly FoundName[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { type, start, end } of names) {
    if (type === 'organization' && end - start > 1 && (scene.bits[start] & PLACE) === 0) words.add(scene.document.tokens.lower[start]);
  }
  return words;
}

/**
 * A name without a type in a headline is what the same words are elsewhere in the document ("Graphcore"); a lone one that is the surname of
 * somebody is that person, and one that an organization's name begins with that organization, unless it is a common word.
 */
export function withTypesElsewhere(scene: Scene, names: readonly FoundName[]): FoundName[] {
  const { lower } = scene.document.tokens;
  const surnames = surnamesOf(scene, names);
  const shortForms = firstWordsOf(scene, names);
  const types = new Map<string, FoundName['type']>();
  for (const { type, start, end } of names) if (type !== 'concept') types.set(phraseOf(scene, start, end), type);
  return names.map((name) => {
    if (name.type !== 'concept') return name;
    const type = scene.headline[name.start] === 0 ? undefined : types.get(phraseOf(scene, name.start, name.end));
    if (type !== undefined) return { ...name, type, rule: 'same name elsewhere', confidence: 0.6 };
    const word = lower[name.start];
    if (name.end - name.start !== 1 || isCommonWord(word)) return name;
    if (surnames.has(word)) return { ...name, type: 'person', rule: 'surname', confidence: 0.7 };
    return shortForms.has(word) ? { ...name, type: 'organization', rule: 'short form', confidence: 0.6 } : name;
  });
}

/**
 * "Ann Player won. Player said": the surname of somebody in the document is a name though it is a word, too. At the start of a sentence only
 * if a verb follows: a single player has an article.
 */
export function withSurnames(scene: Scene, names: readonly FoundName[]): FoundName[] {
  const { shapes, opening, document } = scene;
  const { lower } = document.tokens;
  const surnames = new Set([...surnamesOf(scene, names)].filter((word) => isCommonWord(word) && !word.endsWith('s')));
  if (surnames.size === 0) return [...names];
  const covered = coverage(names, lower.length);
  const found = [...names];
  for (let token = 0; token < lower.length; token++) {
    if (!surnames.has(lower[token]) || shapes[token] !== SHAPE.capital || covered[token] + scene.taken[token] + scene.titled[token] > 0)
      continue;
    if (DETERMINERS.has(lower[token - 1])) continue;
    const isSubject = FINITE.has(document.syntax.upos[token + 1]) && document.syntax.upos[token] !== UPOS_CODE.VERB;
    const isAlone = !isNameShape(shapes[token - 1]) && !isNameShape(shapes[token + 1]) && !scene.seenLower.has(lower[token]);
    if (!isSubject && (opening[token] === 1 || !isAlone)) continue;
    found.push({ start: token, end: token + 1, type: 'person', rule: 'surname', confidence: 0.7 });
  }
  return found;
}
const DETERMINERS = wordSet('the a an this that each every no any another his her its their my our your');
const FINITE = new Set<number>([UPOS_CODE.VERB, UPOS_CODE.AUX]);

/**
 * "the Australian League of Rights … the League", "Space Shuttle Discovery … Discovery": words that the text writes with a capital because
 * they are short for a name in it.
 */
export function withShortForms(scene: Scene, names: readonly FoundName[]): FoundName[] {
  const { lower } = scene.document.tokens;
  const covered = new Uint8Array(lower.length);
  const short = new Map<string, ShortForm & Pick<FoundName, 'type'>>();
  for (const name of names) {
    covered.fill(1, name.start, name.end);
    for (const form of shortFormsOf(scene, name)) {
      if (scene.shapes[form.token] === SHAPE.capital) short.set(lower[form.token], { type: name.type, ...form });
    }
  }
  if (short.size === 0) return [...names];
  const found = [...names];
  for (let token = 1; token < lower.length; token++) {
    const form = short.get(lower[token]);
    if (form === undefined || covered[token] + scene.taken[token] + scene.titled[token] + scene.opening[token] > 0) continue;
    if (form.article !== (lower[token - 1] === 'the') || !isLoneCapital(scene, token)) continue;
    found.push({ start: token, end: token + 1, type: form.type, rule: 'short form', confidence: 0.6 });
  }
  return found;
}

/** A word with a capital that the document never writes without, and no part of a longer stretch of capitals. */
const isLoneCapital = ({ shapes, document, seenLower }: Scene, token: number): boolean =>
  shapes[token] === SHAPE.capital &&
  !isNameShape(shapes[token - 1]) &&
  (token + 1 >= shapes.length || !isNameShape(shapes[token + 1])) &&
  !seenLower.has(document.tokens.lower[token]);

interface ShortForm {
  readonly token: number;
  /** Whether "the" stands before it. */
  readonly article: boolean;
}

/** What of a name may stand for all of it: what comes behind a noun for its kind ("Shuttle"); an organization's head noun. */
function shortFormsOf(scene: Scene, { type, start, end }: FoundName): ShortForm[] {
  const { lower } = scene.document.tokens;
  const last = end - 1;
  if (end - start < 2 || type === 'person' || type === 'place') return [];
  if (nounType(lower[last - 1]) !== undefined && (scene.bits[last] & NAME_ENDING) === 0) return [{ token: last, article: false }];
  if (type !== 'organization') return [];
  let of = start + 1;
  while (of < last && lower[of] !== 'of' && lower[of] !== 'for') of++;
  const head = of < last ? of - 1 : last;
  return (scene.bits[head] & (PLACE | LEGAL_FORM)) === 0 ? [{ token: head, article: true }] : [];
}

/** "Ministry of Public Works (MOP)", "Ministry of Tourism (Mitur)": in the whole document MOP is an organization, if it is given so once. */
export function withAcronyms(scene: Scene, names: FoundName[]): FoundName[] {
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
  const result = names.map((name) =>
    name.end === name.start + 1 && acronyms.has(words[name.start]) && (CORE.has(name.type) || name.type === 'concept')
      ? { ...name, type: 'organization' as const, rule: 'acronym given', confidence: Math.max(0.85, name.confidence) }
      : name,
  );
  const covered = coverage(names, words.length);
  for (let token = 0; token < words.length; token++) {
    if (covered[token] === 1 || scene.taken[token] === 1 || !acronyms.has(words[token])) continue;
    result.push({ start: token, end: token + 1, type: 'organization', rule: 'acronym given', confidence: 0.85 });
  }
  return result;
}

/** Whether what stands in brackets behind a name is an organization's, shortened. */
function isGivenFor(short: string, { type }: FoundName, long: readonly string[]): boolean {
  if (type === 'place') return false;
  if (!/^\p{Lu}[\p{Lu}&/-]{1,7}$/u.test(short)) return type === 'organization' && isMadeOf(short, long);
  return type !== 'person' || abbreviates(short, long.join(' '));
}
