import { sourcesOf } from '../document/sources';
import type { Relation } from '../extraction';
import type { EdgeAttributes, RelataGraph } from './attributes';
import type { Link } from './links';

/**
 * The same for two edges that say the same: they lead from one node to one other, by one type or else one wording, and one is as sure, and as much
 * somebody's word, as the other. "Acme took over Globex" says again that Acme bought it; "Acme may buy Globex" does not, nor what Hart says of it.
 */
export function samenessOf(relation: Relation, { source, target, label, projectionOf }: Link): string {
  const { predicate, polarity, modality, tense, status, attribution } = relation;
  // The type holds of subject and object alone.
  const type = projectionOf === undefined ? predicate.type : undefined;
  const ends = [source.entity, target.entity];
  // Who is married to Ann Hart is the one whom she is married to.
  if (type !== undefined && predicate.inverse === type) ends.sort();
  const speakers = attribution && sourcesOf(attribution).map(({ entity }) => entity);
  // What is to come is not what has been.
  return JSON.stringify([ends, type ?? [label], polarity, modality, tense === 'future', status, speakers]);
}

/** What two edges that say the same may differ in where only one says it: "bought in 2019" and "bought", but not "bought in 2021". */
const CIRCUMSTANCES = ['time', 'place', 'values'] as const satisfies (keyof EdgeAttributes)[];

/** Edges of a graph by what they say, so that what is said again is told from what is new. */
export class Repeats {
  private readonly edges = new Map<string, string[]>();

  constructor(private readonly graph: RelataGraph) {}

  /** Whether an edge of the graph says the same: then it has this evidence, too, and no other edge is needed. */
  take(key: string, relation: Relation, link: Link, attributes: EdgeAttributes): boolean {
    const sameness = samenessOf(relation, link);
    const known = this.edges.get(sameness) ?? [];
    const same = known.find((edge) => !contradict(this.graph.getEdgeAttributes(edge), attributes));
    if (same === undefined) this.edges.set(sameness, [...known, key]);
    else this.graph.replaceEdgeAttributes(same, joined(this.graph.getEdgeAttributes(same), attributes, key));
    return same !== undefined;
  }
}

const contradict = (one: EdgeAttributes, other: EdgeAttributes): boolean =>
  CIRCUMSTANCES.some((name) => one[name] !== undefined && other[name] !== undefined && one[name] !== other[name]);

/** The first with what the second adds: its evidence, and when and where it was if only the second says so. */
function joined(first: EdgeAttributes, again: EdgeAttributes, key: string): EdgeAttributes {
  const list = (...items: readonly (string | undefined)[]): string => items.filter((item) => item !== undefined).join('; ');
  const documents = new Set([...(first.documents ?? first.document).split('; '), again.document]);
  return {
    ...(first.time === undefined && pick(again, ['time', 'timeStart', 'timeEnd'])),
    ...(first.place === undefined && pick(again, ['place', 'placeId'])),
    ...(first.values === undefined && pick(again, ['values'])),
    ...first,
    confidence: Math.max(first.confidence, again.confidence),
    weight: first.weight + again.weight,
    repeats: list(first.repeats, key),
    repeatedEvidence: [first.repeatedEvidence, again.evidence, again.repeatedEvidence].filter((words) => words !== undefined).join(' | '),
    ...(documents.size > 1 && { documents: list(...documents) }),
  };
}

function pick(attributes: EdgeAttributes, names: readonly (keyof EdgeAttributes)[]): Partial<EdgeAttributes> {
  return Object.fromEntries(names.flatMap((name) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])));
}
