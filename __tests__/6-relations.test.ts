import { relationLine } from '../eval/corpus/relation-line';
import { extract } from '../src/extract';
import { caseFiles, readCases, testOf } from './support/cases';

describe.each(caseFiles('relations'))('%s', (file) => {
  for (const row of readCases(file)) {
    testOf(row)(row.title, () => {
      const extraction = extract(row.input, { detail: 'all' });
      const found = extraction.relations.map((relation) => relationLine(extraction, relation));
      expect(found.sort()).toEqual([...row.expected].sort());
    });
  }
});

/** Cues of the relation whose predicate has these words: what each says, and of a negation what it makes untrue. */
const cuesOf = (text: string, predicate: string): string[] => {
  const relation = extract(text, { detail: 'all' }).relations.find((one) => one.predicate.text === predicate);
  return relation!.cues.map(({ kind, span, scope }) => `${kind}: ${span.text}${scope ? ` of ${JSON.stringify(scope.text)}` : ''}`);
};

test.each([
  ['The problem is not that sales fell.', 'is not', ['polarity: not of "The problem is not that sales fell"']],
  ['The aim would not be to win.', 'would not be', ['polarity: not of "The aim would not be to win"', 'modality: would']],
  ['The problem, he said, is that sales fell.', 'is', ['attribution: said']],
  ['The problem is that sales fell.', 'is', []],
])('what something is said to be, when it is a clause, is denied, hedged and reported as others are: %s', (text, predicate, expected) => {
  expect(cuesOf(text, predicate)).toEqual(expected);
});

test('what is said of a class is said of its examples with their own words', () => {
  const { relations } = extract('In 2019 Acme bought firms like Globex and Initech for $2 billion.');
  const said = relations.flatMap(({ subject, object, projections }) =>
    projections.map((further) => `${subject.text} | ${object!.short.text}: ${further.predicate.text} | ${further.object.text}`),
  );
  expect(said).toEqual([
    'Acme | firms: bought firms In | 2019',
    'Acme | firms: bought firms like | Globex',
    'Acme | firms: bought firms like | Initech',
    'Acme | firms: bought firms for | $2 billion',
    'Acme | Globex: bought Globex In | 2019',
    'Acme | Globex: bought Globex for | $2 billion',
    'Acme | Initech: bought Initech In | 2019',
    'Acme | Initech: bought Initech for | $2 billion',
  ]);
});
