// Assembles src/3-syntax/net/kernel.wat. The result is committed, so that tests of the source need no build; a test compares the two.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import wabt from 'wabt';

const path = (name) => fileURLToPath(new URL(`../src/3-syntax/net/${name}`, import.meta.url));

/** The source with its macros and starred lines written out: kernel.wat says what they mean. */
function expand(source) {
  const macros = new Map();
  const program = source.replace(/^ *;; macro (\w+)\n([^]*?)^ *;; end\n/gm, (_, name, body) => {
    macros.set(name, body);
    return '';
  });
  const used = (text) => text.replace(/^ *use (\w+)\n/gm, (_, name) => used(macros.get(name)));
  const lane = (line, number) => line.replaceAll('offset=*', `offset=${16 * number}`).replaceAll('*', number);
  const isStarred = (line) => line.includes('*') && !/^ *;;/.test(line);
  return used(program)
    .split('\n')
    .flatMap((line) => (isStarred(line) ? [lane(line, 0), lane(line, 1)] : [line]))
    .join('\n');
}

/** The bytes of the kernel, from its source. */
export async function assemble() {
  const { parseWat } = await wabt();
  const module = parseWat('kernel.wat', expand(readFileSync(path('kernel.wat'), 'utf8')), { simd: true });
  module.validate({ simd: true });
  return module.toBinary({}).buffer;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(path('kernel.wasm'), await assemble());
