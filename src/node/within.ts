import { RelataError } from '..';

/** What ends the work on an article. */
export interface Bounds {
  /** Milliseconds from when the work begins. */
  readonly timeout?: number;
  /** Ends it from outside. */
  readonly signal?: AbortSignal;
}

/**
 * Stops the work when its time is over, which begins when a thread begins with it, or when the run is ended.
 *
 * @throws RelataError `timed-out`; whatever the work throws
 */
export async function within<Result>(
  { timeout, signal }: Bounds,
  work: (signal: AbortSignal, begins: () => void) => Promise<Result>,
): Promise<Result> {
  const stop = new AbortController();
  const end = (): void => {
    stop.abort();
  };
  signal?.addEventListener('abort', end);
  let isOver = false;
  let isDone = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begins = (): void => {
    // What was given up before it began is told of its beginning afterwards.
    if (timeout === undefined || isDone) return;
    timer = setTimeout(() => {
      isOver = true;
      end();
    }, timeout);
  };
  try {
    return await work(stop.signal, begins);
  } catch (cause) {
    if (isOver) throw new RelataError('timed-out', { milliseconds: timeout! }, { cause });
    throw cause;
  } finally {
    isDone = true;
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}
