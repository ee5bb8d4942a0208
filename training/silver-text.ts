import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { read } from '../src/1-reading';
import { tokenize } from '../src/2-tokens';

/** Running text that may be learned from: whole files, a sentence or a paragraph a line. */
const TEXTS = ['unlabelled/news.txt', 'unlabelled/masc.txt', 'unlabelled/state-of-the-union.txt'];
/** Collections of texts, a JSON object a line. What people marked in them is not read. */
const COLLECTIONS = ['relations/knowledgenet.jsonl', 'relations/redocred.jsonl', 'relations/re3d.jsonl'];

/** Tokens as one document; each text is a paragraph or more of its own. */
const LINES_AT_ONCE = 2000;

/**
 * The sentences of all text in `data` that may be learned from, cut as the library cuts them.
 *
 * @returns CoNLL-U with words alone
 */
export function silverText(data: string): string {
  const texts = [
    ...TEXTS.flatMap((file) => readFileSync(join(data, file), 'utf8').split('\n')),
    ...COLLECTIONS.flatMap((file) =>
      readFileSync(join(data, file), 'utf8')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { text: string }).text),
    ),
  ].filter((text) => text.trim() !== '');
  const rows: string[] = [];
  for (let start = 0; start < texts.length; start += LINES_AT_ONCE) {
    const text = texts.slice(start, start + LINES_AT_ONCE).join('\n\n');
    const { tokens, sentences } = tokenize(read({ id: '', text, warnings: [] }, {}), {});
    for (const sentence of sentences) {
      for (let token = sentence.start; token < sentence.end; token++) {
        rows.push(`${token - sentence.start + 1}\t${tokens.words[token]}${'\t_'.repeat(8)}`);
      }
      rows.push('');
    }
  }
  return `${rows.join('\n')}\n`;
}
