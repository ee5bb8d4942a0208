import { relationLine } from '../eval/corpus/relation-line';
import { extract } from '../src/extract';
import { caseFiles, readCases } from './support/cases';

describe.each(caseFiles('relations'))('%s', (file) => {
  test.each(readCases(file).map((row) => [row.title, row] as const))('%s', (_title, { input, expected }) => {
    const extraction = extract(input);
    const found = extraction.relations.map((relation) => relationLine(extraction, relation));
    expect(found.sort()).toEqual([...expected].sort());
  });
});
