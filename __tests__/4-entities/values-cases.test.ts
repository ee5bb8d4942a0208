import { findValues } from '../../src/4-entities/values';
import { caseFiles, readCases } from '../support/cases';
import { documentOf } from '../support/tokens';
import { describeValue } from '../support/values';

describe.each(caseFiles('values'))('%s', (file) => {
  test.each(readCases(file).map((item) => [item.title, item] as const))('%s', (_title, { input, expected }) => {
    const { mentions } = findValues(documentOf(input), { referenceDate: '2024-12-06' });
    expect(mentions.map((mention) => `${mention.name} | ${mention.type} | ${describeValue(mention.value!)}`)).toEqual(expected);
  });
});
