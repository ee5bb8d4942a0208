import type { TokenRange } from '../../document/span';
import { nameBits } from '../../lexicon/name-words';
import { isAcronymOf } from '../../lexicon/acronyms';
import { isCommonWord } from '../../lexicon/common-words';
import {
  COUNTRY,
  DEMONYM,
  GIVEN_NAME,
  INSTITUTION_HEAD,
  KNOWN_NAME,
  NAME_ENDING,
  NOT_A_NAME,
  ORGANIZATION,
  PERSON_NAME,
  PLACE,
  SURNAME,
  TITLE,
} from '../../lexicon/name-classes';
import { isArabicArticle } from './arabic-article';
import { isNounForPersons } from './cut';
import { surnamesOf, withAcronyms, withShortForms, withSurnames, withTypesElsewhere } from './document-wide';
import { CORE, type FoundName } from './found';
import { FORMS } from './forms';
import { isName } from './keep';
import { withNicknames } from './nicknames';
import { FEW_CAPITALS, isKnownPlace, phraseOf, type Scene } from './scene';
import { SHAPE } from './shapes';
import { namesIn } from './tagger/labels';
import { confidenceOf, outsideMargin } from './tagger/margins';
import type { Tagging } from './tagger/tagger';
import { factsOf } from './tagger/words';
import { isPlaceCode } from './place-codes';
import { trimmed } from './trim';

/** A rule's type that the tagger does not know stays from this confidence on. */
const SURE_TYPE = 0.55;
/** A rule's person, organization or place stays against the tagger if its confidence is this high and the tagger's lead for O is not. */
const SURE_RULE = 0.85;
const SURE_OUTSIDE = 14;
/**
 * The same for two capitalized words behind a title or a noun for persons, or of whom a verb says what is done to persons alone: "captain
 * Andreas Granqvist" can hardly be anything else.
 */
const SURE_OUTSIDE_PERSON = 120;
/** The same for names of several words of which the rules are all but certain: "Iberian Blue Fund". */
const SURE_OUTSIDE_LONG = 60;
const ALL_BUT_CERTAIN = 0.95;
/** And for a given name with a surname. */
const SURE_PERSON = 0.92;
/** Clues that read the words around a name, which say more than its spelling: they need less. */
const BY_CONTEXT = new Set([
  'business',
  'apposition before',
  'apposition',
  'noun before',
  'noun after',
  'based in',
  'age',
  'what it owns',
  'verb of saying',
  'what is done to persons',
]);
const SURE_CONTEXT = 0.55;
/** Clues that say in words what a name is of. */
const SAYS_WHAT = new Set(['apposition before', 'noun before']);
/** "Évora, the third daughter of a clerk": a person behind a comma may belong to what was before. */
const saysWhat = ({ rule, type }: FoundName): boolean => SAYS_WHAT.has(rule) || (rule === 'apposition' && type !== 'person');
/** Below this, the tagger gives way to a sure rule. */
const UNSURE_TAG = 0.5;
/** Below this, to a clue that says in words what the name is of. */
const SURE_TAG = 0.8;
/** Rules that see further than the tagger, as to where a name ends, need this confidence. */
const SURE_SPAN = 0.6;

/**
 * Joins what the tagger and the rules found. The tagger decides where persons, organizations and places are; of the rules come the types
 * that it does not know, and names of which it is not sure. Then what is certain by the words: titles, "Bank of Japan", surnames.
 *
 * @returns names that do not overlap, in the order of the text
 */
