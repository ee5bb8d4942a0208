/* Sentences made by template, with their trees: npm run train -- templates --data DIR. See training/README.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expand, faultOf, textOf, written, type Token } from './grammar';
import { PHRASES } from './phrases';
import { randomOf } from '../../src/document/random';
import { NOUNS, VERBS } from './sentences';
import { countTreebanks, Vocabulary } from './words';

const SEED = 1;
/** Of each template. */
const VERB_SENTENCES = 42;
const NOUN_SENTENCES = 56;
/** Longer ones teach nothing that shorter ones do not. */
const LONGEST = 40;

/** Writes `templates.conllu`. The same, every time, for the same treebanks: what verbs take is counted in them. */
export function writeTemplates(data: string, path: string): void {
  const random = randomOf(SEED);
  const words = new Vocabulary(countTreebanks(join(data, 'syntax')), 'training', random);
  const source = { phrases: (name: string) => PHRASES[name], word: (name: string, form: string) => words.word(name, form) };
  const sentences = new Map<string, Token[]>();
  for (const [templates, times] of [
    [VERBS, VERB_SENTENCES],
    [NOUNS, NOUN_SENTENCES],
  ] as const) {
    for (const template of templates) {
      for (let i = 0; i < times; i++) {
        const tokens = written(expand(template, source, random));
        const fault = faultOf(tokens);
        if (fault !== undefined) throw new Error(`${template}: ${fault}`);
        if (tokens.length <= LONGEST) sentences.set(textOf(tokens), tokens);
      }
    }
  }
  writeFileSync(path, [...sentences].map(([text, tokens], i) => conllu(`templates-${i + 1}`, text, tokens)).join(''));
  console.log(`${sentences.size} sentences from ${VERBS.length + NOUNS.length} templates: ${path}`);
  console.log(
    Object.entries(words.sizes)
      .map(([name, size]) => `${size} ${name}`)
      .join(', '),
  );
}

const conllu = (id: string, text: string, tokens: readonly Token[]): string =>
  [
    `# sent_id = ${id}`,
    `# text = ${text}`,
    ...tokens.map(({ form, upos, xpos, head, label }, i) => [i + 1, form, '_', upos, xpos, '_', head + 1, label, '_', '_'].join('\t')),
    '\n',
  ].join('\n');
