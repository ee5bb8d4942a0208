import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

import { detokenize } from '../names/detokenize';
import { readIob } from '../names/iob';

/** An article of news. */
export interface Article {
  readonly id: string;
  readonly text: string;
}

/** Sentences of a passage of running text whose documents are not told apart. */
const PASSAGE = 12;
/** A sentence's end. What ends otherwise is a headline or a label, and a paragraph of its own. */
const STOP = /[.!?…”"'’]$/;

/**
 * Articles: the .txt files of a folder; the lines of a .jsonl, each with `text` and perhaps `id`; the documents of an .iob, as people write them;
 * or passages of twelve lines of a .txt with a sentence a line.
 */
export function readNews(path: string): Article[] {
  if (statSync(path).isDirectory()) {
    const names = readdirSync(path).filter((name) => name.endsWith('.txt')).sort(); // prettier-ignore
    return names.map((id) => ({ id, text: readFileSync(join(path, id), 'utf8') }));
  }
  const text = readFileSync(path, 'utf8');
  const name = basename(path).replace(/\.\w+$/, '');
  if (path.endsWith('.iob')) return readIob(text).documents.map(({ sentences }, i) => ({ id: `${name}-${i}`, text: written(sentences) }));
  const lines = text.split('\n').filter(Boolean);
  if (path.endsWith('.txt')) {
    return Array.from({ length: Math.floor(lines.length / PASSAGE) }, (_, i) => {
      return { id: `${name}-${i}`, text: lines.slice(i * PASSAGE, (i + 1) * PASSAGE).join(' ') };
    });
  }
  return lines.map((line, i) => {
    const { id = i + 1, text } = JSON.parse(line) as { readonly id?: string | number; readonly text?: string };
    if (text === undefined) throw new Error(`${path}:${i + 1} has no text`);
    return { id: String(id), text };
  });
}

function written(sentences: readonly (readonly string[])[]): string {
  return sentences.reduce((text, sentence) => {
    const between = text === '' ? '' : STOP.test(text) ? ' ' : '\n\n';
    return text + between + detokenize([sentence]).text;
  }, '');
}
