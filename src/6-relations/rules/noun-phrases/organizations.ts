import type { ResolvedDocument } from '../../../document/layers';
import type { RelationRecord } from '../../../document/relations';
import { headOf, labelOf, xposOf } from '../../../document/tree';
import { isA } from '../../../english';
import { classBits, gazetteerBits } from '../../../lexicon/gazetteer';
import { nounType } from '../../../lexicon/nouns';
import { isStateBody } from '../../../lexicon/state-bodies';
import type { RelationRule, RuleInput } from '../../rule';
import { nounPhraseRelation, unsaid } from '../noun-phrase';
import { isHome, isPassing, widthsOf, STATE, TOWN } from './geography';
import { argumentOf, isPremodifier, wordsOf, type NameRecord } from '../../names';

/** Where organizations are. What belongs to a state, its ministries and courts, is part of it. */
export const organizations: RelationRule = {
  name: 'noun-phrase/organization',
  about: 'An organization beside the place where it is or the state that it belongs to.',
  examples: {
    'Oslo-based Velmora Inc. and its Lima-headquartered rival Kestrin Corp. signed.': [
      'Velmora Inc. | located in | Oslo',
      'Kestrin Corp. | located in | Lima',
    ],
    'Inspectors searched the Institute for Marine Safety (IMS) in Porto.': ['Institute for Marine Safety | located in | Porto'],
    "Critics praised Norway's Azul Institute.": ['Azul Institute | located in | Norway'],
    "Kenya's Supreme Court let the ruling stand.": ['Supreme Court | part of | Kenya'],
    'The grain came from Bellaro Foods Ltd., Halifax, Canada.': ['Bellaro Foods Ltd. | located in | Halifax'],
  },
  counterexamples: {
    'Velmora Inc. bought Kestrin Corp. in Norway.': ['* | located in | *'],
    'The Quartet is the European Union, Russia and the United Nations.': ['* | located in | *', '* | part of | *'],
    "America's United Nations envoy left.": ['* | located in | *', '* | part of | *'],
    'NATO in Afghanistan lost two trucks.': ['* | located in | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { names, stated }: RuleInput): RelationRecord[] {
  const found = names
    .map((name) => (isBodyByPlace(document, name) ? { ...name, type: 'organization' as const } : name))
    .filter((name) => /^(?:place|organization)$/.test(name.type) && !isAcronymBeside(document, name));
  const read = found.flatMap((first, i) => {
    const second = found[i + 1];
    if (second?.sentence !== first.sentence || second.start < first.end || first.type === second.type) return [];
    const [body, place] = first.type === 'organization' ? [first, second] : [second, first];
    if (isOfMany(document, body) && !(isHouse(document, body) && widthsOf(document, place).least === TOWN)) return [];
    const word = body === first ? behind(document, body, place, found[i + 2]) : before(document, place, body);
    return word === undefined ? [] : [relationOf(document, body, place, word)];
  });
  // "Velmora, based in Lima": where the tree is right, a clause has said it.
  return unsaid(read, stated, ({ subject, predicate }) => `${subject.mention} ${predicate.head}`);
}

/** "Oslo-based Velmora", "Tern Freight, of Halifax,": nothing else is named so, whatever the name is taken for. */
function isBodyByPlace({ tokens: { lower } }: ResolvedDocument, { type, start, end }: NameRecord): boolean {
  if (type === 'organization' || (type === 'person' && end > start + 1)) return false;
  if (lower[end] === ',' && lower[end + 1] === 'of' && type === 'place') return end > start + 1;
  return [start - 1, start - 2].some((token) => lower[token - 1] === '-' && /^(?:based|headquartered)$/.test(lower[token]!));
}

/** "IMS" of "the Institute for Marine Safety (IMS) in Porto": the body once more. */
const isAcronymBeside = ({ mentionOf, entityOf, tokens }: ResolvedDocument, { start, mention }: NameRecord): boolean =>
  tokens.lower[start - 1] === '(' && entityOf[mentionOf[start - 2] ?? -1] === entityOf[mention];

/** @param word token that says it */
function relationOf(document: ResolvedDocument, body: NameRecord, place: NameRecord, word: number): RelationRecord {
  // "the Assistance Force in Afghanistan" need not be Afghanistan's.
  const isOfState = place.start < body.start && isInstitution(document, body) && widthsOf(document, place).most >= STATE;
  return nounPhraseRelation(document, {
    kind: 'nominal',
    sentence: body.sentence,
    subject: argumentOf(body),
    object: argumentOf(place),
    lemma: isOfState ? 'be part of' : 'be located in',
    predicate: [word],
    rule: organizations.name,
  });
}

const isInstitution = ({ tokens: { lower } }: ResolvedDocument, { start, end }: NameRecord): boolean =>
  isStateBody(lower[end - 1]!, true) || /^(?:ministry|department)$/.test(lower[start]!);

const INTERNATIONAL = classBits('INTL');

/** "NATO in Afghanistan", "America's U.N. envoy": a body of many states is in none that stands beside it. "The Supreme Court" is one state's. */
const isOfMany = (document: ResolvedDocument, body: NameRecord): boolean =>
  !isInstitution(document, body) && (gazetteerBits(wordsOf(document, body)) & INTERNATIONAL) !== 0;

/** "Hart & Co. in Leeds", "Tern Freight, of Halifax,", "Bellaro Foods, Halifax, Canada", "Kestrin (Lima)", "Kestrin's Lima office". */
function behind(document: ResolvedDocument, body: NameRecord, place: NameRecord, next: NameRecord | undefined): number | undefined {
  const { lower } = document.tokens;
  if (
    lower[place.end] === '-' ||
    lower[body.end] === '-' ||
    (xposOf(document, place.end) === 'POS' && widthsOf(document, place).most < STATE)
  )
    return undefined;
  if (xposOf(document, body.end) === 'POS')
    return place.start === body.end + 1 && isA(document.syntax.lemmas[place.end] ?? '', 'where a body is') ? place.end : undefined;
  // "the Institute (IMS) in Porto": the letters in brackets are the same body.
  const behindName = lower[body.end] === '(' && lower[body.end + 2] === ')' ? body.end + 3 : body.end;
  // "the Kestrin office in Lima"
  const hasOffice = isA(document.syntax.lemmas[behindName] ?? '', 'where a body is');
  const at = hasOffice ? behindName + 1 : behindName;
  if (lower[at] === '(') return place.start === at + 1 && lower[place.end] === ')' ? place.head : undefined;
  if (lower[at] === ',' && place.start === at + 1)
    return next?.type === 'place' &&
      next.start === place.end + 1 &&
      lower[place.end] === ',' &&
      widthsOf(document, next).most > widthsOf(document, place).least
      ? place.head
      : undefined;
  const based = basedAt(document, at);
  if (based >= 0) {
    for (let token = based + 2; token < place.start; token++) if (!isPassing(document, token)) return undefined;
    return based;
  }
  const preposition = lower[at] === ',' ? at + 1 : at;
  if (!isA(lower[preposition] ?? '', 'preposition behind a body') || (preposition > at && lower[preposition] !== 'of')) return undefined;
  for (let token = preposition + 1; token < place.start; token++) if (!isPassing(document, token)) return undefined;
  if (hasOffice) return lower[preposition] === 'in' ? preposition : undefined;
  if (lower[preposition] !== 'in') return isOfBody(document, body, place, at) ? preposition : undefined;
  return isOfBody(document, body, place, at) || isHouse(document, body) || isAt(document, body) ? preposition : undefined;
}

/** "based" of "Velmora, now based in Lima", whatever the tree hangs it on; or -1. */
function basedAt({ tokens: { lower } }: ResolvedDocument, end: number): number {
  let token = lower[end] === ',' ? end + 1 : end;
  if (/^(?:now|currently)$/.test(lower[token] ?? '')) token++;
  return /^(?:based|headquartered|located)$/.test(lower[token] ?? '') && /^(?:in|at)$/.test(lower[token + 1] ?? '') ? token : -1;
}

/** Whether the tree hangs the place on the body, or on its letters in brackets: "bought Kestrin in Norway" is where it was bought. */
function isOfBody(document: ResolvedDocument, body: NameRecord, place: NameRecord, end: number): boolean {
  const above = headOf(document, place.head);
  return above >= body.start && above < end && labelOf(document, place.head).startsWith('nmod');
}

/** "searched the Institute for Marine Safety in Porto": a body that is a house as well stands where the words behind it say, whatever the tree says. */
function isHouse({ tokens: { lower } }: ResolvedDocument, { start, end }: NameRecord): boolean {
  for (let token = start; token < end; token++) if (isA(lower[token]!, 'house of a body')) return true;
  return false;
}

/** "at Tern Bank in Oslo", "a partner of Hart & Co. in Leeds": no verb comes between that could have the place. */
function isAt({ tokens: { lower } }: ResolvedDocument, { start }: NameRecord): boolean {
  const before = lower[start - 1] === 'the' ? start - 2 : start - 1;
  return /^(?:at|of|from)$/.test(lower[before] ?? '');
}

/** A hyphen right behind a name, and no dash. */
const goesOn = ({ tokens: { starts, ends, words } }: ResolvedDocument, { end }: NameRecord): boolean =>
  words[end] === '-' && starts[end] === ends[end - 1];

/** "Lima's Teatro Azul", "Oslo-based Velmora", "the U.S. Treasury". */
function before(document: ResolvedDocument, place: NameRecord, body: NameRecord): number | undefined {
  const { lower } = document.tokens;
  const { heads, lemmas } = document.syntax;
  // "India's CNN-IBN network": the name goes on.
  if (goesOn(document, body)) return undefined;
  // "Larvo's Bellaro bank" is Bellaro, "Larvo's Bellaro contract" is not.
  if (isPremodifier(document, body) && nounType(lemmas[heads[body.head]!]!.toLowerCase()) !== 'organization') return undefined;
  if (lower[place.end] === '-') {
    const based = place.end + 1;
    return /^(?:based|headquartered)$/.test(lower[based]!) && body.start - based <= 3 && !hasGap(document, based + 1, body.start)
      ? based
      : undefined;
  }
  if (xposOf(document, place.end) === 'POS')
    return hasGap(document, place.end + 1, body.start) || body.start - place.end > 4 ? undefined : place.end;
  // "the Oslo newspaper Dagposten"
  const noun = body.start - 1;
  if (noun > place.head && noun - place.end < 3 && nounType(lemmas[noun]!.toLowerCase()) === 'organization' && isHome(document, place))
    return hasGap(document, place.end, body.start) ? undefined : noun;
  const above = heads[place.head]!;
  const isOwn = place.end === body.start && above >= body.start && above < body.end;
  return isOwn && lemmas[above] !== undefined && isInstitution(document, body) ? body.head : undefined;
}

/** Whether something stands between that is no adjective or noun of the phrase. */
function hasGap(document: ResolvedDocument, start: number, end: number): boolean {
  for (let token = start; token < end; token++) if (!/^(?:JJ|NN|NNP|CD|HYPH)/.test(xposOf(document, token))) return true;
  return false;
}
