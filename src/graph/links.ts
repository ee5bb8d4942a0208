import type { Argument, Relation, RelationArgument } from '../extraction';

/** An edge to be: where it leads and what stands on it. */
export interface Link {
  readonly key: string;
  readonly source: Argument;
  readonly target: Argument;
  readonly label: string;
  /** The relation whose further argument it shows; absent on the relation's own edge. */
  readonly projectionOf?: string;
}

/**
 * The relation's own edge, from its subject to its object. Without an object the first argument that is no time stands in for it:
 * "participates in NeurIPS" → *participate in* → NeurIPS; "met on Friday", where there is nothing else, → *meet on* → Friday.
 *
 * @returns undefined for a relation with neither object nor argument
 */
export function ownLink(relation: Relation): Link | undefined {
  const { id, subject, object, predicate } = relation;
  if (object) return { key: id, source: subject, target: object, label: predicate.lemma };
  const standIn = standInOf(relation);
  return standIn && { key: id, source: subject, target: standIn.value, label: labelOf(relation, standIn) };
}

/** An edge for each argument that the relation's own edge does not show, `<relation id>:<number of the argument>`. */
export function* projections(relation: Relation): Generator<Link> {
  const { id, subject } = relation;
  const shown = relation.object ? undefined : standInOf(relation);
  for (const [index, argument] of relation.arguments.entries()) {
    if (argument === shown) continue;
    yield {
      key: `${id}:${index}`,
      source: subject,
      target: argument.value,
      label: labelOf(relation, argument),
      projectionOf: id,
    };
  }
}

function standInOf({ arguments: list }: Relation): RelationArgument | undefined {
  return list.find(({ role }) => role !== 'time') ?? list[0];
}

function labelOf({ predicate: { lemma } }: Relation, { preposition }: RelationArgument): string {
  // A particle may already be part of the lemma: "log in" with "in" is no "log in in".
  return preposition === undefined || lemma.endsWith(` ${preposition}`) ? lemma : `${lemma} ${preposition}`;
}
