import type { ResolvedDocument } from '../../../document/layers';
import type { RelationRecord } from '../../../document/relations';
import { baseOf, labelOf, xposOf } from '../../../document/tree';
import { wordSet } from '../../../lexicon/word-set';
import type { RelationRule, RuleInput } from '../../rule';
import { nounPhraseRelation } from '../noun-phrase';
import { COUNTRY, STATE, TOWN, isGeographic, isKnownTown, isPassing, isPlaceName, widthsOf } from './geography';
import { argumentOf, isPremodifier, type NameRecord } from '../../names';

/** Places that stand in wider ones. Trees take "Millbrook, Vermont" for a list as often as not: the order of the words and the width of the places decide. */
export const places: RelationRule = {
  name: 'noun-phrase/place',
  about: 'A place beside a wider one that it lies in.',
  examples: {
    'Snow closed roads at Millbrook, Vermont, and in Stowe, Ohio.': ['Millbrook | located in | Vermont', 'Stowe | located in | Ohio'],
    'The ship left the northern port of Larvo in Senegal.': ['Larvo | located in | Senegal'],
    "Climbers left Norway's Jotun range.": ['Jotun | located in | Norway'],
    'ACCRA, Ghana (Reuters) — Two sailors were freed.': ['ACCRA | located in | Ghana'],
    'He was held in Kenora, Ontario, Canada.': ['Kenora | located in | Ontario', 'Ontario | located in | Canada'],
  },
  counterexamples: {
    'The choir sang in Oslo, Bergen, Malmo and Turku.': ['* | located in | *'],
    'It has offices in Lyon, Germany and Spain.': ['* | located in | *'],
    'In Lyon, Germany won.': ['* | located in | *'],
    'Spain beat Italy in Germany.': ['* | located in | *'],
    "Britain's Paris embassy closed.": ['* | located in | *'],
  },
  apply,
};

function apply(document: ResolvedDocument, { names }: RuleInput): RelationRecord[] {
  const found = names.filter((name) => isPlaceName(document, name));
  return found.flatMap((first, i) => {
    const second = found[i + 1];
    if (second?.sentence !== first.sentence || second.start < first.end) return [];
    const comma = besideComma(document, first, second, [found[i - 1], found[i + 2]]);
    if (comma !== undefined) return [inside(document, first, second, comma)];
    const word = within(document, first, second);
    if (word !== undefined) return [first, ...listedBefore(document, found, i, second)].map((each) => inside(document, each, second, word));
    const owner = owned(document, first, second);
    return owner === undefined ? [] : [inside(document, second, first, owner)];
  });
}

const MAX_LISTED = 4;

/** "Sandel and Vojna in northern Serbia": those that stand before the one that is placed. */
function listedBefore(document: ResolvedDocument, found: readonly NameRecord[], last: number, wide: NameRecord): NameRecord[] {
  const { lower } = document.tokens;
  const listed: NameRecord[] = [];
  for (let i = last - 1; i >= 0 && last - i <= MAX_LISTED; i--) {
    const [place, next] = [found[i]!, found[i + 1]!];
    const between = lower.slice(place.end, next.start).join(' ');
    const isJoined = listed.length === 0 ? /^,? ?(?:and|or)(?: in| at| the)*$/.test(between) : between === ',';
    if (!isJoined || place.type !== found[last]!.type || !isWider(document, wide, place)) break;
    listed.push(place);
  }
  return listed;
}

/** @param word token that says it */
function inside(document: ResolvedDocument, narrow: NameRecord, wide: NameRecord, word: number): RelationRecord {
  return nounPhraseRelation(document, {
    kind: 'nominal',
    sentence: narrow.sentence,
    subject: argumentOf(narrow),
    object: argumentOf(wide),
    lemma: 'be located in',
    predicate: [word],
    rule: places.name,
  });
}

const isWider = (document: ResolvedDocument, wide: NameRecord, narrow: NameRecord): boolean =>
  widthsOf(document, wide).most > widthsOf(document, narrow).least;

/** "Millbrook, Vermont", but no list: "Lyon, Germany and Spain". */
function besideComma(
  document: ResolvedDocument,
  narrow: NameRecord,
  wide: NameRecord,
  [before, after]: readonly [NameRecord | undefined, NameRecord | undefined],
): number | undefined {
  const { lower } = document.tokens;
  // "Larvo (Senegal)"; of regions brackets hold another name, "Formosa (Taiwan)".
  if (lower[narrow.end] === '(' && lower[wide.end] === ')' && wide.start === narrow.end + 1)
    return isWider(document, wide, narrow) && widthsOf(document, narrow).least <= TOWN ? wide.head : undefined;
  if (wide.start !== narrow.end + 1 || lower[narrow.end] !== ',' || hasOwnPart(document, wide)) return undefined;
  const isJoined = (first: NameRecord, second: NameRecord): boolean =>
    second.start - first.end <= 2 && second.start > first.end && LISTING.test(lower[second.start - 1]!);
  const next = after && isJoined(wide, after) ? after : undefined;
  if (isWider(document, wide, narrow)) return next && isAlike(document, wide, next) ? undefined : wide.head;
  // "Tarn Depot, Millbrook, Vermont": a third one that is wider says that the second is where the first is.
  if (next && lower[next.start - 1] === ',' && isAddress(document, narrow, wide, next)) return wide.head;
  // Two of which nobody knows how wide they are, and no third: by the tree, and closed, "Tarn Bridge, Velland, said".
  const isPair = !next && !(before && isJoined(before, narrow)) && document.syntax.heads[wide.head] === narrow.head;
  const isClosed = /^[,.;:)]$/.test(lower[wide.end] ?? '.');
  return isPair && isClosed && mayHold(document, wide, narrow) ? wide.head : undefined;
}

