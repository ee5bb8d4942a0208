import type { Extraction, Relation } from '../../src/extraction';
import { relationLine } from '../corpus/relation-line';

/** A relation as golden cases write it, with its lemma and with its type. */
export function linesOf(extraction: Extraction, relation: Relation): string[] {
  const line = relationLine(extraction, relation);
  const { lemma, type } = relation.predicate;
  return type === undefined ? [line] : [line, line.replace(` | ${lemma} | `, () => ` | ${type} | `)];
}

/** The relations that a rule, or any, has read. */
export const linesBy = (extraction: Extraction, rule = ''): string[] =>
  extraction.relations.filter(({ evidence }) => evidence[0].rule.startsWith(rule)).flatMap((relation) => linesOf(extraction, relation));

export function holdsExample(extraction: Extraction, lines: readonly string[], rule?: string): boolean {
  const found = linesBy(extraction, rule);
  return lines.every((line) => found.includes(line));
}
