import { partiesOf } from '../document/parties';
import type { Entity, Extraction, Relation } from '../extraction';
import { ownLink } from '../graph/links';
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

/** The facts of an extraction, and its entities by id and by name. */
export class Facts {
  private readonly entities: ReadonlyMap<string, Entity>;
  private readonly extraction: Extraction;

  /** @throws RelataError `not-an-extraction` */
  constructor(extraction: Extraction) {
    this.extraction = validateExtraction(extraction);
    this.entities = new Map(extraction.entities.map((entity) => [entity.id, entity]));
  }

  /** Those of which a condition holds, in the order of the text. */
  where(condition: (relation: Relation) => boolean): Fact[] {
    return this.extraction.relations.filter(condition).map((relation) => this.factOf(relation));
  }

  /** Ids of those who are meant: a name may be that of several. */
  idsOf(who: Who): ReadonlySet<string> {
    if (typeof who !== 'string') return new Set([who.id]);
    if (this.entities.has(who)) return new Set([who]);
    const key = canonicalKey(who);
    const isCalled = ({ name, aliases }: Entity): boolean => [name, ...aliases].some((each) => canonicalKey(each) === key);
    return new Set(this.extraction.entities.filter(isCalled).map(({ id }) => id));
  }

  /** The names of those who take part in a relation. */
  namesIn(relation: Relation): string[] {
    return partiesOf(relation).flatMap(({ entity }) => {
      const { name, aliases } = this.entities.get(entity)!;
      return [name, ...aliases];
    });
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
