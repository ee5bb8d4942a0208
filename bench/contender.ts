import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export const CONTENDERS = ['extract', 'wink', 'compromiseTopics'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

interface Measurement {
  readonly milliseconds: number;
  /** The most memory that the process has held so far. */
  readonly peakBytes: number;
}

/** A library, loaded and waiting in a process of its own. */
export class Contender {
  private constructor(private readonly child: ChildProcess) {}

  static async start(name: ContenderName): Promise<Contender> {
    const program = fileURLToPath(new URL('contender.mjs', import.meta.url));
    // Without our own flags: tsx stays out of the process.
    const child = fork(program, [name], { execArgv: [] });
    await answer(child);
    return new Contender(child);
  }

  /** Runs it on the text once. */
  async time(text: string): Promise<Measurement> {
    this.child.send(text);
    return (await answer(this.child)) as Measurement;
  }

  stop(): void {
    this.child.disconnect();
  }
}

async function answer(child: ChildProcess): Promise<unknown> {
  const gone = new AbortController();
  const onExit = (code: number | null) => gone.abort(new Error(`the contender ended with exit code ${String(code)}`));
  child.once('exit', onExit);
  try {
    const [message] = (await once(child, 'message', { signal: gone.signal })) as [unknown];
    return message;
  } catch (error) {
    throw gone.signal.aborted ? gone.signal.reason : error;
  } finally {
    child.off('exit', onExit);
  }
}
