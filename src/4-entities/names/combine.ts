import { nameBits } from '../../lexicon/name-words';
import { COUNTRY_CODES } from '../../lexicon/country-codes';
import type { TokenRange } from '../../document/span';
import { abbreviates } from '../../lexicon/acronyms';
import { DEMONYM, GIVEN_NAME, INSTITUTION_HEAD, KNOWN_NAME, NAME_ENDING, NOT_A_NAME, PERSON_NAME, TITLE } from '../../lexicon/name-classes';
import { isCommonWord } from '../../lexicon/common-words';
import type { NameType } from './clues';
import { isRank, titleLength } from './cut';
import type { FoundName } from './found';
import { isName } from './keep';
import { phraseOf, type Scene } from './scene';
import { isNameShape, SHAPE } from './shapes';
import { LABEL_COUNT, namesIn, OUTSIDE } from './tagger/labels';
import type { Tagging } from './tagger/tagger';

/** A rule's type that the tagger does not know stays from this confidence on. */
const SURE_TYPE = 0.55;
/** A rule's person, organization or place stays against the tagger if its confidence is this high and the tagger's lead for O is not. */
const SURE_RULE = 0.55;
const SURE_OUTSIDE = 14;
/** Below the first, the tagger gives way to a rule that is as sure as the second. */
const UNSURE_TAG = 0.5;
const SURER_RULE = 0.85;
/** Rules that see further than the tagger, as to where a name ends, need this confidence. */
const SURE_SPAN = 0.6;

/**
 * Joins what the tagger and the rules found. The tagger decides where persons, organizations and places are; of the rules come the types
 * that it does not know, and names of which it is not sure. Then what is certain by the words: titles, "Bank of Japan", surnames.
 *
 * @returns names that do not overlap, in the order of the text
 */
export function combine(scene: Scene, rules: readonly FoundName[], { labels, scores }: Tagging): FoundName[] {
  const found = namesIn(labels).map((name): FoundName => ({ ...name, rule: 'tagger', confidence: confidenceOf(scores, labels, name) }));
  const rulesIn = overlapsWith(rules, labels.length);
  const surnames = surnamesOf(scene, rules);
  const tagged = neighborsJoined(found)
    .flatMap((name) => trimmed(scene, name))
    .flatMap((name) => byRules(scene, name, rulesIn(name), surnames));
  const taggedIn = overlapsWith(tagged, labels.length);
  const kept: FoundName[] = [];
  const taken = new Uint8Array(labels.length);
  const keep = (name: FoundName): void => {
    kept.push(name);
    taken.fill(1, name.start, name.end);
  };
  const isFree = ({ start, end }: FoundName): boolean => !taken.subarray(start, end).includes(1);

  // What only the rules know: products, events, laws, works, peoples, buildings.
  for (const rule of rules) {
    if (rule.type === 'concept' || CORE.has(rule.type) || rule.confidence < SURE_TYPE) continue;
    if (taggedIn(rule).every(({ start, end }) => start >= rule.start && end <= rule.end)) keep(rule);
  }
  for (const rule of rules) if (isFree(rule) && reachesFurther(scene, rule, taggedIn(rule))) keep(rule);
  for (const name of joined(scene, tagged)) if (isFree(name)) keep(withRulesName(name, rulesIn(name)[0]));
  for (const rule of rules) {
    if (!isFree(rule)) continue;
    if (!CORE.has(rule.type)) {
      keep(rule);
      continue;
    }
    const against = outsideMargin(scores, rule.start, rule.end);
    const stays = isCode(scene, rule) || (rule.confidence >= SURE_RULE && against < SURE_OUTSIDE);
    keep(stays ? rule : { ...rule, type: 'concept', confidence: 0.4 });
  }
  return withAcronyms(scene, withTypesElsewhere(scene, kept)).sort((a, b) => a.start - b.start);
}

