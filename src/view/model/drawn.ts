import { emptyEntities, readingsOf, samenessOf, type Link } from '../../graph';
import type { ViewGraph } from '../document';
import type { Filter } from './filter';
import type { Scope } from './scope';
import { edgeLabel } from './edge-label';
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

/** What the graph makes of statements. */
export interface Drawing {
  readonly lines: readonly Drawn[];
  /** What only describes a name, by the name's id: "interior minister". Beside a name it says what a node of its own would. */
  readonly descriptions: Descriptions;
}

export type Descriptions = ReadonlyMap<string, readonly string[]>;

/**
 * The edges of those of the statements that the graph draws, and the descriptions of names: what `toGraph` makes of the same relations.
 *
 * @param statements what the filter lets through
 * @param projections which lines lead beyond a relation's object
 */
export function drawn(
  { extraction: { entities: list } }: Scope,
  statements: readonly Statement[],
  { asides, least }: Filter,
  projections: ViewGraph['projections'] = 'names',
): Drawing {
  const setting = { asides: asides ? 'keep' : 'drop', least, projections } as const;
  const entities = new Map(list.map((entity) => [entity.id, entity]));
  const readings = readingsOf(
    statements.map(({ relation }) => relation),
    { ...setting, entities, empty: emptyEntities(list, setting.asides), isAttribute: () => false },
  );
  const descriptions = new Map<string, string[]>();
  const describe = ({ source, target }: Link): void => {
    const words = entities.get(target.entity)!.name;
    const known = descriptions.get(source.entity) ?? [];
    if (!known.includes(words)) descriptions.set(source.entity, [...known, words]);
  };
  const lines = readings.flatMap(({ relation, links }, i) => {
    const edges = links.flatMap((link): Edge[] => {
      const { key, source, target, leftOut } = link;
      if (leftOut === 'description') describe(link);
      if (leftOut !== undefined || source.entity === target.entity) return [];
      return [
        { id: key, source: source.entity, target: target.entity, label: edgeLabel(relation, link), sameness: samenessOf(relation, link) },
      ];
    });
    return edges.length > 0 ? [{ ...statements[i], edges }] : [];
  });
  return { lines, descriptions };
}
