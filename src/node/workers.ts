import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { RelataError } from '..';
import type { Done, Shared, Task } from './task';
import type { Answer, Sent } from './worker';

/** Who extracts articles: this thread, or several of their own. */
export interface Workers {
  /** How many articles may be handed over before the first is waited for. */
  readonly room: number;
  /** @param begins is called when a thread takes the article up: not while it waits, nor while the thread loads the library */
  run(task: Task, signal: AbortSignal, begins: () => void): Promise<Done>;
  end(): Promise<void>;
}

/** This thread: an article is done when it is handed over, and no signal can stop it. */
export const thisThread = (extracted: (task: Task) => Promise<Done>): Workers => ({
  room: 1,
  run: (task) => extracted(task),
  end: () => Promise.resolve(),
});

/** Whether options survive the way to a thread: functions do not. */
export function isPortable(options: object): boolean {
  try {
    structuredClone(options);
    return true;
  } catch {
    return false;
  }
}

/** Articles that wait for each thread, so that none has to wait for the next article. */
const AHEAD = 2;

/** Threads of their own, each with a copy of the library. What they need of the options has to survive the way: functions do not. */
export async function threads(jobs: number, shared: Shared): Promise<Workers> {
  const { default: Tinypool } = await import('tinypool');
  const pool = new Tinypool({ filename: workerFile(), minThreads: jobs, maxThreads: jobs, workerData: shared });
  return {
    room: jobs * (1 + AHEAD),
    run: async (task, signal, begins) => {
      const begun = new Int32Array(new SharedArrayBuffer(4));
      // TypeScript's library of ES2022 does not know it; Node 20 does.
      const { value } = (Atomics as unknown as WaitAsync).waitAsync(begun, 0, 0);
      void Promise.resolve(value).then(begins);
      let answer: Answer;
      try {
        answer = (await pool.run({ ...task, begun } satisfies Sent, { signal })) as Answer;
      } finally {
        // Whoever waits for an article that was never begun waits no longer.
        Atomics.notify(begun, 0);
      }
      if ('extraction' in answer) return answer;
      throw new RelataError(answer.code, answer.details);
    },
    end: async () => {
      await pool.destroy();
    },
  };
}

/** `Atomics.waitAsync` of ES2024. */
interface WaitAsync {
  waitAsync(array: Int32Array, index: number, value: number): { readonly value: Promise<string> | string };
}

/** Found by the package's name: which chunk of the build this stands in is not known. */
const workerFile = (): string => join(dirname(createRequire(import.meta.url).resolve('relata/package.json')), 'dist/node/worker.js');
