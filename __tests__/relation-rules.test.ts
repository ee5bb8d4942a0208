import { relationLine } from '../eval/corpus/relation-line';
import { explain, type Extraction, type Relation } from '../src';
import { RELATION_RULES } from '../src/6-relations/rules';

/** A relation as golden cases write it, with its lemma and with its type. */
function linesOf(extraction: Extraction, relation: Relation): string[] {
  const line = relationLine(extraction, relation);
  const { lemma, type } = relation.predicate;
  return type === undefined ? [line] : [line, line.replace(` | ${lemma} | `, () => ` | ${type} | `)];
}

/** Whether a line begins with what a counterexample forbids: `*` is anything. */
function isForbidden(line: string, forbidden: string): boolean {
  const columns = line.split(' | ');
  return forbidden.split(' | ').every((column, i) => column === '*' || column === columns[i]);
}

const rows = (kind: 'examples' | 'counterexamples') =>
  RELATION_RULES.flatMap((rule) => Object.entries(rule[kind]).map(([text, lines]) => ({ rule: rule.name, text, lines })));

test.each(rows('examples'))('$rule reads: $text', ({ rule, text, lines }) => {
  const { extraction } = explain(text);
  const read = extraction.relations.filter(({ evidence }) => evidence[0].rule.startsWith(rule));
  const found = read.flatMap((relation) => linesOf(extraction, relation));
  expect(found).toEqual(expect.arrayContaining([...lines]));
});

test.each(rows('counterexamples'))('$rule has no say in: $text', ({ text, lines }) => {
  const { extraction } = explain(text);
  const found = extraction.relations.flatMap((relation) => linesOf(extraction, relation));
  expect(found.filter((line) => lines.some((forbidden) => isForbidden(line, forbidden)))).toEqual([]);
});

test('each rule has a name of its own, examples and counterexamples', () => {
  const names = RELATION_RULES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { examples, counterexamples } of RELATION_RULES) {
    expect(Object.keys(examples)).not.toEqual([]);
    expect(Object.keys(counterexamples)).not.toEqual([]);
  }
});
