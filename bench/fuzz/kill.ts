import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How a series of killed runs went. */
export interface Killed {
  /** Runs that were killed before they were done. */
  readonly killed: number;
  /** Lines of the output. */
  readonly lines: number;
}

/**
 * Kills a run of `relata extract` at random moments, lets it go on with `--resume`, and so on until it was killed as often as is wanted; then
 * lets it end.
 *
 * @param command the built command
 * @param random numbers from 0 to 1
 * @throws Error where the output is not that of a run which nobody killed
 */
export async function killAgainAndAgain(command: string, times: number, random: () => number, articles = 80): Promise<Killed> {
  const folder = await mkdtemp(join(tmpdir(), 'relata-kill-'));
  try {
    const files: string[] = [];
    for (const shard of [0, 1, 2, 3]) {
      const lines = Array.from({ length: articles / 4 }, (_, i) => JSON.stringify({ text: `Acme${shard} sued Globex${i} on Friday, said Ann Lee. It denies that.`, id: `${shard}-${i}` })); // prettier-ignore
      files.push(join(folder, `${shard}.jsonl`));
      await writeFile(files.at(-1)!, `${lines.join('\n')}\n`);
    }
    const run = (output: string, ...more: string[]) => spawn(process.execPath, [command, 'extract', ...files, '--jobs', '1', '-q', '-o', output, ...more], { stdio: ['ignore', 'ignore', 'pipe'] }); // prettier-ignore
    const began = performance.now();
    await ended(run(join(folder, 'whole.jsonl')));
    const duration = performance.now() - began;
    const output = join(folder, 'out.jsonl');
    let killed = 0;
    for (let i = 0; i < times; i++) {
      const process = run(output, '--resume');
      const timer = setTimeout(() => process.kill('SIGKILL'), random() * duration);
      const code = await ended(process);
      clearTimeout(timer);
      if (code === undefined) killed++;
      // Done before it was killed: once more from the beginning.
      else await rm(output);
    }
    const code = await ended(run(output, '--resume'));
    const [whole, resumed] = [await readFile(join(folder, 'whole.jsonl'), 'utf8'), await readFile(output, 'utf8')];
    if (code !== 0 || whole !== resumed) throw new Error(`after ${killed} kills the output is another, with exit code ${code}`);
    return { killed, lines: resumed.split('\n').length - 1 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The exit code; undefined of a process that was killed. */
function ended(process: ReturnType<typeof spawn>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    let told = '';
    process.stderr?.on('data', (text: Buffer) => (told += text.toString()));
    process.on('error', reject);
    process.on('close', (code, signal) => {
      if (signal === null && code !== 0) reject(new Error(`exit code ${code}: ${told}`));
      else resolve(code ?? undefined);
    });
  });
}
