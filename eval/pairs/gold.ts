import type { Vocabulary } from './vocabulary';

/** A name in a text: code units. */
export interface GoldName {
  readonly start: number;
  readonly end: number;
}

/** Two names that the text relates, and how, read from source to target. */
export interface GoldPair {
  readonly type: string;
  /** Indices of names. */
  readonly source: number;
  readonly target: number;
}

export interface GoldText {
  readonly text: string;
  readonly names: readonly GoldName[];
  readonly pairs: readonly GoldPair[];
}

/** A document of Re-DocRED: entities with all of their mentions, and relations that may follow only from the whole text or from knowledge. */
interface RedocredDocument {
  readonly text: string;
  readonly entities: readonly { readonly type: string; readonly mentions: readonly (readonly [start: number, end: number])[] }[];
  /** `type` is a Wikidata property; `together`: both stand in one sentence. */
  readonly relations: readonly (GoldPair & { readonly together: boolean })[];
}

/** Reads one text with its pairs a line: of pairs of names, or of Re-DocRED's documents. */
export function readGold(lines: string, vocabulary: Vocabulary): GoldText[] {
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const row = JSON.parse(line) as GoldText | RedocredDocument;
      return 'entities' in row ? pairsOf(row, vocabulary) : row;
    });
}

/** Properties that the vocabulary reads the other way round: of a company its owner, of a country its head. */
const TURNED = new Set(['P150', 'P527', 'P355', 'P112', 'P127', 'P40', 'P35', 'P6', 'P488', 'P169', 'P286', 'P36']);
/** Turned round, the one is the other: what contains it, what it is a part of. */
const SAME: Readonly<Record<string, string>> = { P150: 'P131', P527: 'P361' };
const INSIDE = new Set(['P131', 'P17', 'P361', 'P706', 'P30', 'P206']);
/** Of these, one between two places or organizations is enough. */
const ONE_IS_ENOUGH = new Set(['P131', 'P17', 'P361', 'P706', 'P30', 'P206', 'P159']);
const NAMES = new Set(['person', 'organization', 'place']);

/**
 * The pairs of a document that a reader of one sentence can see: between persons, organizations and places of one sentence, each once; not
 * what follows through a third place ("Velmora lies in Kestrin, a province of Ostland").
 */
function pairsOf({ text, entities, relations }: RedocredDocument, vocabulary: Vocabulary): GoldText {
  const turned = relations.map(({ type, source, target, together }) => {
    const same = SAME[type] ?? type;
    return TURNED.has(type) ? { type: same, source: target, target: source, together } : { type: same, source, target, together };
  });
  const within = new Set(turned.filter(({ type }) => INSIDE.has(type)).map(({ source, target }) => `${source} ${target}`));
  const isInside = (inner: number, outer: number): boolean => within.has(`${inner} ${outer}`);
  const followsThroughThird = (source: number, target: number): boolean =>
    isInside(source, target) && entities.some((_, k) => k !== source && k !== target && isInside(source, k) && isInside(k, target));

  const seen = new Set<string>();
  const pairs = turned.filter(({ type, source, target, together }) => {
    if (!together || vocabulary.right(type).size === 0) return false;
    if (![source, target].every((end) => NAMES.has(entities[end].type)) || followsThroughThird(source, target)) return false;
    const key = `${Math.min(source, target)} ${Math.max(source, target)} ${ONE_IS_ENOUGH.has(type) ? 'inside' : type}`;
    return !seen.has(key) && seen.add(key);
  });
  return { text, names: entities.map(({ mentions: [[start, end]] }) => ({ start, end })), pairs };
}