/** For names that do not overlap each other: which of them overlap a range. Takes time in proportion to the range. */
function overlapsWith(names: readonly FoundName[], length: number): (range: TokenRange) => FoundName[] {
  const owner = new Int32Array(length).fill(-1);
  names.forEach(({ start, end }, index) => owner.fill(index, start, end));
  return ({ start, end }) => {
    const found: FoundName[] = [];
    for (let token = start; token < end; token++) {
      if (owner[token] >= 0 && names[owner[token]] !== found.at(-1)) found.push(names[owner[token]]);
    }
    return found;
  };
}

const CORE: ReadonlySet<string> = new Set<NameType>(['person', 'organization', 'place']);

/** The rule's name for why, where both found the same. */
const withRulesName = (name: FoundName, rule: FoundName | undefined): FoundName =>
  rule?.start === name.start && rule.end === name.end && rule.type === name.type
    ? { ...name, rule: rule.rule, confidence: Math.max(name.confidence, rule.confidence) }
    : name;

/**
 * Whether a rule's name goes on where the tagger's ends: "University of California | , Berkeley", "Kim Jong | -un".
 *
 * @param tagged what the tagger found in it
 */
function reachesFurther({ bits, document }: Scene, rule: FoundName, tagged: readonly FoundName[]): boolean {
  const [first, ...others] = tagged;
  // "Valeska | Paris"
  if (rule.type === 'person' && others.length === 0 && first?.end === rule.end && first.start > rule.start && first.type !== 'person') {
    return true;
  }
  if (!CORE.has(rule.type) || rule.confidence < SURE_SPAN) return false;
  if (first?.start !== rule.start || first.type !== rule.type || first.end >= rule.end || others.some(({ end }) => end > rule.end))
    return false;
  if (rule.type === 'person') return document.tokens.words[first.end] === '-';
  return ((bits[first.start] | bits[first.end - 1]) & INSTITUTION_HEAD) !== 0;
}

/** What the rules know better of a name that the tagger found. */
function byRules(scene: Scene, name: FoundName, inside: readonly FoundName[], surnames: ReadonlySet<string>): readonly FoundName[] {
  const first = inside[0];
  const covers = first?.start === name.start && inside[inside.length - 1].end === name.end;
  // "Israel-Egypt": two names that the lexicon knows.
  if (covers && inside.length > 1 && inside.every(({ type, confidence }) => type === 'place' && confidence >= SURE_SPAN)) return inside;
  if (covers && inside.length === 1 && CORE.has(first.type) && name.confidence < UNSURE_TAG && first.confidence >= SURER_RULE)
    return [first];
  // "Valeska Paris sued. Paris said": the rules have counted where only a place stands.
  if (covers && inside.length === 1 && first.type === 'person' && surnames.has(scene.document.tokens.lower[name.start])) return [first];
  // "acquired [Zorblat]": what a company does says more than how an unknown word is spelled.
  if (covers && inside.length === 1 && first.rule === 'business') return [first];
  // "Acme praised itself": of an unknown word alone nobody can say that it is a person.
  const unknown = name.end - name.start === 1 && (scene.bits[name.start] & PERSON_NAME) === 0;
  if (covers && inside.length === 1 && first.type === 'concept' && name.type === 'person' && unknown && name.confidence < UNSURE_TAG)
    return [first];
  // "Scientologist | Tom Cruise"
  const last = inside.at(-1);
  if (name.type === 'person' && inside.length === 1 && last?.type === 'person' && last.end === name.end && last.start > name.start)
    return [last];
  if (inside.length === 0 && name.end - name.start === 1 && !standsAlone(scene, name.start)) return [];
  return [name];
}

/** Whether a word that no rule takes for a name may be one: not "Government", and no common word where the document has its capitals in order. */
function standsAlone(scene: Scene, token: number): boolean {
  const lower = scene.document.tokens.lower[token];
  if ((scene.bits[token] & NOT_A_NAME) !== 0 && (scene.bits[token] & KNOWN_NAME) === 0) return false;
  const isHead = (scene.bits[token] & (NAME_ENDING | TITLE)) !== 0 && (scene.bits[token] & (PERSON_NAME | KNOWN_NAME)) === 0;
  if (isHead && scene.shapes[token] === SHAPE.capital && isCommonWord(lower)) return false;
  return scene.seenCapital.size <= FEW || isName(scene, { start: token, end: token + 1, titled: false, employer: false });
}

