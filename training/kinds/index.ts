/* Learns what words are in names: npm run train -- kinds --data DIR --vectors FILE. See training/README.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readTexts } from '../names/corpora';
import { card } from './card';
import { countKinds, KINDS } from './count';
import { packKinds, type Classified } from './pack';

/** Wikigold is left out, so that the tagger's cross-validation on it is of unseen text. */
export function writeCounts(data: string, path: string): void {
  const counts = countKinds(readTexts(data).filter(({ corpus }) => corpus !== 'wikigold'));
  writeFileSync(path, [...counts].map(([word, row]) => `${word}\t${Array.from(row, (count) => count.toFixed(1)).join('\t')}\n`).join(''));
  console.log(`${counts.size} words counted: ${path}`);
}

/** Packs what classify.py wrote, into `kinds.bin` and its card. */
export function writeTable(classified: string, out: string): void {
  const result = JSON.parse(readFileSync(classified, 'utf8')) as Classified;
  const file = packKinds(result, KINDS);
  writeFileSync(join(out, 'kinds.bin'), file);
  writeFileSync(join(out, 'kinds.md'), card(result, file.length));
  console.log(`${file.length} bytes`);
}
