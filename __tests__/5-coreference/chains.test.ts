import { caseFiles, readCases } from '../support/cases';
import { chainLines, resolvedFrom } from '../support/chains';

describe.each(caseFiles('coreference'))('%s', (file) => {
  test.each(readCases(file).map((row) => [row.title, row] as const))('%s', (_title, { input, expected }) => {
    expect(chainLines(resolvedFrom(input)).sort()).toEqual([...expected].sort());
  });
});
