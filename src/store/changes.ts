import type { Filing } from './filing';
import type { NamedNode } from './nodes';

/** A change of one document. */
export interface Change {
  readonly document: number;
  readonly isAdded: boolean;
  /** Keys of names of whose types the document has voted. */
  readonly votes: ReadonlySet<string>;
  /** Numbers of the nodes that it names. */
  readonly nodes: readonly number[];
}

/** What a node was filed under, and is now; nothing where it is not named. */
export interface Refiling {
  readonly before: Filing | undefined;
  readonly after: Filing | undefined;
}
export type Changed = ReadonlyMap<number, Refiling>;

/** What has become of the groups that the first steps make. */
export interface Chains {
  /** Nodes that are one with others than before. */
  readonly regrouped: ReadonlySet<number>;
  /** Of each node that was looked at its group before. */
  readonly before: ReadonlyMap<number, number>;
}

/** The number that stands for a node's group. */
export const groupIn = (column: 'equal' | 'chain', node: NamedNode): number => node[column] ?? node.id;
