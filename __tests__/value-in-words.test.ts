import { extract, type DateValue, type Value } from '../src';
import { valueInWords } from '../src/export';
import { UNITS } from '../src/lexicon/units';
import { RULES } from '../src/4-entities/values/rules';

const date = (timex: string, more: Partial<DateValue> = {}): DateValue => ({ kind: 'date', grain: 'day', timex, relative: false, source: 'text', ...more }); // prettier-ignore

it.each<[string, Partial<DateValue>, string]>([
  ['2019', {}, '2019'],
  ['2019-05', {}, '2019-05'],
  ['2019-05-03', {}, '2019-05-03'],
  ['2019-Q3', {}, '2019-Q3'],
  ['2019-05-03T09:00', {}, '2019-05-03 09:00'],
  ['2019-05-03TEV', {}, '2019-05-03 evening'],
  ['XXXX-03-02', {}, '2 March'],
  ['XXXX-03', {}, 'March'],
  ['XXXX-XX-22', {}, 'the 22nd'],
  ['XXXX-XX-11', {}, 'the 11th'],
  ['XXXX-WXX-3', {}, 'Wednesday'],
  ['XXXX-WXX-7TNI', {}, 'Sunday night'],
  ['XXXX-WXX-2T15:30', {}, 'Tuesday 15:30'],
  ['XXXX-WXX-WE', { recurring: true }, 'every weekend'],
  ['XXXX-WXX-1', { recurring: true }, 'every Monday'],
  ['XXXX-05', { recurring: true }, 'every May'],
  ['TMO', { recurring: true }, 'every morning'],
  ['P1D', { recurring: true }, 'every day'],
  ['P2W', { recurring: true }, 'every 2 weeks'],
  ['2021-W30', { start: '2021-07-26' }, 'week of 2021-07-26'],
  ['2021-W30-WE', { start: '2021-07-31' }, 'weekend of 2021-07-31'],
  ['2021-W30', {}, 'week 30 of 2021'],
  ['2021-W30-WE', {}, 'weekend of week 30 of 2021'],
  ['2021-W30-WD', {}, 'weekdays of week 30 of 2021'],
  ['2021-W30-3', {}, 'Wednesday of week 30 of 2021'],
  ['2021-W30-3', { start: '2021-07-28' }, 'Wednesday of week 30 of 2021'],
  ['XXXX-W30-7', {}, 'Sunday of week 30'],
  ['XXXX-W30', {}, 'week 30'],
  ['2022-SP', {}, 'spring 2022'],
  ['XXXX-WI', {}, 'winter'],
  ['XXXX-Q2', {}, '2nd quarter'],
  ['2023-H1', {}, '1st half of 2023'],
  ['FY2024', {}, 'fiscal year 2024'],
  ['FY2024-Q3', {}, '3rd quarter of fiscal year 2024'],
  ['FYXXXX', {}, 'fiscal year'],
  ['SY2008', {}, 'school year 2008'],
  ['199X', {}, 'the 1990s'],
  ['199X', { modifier: 'start' }, 'the early 1990s'],
  ['19XX', {}, 'the 20th century'],
  ['20XX', { modifier: 'mid' }, 'the mid-21st century'],
  ['-05XX', {}, 'the 6th century BC'],
  ['-0043', {}, '44 BC'],
  ['-049X', {}, 'the 490s BC'],
  ['XXXX-EASTER', {}, 'Easter'],
  ['XXXX-EID_AL_FITR', {}, 'Eid al fitr'],
  ['2031-EASTER_MONDAY', {}, 'Easter monday 2031'],
  ['PRESENT_REF', {}, 'now'],
  ['PAST_REF', {}, 'in the past'],
  ['FUTURE_REF', {}, 'in the future'],
  ['PRESENT_REFT19:00', {}, '19:00'],
  ['PAST_REF', { modifier: 'since' }, 'in the past'],
  ['PAST_REF', { modifier: 'start' }, 'in the past'],
  ['FUTURE_REF', { modifier: 'latest' }, 'in the future'],
  ['FUTURE_REF', { modifier: 'mid' }, 'in the future'],
  ['FUTURE_REFT12:00', { modifier: 'latest' }, 'by 12:00'],
  ['PRESENT_REF', { modifier: 'until' }, 'until now'],
  ['PRESENT_REF', { modifier: 'end' }, 'now'],
  ['PAST_REF/FUTURE_REF', {}, 'some time ago to some time ahead'],
  ['2019/FUTURE_REF', {}, '2019 to some time ahead'],
  ['2019/PRESENT_REF', {}, '2019 to now'],
  ['T15:30', {}, '15:30'],
  ['T15:30Z', {}, '15:30 UTC'],
  ['T15:30:10ET', {}, '15:30:10 ET'],
  ['T15:30+02:00', {}, '15:30 +02:00'],
  ['T09:00/T17:30', {}, '09:00 to 17:30'],
  ['2019/2021', { end: '2022-01-01' }, '2019 to 2021'],
  ['2021-05-03/2021-05-05', { end: '2021-05-06' }, '2021-05-03 to 2021-05-05'],
  // The same days as an interval, which ends with the day after them.
  ['2021-05-03/2021-05-06', { end: '2021-05-06' }, '2021-05-03 to 2021-05-05'],
  ['XXXX-11/XXXX-02', {}, 'November to February'],
  ['2030', { modifier: 'before' }, 'before 2030'],
  ['2019', { modifier: 'since' }, 'since 2019'],
  ['2025', { modifier: 'end' }, 'late 2025'],
  ['XXXX-WXX-5', { modifier: 'latest' }, 'by Friday'],
  ['1990', { modifier: 'approximate' }, 'about 1990'],
])('the date %s %j is told as %s', (timex, more, words) => {
  expect(valueInWords(date(timex, more))).toBe(words);
}); // prettier-ignore

