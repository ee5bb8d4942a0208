// What somebody waits for who runs a script of one line: from the import to the first result. Prints as JSON how long each step takes, in
// milliseconds on the clock and of the processor, which other programs disturb less.
import { readFileSync } from 'node:fs';

const SENTENCE = 'Acme bought Globex.';
const text = readFileSync(process.argv[2], 'utf8');

const steps = {};
let clock = performance.now();
let processor = process.cpuUsage();
function step(name) {
  const { user, system } = process.cpuUsage(processor);
  steps[name] = { clock: performance.now() - clock, processor: (user + system) / 1000 };
  clock = performance.now();
  processor = process.cpuUsage();
}

const { extract } = await import('relata');
step('import');
extract(SENTENCE);
step('firstSentence');
extract(text);
step('firstArticle');
extract(text);
step('again');
console.log(JSON.stringify(steps));