export function combine(scene: Scene, rules: readonly FoundName[], { labels, scores }: Tagging): FoundName[] {
  const found = namesIn(labels).map((name): FoundName => ({ rule: 'tagger', confidence: confidenceOf(scores, labels, name), ...name }));
  const rulesIn = overlapsWith(rules, labels.length);
  const surnames = surnamesOf(scene, rules);
  const tagged = neighborsJoined(scene, found)
    .flatMap((name) => trimmed(scene, name))
    .map((name, i, all) => (i > 0 && all[i - 1].end > name.start ? { ...name, start: all[i - 1].end } : name))
    .filter(({ start, end }) => start < end)
    .flatMap((name) => byRules(scene, name, rulesIn(name), surnames));
  const taggedIn = overlapsWith(tagged, labels.length);
  const kept: FoundName[] = [];
  const taken = new Uint8Array(labels.length);
  const keep = (name: FoundName): void => {
    kept.push(name);
    taken.fill(1, name.start, name.end);
  };
  const isFree = ({ start, end }: FoundName): boolean => !taken.subarray(start, end).includes(1);

  // What the tagger found may have more in front: "the Pacific | 7th Fleet".
  for (const rule of rules) {
    if (FORMS.has(rule.rule) && !taggedIn(rule).some((name) => name.type === rule.type && name.start < rule.start && name.end >= rule.end))
      keep(rule);
  }
  // What only the rules know: products, events, laws, works, peoples, buildings.
  for (const rule of rules) {
    if (rule.type === 'concept' || CORE.has(rule.type) || rule.confidence < SURE_TYPE) continue;
    if (isCalledLikeAPlace(scene, rule, taggedIn(rule))) continue;
    if (isFree(rule) && taggedIn(rule).every(({ start, end }) => start >= rule.start && end <= rule.end)) keep(rule);
  }
  for (const rule of rules) if (isFree(rule) && reachesFurther(scene, rule, taggedIn(rule))) keep(rule);
  for (const name of tagged) if (isFree(name)) keep(withRulesName(name, rulesIn(name)[0]));
  for (const rule of rules) {
    if (!isFree(rule)) continue;
    if (!CORE.has(rule.type)) {
      keep(rule);
      continue;
    }
    const against = outsideMargin(scores, rule.start, rule.end);
    const enough = BY_CONTEXT.has(rule.rule) ? SURE_CONTEXT : SURE_RULE;
    const sure = rule.confidence >= enough && (against < limitOf(scene, rule) || isAbbreviated(scene, rule));
    const stays = isPlaceCode(scene, rule) || isCountry(scene, rule) || sure;
    keep(stays ? rule : { ...rule, type: 'concept', confidence: 0.4 });
  }
  const placed = kept.map((name) => (isDatelinePlace(scene, name) ? { ...name, type: 'place' as const } : name));
  const inOrder = withNicknames(
    scene,
    placed.sort((a, b) => a.start - b.start),
  );
  return withSurnames(scene, withShortForms(scene, withAcronyms(scene, withTypesElsewhere(scene, inOrder)))).sort(
    (a, b) => a.start - b.start,
  );
}

/** "LIVERPOOL, England (AP) —" */
function isDatelinePlace({ document: { dateline, tokens } }: Scene, { start, end }: FoundName): boolean {
  const place = dateline?.place;
  return place !== undefined && tokens.starts[start] >= place.start && tokens.ends[end - 1] <= place.end;
}

/** "Jeff Bridges", "Rosa Parks": whom the tagger takes for a person, and whose first word is a given name, is no facility for the noun that he is called by. */
const isCalledLikeAPlace = ({ bits }: Scene, { type, start, end }: FoundName, tagged: readonly FoundName[]): boolean =>
  type === 'facility' &&
  end - start === 2 &&
  (bits[start] & GIVEN_NAME) !== 0 &&
  tagged.length === 1 &&
  tagged[0].type === 'person' &&
  tagged[0].start === start &&
  tagged[0].end === end;

/** What the tagger's lead for O may be at most against a rule. */
function limitOf({ document }: Scene, rule: FoundName): number {
  if (isSurelyPerson(rule)) return SURE_OUTSIDE_PERSON;
  // "the Interior Ministry": in other texts that the tagger has seen it may be no name.
  if (rule.rule === 'head of institutions' && document.tokens.words[rule.end - 1] === 'Ministry') return Infinity;
  // "Colette Heald told reporters"
  if (rule.rule === 'known person' && rule.confidence >= SURE_PERSON && rule.end - rule.start > 1) return SURE_OUTSIDE_LONG;
  // "Iberian Blue Fund", "Glenarrow Casks"
  const length = rule.end - rule.start;
  const isLong = rule.rule === 'head of institutions' ? length > 2 : length > 1;
  return isLong && rule.confidence >= ALL_BUT_CERTAIN ? SURE_OUTSIDE_LONG : SURE_OUTSIDE;
}

