import fc from 'fast-check';
import { read } from '../src/1-reading';
import { linesOf } from '../src/1-reading/lines';
import type { ReadDocument } from '../src/document/layers';
import { isSpace, type CharRange } from '../src/document/span';
import { caseFiles, readCases } from './support/cases';
import { anyText } from './support/texts';

const readText = (text: string): ReadDocument => read({ id: 'test', text, warnings: [] }, {});

/** All that the stage found, a line each, as the golden cases have it. */
function describeText(text: string): string[] {
  const { blocks, dateline, citations, unread, quotations, innerQuotations } = readText(text);
  const show = ({ start, end }: CharRange): string => text.slice(start, end).replaceAll('\n', '⏎');
  return [
    ...blocks.map((block) => `${block.kind}: ${show(block)}`),
    ...(['place', 'date', 'agency'] as const).flatMap((part) => {
      const range = dateline?.[part];
      return range ? [`${part}=${show(range)}`] : [];
    }),
    ...citations.map((citation) => `citation: ${show(citation)}`),
    ...unread.filter((mark) => !citations.includes(mark)).map((mark) => `markup: ${show(mark)}`),
    ...quotations.map((quotation) => `quotation: ${show(quotation)}`),
    ...innerQuotations.map((quotation) => `inner quotation: ${show(quotation)}`),
  ];
}

describe.each(caseFiles('reading'))('%s', (file) => {
  test.each(readCases(file))('$title', ({ input, expected }) => {
    expect(describeText(input)).toEqual(expected);
  });
});

test('every kind of line break ends a line', () => {
  const text = 'a\nb\r\nc\rd\u2028e\u2029f\r\n\r\ng';
  expect(linesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  expect(linesOf(text).map((line) => line.blanksBefore)).toEqual([0, 0, 0, 0, 0, 0, 1]);
});

test('nothing is found in nothing', () => {
  expect(readText('')).toMatchObject({ blocks: [], citations: [], quotations: [], innerQuotations: [] });
  expect(readText(' \n\u3000\n').blocks).toEqual([]);
});

test('any text: blocks cover all but white space and the marks of quoted lines, in order, without overlap', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      let covered = 0;
      const outside: string[] = [];
      for (const { start, end } of readText(text).blocks) {
        expect(start).toBeGreaterThanOrEqual(covered);
        expect(end).toBeGreaterThan(start);
        expect(isSpace(text.charCodeAt(start)) || isSpace(text.charCodeAt(end - 1))).toBe(false);
        outside.push(text.slice(covered, start));
        covered = end;
      }
      outside.push(text.slice(covered));
      expect(outside.join('').replaceAll('>', '').trim()).toBe('');
    }),
  );
});

test('any text: marks and dateline lie in the text, in order, and citation marks and markup do not overlap', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const { citations, unread, quotations, innerQuotations, dateline } = readText(text);
      let end = 0;
      for (const mark of unread) {
        expect(mark.start).toBeGreaterThanOrEqual(end);
        expect(mark.end).toBeGreaterThan(mark.start);
        end = mark.end;
      }
      end = 0;
      for (const citation of citations) {
        expect(citation.start).toBeGreaterThanOrEqual(end);
        expect(text[citation.start] + text[citation.end - 1]).toBe('[]');
        end = citation.end;
      }
      end = 0;
      for (const quotation of quotations) {
        expect(quotation.start).toBeGreaterThanOrEqual(end);
        expect(quotation.end).toBeGreaterThan(quotation.start);
        expect(quotation.end).toBeLessThanOrEqual(text.length);
        end = quotation.end;
      }
      for (const inner of innerQuotations) {
        expect(inner.end).toBeGreaterThan(inner.start);
        expect(quotations.some(({ start, end: last }) => start <= inner.start && inner.end <= last)).toBe(true);
      }
      for (const range of [dateline, dateline?.place, dateline?.date, dateline?.agency]) {
        if (range) expect(text.slice(range.start, range.end).trim()).not.toBe('');
      }
    }),
  );
});

test('the document that came in is left as it was', () => {
  const document = Object.freeze({ id: 'test', text: 'Chip ban\nIt holds.', warnings: Object.freeze([]) });
  expect(read(document, {})).toMatchObject(document);
});
