import type { RelationType } from '../document/relations';
import { readRows } from './rows';
import text from './relation-types.tsv';

let known: readonly RelationType[] | undefined;

/** The relations that are common in news. */
export function newsRelationTypes(): readonly RelationType[] {
  known ??= readRows(text).map(([type, inverse, verbs, target, source]) => ({
    type: type!,
    inverse: inverse!,
    verbs: verbs!.split(', '),
    target: target?.split(', '),
    source: source?.split(', '),
  }));
  return known;
}