const isSureInstitution = ({ rule, confidence }: FoundName): boolean => rule === 'head of institutions' && confidence >= ALL_BUT_CERTAIN;
const isSurelyPerson = ({ rule, type, start, end }: FoundName): boolean => SURELY_PERSONS.has(rule) && type === 'person' && end - start > 1;
const SURELY_PERSONS = new Set(['title before', 'what is done to persons']);

/** "International Rescue Fund (IRF)": with its initials in brackets behind it, a phrase is a name, and its words say of what. */
function isAbbreviated({ document, shapes }: Scene, { start, end }: FoundName): boolean {
  const { words } = document.tokens;
  const inBrackets = words[end] === '(' && words[end + 2] === ')' && shapes[end + 1] === SHAPE.upper;
  return inBrackets && end - start > 1 && isAcronymOf(words[end + 1], words.slice(start, end));
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
function reachesFurther(scene: Scene, rule: FoundName, tagged: readonly FoundName[]): boolean {
  const { bits, document } = scene;
  const [first, ...others] = tagged;
  // "Valeska | Paris", "Lucía | Ferrer": a piece of a person's name is no place.
  const pieces = first !== undefined && tagged.every(({ type, start, end }) => type !== 'person' && start >= rule.start && end <= rule.end);
  if (rule.type === 'person' && pieces && !(first.start === rule.start && first.end === rule.end)) {
    if (first.start > rule.start || rule.confidence >= SURE_SPAN) return true;
  }
  // "Bosnia | and Herzegovina"
  if (pieces && rule.rule === 'known name' && !(first.start === rule.start && first.end === rule.end)) return true;
  if (first?.end === rule.end && first.start > rule.start) return rule.type === 'organization' && beginsBefore(scene, rule, first);
  // "Greater | New Orleans | Fair Housing Action Center"
  if (pieces && isSureInstitution(rule) && tagged.length > 1) return true;
  if (first?.start !== rule.start || first.end >= rule.end || others.some(({ end }) => end > rule.end)) return false;
  // "Chan Tai | -man", "Suleiman | al-Amr": no name ends there, whatever it was taken for.
  if (rule.type === 'person') return document.tokens.words[first.end] === '-' || isArabicArticle(scene, first.end);
  // "Hootie | & the Blowfish"
  if (rule.type === 'organization' && document.tokens.words[first.end] === '&') return true;
  // "the Connecticut | Lottery"
  if (rule.type === 'organization' && others.length === 0 && first.type === 'place' && rule.confidence >= SURE_TYPE)
    return scene.headline[rule.start] === 0;
  if (!CORE.has(rule.type) || rule.confidence < SURE_SPAN) return false;
  // "U.S. Space | and Rocket Center"
  if (rule.type === 'organization' && pieces && (bits[rule.end - 1] & INSTITUTION_HEAD) !== 0) return true;
  // "Maas Institute for Trade | Policy"
  return first.type === rule.type && bits.subarray(first.start, first.end).some((word) => (word & INSTITUTION_HEAD) !== 0);
}

/** Whether an organization's name begins where the rule says, and not where the tagger does, which found its end. */
function beginsBefore({ bits, document }: Scene, rule: FoundName, tagged: FoundName): boolean {
  const before = document.tokens.lower[tagged.start - 1];
  // "the People's | Bank of China"
  if (/^(?:'s|’s|['’])$/.test(before)) return (bits[tagged.start] & INSTITUTION_HEAD) !== 0;
  if (rule.confidence < SURE_SPAN) return false;
  // "the Embassy | of India"
  if (before === 'of' || before === 'for') return isSureInstitution(rule);
  // "Competition and | Markets Authority"
  if (before === 'and') return (bits[rule.end - 1] & INSTITUTION_HEAD) !== 0;
  // "the Korean | Central News Agency"
  return tagged.type === 'organization' && tagged.start === rule.start + 1 && (bits[rule.start] & DEMONYM) !== 0;
}

