interface Work {
  readonly result: Promise<void>;
  readonly stop: AbortController;
  waiting: number;
}

const works = new Map<string, Work>();

/**
 * Does work that several may ask for: once for all who ask before it is done, and anew for who asks when it is done or has failed. Who does not want to
 * wait any more gets the reason of his signal; when nobody waits, the work is told to stop.
 *
 * @param name what tells the work from others
 */
export async function sharing(name: string, signal: AbortSignal | undefined, begin: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const work = works.get(name) ?? begun(name, begin);
  work.waiting++;
  try {
    await unlessAborted(work.result, signal);
  } finally {
    work.waiting--;
    if (work.waiting === 0) {
      forget(name, work);
      // Of what is done this stops nothing.
      work.stop.abort();
    }
  }
}

function begun(name: string, begin: (signal: AbortSignal) => Promise<void>): Work {
  const stop = new AbortController();
  const work: Work = { result: begin(stop.signal), stop, waiting: 0 };
  works.set(name, work);
  return work;
}

function forget(name: string, work: Work): void {
  if (works.get(name) === work) works.delete(name);
}

async function unlessAborted(result: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return result;
  let giveUp: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the reason is what whoever aborts says
    giveUp = () => reject(signal.reason);
    signal.addEventListener('abort', giveUp);
  });
  try {
    await Promise.race([result, aborted]);
  } finally {
    signal.removeEventListener('abort', giveUp!);
  }
}
