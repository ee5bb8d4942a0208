// Writes src/lexicon/compromise.tsv: what compromise's lexicon says, worked out once. Importing compromise works it out at every start, which
// takes longer than all else that a first article needs. The result is committed, so that tests of the source need no build; a test compares
// every entry with compromise's own.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import nlp from 'compromise';

import { frontCode } from './front-code.mjs';

const HEADER = `# The lexicon of compromise, by Spencer Kelly, MIT. Written by scripts/build-compromise.mjs, never by hand.
# A row has tags and the words that have them, in order: each begins with how many letters it shares with the one before ("a" none, "b" one,
# …), and goes on with the others. The first row has, in the same way, the verbs that are written like a name of a person ("mark").
`;

/** The table's text. */
export function compromiseTable() {
  const { one, two } = nlp.model();
  const classes = new Map();
  for (const [word, tags] of Object.entries(one.lexicon)) {
    const name = [tags].flat().join(',');
    if (!classes.has(name)) classes.set(name, []);
    classes.get(name).push(word);
  }
  const isVerbAndPerson = (kinds) => kinds === 'Person|Verb' || kinds === 'Person|Present';
  const verbs = Object.keys(two.switches).filter((word) => isVerbAndPerson(two.switches[word]));
  const rows = [['', verbs], ...[...classes].sort(([a], [b]) => (a < b ? -1 : 1))];
  return HEADER + rows.map(([name, words]) => `${[name, ...frontCode(words)].join('\t')}\n`).join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(fileURLToPath(new URL('../src/lexicon/compromise.tsv', import.meta.url)), compromiseTable());
}