/** What the rules know better of a name that the tagger found. */
function byRules(scene: Scene, name: FoundName, inside: readonly FoundName[], surnames: ReadonlySet<string>): readonly FoundName[] {
  const first = inside[0];
  // "The | Brackwater Institute", "The | Organization for Security (and Co-operation in Europe)": what has its capital from the sentence's start
  const article = scene.opening[name.start] === 1 && ARTICLES.has(scene.document.tokens.lower[name.start]);
  if (article && first?.start === name.start + 1 && first.end >= name.end) return [{ ...name, start: first.start }];
  const covers = first?.start === name.start && inside[inside.length - 1].end === name.end;
  // "Acme and Globex merged": the rules join what one name may hold around an "and".
  if (covers && inside.length === 2 && inside[1].start === first.end + 1 && scene.document.tokens.lower[first.end] === 'and')
    return inside.map((one) => (CORE.has(one.type) ? one : { ...one, type: name.type, confidence: name.confidence }));
  // "Israel-Egypt", "Labour Party and Frederick Fung": names that the rules are sure of, with a word between them.
  const sure = inside.every(({ type, confidence }) => CORE.has(type) && confidence >= SURE_SPAN);
  if (covers && inside.length > 1 && sure && inside.every(({ end }, i) => i === inside.length - 1 || end < inside[i + 1].start))
    return inside;
  if (covers && inside.length === 1 && CORE.has(first.type) && name.confidence < UNSURE_TAG && first.confidence >= SURE_RULE)
    return [first];
  // "Valeska Paris sued. Paris said": the rules have counted where only a place stands, and what the word is of where not.
  if (covers && inside.length === 1 && CORE.has(first.type) && surnames.has(scene.document.tokens.lower[name.start])) return [first];
  // "the Democrat Party", "Globex Plc."
  if (covers && inside.length === 1 && name.type === 'person' && SAYS_OF_WHAT.has(first.rule) && first.confidence >= SURE_RULE)
    return [first];
  // "India Walton": no place ends in a surname that is nothing else.
  const last = name.end - 1;
  const isBySurname = (scene.bits[last] & SURNAME) !== 0 && (scene.bits[last] & (KNOWN_NAME | NAME_ENDING)) === 0;
  if (covers && inside.length === 1 && name.type === 'place' && first.rule === 'known person' && isBySurname) return [first];
  // "in Parliament"
  const known = nameBits(phraseOf(scene, name.start, name.end));
  const isInstitution = (known & ORGANIZATION) !== 0 && (known & PLACE) === 0 && (scene.bits[name.end - 1] & INSTITUTION_HEAD) !== 0;
  if (name.type === 'place' && isInstitution) return [{ ...name, type: 'organization' }];
  // "A private airline, [Air Mayon]": what the text says that it is
  if (covers && inside.length === 1 && saysWhat(first) && CORE.has(first.type) && name.confidence < SURE_TAG) {
    if (first.confidence >= SURE_CONTEXT) return [first];
  }
  // "acquired [Zorblat]": what a company does says more than how an unknown word is spelled.
  if (covers && inside.length === 1 && first.rule === 'business') return [first];
  // "Acme praised itself": of an unknown word alone nobody can say that it is a person. Where hardly anything has a capital, one inside a
  // sentence says enough: "with Caoimhe".
  const bare = scene.opening[name.start] === 0 && scene.seenCapital.size <= FEW_CAPITALS;
  const unknown = name.end - name.start === 1 && !isOfPersons(scene, name.start);
  if (covers && inside.length === 1 && first.type === 'concept' && name.type === 'person' && unknown && !bare) return [first];
  // "Scientologist | Tom Cruise", "Minister of Defense | Hazem Shaalan"
  if (name.type === 'person' && inside.length === 1 && first.type === 'person' && first.end === name.end && first.start > name.start) {
    const before = first.start - 1;
    const isTitled = first.rule === 'title before' && first.confidence >= SURE_RULE && (scene.bits[before] & PERSON_NAME) === 0;
    if (isTitled || isNounForPersons(scene.document.tokens.lower[before])) return [first];
  }
  // "She spoke about [Climate Change]"
  if (
    inside.length === 0 &&
    name.end - name.start === 2 &&
    scene.seenCapital.size > 0 &&
    !isName(scene, { ...name, titled: false, employer: false })
  )
    return [];
  if (inside.length === 0 && name.end - name.start === 1 && !standsAlone(scene, name.start)) return [];
  return [name];
}

