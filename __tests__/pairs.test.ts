import { extract } from '../src';

const NINE = 'France, Germany, Italy, Spain, Poland, Sweden, Norway, Finland and Denmark';
const OTHERS = 'Russia, Iran, Syria, Cuba, China, Mali, Sudan, Yemen and Chad';

const warningsOf = (text: string): string[] =>
  extract(text).warnings.map(({ code, message, start, end }) => `${code}: ${message} (${text.slice(start, end)})`);

test.each([
  [
    `${NINE} sued ${OTHERS}.`,
    `many-pairs: "sued" is said of 81 pairs; 60 of them became relations, 21 were left out (Norway, Finland and Denmark sued ${OTHERS})`,
    60,
  ],
  [
    'France, Germany, Italy, Spain, Poland, Sweden and Norway met in Vienna.',
    'many-pairs: "met" is said of 21 pairs; 10 of them became relations, 11 were left out (Sweden and Norway)',
    10,
  ],
  [
    `The talks between ${NINE} ended.`,
    'many-pairs: "talks" is said of 36 pairs; 10 of them became relations, 26 were left out (Sweden, Norway, Finland and Denmark)',
    10,
  ],
])('pairs beyond what anybody reads are left out, with a warning: %s', (text, warning, kept) => {
  expect(warningsOf(text)).toEqual([warning]);
  expect(extract(text).relations.filter(({ object }) => object)).toHaveLength(kept);
});

test.each(['France, Germany and Italy sued Russia, Belarus and Iran.', 'France, Germany, Italy, Spain and Poland met in Vienna.'])(
  'nothing is said where each pair is a relation: %s',
  (text) => expect(warningsOf(text)).toEqual([]),
);
