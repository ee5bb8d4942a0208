import { isSpan, spansIn } from '../src/document/span';

describe('spans', () => {
  it.each<[value: object, isOne: boolean]>([
    [{ start: 0, end: 4, text: 'Acme' }, true],
    [{ start: 0, end: 4, text: 'Acme', sentence: 0, form: 'name' }, true],
    // A warning says where, and not what.
    [{ code: 'x', message: 'y', start: 0, end: 4 }, false],
    [{ start: '2024-12-06', end: '2024-12-07', text: 'Friday' }, false],
    [[0, 4, 'Acme'], false],
  ])('are told by what they have: %j', (value, isOne) => expect(isSpan(value)).toBe(isOne));

  it('are found however deep, each before those within it', () => {
    const head = { start: 4, end: 8, text: 'Corp' };
    const argument = { start: 0, end: 8, text: 'the Corp', head };
    const other = { start: 9, end: 13, text: 'sued' };
    expect(spansIn({ relations: [null, 1, { subject: argument, cues: [{ span: other }] }] })).toEqual([argument, head, other]);
    expect(spansIn('text')).toEqual([]);
  });
});