/** Rules that read an institution's kind in its name. */
const SAYS_OF_WHAT = new Set(['head of institutions', 'company suffix']);
const ARTICLES = new Set(['the', 'a', 'an']);

/** Whether a word that no rule takes for a name may be one: not "Government", and no common word where the document has its capitals in order. */
function standsAlone(scene: Scene, token: number): boolean {
  const lower = scene.document.tokens.lower[token];
  if ((scene.bits[token] & NOT_A_NAME) !== 0 && (scene.bits[token] & KNOWN_NAME) === 0) return false;
  const isHead = (scene.bits[token] & (NAME_ENDING | TITLE)) !== 0 && (scene.bits[token] & (PERSON_NAME | KNOWN_NAME)) === 0;
  if (isHead && scene.shapes[token] === SHAPE.capital && isCommonWord(lower)) return false;
  return scene.seenCapital.size <= FEW_CAPITALS || isName(scene, { start: token, end: token + 1, titled: false, employer: false });
}

/**
 * "Chris | Nolan": two names of a type without anything between them are one, and so are "Harrow | Bight" where the text has the whole
 * elsewhere. At the end of a line one may end.
 */
function neighborsJoined(scene: Scene, names: readonly FoundName[]): FoundName[] {
  const { text, tokens } = scene.document;
  const whole = new Map(
    names.filter(({ start, end }) => end - start > 1).map(({ start, end, type }) => [phraseOf(scene, start, end), type] as const),
  );
  const result: FoundName[] = [];
  for (const name of names) {
    const last = result.at(-1);
    const touches = last?.end === name.start && !text.slice(tokens.ends[last.end - 1], tokens.starts[name.start]).includes('\n');
    // "Brittany | France": known places are named one after the other.
    const known = last !== undefined && isKnownPlace(scene, last.start, last.end) && isKnownPlace(scene, name.start, name.end);
    const type = !touches || known ? undefined : last.type === name.type ? name.type : whole.get(phraseOf(scene, last.start, name.end));
    if (last !== undefined && type !== undefined) {
      result[result.length - 1] = { ...last, type, end: name.end, confidence: Math.min(last.confidence, name.confidence) };
    } else result.push(name);
  }
  return result;
}

/** "U.S. President Donald Trump": a country is one, whatever stands around it; "Jordan" and "Turkey" may be something else. */
const isCountry = (scene: Scene, { type, start, end }: FoundName): boolean => {
  const phrase = phraseOf(scene, start, end);
  const bits = nameBits(phrase);
  return type === 'place' && (bits & COUNTRY) !== 0 && (bits & (PERSON_NAME | ORGANIZATION)) === 0 && !isCommonWord(phrase);
};

/** Whether a word is known as a given name or surname, by lists or by its vector. */
function isOfPersons({ bits, document }: Scene, token: number): boolean {
  const { main } = factsOf(document.tokens.words[token], document.tokens.lower[token]).kind;
  return (bits[token] & PERSON_NAME) !== 0 || main === 'given name' || main === 'surname';
}
