import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const CORPUS = resolve(__dirname, '../../corpus');

/** The articles of the corpus, and one with the characters that are easily changed on the way. */
export function articles(): string[] {
  const files = readdirSync(CORPUS).filter((name) => name.endsWith('.txt'));
  return [
    ...files.sort().map((name) => readFileSync(join(CORPUS, name), 'utf8')),
    'Zoë Kravitz 🎬 met\u00a0“Beyoncé” in São\u2028Paulo on 3 May 2021. 東京 hosted it.\r\n\u0000She didn\u2019t stay.',
  ];
}