it.each<[Value, string]>([
  [{ kind: 'duration', timex: 'P3D' }, '3 days'],
  [{ kind: 'duration', timex: 'P1Y6M' }, '1 year and 6 months'],
  [{ kind: 'duration', timex: 'P1Y', approximate: true }, 'about 1 year'],
  [{ kind: 'duration', timex: 'PXD', approximate: true }, 'several days'],
  [{ kind: 'duration', timex: 'PT1.5H' }, '1.5 hours'],
  [{ kind: 'duration', timex: 'PT2H21M8S' }, '2 hours and 21 minutes and 8 seconds'],
  [{ kind: 'duration', timex: 'P1M' }, '1 month'],
  [{ kind: 'duration', timex: 'P2WE' }, '2 weekends'],
  [{ kind: 'duration', timex: 'P3D/P5D', approximate: true }, '3 to 5 days'],
  [{ kind: 'duration', timex: 'P10000D' }, '10,000 days'],
  [{ kind: 'duration', timex: 'P1500Y/P2000Y' }, '1,500 to 2,000 years'],
  [{ kind: 'duration', timex: 'P1Y6M/P2Y' }, '1 year and 6 months to 2 years'],
  [{ kind: 'duration', timex: 'PXY/P3Y' }, 'several years to 3 years'],
  [{ kind: 'duration', timex: 'P3Y/PXY' }, '3 years to several years'],
  [{ kind: 'duration', timex: 'P10M/P1Y' }, '10 months to 1 year'],
  [{ kind: 'duration', timex: 'P2Y/P2Y6M' }, '2 years to 2 years and 6 months'],
  [{ kind: 'money', amount: 1.2e9, currency: 'USD', comparator: '>=' }, 'at least 1,200,000,000 USD'],
  [{ kind: 'money', amount: 3, to: 5, currency: 'EUR' }, '3 to 5 EUR'],
  [{ kind: 'percent', amount: 5 }, '5%'],
  [{ kind: 'percent', amount: 2.5, points: true }, '2.5 points'],
  [{ kind: 'quantity', amount: 189, unit: 'person', comparator: '~' }, 'about 189 people'],
  [{ kind: 'quantity', amount: 1, unit: 'person' }, '1 person'],
  [{ kind: 'quantity', amount: 1, to: 2, unit: 'mile' }, '1 to 2 miles'],
  [{ kind: 'quantity', amount: 0.5, unit: 'inch' }, '0.5 inches'],
  [{ kind: 'quantity', amount: -1, unit: 'degree Celsius' }, '-1 degree Celsius'],
  [{ kind: 'quantity', amount: 30, unit: 'degree Celsius' }, '30 degrees Celsius'],
  [{ kind: 'quantity', amount: 300, unit: 'square foot' }, '300 square feet'],
  [{ kind: 'quantity', amount: 50, unit: 'kilometer per hour' }, '50 kilometers per hour'],
  [{ kind: 'quantity', amount: 400, unit: 'part per million' }, '400 parts per million'],
  [{ kind: 'quantity', amount: 12, unit: 'stone' }, '12 stone'],
  [{ kind: 'quantity', amount: 3, unit: 'gigahertz' }, '3 gigahertz'],
  [{ kind: 'quantity', amount: 90, unit: 'horsepower' }, '90 horsepower'],
  [{ kind: 'quantity', amount: 6.1, unit: 'magnitude' }, '6.1 magnitude'],
  [{ kind: 'quantity', amount: 5, unit: 'km' }, '5 km'],
  [{ kind: 'money', amount: 500, currency: 'peso' }, '500 pesos'],
  [{ kind: 'money', amount: 1, currency: 'crown' }, '1 crown'],
  [{ kind: 'money', amount: 20, currency: 'krone' }, '20 kroner'],
  [{ kind: 'percent', amount: 1, points: true }, '1 point'],
  [{ kind: 'quantity', amount: 7, unit: '', ordinal: true }, '#7'],
])('the value %j is told as %s', (value, words) => {
  expect(valueInWords(value)).toBe(words);
});

