import type { ResolvedDocument } from '../document/layers';
import type { ArgumentRecord, ObliqueRecord, ProjectionRecord } from '../document/relations';
import type { TokenRange } from '../document/span';
import { baseOf, dependentsOf, labelOf } from '../document/tree';
import { argumentAt } from './arguments';
import { conjunctsOf, isOfPreposition, markersOf } from './phrases';

/** Noun phrases within noun phrases that are followed: "prime minister of | the republic of | Austria". */
const DEPTH = 2;

/** An infinitive clause that belongs to the relation: its words with "to", and what it leads to. */
export interface Infinitive {
  readonly tokens: readonly number[];
  readonly objects: readonly ArgumentRecord[];
  readonly obliques: readonly ObliqueRecord[];
}

/** The words that come before what a preposition adds, and the phrase in which it stands. */
interface Path {
  readonly before: readonly number[];
  readonly phrase: ArgumentRecord;
}

/**
 * What a relation says of each name and number beyond its object: "served as prime minister of → Australia" (after MinIE's and
 * Stanford OpenIE's binary extractions).
 *
 * @param predicate tokens of the verb group
 * @param object as it stands in the text: the agent is none
 */
export function projectionsOf(
  document: ResolvedDocument,
  predicate: readonly number[],
  object: ArgumentRecord | undefined,
  obliques: readonly ObliqueRecord[],
  infinitives: readonly Infinitive[],
): ProjectionRecord[] {
  const said = object ? [...predicate, ...tokensOf(object.short)] : predicate;
  const projections: ProjectionRecord[] = [];
  const paths: Path[] = object ? [{ before: predicate, phrase: object }] : [];
  for (const { role, marker, value } of obliques) {
    // A bare noun phrase joined to a verb is a time or it is misread.
    if (marker.length === 0 && role !== 'time' && role !== 'duration' && role !== 'recipient') continue;
    const before = role === 'recipient' ? predicate : [...said, ...marker];
    if (!isOfPreposition(document, marker, value.head)) projections.push({ tokens: before, object: value });
    paths.push({ before, phrase: value });
  }
  for (const { tokens, objects, obliques: further } of infinitives) {
    const before = [...said, ...tokens];
    for (const value of objects) projections.push({ tokens: before, object: value });
    for (const { marker, value } of further) if (marker.length > 0) projections.push({ tokens: [...before, ...marker], object: value });
  }
  for (const path of paths) projections.push(...inside(document, path, 1));
  return projections.sort((a, b) => a.object.head - b.object.head);
}

/** What hangs on the noun of a phrase by a preposition. */
function inside(document: ResolvedDocument, { before, phrase }: Path, depth: number): ProjectionRecord[] {
  const projections: ProjectionRecord[] = [];
  for (const dependent of dependentsOf(document, phrase.head)) {
    const label = labelOf(document, dependent);
    if (isPlaceAround(document, dependent, phrase.head)) {
      const value = argumentAt(document, dependent);
      if (value) projections.push({ tokens: before, object: value });
    }
    if (baseOf(label) !== 'nmod' || label === 'nmod:poss' || dependent < phrase.head) continue;
    const markers = markersOf(document, dependent);
    if (markers.length === 0) continue;
    const upTo = [...before, ...tokensOf({ start: phrase.short.start, end: Math.min(phrase.short.end, markers[0]!) }), ...markers];
    for (const conjunct of conjunctsOf(document, dependent)) {
      const value = argumentAt(document, conjunct);
      // "the High Court of Australia" is one name.
      if (!value || value.mention === phrase.mention) continue;
      if (!isOfPreposition(document, markers, value.head)) projections.push({ tokens: upTo, object: value });
      if (depth < DEPTH) projections.push(...inside(document, { before: upTo, phrase: value }, depth + 1));
    }
  }
  return projections;
}

/** "Hoboken, New Jersey": what is in the one is in the other. */
function isPlaceAround(document: ResolvedDocument, token: number, place: number): boolean {
  const { mentions, mentionOf } = document;
  const [around, within] = [token, place].map((head) => mentions[mentionOf[head]!]);
  if (around?.type !== 'place' || within?.type !== 'place' || around === within) return false;
  return document.tokens.lower[around.start - 1] === ',' && around.start - 1 === within.end;
}

const tokensOf = ({ start, end }: TokenRange): number[] => Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
