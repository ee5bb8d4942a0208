import type { ResolvedDocument } from '../../../document/layers';
import type { RelationRecord } from '../../../document/relations';
import { baseOf, labelOf, xposOf } from '../../../document/tree';
import type { RelationRule, RuleInput } from '../../rule';
import { nounPhraseRelation } from '../noun-phrase';
import { COUNTRY, TOWN, isGeographic, isKnownTown, isPassing, isPlaceName, widthsOf } from './geography';
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
    const word = besideComma(document, first, second, [found[i - 1], found[i + 2]]) ?? within(document, first, second);
    if (word !== undefined) return [inside(document, first, second, word)];
    const owner = owned(document, first, second);
    return owner === undefined ? [] : [inside(document, second, first, owner)];
  });
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
  if (wide.start !== narrow.end + 1 || lower[narrow.end] !== ',' || hasOwnPart(document, wide)) return undefined;
  const isJoined = (first: NameRecord, second: NameRecord): boolean =>
    second.start - first.end <= 2 && second.start > first.end && LISTING.test(lower[second.start - 1]!);
  const next = after && isJoined(wide, after) ? after : undefined;
  if (isWider(document, wide, narrow)) return next && isAlike(document, wide, next) ? undefined : wide.head;
  // Two of which nobody knows how wide they are, and no third: by the tree, and closed, "Tarn Bridge, Velland, said".
  const isPair = !next && !(before && isJoined(before, narrow)) && document.syntax.heads[wide.head] === narrow.head;
  const isClosed = /^[,.;:)]$/.test(lower[wide.end] ?? '.');
  return isPair && isClosed && mayHold(document, wide, narrow) ? wide.head : undefined;
}

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
  const at = isGeographic(noun) ? narrow.end + 1 : narrow.end;
  if (lower[at] !== 'in' || wide.start - at > 5) return undefined;
  for (let token = at + 1; token < wide.start; token++) if (!isPassing(document, token)) return undefined;
  if (xposOf(document, wide.end) === 'POS' && !isGeographic(document.syntax.lemmas[wide.end + 1] ?? '')) return undefined;
  const isHeld = isWider(document, wide, narrow) || (narrow.type === 'facility' && widthsOf(document, narrow).most < COUNTRY);
  return isHeld ? at : undefined;
}

/** "Norway's Jotun range", "Ohio's city of Stowe", "the Ohio city of Stowe", but not "Britain's Paris embassy". */
function owned(document: ResolvedDocument, wide: NameRecord, narrow: NameRecord): number | undefined {
  const { lower, words } = document.tokens;
  const isPossessive = xposOf(document, wide.end) === 'POS';
  const isOf = isGeographic(document.syntax.lemmas[wide.end]!) && lower[narrow.start - 1] === 'of';
  const first = isPossessive ? wide.end + 1 : wide.end;
  if ((!isPossessive && !isOf) || narrow.start - first > 4 || words[narrow.end] === '-') return undefined;
  for (let token = first; token < narrow.start; token++) if (!isPassing(document, token)) return undefined;
  const above = document.syntax.heads[narrow.head]!;
  if (isPremodifier(document, narrow) && !isGeographic(document.syntax.lemmas[above]!.toLowerCase())) return undefined;
  return isWider(document, wide, narrow) || narrow.type === 'facility' ? first - 1 : undefined;
}