/** Three steps of an address. Towns of a list are known, or the last of them is as wide. */
const isAddress = (document: ResolvedDocument, narrow: NameRecord, wide: NameRecord, next: NameRecord): boolean =>
  widthsOf(document, next).least >= STATE &&
  !isKnownTown(document, narrow) &&
  widthsOf(document, narrow).most === TOWN &&
  widthsOf(document, wide).most === TOWN &&
  !/^(?:and|or|,)$/.test(document.tokens.lower[narrow.start - 1] ?? '');

/** Whether two places of equal width may lie in each other for all that is known: two known towns do not. */
function mayHold(document: ResolvedDocument, wide: NameRecord, narrow: NameRecord): boolean {
  if (narrow.type === 'facility') return widthsOf(document, narrow).most < COUNTRY;
  return (
    [narrow, wide].every((place) => widthsOf(document, place).most === TOWN) &&
    ![narrow, wide].every((place) => isKnownTown(document, place))
  );
}

const LISTING = /^(?:,|and|or|&)$/;

/** Whether the name behind a comma does or owns something: "In Lyon, Germany won", "In Boston, Texas officials …", "in Larvo, Senegal's port". */
function hasOwnPart(document: ResolvedDocument, name: NameRecord): boolean {
  if (xposOf(document, name.end) === 'POS') return true;
  if (document.tokens.lower[name.end] === ',') return false;
  return baseOf(labelOf(document, name.head)) === 'nsubj' || isPremodifier(document, name);
}

/** Whether what comes next is as wide: then all are a list. A town begins a pair of its own: "Millbrook, Vermont, and Stowe, Ohio". */
function isAlike(document: ResolvedDocument, wide: NameRecord, next: NameRecord): boolean {
  const [here, there] = [widthsOf(document, wide), widthsOf(document, next)];
  return document.tokens.lower[next.start - 1] === ',' ? there.most === here.most : there.least >= here.most;
}

const AWAY = /^(?:north|south|east|west|northeast|northwest|southeast|southwest|outside|instead|ahead)$/;

/** "Larvo in Senegal", "the Karst hills in northern Slovenia". Of countries only parts lie in others: "beat Italy in Germany". */
function within(document: ResolvedDocument, narrow: NameRecord, wide: NameRecord): number | undefined {
  const { lower } = document.tokens;
  // "north of Larvo in Senegal": what is there is not the town.
  if (lower[narrow.start - 1] === 'of' && AWAY.test(lower[narrow.start - 2] ?? '')) return undefined;
  const noun = (document.syntax.lemmas[narrow.end] ?? '').toLowerCase();
  const isCalled = isGeographic(noun);
  const behind = isCalled ? narrow.end + 1 : narrow.end;
  // "Larvo, in southern Senegal"
  const at = lower[behind] === ',' && lower[behind + 1] === 'in' ? behind + 1 : behind;
  // "the Lazio region of central Italy"
  const isPart = lower[at] === 'of' && isPartOfWider(document, isCalled ? narrow.end : narrow.end - 1);
  if ((lower[at] !== 'in' && !isPart) || wide.start - at > 5) return undefined;
  for (let token = at + 1; token < wide.start; token++) if (!isPassing(document, token)) return undefined;
  if (xposOf(document, wide.end) === 'POS' && !isGeographic(document.syntax.lemmas[wide.end + 1] ?? '')) return undefined;
  // "Oshara in Ovamba", of which nobody knows anything: by the tree.
  const isOfTree = document.syntax.heads[wide.head] === narrow.head && narrow.type === 'place' && mayHold(document, wide, narrow);
  const isHeld = isWider(document, wide, narrow) || isOfTree || (narrow.type === 'facility' && widthsOf(document, narrow).most < COUNTRY);
  return isHeld ? at : undefined;
}

const PARTS = wordSet(
  'region district area section quarter suburb neighborhood neighbourhood borough corner mountain range hill county province valley peninsula coast',
);

/** "the Lazio region of Italy" is in Italy; "the Gulf Coast state of Louisiana" is Louisiana. */
const isPartOfWider = (document: ResolvedDocument, noun: number): boolean =>
  PARTS.has(document.syntax.lemmas[noun]!.toLowerCase()) || /^(?:mountains|hills|islands)$/.test(document.tokens.lower[noun]!);

/** "Norway's Jotun range", "Ohio's city of Stowe", "the Ohio city of Stowe", but not "Britain's Paris embassy". */
function owned(document: ResolvedDocument, wide: NameRecord, narrow: NameRecord): number | undefined {
  const { lower, words } = document.tokens;
  const isPossessive = xposOf(document, wide.end) === 'POS';
  const isOf = isGeographic(document.syntax.lemmas[wide.end]!) && lower[narrow.start - 1] === 'of';
  const first = isPossessive ? wide.end + 1 : wide.end;
  if ((!isPossessive && !isOf) || narrow.start - first > 4 || words[narrow.end] === '-') return undefined;
  for (let token = first; token < narrow.start; token++) if (!isPassing(document, token)) return undefined;
  // "the Red Sea city of Larvo" is on it.
  if (!isPossessive && /^(?:sea|ocean|gulf|river|coast|lake)$/.test(lower[wide.end - 1]!)) return undefined;
  const above = document.syntax.heads[narrow.head]!;
  if (isPremodifier(document, narrow) && !isGeographic(document.syntax.lemmas[above]!.toLowerCase())) return undefined;
  return isWider(document, wide, narrow) || narrow.type === 'facility' ? first - 1 : undefined;
}
