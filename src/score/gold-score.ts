import { isName } from '../document/entities';
import type { Entity, Extraction } from '../extraction';
import type { RelataGraph } from '../graph';
import type { GoldEntity, GoldLink, GoldSpan, GoldText } from './gold';
import { entityAt, linksBetween, type FoundLink } from './links';
import { isNowhere, joins, joinsBy, keyOf, placedIn, type PlacedLink } from './placed-link';
import { Tally, type Outcome, type Remark } from './tally';

/** What a gold is compared by. */
export const MEASURES = ['entities', 'entities, overlapping', 'pairs', 'pairs, typed', 'relations', 'relations, typed'] as const;
/** What a gold is compared by. */
export type Measure = (typeof MEASURES)[number];

/** Code units of the text around what is shown. */
const AROUND = 60;

/**
 * Compares extractions with a gold, text by text.
 *
 * - `entities`: names with exactly the span and type; `entities, overlapping`: of the type, with a span that overlaps. Types that the gold nowhere has do not count.
 * - `pairs`: two names of the gold that an edge of the graph joins, in whatever direction, by a type or a word with content; `pairs, typed`: by the type.
 * - `relations`: the same from subject to object; `relations, typed`: with the type, or with its inverse the other way round.
 *
 * Edges are scored between names that the gold has, so that a name too many counts once, among the entities.
 *
 * @example
 * const score = new GoldScore();
 * const gold = readGold({ text: 'Acme hired Ann Lee.', pairs: [{ a: 'Acme', b: 'Ann Lee', type: 'hire' }] });
 * const extraction = extract(gold.text);
 * score.add(gold, extraction, toGraph(extraction));
 * score.outcome('pairs, typed')?.right; // 1
 */
export class GoldScore {
  private readonly tallies = new Map<Measure, Tally>();
  private count = 0;

  /** How many texts were added. */
  get texts(): number {
    return this.count;
  }

  /** Adds a text, what was extracted from it, and the graph of that. */
  add(gold: GoldText, extraction: Extraction, graph: RelataGraph): void {
    this.count++;
    const document = gold.id ?? String(this.count);
    if (gold.entities) this.addEntities(gold.entities, document, gold.text, extraction);
    const spans: GoldSpan[] = [...(gold.entities ?? []), ...[...(gold.pairs ?? []), ...(gold.relations ?? [])].flatMap(endsOf)];
    const known = new Set(spans.flatMap((span) => entityAt(span, extraction) ?? []));
    const found = linksBetween(known, extraction, graph);
    const source = { document, text: gold.text, extraction };
    if (gold.pairs) this.addLinks('pairs', gold.pairs, found, source);
    if (gold.relations) this.addLinks('relations', gold.relations, found, source);
  }

  /** How well something was found; undefined where no text has it in its gold. */
  outcome(measure: Measure): Outcome | undefined {
    return this.tallies.get(measure)?.outcome;
  }

  private tally(measure: Measure): Tally {
    const tally = this.tallies.get(measure) ?? new Tally();
    this.tallies.set(measure, tally);
    return tally;
  }

  private addEntities(gold: readonly GoldEntity[], document: string, text: string, { entities }: Extraction): void {
    const found = entities.flatMap(namesOf).sort((a, b) => a.start - b.start);
    const isExact = (a: GoldSpan, b: GoldSpan): boolean => a.start === b.start && a.end === b.end;
    const overlaps = (a: GoldSpan, b: GoldSpan): boolean => a.start < b.end && b.start < a.end;
    const remark = ({ start, end, type }: GoldEntity) => ({
      document,
      type,
      words: text.slice(start, end),
      evidence: around(text, start, end),
    });
    const reasonOf = (one: GoldEntity): string => {
      const other = found.find((span) => overlaps(one, span));
      return other === undefined ? 'not found' : `found is ${other.type} ${JSON.stringify(text.slice(other.start, other.end))}`;
    };
    for (const [measure, isThere] of [
      ['entities', isExact],
      ['entities, overlapping', overlaps],
    ] as const) {
      const fits = (one: GoldEntity, other: GoldEntity): boolean => one.type === other.type && isThere(one, other);
      this.tally(measure).add(gold, found, fits, (one) => ({ ...remark(one), reason: reasonOf(one) }), remark);
    }
  }

