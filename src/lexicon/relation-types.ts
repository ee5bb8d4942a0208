import type { RelationType } from '../document/relations';
import { readRows } from '../document/rows';
import text from './relation-types.tsv';

let known: readonly RelationType[] | undefined;

/** The relations that are common in news. */
export function newsRelationTypes(): readonly RelationType[] {
  known ??= readRows(text).map(([type, inverse, verbs, target, source]) => ({
    type: type!,
    inverse: inverse!,
    verbs: verbs!.split(', '),
    ...(target && { target: target.split(', ') }),
    ...(source && { source: source.split(', ') }),
  }));
  return known;
}

let byWording: ReadonlyMap<string, string> | undefined;

/** The type of what is said in exactly these words whatever the kinds of its ends: "be member of". */
export function typeOfWording(wording: string): string | undefined {
  byWording ??= new Map(
    newsRelationTypes()
      .filter(({ source, target }) => source === undefined && target === undefined)
      .flatMap(({ type, verbs }) => verbs.map((verb) => [verb, type] as const)),
  );
  return byWording.get(wording);
}
