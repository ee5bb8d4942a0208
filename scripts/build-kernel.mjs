// Assembles src/3-syntax/kernel.wat. The result is committed, so that tests of the source need no build; a test compares the two.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import wabt from 'wabt';

const path = (name) => fileURLToPath(new URL(`../src/3-syntax/${name}`, import.meta.url));

/** The bytes of the kernel, from its source. */
export async function assemble() {
  const { parseWat } = await wabt();
  const module = parseWat('kernel.wat', readFileSync(path('kernel.wat'), 'utf8'), { simd: true });
  module.validate({ simd: true });
  return module.toBinary({}).buffer;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(path('kernel.wasm'), await assemble());