it('has the plurals of all units as texts write them', () => {
  const names = new Set([...UNITS.values()].map(({ name }) => name));
  const many = [...names].map((unit) => valueInWords({ kind: 'quantity', amount: 2, unit }).slice(2));
  const isWritten = (words: string): boolean => [words, words.replace(/-/g, ' '), words.replace(/-/g, '')].some((one) => UNITS.has(one.toLowerCase()));
  // Those that the table has by their signs alone.
  expect(many.filter((words) => !isWritten(words)).sort()).toEqual(['barrels per day', 'kilocalories', 'kilometers per hour', 'miles per gallon', 'miles per hour', 'pounds']);
}); // prettier-ignore

describe('what any of the rules reads', () => {
  const sentences = RULES.flatMap(({ examples }) => Object.keys(examples)).map((text) => text.replace(/[[\]]/g, ''));
  const values = [{ referenceDate: '2024-12-06' }, {}].flatMap((options) =>
    sentences.flatMap((text) => extract(text, options).entities.flatMap(({ value }) => value ?? [])),
  );
  const times = values.filter((value) => value.kind === 'date' || value.kind === 'duration');

  it('has no code left in it', () => {
    expect(times.length).toBeGreaterThan(300);
    const coded = times.map((value) => [value.timex, valueInWords(value)]).filter(([, words]) => /X|_|undefined|\bP\w*\d|T\d|\dT|\bT[A-Z]{2}\b|W\d|-[A-Z]|\//.test(words.replace(/\d{4}-Q\d|mid-/g, '')));
    expect(coded).toEqual([]);
  });

  it('has no two words beside each other that say when', () => {
    const said = times.map(valueInWords).filter((words) => /(?:since|by|until|before|after|early|late|mid|about|around|to)[ -]in the|(?:early|late|mid)[ -]now/.test(words));
    expect(said).toEqual([]);
  });
}); // prettier-ignore
