import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { median } from './median';

/** Milliseconds from the import to the first result on an article, in a fresh process; the median of five. */
export function measureColdStart(article: string): number {
  const program = fileURLToPath(new URL('cold-start.mjs', import.meta.url));
  const run = () => Number(execFileSync(process.execPath, [program, article], { encoding: 'utf8' }));
  return median(Array.from({ length: 5 }, run));
}
