import { nearest } from '../src/document/nearest';

const COMMANDS = ['extract', 'graph', 'merge', 'view', 'parse', 'explain', 'completion'];

it.each([
  ['extarct', 'extract'], // two letters that changed places are one slip
  ['exctract', 'extract'],
  ['etract', 'extract'],
  ['graphs', 'graph'],
  ['veiw', 'view'],
  ['marge', 'merge'],
  ['compl', 'completion'], // broken off
  ['explian', 'explain'], // not "extract", which is farther
])('%s is %s', (typed, meant) => expect(nearest(typed, COMMANDS)).toBe(meant));

it.each([
  '',
  'e',
  'ex', // extract or explain
  'new',
  'paragraph',
  'article',
  'convert',
  'extraction-of-facts',
])('%j is none of them', (typed) => expect(nearest(typed, COMMANDS)).toBeUndefined());
