import type { Extraction } from '../extraction';
import type { GoldLink, GoldSpan } from './gold';
import { entityAt, type FoundLink } from './links';

/** A link of a gold between entities of an extraction. */
export interface PlacedLink {
  readonly link: GoldLink;
  /** Ids of entities, or what no entity has for an id. */
  readonly from: string;
  readonly to: string;
  /** What it is counted as; empty where only its ends are, whatever type the gold says. */
  readonly type: string;
}

const NOWHERE = 'nowhere ';

/** Whether a name of the gold is no entity of the extraction. */
export const isNowhere = (end: string): boolean => end.startsWith(NOWHERE);

/** Finds the two that a gold speaks of. */
export function placedIn(link: GoldLink, extraction: Extraction): PlacedLink {
  const { source, target, type } = link;
  const at = (span: GoldSpan): string => entityAt(span, extraction) ?? `${NOWHERE}${span.start}`;
  return { link, from: at(source), to: at(target), type: type ?? '' };
}

/** What two links between the same two have in common. */
export const keyOf = ({ from, to }: Pick<PlacedLink, 'from' | 'to'>, isDirected: boolean): string =>
  (isDirected ? [from, to] : [from, to].sort()).join(' '); // prettier-ignore

/** Whether an edge joins the two: in the gold's direction if it has one, or the other way round where that says the same. */
export function joins({ from, to, link }: PlacedLink, one: FoundLink, isDirected: boolean): boolean {
  if (from === one.from && to === one.to) return true;
  if (from !== one.to || to !== one.from) return false;
  return !isDirected || one.isMutual || (link.type !== undefined && link.type === one.inverse);
}

/** Whether it does so by the gold's type, or by that type as it reads from the other end. */
export function joinsBy(link: PlacedLink, one: FoundLink, isDirected: boolean): boolean {
  if (!joins(link, one, isDirected)) return false;
  const { type } = link.link;
  if (!isDirected) return type === one.type || type === one.inverse;
  return link.from === one.from ? type === one.type : type === one.inverse || (one.isMutual && type === one.type);
}
