import { isName } from '../../document/entities';
import { isHyphen } from '../../document/hyphens';
import { dependentBy } from '../../document/tree';
import { isA } from '../../english';
import { gazetteerBits } from '../../lexicon/gazetteer';
import { CITY, COUNTRY, FACILITY_HEAD, INTERNATIONAL, ORIGIN, PLACE_HEAD } from '../../lexicon/name-classes';
import { nameBits } from '../../lexicon/name-words';
import { nounType } from '../../lexicon/nouns';
import { officeClass } from '../../lexicon/offices';
import { canonicalKey } from '../../lexicon/variants';
import { choose, circular, mentionsBefore, nested, presence, type Candidate } from '../antecedents';
import { describedAs, soleOfItsKind, type Description } from '../descriptions';
import { headsOf, wordsOf } from '../names';
import { isAge, type Reference } from '../references';
import { repeats } from '../repeats';
import { warnAmbiguous, type Discourse, type Sieve } from '../sieve';
import { isBusiness, isDescription, isOffice } from '../words/describing';
import { isShell } from '../words/shell-nouns';
import { synonymous } from '../../lexicon/synonyms';
import { isTrade, showsTrade } from '../../lexicon/trades';

/** Sentences that "the company" may reach back, and that "the ministry" may to a Ministry of Health. */
const NEAR = 5;
const WINDOW = 15;
/** And "the company" to "the company" of somebody without a name. */
const AGAIN = 12;
/** Sentences back in which "the chipmaker" may stand for a name that was not said to be one. */
const LAST = 2;
/** Fit of a name that the text has called so, or that says so itself. */
const SAID = 3;
/** Fit of a name that the text has called so, with something told that is new: "the Danish minister", "the 45-year-old singer". */
const NEW = 2;
/** Narrower than a pronoun's: a noun tells more than "it" does, and its writer feared a misunderstanding. */
const MARGIN = 0.85;

/** For each chain what the text says that it is. */
type Described = ReadonlyMap<number, Description>;

export const description: Sieve = {
  name: 'description',
  about: '"the company", "the Shenzhen-based firm", "the minister": the nearest that fits, and rather one that was said to be so.',
  examples: {
    'Tencent Holdings hired engineers. The company grew.': ['Tencent Holdings = The company'],
    'Globex, a Danish retailer, sued Acme. The retailer lost.': ['Globex = The retailer'],
    'Prime Minister Ann Hart left. The prime minister smiled.': ['Ann Hart = The prime minister'],
    'Former mayor Ann Hart sued Acme. The former mayor smiled.': ['Ann Hart = The former mayor'],
    'Secretary-General Ann Hart left. The secretary-general smiled.': ['Ann Hart = The secretary-general'],
    'Israel’s Prime Minister Ann Hart met Tom Reed. The Israeli leader smiled.': ['Ann Hart = The Israeli leader'],
    'The Reserve Bank of Norway raised rates. The central bank warned lenders.': ['Reserve Bank of Norway = The central bank'],
    'Tom Reed sued the chip maker Acme in May. The chip maker appealed.': ['Acme = The chip maker'],
    'Rebels left the town of Kestrin. The town has no water.': ['Kestrin = The town'],
    'A U.S.-led patrol fought rebels in Kenya. The country is poor.': ['Kenya = The country'],
    'Danish officials fear that cold weather grips the nation.': ['Danish = the nation'],
    'Ann Lee, 45, a dentist, sued Tom Reed. The 45-year-old was freed on Friday.': ['Ann Lee = The 45-year-old'],
    'Police met Tom Reed. The 45-year-old was freed on Friday.': ['Tom Reed = The 45-year-old'],
    'President Tom Vane met his Mexican counterpart, Ana Ruiz. The Mexican president smiled.': ['Ana Ruiz = The Mexican president'],
    'Globex will close, according to the Financial Times. The company declined to comment.': ['Globex = The company'],
    'Reuters fired ten people in May. The company declined to comment.': ['Reuters = The company'],
    'Police held a 45-year-old man. The 45-year-old was freed on Friday.': ['a 45-year-old man = The 45-year-old'],
  },
  counterexamples: {
    'Maria Lopez hired engineers. The company grew.': ['Maria Lopez = The company'],
    'Danish Prime Minister Ann Hart met Tom Reed. The Israeli leader smiled.': ['Ann Hart = The Israeli leader'],
    'Mayor Ann Hart sued Acme. The former mayor smiled.': ['Ann Hart = The former mayor'],
    'Ann Lee, 45, a dentist, left. The 30-year-old was freed on Friday.': ['Ann Lee = The 30-year-old'],
    'President Tom Vane met his Mexican counterpart, Ana Ruiz. The Danish president smiled.': ['Ana Ruiz = The Danish president'],
    'Globex will close, the Financial Times reported. The company declined to comment.': ['Financial Times = The company'],
    'Reuters said that Globex may be sold. The company declined to comment.': ['Reuters = The company'],
  },
  apply(discourse, name) {
    const { references, chains } = discourse;
    const described = describedAs(discourse);
    const sole = soleOfItsKind(discourse);
    for (const reference of references) {
      const { index } = reference;
      if (reference.mention.form !== 'nominal' || !chains.isOpen(index) || !refersBack(discourse, reference)) continue;
      const { best, doubtful } = choose(candidatesFor(discourse, reference, described), MARGIN);
      const far = best || doubtful ? undefined : soleNamed(discourse, reference, sole);
      if (best) chains.join(best.chain, index, name);
      else if (far !== undefined) chains.join(far, index, name);
      else warnAmbiguous(discourse, index, doubtful?.map(({ nearest }) => nearest) ?? firmsBefore(discourse, reference, described));
    }
  },
};

