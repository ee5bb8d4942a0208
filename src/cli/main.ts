#!/usr/bin/env node
import { fstatSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';

import { engineFlags } from './engine';
import { EXIT } from './io';
import { run } from './run';
import { reasonOf } from './write-file';

const { version } = createRequire(import.meta.url)('relata/package.json') as { version: string };

engineFlags().forEach(setFlagsFromString);

// A reader that has seen enough, as in `relata extract -f table article.txt | head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`relata: cannot write standard output: ${reasonOf(error)}\n`);
  process.exit(EXIT.failure);
});
// Nobody is there to be told.
process.stderr.on('error', () => undefined);

/** A closed or exotic standard input is not the command's business before it reads from it. */
function stdinStats() {
  try {
    // As big integers: Node 20 remembers the others' last answer, takes a pipe for the end of every symbolic link, and then does not
    // find the dependencies of packages that are linked.
    return { stdinStats: fstatSync(0, { bigint: true }) };
  } catch {
    return {};
  }
}

const { stdin, stdout, stderr, env } = process;
// Set and not called: what stands in the pipe is still to be written.
process.exitCode = await run(process.argv.slice(2), { stdin, ...stdinStats(), stdout, stderr, env, now: () => performance.now(), version });
