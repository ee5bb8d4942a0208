import { mkdirSync, writeFileSync } from 'node:fs';

import { relata } from './command';

/** Runs the lines of a session of the documentation that need no more than the command itself; what it prints stands below its line. */
export async function runSession(session: string): Promise<void> {
  for (const [line, ...promised] of session
    .trimEnd()
    .split(/\n(?=\$ )/)
    .map((part) => part.split('\n'))) {
    const echo = /^\$ echo '([^']*)' > (\S+)$/.exec(line);
    const folder = /^\$ mkdir (\S+)$/.exec(line);
    const command = /^\$ npx relata ([^'"|<>]+)$/.exec(line);
    const out = promised.map((printed) => `${printed}\n`).join('');
    if (echo) writeFileSync(echo[2], `${echo[1]}\n`);
    else if (folder) mkdirSync(folder[1]);
    else if (command) expect({ line, ...(await relata(command[1].split(' '))) }).toEqual({ line, code: 0, out, err: '' });
    else throw new Error(`the documentation has a line that is not understood: ${line}`);
  }
}
