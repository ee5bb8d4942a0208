import { extracterOf, type Done, type Task } from '../node/task';
import { within } from '../node/within';
import { thisThread, threads, type Workers } from '../node/workers';
import type { Settings } from './options';
import { Problem } from './problem';

/** Extracts articles, as many at a time as there are threads; others wait, and where too many do, no more are taken. */
export class Queue {
  private readonly workers: Promise<Workers>;
  private readonly settings: Settings;
  private readonly places: number;
  private taken = 0;

  constructor(settings: Settings) {
    this.settings = settings;
    this.places = Math.max(settings.jobs, 1) + settings.maxWaiting;
    this.workers =
      settings.jobs === 0 ? Promise.resolve(thisThread(extracterOf(settings.shared))) : threads(settings.jobs, settings.shared);
    // Whoever asks is told; until then it is no unhandled rejection.
    this.workers.catch(() => undefined);
  }

  /** Articles that are being extracted or wait for it. */
  get length(): number {
    return this.taken;
  }

  /**
   * Extracts an article.
   *
   * @param signal gives it up
   * @throws Problem `busy`; RelataError
   */
  async run(task: Task, signal: AbortSignal): Promise<Done> {
    if (this.taken >= this.places) throw new Problem('busy', 'too many articles wait already; try again', { 'retry-after': '1' });
    this.taken++;
    try {
      const workers = await this.workers;
      // An event that has been is not heard.
      signal.throwIfAborted();
      const { timeout } = this.settings;
      return await within({ signal, ...(timeout !== undefined && { timeout }) }, (stop, begins) => workers.run(task, stop, begins));
    } finally {
      this.taken--;
    }
  }

  /** Ends the threads. */
  async end(): Promise<void> {
    await (await this.workers).end();
  }
}