/** The one thing before whose name says what the noun says: "Ministry of Health … the ministry". */
function soleNamed(discourse: Discourse, reference: Reference, sole: ReadonlyMap<string, number>): number | undefined {
  const { index, noun, modifiers, type } = reference;
  const chain = modifiers.length === 0 && isDescription(reference) ? sole.get(noun) : undefined;
  if (chain === undefined || chain > index || discourse.chains.typeOf(chain) !== type) return undefined;
  return circular(discourse, reference, chain) ? undefined : chain;
}

/**
 * "Boeing lost an order. The airline …": the firms named in the sentences before, the nearest first, where nothing shows that the trade is
 * theirs. Any of them may be meant, or none.
 */
function firmsBefore(discourse: Discourse, reference: Reference, described: Described): readonly number[] {
  const { chains, references } = discourse;
  if (!isTrade(reference.noun) || reference.modifiers.length > 0) return [];
  const nearest = new Map<number, number>();
  for (const other of mentionsBefore(discourse, reference.index, LAST)) {
    const chain = chains.find(other.index);
    if (nearest.has(chain) || !isName(other.mention.form) || other.headline || other.sentence === reference.sentence) continue;
    if (chains.typeOf(chain) !== 'organization' || circular(discourse, reference, chain)) continue;
    const words = wordsOf(references[chains.of(chain).typedBy].mention.name.toLowerCase());
    // What was said to be something else is not meant.
    const said = [...headsOf(words), ...(described.get(chain)?.words ?? [])].some((word) => nounType(word) === 'organization');
    if (!said && !words.some((word) => isA(word, 'public body'))) nearest.set(chain, other.index);
  }
  return [...nearest.values()].slice(0, 2);
}

function refersBack({ references }: Discourse, reference: Reference): boolean {
  const { determination, number, complementToken, restricted, predicative, modifiers, headline, index, mention, noun } = reference;
  if (determination !== 'definite' && determination !== 'demonstrative') return false;
  if (number === 'plural' || headline || complementToken >= 0 || restricted || predicative || isShell(reference)) return false;
  if (isA(noun, 'typed noun for no name') || modifiers.some(isContrasting)) return false;
  // "the chipmaker Acme" is about the name that follows.
  const next = references[index + 1] as Reference | undefined;
  return !(next?.mention.start === mention.end && isName(next.mention.form));
}

