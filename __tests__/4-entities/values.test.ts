import fc from 'fast-check';
import { findValues } from '../../src/4-entities/values';
import { atomsOf } from '../../src/4-entities/values/atoms';
import { findBareNumbers } from '../../src/4-entities/values/bare-numbers';
import { readNumber } from '../../src/4-entities/values/numbers';
import type { DateValue } from '../../src/document/values';
import { annotateText } from '../../src/extract';
import { documentOf } from '../support/tokens';
import { describeValue } from '../../eval/worth/value-examples';

const atoms = (text: string) => {
  const document = documentOf(text);
  return atomsOf(document, document.sentences[0]);
};
const dated = (text: string, date: string) => {
  const start = text.indexOf(date);
  return documentOf(text, { dateline: { start: 0, end: start + date.length, date: { start, end: start + date.length } } });
};
const describeAll = (...parameters: Parameters<typeof findValues>) =>
  findValues(...parameters).mentions.map((mention) => `${mention.name} | ${mention.type} | ${describeValue(mention.value!)}`);

describe('numbers', () => {
  test.each([
    ['1,200', 1200],
    ['3.5 million', 3_500_000],
    ['twenty-five', 25],
    ['two hundred and fifty thousand', 250_000],
    ['two and a half million', 2_500_000],
    ['half a million', 500_000],
    ['a dozen', 12],
    ['1.1bn', 1_100_000_000],
    ['2½', 2.5],
    ['1/2', 0.5],
    ['5 lakh', 500_000],
  ])('%s', (text, value) => {
    const read = atoms(text);
    expect(readNumber(read, 0)).toMatchObject({ value, end: read.length });
  });
});

describe('atoms', () => {
  it('are the same whatever way the tokens were cut', () => {
    const whole = atoms('EUR3.2bn/NN 8.30am/NN mid-2025/NN');
    const cut = atoms('EUR3/NN ~./NN ~2bn/NN 8.3/NN ~0am/NN mid/NN ~-/NN ~2025/NN');
    expect(cut.norms).toEqual(whole.norms);
    expect(cut.norms).toEqual(['eur', '3.2', 'bn', '8.30', 'am', 'mid', '-', '2025']);
  });
});

describe('reference date', () => {
  it('is the dateline, and its mention says so', () => {
    const document = dated('Shenzhen , Friday , 6 December 2024 .\nThey met/VBD on Tuesday .', 'Friday , 6 December 2024');
    const { mentions, reference } = findValues(document, {});
    expect(reference).toMatchObject({ start: '2024-12-06', end: '2024-12-07', source: 'text' });
    expect(mentions.map((mention) => mention.rule)).toEqual(['date/dateline', 'date/weekday']);
    expect(mentions[1].value).toMatchObject({ start: '2024-12-03', relative: true, source: 'dateline' });
  });

  it("is a dateline with its year before the option, since that is the text's own", () => {
    const document = dated('17 July 2022 .\nIt rained/VBD yesterday , and on Friday .', '17 July 2022');
    const { mentions } = findValues(document, { referenceDate: '2024-12-06' });
    expect(mentions[1].value).toMatchObject({ start: '2022-07-16', source: 'dateline' });
    expect(mentions[2].value).toMatchObject({ start: '2022-07-15', source: 'dateline' });
  });

  it('is the option on the day of the dateline, for its hour', () => {
    const document = dated('6 December 2024 .\nIt rained two hours ago .', '6 December 2024');
    expect(findValues(document, { referenceDate: '2024-12-06T15:30' }).mentions[1].value).toMatchObject({ start: '2024-12-06T13:30' });
  });

  test.each(['6 December', '6/12/2024', 'Friday'])('is the option where the dateline leaves something open: %s', (date) => {
    const document = dated(`${date} .\nIt rained yesterday .`, date);
    expect(findValues(document, { referenceDate: '2020-01-01' }).mentions[1].value).toMatchObject({
      start: '2019-12-31',
      source: 'option',
    });
  });

  it('may have a time of day, which hours are counted from', () => {
    const { mentions } = annotateText('It fell two hours ago and will open in 30 minutes. The past hour was wet.', {
      referenceDate: '2024-12-06T01:00',
    });
    expect(mentions.filter(({ form }) => form === 'value').map(({ value }) => describeValue(value!))).toEqual([
      '2024-12-05T23:00 2024-12-05T23:00..2024-12-05T23:01',
      '2024-12-06T01:30 2024-12-06T01:30..2024-12-06T01:31',
      '2024-12-06T00:00/2024-12-06T01:00 2024-12-06T00:00..2024-12-06T01:00',
    ]);
  });

  it('takes a missing year from the full dates of the text if they agree', () => {
    const agree = dated('BEIJING , March 3 -\nIt fell/VBD on Tuesday . On 1 March 2021 and on 2 March 2021 it rose .', 'March 3');
    expect(findValues(agree, {}).reference?.start).toBe('2021-03-03');
    const disagree = dated('BEIJING , March 3 -\nIt fell/VBD on Tuesday . On 1 March 2021 and on 2 March 2020 it rose .', 'March 3');
    const { reference, mentions } = findValues(disagree, {});
    expect(reference).toMatchObject({ timex: 'XXXX-03-03' });
    expect(reference?.start).toBeUndefined();
    expect(mentions[1].value).toMatchObject({ timex: 'XXXX-WXX-2', source: 'none' });
  });

  it('is not there if nothing gives one: relative dates keep their normal form', () => {
    expect(describeAll(documentOf('It fell/VBD yesterday , on Tuesday , last year , on Dec. 5 and in May .'), {})).toEqual([
      'yesterday | date | PAST_REF',
      'Tuesday | date | XXXX-WXX-2',
      'last year | date | PAST_REF',
      'Dec. 5 | date | XXXX-12-05',
      'May | date | XXXX-05',
    ]);
  });
});