/** "Prime Minister Sheikh Hasina" without what is no part of the name; nothing for "Israeli" and "@handle". */
function trimmed(scene: Scene, name: FoundName): FoundName[] {
  let { start } = name;
  const { words, lower } = scene.document.tokens;
  // "Matthew Ingram | of The Globe and Mail", "Man | of the Match": no person's name goes on behind a preposition.
  let { end } = name;
  if (name.type === 'person') for (let token = end - 1; token >= start; token--) if (IN_NO_PERSON.has(lower[token])) end = token;
  if (end === start) return [];
  if (words[start].startsWith('@') || words[start - 1] === '@') return [];
  if (onlyDemonyms(scene, start, end) && (nameBits(phraseOf(scene, start, end)) & (KNOWN_NAME | PERSON_NAME)) === 0) return [];
  if (isCode(scene, name)) return [{ ...name, type: 'place', rule: 'country code' }];
  if (!hasCapital(scene, start, end) && scene.seenCapital.size > FEW) return [];
  if (name.type === 'person') {
    start = afterTitles(scene, start, end);
    // A title alone is nobody's name.
    if (end - start === 1 && (scene.bits[start] & TITLE) !== 0 && (scene.bits[start] & PERSON_NAME) === 0) return [];
  }
  return [{ ...name, start, end }];
}

const IN_NO_PERSON = new Set(['of', 'for', 'from', 'at', 'in', 'on']);

/** Words with a capital inside sentences, above which a document writes its names with capitals. */
const FEW = 3;

function hasCapital(scene: Scene, start: number, end: number): boolean {
  for (let token = start; token < end; token++) if (isNameShape(scene.shapes[token])) return true;
  return false;
}

/** "Iranian Foreign Minister | Hossein Amir-Abdollahian": where a person's name begins after titles and what goes with them. */
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
    else if ((scene.bits[token] & DEMONYM) !== 0 || (isCommonWord(lower[token]) && (scene.bits[token] & PERSON_NAME) === 0)) token++;
    else break;
  }
  return from;
}

/** "Chris | Nolan": two names of a type without anything between them are one. */
function neighborsJoined(names: readonly FoundName[]): FoundName[] {
  const result: FoundName[] = [];
  for (const name of names) {
    const last = result.at(-1);
    if (last?.end === name.start && last.type === name.type) {
      result[result.length - 1] = { ...last, end: name.end, confidence: Math.min(last.confidence, name.confidence) };
    } else result.push(name);
  }
  return result;
}

/** "Ministry of Public Works (MOP)": in the whole document MOP is an organization, if it is given so once. */
function withAcronyms(scene: Scene, names: FoundName[]): FoundName[] {
  const { words, lower } = scene.document.tokens;
  const byEnd = new Map(names.map((name) => [name.end, name]));
  const acronyms = new Set<string>();
  for (let token = 2; token + 1 < words.length; token++) {
    if (words[token - 1] !== '(' || words[token + 1] !== ')' || !/^\p{Lu}[\p{Lu}&/-]{1,7}$/u.test(words[token])) continue;
    const long = byEnd.get(token - 1);
    if (long === undefined || long.end - long.start < 2 || COUNTRY_CODES.has(words[token]) || long.type === 'place') continue;
    if (long.type === 'person' && !abbreviates(words[token], words.slice(long.start, long.end).join(' '))) continue;
    acronyms.add(lower[token]);
  }
  if (acronyms.size === 0) return names;
  const result = names.map((name) =>
    name.end === name.start + 1 &&
    acronyms.has(lower[name.start]) &&
    scene.shapes[name.start] === SHAPE.upper &&
    (CORE.has(name.type) || name.type === 'concept')
      ? { ...name, type: 'organization' as const, rule: 'acronym given', confidence: Math.max(0.85, name.confidence) }
      : name,
  );
  const covered = new Uint8Array(words.length);
  for (const { start, end } of names) covered.fill(1, start, end);
  for (let token = 0; token < words.length; token++) {
    if (covered[token] === 1 || scene.taken[token] === 1 || scene.shapes[token] !== SHAPE.upper || !acronyms.has(lower[token])) continue;
    result.push({ start: token, end: token + 1, type: 'organization', rule: 'acronym given', confidence: 0.85 });
  }
  return result;
}