function candidatesFor(discourse: Discourse, reference: Reference, described: Described): Iterable<Candidate> {
  const { chains } = discourse;
  const found = new Map<number, Candidate>();
  const sources = new Set<number>();
  for (const other of mentionsBefore(discourse, reference.index, WINDOW)) {
    const chain = chains.find(other.index);
    if (sources.has(chain)) continue;
    const known = found.get(chain);
    if (!known && isBusiness(reference.noun) && isSource(discourse, other, described.get(chain))) {
      sources.add(chain);
      continue;
    }
    if (known) {
      known.score += presence(other, reference.sentence) * 0.5;
      continue;
    }
    const fit = fitOf(discourse, reference, other, described.get(chain));
    if (fit <= 0) continue;
    const distance = reference.sentence - other.sentence;
    if (fit < SAID && distance > (other.mention.form === 'nominal' && other.noun === reference.noun ? AGAIN : NEAR)) continue;
    // "Norvind owns part of the Finnish company": what the sentence has just named it calls "it". "Nigeria's president praised the nation."
    const isLikely = distance > 0 || reference.type === 'place';
    const score = presence(other, reference.sentence) * fit * (isLikely ? 1 : 0.5);
    found.set(chain, { chain, nearest: other.index, score });
  }
  return found.values();
}

/**
 * "Acme will close, the Herald reported. The company …": where a news outlet was last named as who tells of it, others are meant. Of an outlet that does
 * something itself, "The Herald fired ten reporters", a text may go on to speak as of a company.
 */
function isSource({ document }: Discourse, { mention, governor, role }: Reference, described: Description | undefined): boolean {
  if (!isName(mention.form)) return false;
  const { lower } = document.tokens;
  const words = [...lower.slice(mention.start, mention.end), ...(described?.nouns ?? [])];
  if (!words.some((word) => isA(word, 'news outlet'))) return false;
  if (lower[dependentBy(document, mention.head, 'case')] === 'according') return true;
  const verb = document.syntax.lemmas[governor] ?? '';
  return role === 'subject' ? isA(verb, 'verb of saying') : role === 'object' && verb === 'tell';
}

/** How well the phrase describes the other's chain; 0 if it cannot. */
function fitOf(discourse: Discourse, reference: Reference, other: Reference, described: Description | undefined): number {
  const { chains } = discourse;
  const chain = chains.of(other.index);
  if (chain.value || other.headline || nested(reference, other) || circular(discourse, reference, other.index)) return 0;
  // "a U.S.-led patrol in Kenya … the country"
  if (isHyphen(discourse.document.tokens.words[other.mention.end] ?? '')) return 0;
  const { noun, shown, type } = reference;
  // "Brightwater approached the Turku firm": two arguments of one verb are two things, and an adjective tells from what was just named.
  const near = other.sentence === reference.sentence;
  if (near && (reference.modifiers.length > 0 || (other.governor === reference.governor && other.role !== 'owner'))) return 0;
  if (shown.gender && chain.shown.gender && shown.gender !== chain.shown.gender) return 0;
  if (isAge(noun)) return fitOfAge(discourse, noun, other, described);
  // "Danish officials praised the nation": nothing else need name Denmark.
  if (other.mention.form === 'demonym' && isCountry(noun) && reference.modifiers.length === 0) return 1;
  if (!chain.named) {
    // "a Shenzhen-based firm … the firm"
    return isDescription(other) && !isOffice(other) && other.noun === noun && repeats(discourse, reference, other) ? 2 : 0;
  }
  const { name } = discourse.references[chain.typedBy].mention;
  const nameWords = wordsOf(name.toLowerCase());
  const known = gazetteerBits(name.toLowerCase());
  const isCalled = described?.nouns.has(noun) ?? false;
  const isSo =
    isCalled ||
    [...headsOf(nameWords), ...(described?.words ?? [])].some((word) => synonymous(word, noun)) ||
    [...(described?.nouns ?? [])].some((word) => showsTrade(noun, word)) ||
    (noun === 'leader' && isHead(described)) ||
    isCounterpart(reference, described) ||
    isNamedFor(noun, name, known);
  const isCentral = isCentralBank(name, known);
  const unsaid = reference.modifiers.filter(
    (word) => !nameWords.includes(word) && !described?.words.has(word) && !(word === 'central' && isCentral),
  );
  // What a name is called in so many words, it is, whatever its recognizer took it for.
  if (isSo && (isCalled || typesAgree(chains.typeOf(other.index), type))) {
    if (unsaid.length === 0) return SAID;
    if (type === 'person' && unsaid.every((word) => mayBeNew(word, noun, described))) return NEW;
  }
  const open = chains.typeOf(other.index) === 'concept';
  if (!isDescription(reference) || (chains.typeOf(other.index) !== type && !open)) return 0;
  // "the Finnish company" is not the one called "the Danish group Norvind"; of one without known origin it may be said.
  const origins = unsaid.filter(isOrigin);
  if (origins.length < unsaid.length || (origins.length > 0 && [...(described?.words ?? [])].some(isOrigin))) return 0;
  if (isBusiness(noun) && nameWords.some((word) => isA(word, 'public body'))) return 0;
  // "the Memorial … the city"
  if ((isCountry(noun) || noun === 'city') && headsOf(nameWords).some((word) => (nameBits(word) & (FACILITY_HEAD | PLACE_HEAD)) !== 0))
    return 0;
  if (isCountry(noun) && (known & COUNTRY) === 0) return 0;
  if (noun === 'city' && (known & COUNTRY) !== 0 && (known & CITY) === 0) return 0;
  if (!isA(noun, 'broad noun')) return 0;
  // "Switzerland's Kestrin … the Swiss firm"
  if (reference.modifiers.some((word) => isOrigin(word) && described?.words.has(word))) return 2 * SAID;
  // A name of unknown type may be a firm's.
  return open ? 0.6 : 1;
}

