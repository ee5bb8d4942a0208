import { annotateText } from '../../src/extract';
import { caseFiles, readCases } from '../support/cases';
import { describeValue } from '../../eval/worth/value-examples';

describe.each(caseFiles('values'))('%s', (file) => {
  test.each(readCases(file).map((item) => [item.title, item] as const))('%s', (_title, { input, expected }) => {
    const { mentions } = annotateText(input, { referenceDate: '2024-12-06' });
    // Amounts have among them the numbers that stand where a noun does.
    const values = mentions.filter(({ form, value }) => (file.endsWith('amounts.txt') ? value !== undefined : form === 'value'));
    expect(values.map((mention) => `${mention.name} | ${mention.type} | ${describeValue(mention.value!)}`.trim())).toEqual(expected);
  });
});
