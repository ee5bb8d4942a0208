// Writes src/weights/hosted.ts: what `relata/lite` knows of the file that it loads. A test compares it with models/.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The files of models/ that are in it, in order, by what the library calls them. */
const PARTS = { parser: 'syntax', kinds: 'kinds', names: 'names' };

const partOf = (name) => readFileSync(new URL(`../models/${name}.bin`, import.meta.url));

/** The module's text. */
export function hostedModule() {
  const hash = createHash('sha256');
  const lengths = Object.entries(PARTS).map(([part, name]) => {
    const bytes = partOf(name);
    hash.update(bytes);
    return `${part}: ${bytes.length}`;
  });
  const sha256 = hash.digest('hex');
  return `/*
 * The file of models that relata/lite loads: three of models/, one behind the other. Written by scripts/build-hosted.mjs, never by hand.
 */
export const HOSTED = {
  name: 'relata-models-${sha256.slice(0, 12)}.bin',
  sha256: '${sha256}',
  /** Their lengths in bytes, in order. */
  parts: { ${lengths.join(', ')} },
} as const;
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(fileURLToPath(new URL('../src/weights/hosted.ts', import.meta.url)), hostedModule());
}
