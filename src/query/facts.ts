import { addToList, addToSet } from '../document/collect';
import { partiesOf } from '../document/parties';
import type { DateValue } from '../document/values';
import type { Entity, Extraction, Relation } from '../extraction';
import { ownLink } from '../graph/links';
import { plainLetters } from '../lexicon/letters';
import { canonicalKey } from '../lexicon/variants';
import { validateExtraction } from '../validation';

/** A relation with who and what its ends are. */
export interface Fact {
  /** What the text says. */
  readonly relation: Relation;
  /** Who does it, or what is said of. */
  readonly subject: Entity;
  /**
   * Whatever stands at the other end: the object, or where the verb has none, what its first preposition leads to ("took part in → NeurIPS"). Absent
   * where nothing does ("Confidence fell").
   */
  readonly target?: Entity;
  /** What joins them in a word or two: "buy", "take part in". */
  readonly label: string;
  /** Id of the document that says it. */
  readonly document: string;
}

/** An entity, its id, or a name that it has in whatever spelling. */
export type Who = Entity | string;

/** A fact and what its clause says of when it was or will be. */
export interface Timed extends Fact {
  /** In the calendar or not: "2 March" of no year has no `start`. */
  readonly time: DateValue;
}

/** A fact and when it was or will be. */
export interface Dated extends Timed {
  /** When, as the text says it in the clause itself. Its `start` is there. */
  readonly time: DateValue & {
    /** ISO 8601: the first day or moment of it. */
    readonly start: string;
  };
}

/**
 * The facts of an extraction, which may be asked many questions: what they are looked up by is made when it is first asked for, and once. The extraction
 * must stay as it is meanwhile.
 */
export class Facts {
  private readonly entities: ReadonlyMap<string, Entity>;
  private readonly extraction: Extraction;
  private keys?: ReadonlyMap<string, ReadonlySet<string>>;
  private takers?: ReadonlyMap<string, readonly number[]>;
  private words?: readonly string[];

  /** @throws RelataError `not-an-extraction` */
  constructor(extraction: Extraction) {
    this.extraction = validateExtraction(extraction);
    this.entities = new Map(extraction.entities.map((entity) => [entity.id, entity]));
  }

  /** What is said of somebody, in the order of the text. */
  of(who: Who): Fact[] {
    return this.factsAt(this.indicesOf(this.idsOf(who)));
  }

  /** What is said of two together. */
  between(one: Who, other: Who): Fact[] {
    const withOther = new Set(this.indicesOf(this.idsOf(other)));
    return this.factsAt(this.indicesOf(this.idsOf(one)).filter((i) => withOther.has(i)));
  }

  /** What has some words in it, the weightiest first. */
  about(words: string): Fact[] {
    const wanted = plainLetters(words).split(/\s+/).filter(Boolean);
    if (wanted.length === 0) return [];
    const found = this.said().flatMap((said, i) => (wanted.every((word) => said.includes(word)) ? [i] : []));
    return this.factsAt(found).sort((a, b) => b.relation.salience - a.relation.salience);
  }

  /** What is said to be at a time that the calendar knows, the earliest first; of somebody, or of all. */
  timeline(who?: Who): Dated[] {
    return this.timed(who)
      .filter(({ time }) => time.start !== undefined)
      .map((fact) => fact as Dated)
      .sort((a, b) => (a.time.start < b.time.start ? -1 : a.time.start > b.time.start ? 1 : 0));
  }

  /** What is said to be at some time that the calendar does not know, in the order of the text; of somebody, or of all. */
  undated(who?: Who): Timed[] {
    return this.timed(who).filter(({ time }) => time.start === undefined);
  }

  private timed(who: Who | undefined): Timed[] {
    const { relations } = this.extraction;
    const places = who === undefined ? [...relations.keys()] : this.indicesOf(this.idsOf(who));
    return this.factsAt(places.filter((i) => relations[i]!.time !== undefined)).map((fact) => ({ ...fact, time: fact.relation.time! }));
  }

  /** Ids of those who are meant: a name may be that of several. */
  idsOf(who: Who): ReadonlySet<string> {
    if (typeof who !== 'string') return new Set([who.id]);
    if (this.entities.has(who)) return new Set([who]);
    return this.byKey().get(canonicalKey(who)) ?? new Set();
  }

  /** Ids by what all spellings of a name have in common. */
  private byKey(): ReadonlyMap<string, ReadonlySet<string>> {
    if (this.keys) return this.keys;
    const keys = new Map<string, Set<string>>();
    for (const { id, name, aliases } of this.extraction.entities)
      for (const key of [name, ...aliases].map(canonicalKey)) addToSet(keys, key, id);
    return (this.keys = keys);
  }

  /** In which relations somebody takes part: their numbers, by id. */
  private byTaker(): ReadonlyMap<string, readonly number[]> {
    if (this.takers) return this.takers;
    const takers = new Map<string, number[]>();
    for (const [i, relation] of this.extraction.relations.entries()) {
      for (const id of new Set(partiesOf(relation).map(({ entity }) => entity))) addToList(takers, id, i);
    }
    return (this.takers = takers);
  }

  /** Numbers of the relations that any of some take part in, in their order. */
  private indicesOf(ids: ReadonlySet<string>): number[] {
    return [...new Set([...ids].flatMap((id) => this.byTaker().get(id) ?? []))].sort((a, b) => a - b);
  }

  /** The words of each relation and the names of those who take part in it, in plain letters. */
  private said(): readonly string[] {
    return (this.words ??= this.extraction.relations.map((relation) =>
      plainLetters([relation.text, ...relation.evidence.map(({ span }) => span.text), ...this.namesIn(relation)].join('\n')),
    ));
  }

  private namesIn(relation: Relation): string[] {
    return partiesOf(relation).flatMap(({ entity }) => {
      const { name, aliases } = this.entities.get(entity)!;
      return [name, ...aliases];
    });
  }

  private factsAt(indices: readonly number[]): Fact[] {
    return indices.map((i) => this.factOf(this.extraction.relations[i]!));
  }

  private factOf(relation: Relation): Fact {
    const link = ownLink(relation, () => true);
    const target = link && this.entities.get(link.target.entity);
    return {
      relation,
      subject: this.entities.get(relation.subject.entity)!,
      ...(target && { target }),
      label: link?.label ?? relation.predicate.text,
      document: relation.evidence[0]!.document,
    };
  }
}
