import { hash } from './hash';

/**
 * An entity's id: of its type and of what all documents have in common that name it.
 *
 * @param key of what says by itself who or what is meant ("acme"), and else with the document ("the deal@monday")
 */
export const entityId = (type: string, key: string): string => `e_${hash(`${type}|${key}`)}`;

/** What a relation's id is made of. */
export interface RelationKey {
  /** Id of the document. */
  readonly document: string;
  /** Ids of the entities. */
  readonly subject: string;
  readonly object: string | undefined;
  readonly lemma: string;
  readonly kind: string;
  /** Where it was read, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** Gives the relations of a document their ids, in the order in which they were read: of two with one key the second has its number in it. */
export class RelationIds {
  private readonly taken = new Map<string, number>();

  constructor(private readonly name: (text: string) => string = hash) {}

  of({ document, subject, lemma, object = '', start, end, kind }: RelationKey): string {
    const key = `${document}|${subject}|${lemma}|${object}|${start}|${end}|${kind}`;
    const before = this.taken.get(key) ?? 0;
    this.taken.set(key, before + 1);
    return `r_${this.name(before === 0 ? key : `${key}|${before}`)}`;
  }
}
