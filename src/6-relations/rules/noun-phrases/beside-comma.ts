import type { ResolvedDocument } from '../../../document/layers';
import { baseOf, headOf, labelOf, xposOf } from '../../../document/tree';
import { isPremodifier, type NameRecord } from '../../names';
import { COUNTRY, STATE, TOWN, isKnownTown, widthsOf } from './geography';

/** Whether a place can hold another one. */
export const isWider = (document: ResolvedDocument, wide: NameRecord, narrow: NameRecord): boolean =>
  widthsOf(document, wide).most > widthsOf(document, narrow).least;

/** "Millbrook, Vermont", but no list: "Lyon, Germany and Spain". */
export function besideComma(
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
  const isPair = !next && !(before && isJoined(before, narrow)) && headOf(document, wide.head) === narrow.head;
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
export function mayHold(document: ResolvedDocument, wide: NameRecord, narrow: NameRecord): boolean {
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
