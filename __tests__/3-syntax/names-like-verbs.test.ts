import { asRead } from '../../src/3-syntax/net/names-like-verbs';

/** The words of a sentence, marks apart. */
const wordsOf = (text: string): string[] => text.split(/ |(?=[.,:])/);

test.each([
  'A crane operator, Said El Amrani, was injured.',
  'Said Djinnit was injured.',
  'Interior Minister Said Siyam left.',
  'Said Al - Shihri told Reed that Acme lied.',
])('the net reads a name: %s', (text) => {
  expect(asRead(wordsOf(text))).toEqual(wordsOf(text.replace('Said', 'Saeed')));
});

test.each([
  'Said Holm: We won.',
  'Said Ann Holm in Oslo.',
  'Yahoo Is Said to Plan Layoffs.',
  'What Ann Said Holm Denied.',
  'He said Holm left.',
])('the net reads what was said: %s', (text) => {
  expect(asRead(wordsOf(text))).toEqual(wordsOf(text));
});
