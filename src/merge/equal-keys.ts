import { lettersKey, nameKey, personKey } from './name-key';
import type { Node } from './nodes';
import type { Sets } from './sets';

/** Whether a node's name says by itself what is meant, where it is taken to be of a type. */
export const standsAloneAs = ({ alone, type }: Pick<Node, 'alone' | 'type'>, taken: string): boolean =>
  alone || (type === 'person' && taken !== 'person');

/** What a name is called by, in every article, if it is of that type. */
export const keyIn = (name: string, type: string): string => (type === 'person' ? personKey(name) : lettersKey(nameKey(name)));

/** What nodes have in common that are one by their names, where the name says by itself what is meant. */
export const equalKey = (node: Pick<Node, 'alone' | 'type' | 'name'>, taken: string): string | undefined =>
  standsAloneAs(node, taken) ? `${taken} ${keyIn(node.name, taken)}` : undefined;

/** Joins the nodes that have the same key. */
export function joinEqual(keys: readonly (string | number | undefined)[], sets: Sets): void {
  const firsts = new Map<string | number, number>();
  keys.forEach((key, number) => {
    if (key === undefined) return;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, number);
    else sets.join(first, number);
  });
}