describe('findValues', () => {
  it('takes nothing for a value that is none', () => {
    const text =
      'Theresa May and June met Mr. March on the Sun , with three people , 2,000 chips , GPT-4 , a Boeing 737 and Windows 2000 .';
    expect(describeAll(documentOf(text), {})).toEqual([]);
  });

  it('finds nothing in nothing', () => {
    expect(findValues(documentOf(''), {})).toEqual({ mentions: [] });
  });

  it('never crosses a sentence', () => {
    expect(describeAll(documentOf('It was December\n4 of them came'), {})).toEqual(['December | date | XXXX-12']);
  });

  it('keeps ranges sorted, apart and in bounds, whatever the words are', () => {
    const word = fc.constantFrom(
      ...(
        '$ € % - – , . : / the a of in from to and between early late mid end last next this three two-day 5 12 31 99 1990 2024 2,000 3.5 ½ ' +
        "hundred million bn m percent points year years days ago later Monday May December Q3 1990s '90s spring today noon p.m. GMT km miles old"
      ).split(' '),
      'é',
      '𝔸',
      '\u2028x',
    );
    const sentence = fc.array(fc.tuple(word, fc.boolean()), { maxLength: 40 });
    fc.assert(
      fc.property(
        sentence,
        fc.option(fc.constantFrom('2024-12-06', '0001-01-01', '9999-12-31', '2024-02-29'), { nil: undefined }),
        (words, date) => {
          const document = documentOf(words.map(([text, glued]) => (glued ? `~${text}/NN` : `${text}/NN`)).join(' '));
          const { mentions } = findValues(document, date === undefined ? {} : { referenceDate: date });
          let last = 0;
          for (const { start, end, head, value } of mentions) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(document.tokens.length);
            expect(head >= start && head < end).toBe(true);
            const { start: from, end: to } = value as DateValue;
            if (value?.kind === 'date' && from !== undefined && to !== undefined) expect(from < to).toBe(true);
            last = end;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a long run without spaces', () => {
  // A match over the whole of the run, cut afterwards, made these quadratic: a million code units would then not come to an end.
  it.each(['A.', '中', 'a.b.', "xq'", '1.', '1,000,', '3pm', '½'])('of %j is read to its end', (unit) => {
    const length = Math.floor(1_000_000 / unit.length);
    const starts = Uint32Array.from({ length }, (_, index) => index * unit.length);
    const ends = starts.map((start) => start + unit.length);
    const words = new Array<string>(length).fill(unit);
    const document = documentOf(unit);
    const tokens = { ...document.tokens, length, starts, ends, words, lower: words };
    const atoms = atomsOf({ ...document, text: unit.repeat(length), tokens }, { start: 0, end: length, block: 0 });
    expect(atoms.starts.at(-1)).toBeGreaterThanOrEqual(starts.at(-1)!);
  });
});

describe('findBareNumbers', () => {
  const numbersIn = (text: string, covered: readonly number[] = []) => {
    const document = documentOf(text);
    const taken = new Uint8Array(document.tokens.length);
    for (const token of covered) taken[token] = 1;
    return findBareNumbers(document, taken).map(({ name, value }) => `${name} | ${value ? describeValue(value) : 'no value'}`);
  };

  it('finds numbers where nouns stand, with what bounds them', () => {
    expect(numbersIn('More/JJR/3/advmod than/IN/1/fixed 800/CD/4/nsubj crossed/VBD/0/root it/PRP/4/obj')).toEqual([
      'More than 800 | 800  >',
    ]);
    expect(numbersIn('Two/CD/2/nummod hundred/CD/3/nsubj:pass left/VBD/0/root')).toEqual(['Two hundred | 200 ']);
  });

  it('leaves alone what counts a noun, and what is a value already', () => {
    expect(numbersIn('800/CD/2/nummod people/NNS/3/nsubj left/VBD/0/root')).toEqual([]);
    expect(numbersIn('They/PRP/2/nsubj won/VBD/0/root 3/CD/2/obj –/PUNCT/5/punct 0/CD/3/nmod')).toEqual([]);
    expect(numbersIn('2019/CD/2/nsubj ended/VBD/0/root', [0])).toEqual([]);
  });

  it('keeps a number that is written in no way it knows, and "one", without a value', () => {
    expect(numbersIn('One/CD/2/nsubj ended/VBD/0/root')).toEqual(['One | no value']);
    expect(numbersIn('XII/CD/2/nsubj ended/VBD/0/root')).toEqual(['XII | no value']);
  });
});
