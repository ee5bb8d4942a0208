import { isVerbless } from '../../document/relations';
import { emptyEntities, readingsOf, samenessOf, withPreposition, wordingOf, type Link } from '../../graph';
import type { Relation } from '../../extraction';
import type { ViewGraph } from '../document';
import type { Filter } from './filter';
import type { Scope } from './scope';
import { thirdPerson } from '../../document/verb-forms';
import type { Statement } from './statement';

/** A statement that the graph draws. */
export interface Drawn extends Statement {
  /** Its edge from subject to object, or what stands in for it, and those that lead beyond. */
  readonly edges: readonly Edge[];
}

export interface Edge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** What stands on it: "could affect", "buys". */
  readonly label: string;
  /** The same for edges that say the same. */
  readonly sameness: string;
}

/**
 * The edges of those of the statements that the graph draws: what `toGraph` makes of the same relations.
 *
 * @param statements what the filter lets through
 * @param projections which lines lead beyond a relation's object
 */
export function drawn(
  { extraction: { entities } }: Scope,
  statements: readonly Statement[],
  { asides, least }: Filter,
  projections: ViewGraph['projections'] = 'names',
): Drawn[] {
  const setting = { asides: asides ? 'keep' : 'drop', least, projections } as const;
  const readings = readingsOf(
    statements.map(({ relation }) => relation),
    {
      ...setting,
      entities: new Map(entities.map((entity) => [entity.id, entity])),
      empty: emptyEntities(entities, setting.asides),
      isAttribute: () => false,
    },
  );
  return readings.flatMap(({ relation, links }, i) => {
    const edges = links.flatMap((link): Edge[] => {
      const { key, source, target, leftOut } = link;
      if (leftOut !== undefined || source.entity === target.entity) return [];
      const label = labelOf(relation, link);
      return [{ id: key, source: source.entity, target: target.entity, label, sameness: samenessOf(relation, link) }];
    });
    return edges.length > 0 ? [{ ...statements[i], edges }] : [];
  });
}

/** How much of a predicate's own words an edge shows. */
const LABEL_LENGTH = 24;

/** The text's own words where they are few and read from subject to object, else the lemma. */
function labelOf(relation: Relation, { label, target, projectionOf }: Link): string {
  const { predicate, inverted, polarity, kind, object, arguments: others } = relation;
  // What lies far off is said in the text's own words.
  if (projectionOf !== undefined && !label.startsWith(wordingOf(relation))) return label;
  const standIn = others.find(({ value }) => value === target);
  // "takes place in" has a word of the object, too.
  const words = object && object !== target ? '' : withPreposition(predicate.text, object ? {} : (standIn ?? {}));
  if (projectionOf === undefined && !inverted && !isVerbless(kind) && words !== '' && words.length <= LABEL_LENGTH) return words;
  return polarity === 'negative' ? `not ${label}` : thirdPerson(label);
}