/** "the 45-year-old": somebody who was said to be so old, or whose age nobody told. */
function fitOfAge({ chains }: Discourse, age: string, other: Reference, described: Description | undefined): number {
  if (chains.typeOf(other.index) !== 'person' || other.number === 'plural' || isOffice(other)) return 0;
  const ages = [...(described?.words ?? []), ...other.modifiers].filter(isAge);
  if (ages.includes(age)) return SAID;
  return ages.length === 0 && chains.of(other.index).named ? 1 : 0;
}

/** "Delta Air Lines" is an airline by its name; a central bank is nobody whom a text calls "the lender". */
const isNamedFor = (trade: string, name: string, known: number): boolean =>
  (known & INTERNATIONAL) === 0 && !isCentralBank(name, known) && showsTrade(trade, canonicalKey(name));

/** "Reserve Bank of Norway", "Bank of Japan". */
function isCentralBank(name: string, known: number): boolean {
  if ((known & INTERNATIONAL) !== 0) return false;
  const key = canonicalKey(name);
  return CENTRAL.test(key) || (key.startsWith('bank of ') && (gazetteerBits(key.slice('bank of '.length)) & COUNTRY) !== 0);
}
const CENTRAL = /\b(?:central|federal|reserve)\b/;

const isCountry = (noun: string): boolean => noun === 'country' || noun === 'nation';

/** Whether somebody heads a state or a body: "the Danish leader" is its prime minister. */
const isHead = (described: Description | undefined): boolean =>
  [...(described?.nouns ?? [])].some((word) => officeClass(word) === 'lead' || (word === 'minister' && described!.words.has('prime')));

/** "his Mexican counterpart, Ana Ruiz … the Mexican president": of the two it is the one whose state is named, whatever both are. */
const isCounterpart = ({ noun, modifiers }: Reference, described: Description | undefined): boolean =>
  described?.nouns.has('counterpart') === true &&
  /^(?:lead|state)$/.test(officeClass(noun) ?? '') &&
  modifiers.some((word) => isOrigin(word) && described.words.has(word));

/** An age where none was said, and where somebody holds an office of whom that was not said. */
function mayBeNew(word: string, noun: string, described: Description | undefined): boolean {
  const said = [...(described?.words ?? [])];
  if (isAge(word)) return !said.some(isAge);
  return isOrigin(word) && !said.some(isOrigin) && /^(?:lead|state)$/.test(officeClass(noun) ?? '');
}

/** What kind of thing a name is, recognizers often leave open. */
const typesAgree = (name: string, noun: string): boolean => name === noun || name === 'concept' || noun === 'concept';

/** "the other firm" is not the one before; but who was said to be "a former mayor" is "the former mayor". */
const isContrasting = (word: string): boolean => isA(word, 'contrasting modifier') && !isA(word, 'word for former');

/** "Finnish", "Shenzhen-based". */
const isOrigin = (word: string): boolean => (nameBits(word.replace(/[-‑–](?:based|born)$/, '')) & ORIGIN) !== 0;
