import type { Extraction } from '../extraction';
import type { RelataGraph } from '../graph';
import type { GoldSpan } from './gold';

/**
 * The entity of the mention that covers most of a name, and at least half of the two together; no pronoun's.
 *
 * @returns its id; undefined where the extraction has no such mention
 */
export function entityAt({ start, end }: GoldSpan, { entities }: Extraction): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const { id, mentions } of entities) {
    for (const mention of mentions) {
      const common = Math.min(end, mention.end) - Math.max(start, mention.start);
      const share = common / (Math.max(end, mention.end) - Math.min(start, mention.start));
      if (common > 0 && mention.form !== 'pronoun' && share > most) [best, most] = [id, share];
    }
  }
  return most >= 0.5 ? best : undefined;
}

/** Wordings that relate two names without a word of how. */
const VAGUE =
  // eslint-disable-next-line english/no-word-lists -- wordings of edges as they are scored, which no rule reads a text by
  /^(?:be |is |are )?(?:of|in|at|with|for|from|to|by|on|near|and|or|as|than|about|including|include|such as|related to|associated with|mention|mentioned with)?$/i;

/** Whether an edge has a type, or a word with content. */
export const saysSomething = ({ type, label }: { readonly type?: string; readonly label: string }): boolean =>
  type !== undefined || !VAGUE.test(label.trim());

/** An edge of a graph, as it is scored. */
export interface FoundLink {
  /** Ids of entities. */
  readonly from: string;
  readonly to: string;
  readonly type?: string;
  /** The type as it reads from the other end. */
  readonly inverse?: string;
  /** Whether both do it alike: "A met B", "A and B merged". */
  readonly isMutual: boolean;
  /** For a person to read. */
  readonly words: string;
  readonly evidence: string;
}

/** The edges between two of some entities that say something. */
export function linksBetween(known: ReadonlySet<string>, extraction: Extraction, graph: RelataGraph): FoundLink[] {
  const relations = new Map(extraction.relations.map((relation) => [relation.id, relation]));
  return graph
    .filterEdges((_edge, attributes, from, to) => from !== to && known.has(from) && known.has(to) && saysSomething(attributes))
    .map((edge) => {
      const { label, type, evidence } = graph.getEdgeAttributes(edge);
      const [from, to] = graph.extremities(edge) as [string, string];
      const relation = relations.get(edge);
      const inverse = type === undefined ? undefined : relation?.predicate.inverse;
      const [source, target] = [from, to].map((node) => graph.getNodeAttribute(node, 'label'));
      return {
        from,
        to,
        ...(type !== undefined && { type }),
        ...(inverse !== undefined && { inverse }),
        isMutual: relation?.collective === true || (type !== undefined && type === inverse),
        words: `${source} | ${label}${type === undefined || type === label ? '' : ` (${type})`} | ${target}`,
        evidence,
      };
    });
}
