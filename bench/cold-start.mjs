// What somebody waits for who runs a script of one line: from the import to the first result. Prints milliseconds.
import { readFileSync } from 'node:fs';

const text = readFileSync(process.argv[2], 'utf8');
const start = performance.now();
const { extract } = await import('relata');
extract(text);
console.log(performance.now() - start);
