import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** An article of news. */
export interface Article {
  readonly id: string;
  readonly text: string;
}

/** Articles: the .txt files of a folder, or the lines of a .jsonl, each with `text` and perhaps `id`. */
export function readNews(path: string): Article[] {
  if (statSync(path).isDirectory()) {
    const names = readdirSync(path).filter((name) => name.endsWith('.txt')).sort(); // prettier-ignore
    return names.map((id) => ({ id, text: readFileSync(join(path, id), 'utf8') }));
  }
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line, i) => {
    const { id = i + 1, text } = JSON.parse(line) as { readonly id?: string | number; readonly text?: string };
    if (text === undefined) throw new Error(`${path}:${i + 1} has no text`);
    return { id: String(id), text };
  });
}