  private addLinks(measure: 'pairs' | 'relations', gold: readonly GoldLink[], found: readonly FoundLink[], source: Source): void {
    const isDirected = measure === 'relations';
    const placed = gold.map((link) => placedIn(link, source.extraction));
    const missed = (link: PlacedLink): Remark => missedLink(link, found, source);
    const wrong = (link: FoundLink): Remark => remarkOn(link, source.document);
    this.tally(measure).add(
      unique(placed, (link) => keyOf(link, isDirected)).map((link) => ({ ...link, type: '' })),
      grouped(found, (link) => keyOf(link, isDirected)),
      (link, group) => group.some((one) => joins(link, one, isDirected)),
      missed,
      ([first]) => ({ ...wrong(first!), type: '' }),
    );
    const typed = placed.filter(({ type }) => type !== '');
    // Of two whose type the gold does not say, no type is wrong.
    const open = placed.filter(({ type }) => type === '');
    const said = found.filter((one) => one.type !== undefined && !open.some((link) => joins(link, one, isDirected)));
    if (typed.length === 0) return;
    this.tally(`${measure}, typed`).add(
      unique(typed, (link) => `${keyOf(link, isDirected)} ${link.type}`),
      unique(said, (link) => `${keyOf(link, isDirected)} ${link.type}`),
      (link, one) => joinsBy(link, one, isDirected),
      missed,
      (one) => ({ ...wrong(one), ...(one.inverse !== undefined && { inverse: one.inverse }) }),
    );
  }
}

/** What a gold is of. */
interface Source {
  readonly document: string;
  readonly text: string;
  readonly extraction: Extraction;
}

const endsOf = ({ source, target }: GoldLink): GoldSpan[] => [source, target];

/** The mentions of an entity that name it; a concept is named by its noun. */
const namesOf = ({ type, mentions }: Entity): GoldEntity[] =>
  mentions
    .filter(({ form }) => isName(form) || form === 'value' || (type === 'concept' && form === 'nominal'))
    .map(({ start, end }) => ({ start, end, type }));

const around = (text: string, start: number, end: number): string =>
  text.slice(Math.max(0, start - AROUND), end + AROUND).replace(/\s+/g, ' ').trim(); // prettier-ignore

const remarkOn = ({ type = '', words, evidence }: FoundLink, document: string): Remark => ({ document, type, words, evidence });

function missedLink({ from, to, link, type }: PlacedLink, found: readonly FoundLink[], { document, text }: Source): Remark {
  const [source, target] = endsOf(link).map(({ start, end }) => text.slice(start, end));
  const between = found.find((one) => keyOf(one, false) === keyOf({ from, to }, false));
  return {
    document,
    type,
    words: [source, ...(link.type === undefined ? [] : [link.type]), target].join(' | '),
    evidence: around(text, Math.min(link.source.start, link.target.start), Math.max(link.source.end, link.target.end)),
    reason: between ? `found is ${between.words}` : reasonOf([from, to], [source, target] as [string, string]),
  };
}

function reasonOf([from, to]: readonly [string, string], words: readonly [string, string]): string {
  const unknown = words.filter((_, i) => isNowhere([from, to][i]!));
  if (unknown.length > 0) return `no entity is ${unknown.map((one) => JSON.stringify(one)).join(' or ')}`;
  return from === to ? 'both are one entity' : 'no edge joins them';
}

/** The first of each key. */
function unique<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): Item[] {
  return grouped(items, keyOfItem).map(([first]) => first!);
}

/** Those of each key together. */
function grouped<Item>(items: readonly Item[], keyOfItem: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()];
}