function onlyDemonyms(scene: Scene, start: number, end: number): boolean {
  for (let token = start; token < end; token++) if ((scene.bits[token] & DEMONYM) === 0) return false;
  return true;
}

/** "Communist Party | of | China": an institution's head noun takes what follows its "of". */
function joined(scene: Scene, names: readonly FoundName[]): FoundName[] {
  const { lower } = scene.document.tokens;
  const result: FoundName[] = [];
  for (const name of names) {
    const last = result.at(-1);
    if (last?.type === 'organization' && (scene.bits[last.end - 1] & INSTITUTION_HEAD) !== 0) {
      const gap = lower.slice(last.end, name.start);
      if ((gap.length === 1 || (gap.length === 2 && gap[1] === 'the')) && (gap[0] === 'of' || gap[0] === 'for')) {
        result[result.length - 1] = { ...last, end: name.end };
        continue;
      }
    }
    result.push(name);
  }
  return result;
}

/** "Nasser Al-Attiyah (QAT)": the code of a country in brackets. */
const isCode = (scene: Scene, { start, end }: FoundName): boolean =>
  end === start + 1 &&
  scene.document.tokens.words[start - 1] === '(' &&
  scene.document.tokens.words[end] === ')' &&
  COUNTRY_CODES.has(scene.document.tokens.words[start]);

/** Last words of the persons of several words. */
function surnamesOf(scene: Scene, names: readonly FoundName[]): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const { type, start, end } of names) if (type === 'person' && end - start > 1) surnames.add(scene.document.tokens.lower[end - 1]);
  return surnames;
}

/**
 * A name without a type is what the same words are elsewhere in the document ("Graphcore" in a headline); a lone one that is the surname of
 * somebody is that person, unless it is a common word.
 */
function withTypesElsewhere(scene: Scene, names: readonly FoundName[]): FoundName[] {
  const { lower } = scene.document.tokens;
  const surnames = surnamesOf(scene, names);
  const types = new Map<string, FoundName['type']>();
  for (const { type, start, end } of names) if (type !== 'concept') types.set(phraseOf(scene, start, end), type);
  return names.map((name) => {
    if (name.type !== 'concept') return name;
    const type = types.get(phraseOf(scene, name.start, name.end));
    if (type !== undefined) return { ...name, type, rule: 'same name elsewhere', confidence: 0.6 };
    const word = lower[name.start];
    if (name.end - name.start !== 1 || !surnames.has(word) || isCommonWord(word)) return name;
    return { ...name, type: 'person', rule: 'surname', confidence: 0.7 };
  });
}

/** How far the labels of a name are ahead of the next best, from 0.4 to 0.98. */
function confidenceOf(scores: Float32Array, labels: Uint8Array, { start, end }: TokenRange): number {
  let least = Infinity;
  for (let token = start; token < end; token++) {
    const row = token * LABEL_COUNT;
    let other = -Infinity;
    for (let label = 0; label < LABEL_COUNT; label++) if (label !== labels[token]) other = Math.max(other, scores[row + label]);
    least = Math.min(least, scores[row + labels[token]] - other);
  }
  const sure = 1 / (1 + Math.exp(-least / 8));
  return Math.round((0.4 + 0.58 * Math.max(0, 2 * sure - 1)) * 100) / 100;
}

/** How far O is ahead of every other label, on average over some tokens. */
function outsideMargin(scores: Float32Array, start: number, end: number): number {
  let sum = 0;
  for (let token = start; token < end; token++) {
    const row = token * LABEL_COUNT;
    let other = -Infinity;
    for (let label = 1; label < LABEL_COUNT; label++) other = Math.max(other, scores[row + label]);
    sum += scores[row + OUTSIDE] - other;
  }
  return sum / (end - start);
}
