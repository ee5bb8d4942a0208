import { availableParallelism } from 'node:os';

import type { ExtractOptions } from '..';
import { isPortable } from '../node/workers';
import { validateOptions } from '../options';
import { bad, wholeNumber } from '../validation/options';

/** How a server extracts: the options of `extract` that hold for every article, and the limits of the server. */
export interface ServerOptions extends Omit<ExtractOptions, 'id'> {
  /**
   * Threads that extract at a time. With 0 the server's own thread does it: needed where options have functions, such as a parser of one's own; it then
   * answers nothing else meanwhile, and nothing stops an article. Default: as many as the machine has cores.
   */
  jobs?: number;
  /** Texts that are longer, in UTF-16 code units, are refused with 413. Default: 200 000. */
  maxLength?: number;
  /** Milliseconds that an article may take from when a thread begins with it (else 504), and that a request may take to arrive (else 408). Default: 30 000. */
  timeout?: number;
  /** Articles that may wait for a thread; those that come then are refused with 503. Default: 100. */
  maxWaiting?: number;
  /** Is told of errors that nobody foresaw, which are answered with 500. Default: nobody is. */
  onError?: (error: unknown) => void;
}

/** The options with their defaults. */
export interface Settings {
  readonly shared: ExtractOptions;
  readonly jobs: number;
  readonly maxLength: number;
  /** Of an article; absent where nothing can stop it. */
  readonly timeout?: number;
  /** Of a request on its way here. */
  readonly requestTimeout: number;
  readonly maxWaiting: number;
  readonly onError: (error: unknown) => void;
}

/** Milliseconds. */
const USUAL_TIMEOUT = 30_000;

/** @throws RelataError `options-not-object`, `unknown-option`, `bad-option` */
export function settle(options: ServerOptions = {}): Settings {
  const { jobs: wanted, maxLength = 200_000, timeout, maxWaiting = 100, onError = () => undefined, ...shared } = { ...options };
  if ('id' in shared) throw bad('id', 'a field of each article', shared.id);
  validateOptions(shared);
  const isHere = wanted === 0 || (wanted === undefined && !isPortable(shared));
  const jobs = isHere ? 0 : (wanted ?? availableParallelism());
  wholeNumber('jobs', jobs, 0);
  if (!isHere && !isPortable(shared)) throw bad('jobs', '0 where options have functions', wanted);
  wholeNumber('maxLength', maxLength, 1);
  wholeNumber('maxWaiting', maxWaiting, 0);
  if (timeout !== undefined) wholeNumber('timeout', timeout, 1, 'milliseconds');
  if (typeof onError !== 'function') throw bad('onError', 'a function', onError);
  return {
    shared,
    jobs,
    maxLength,
    ...(!isHere && { timeout: timeout ?? USUAL_TIMEOUT }),
    requestTimeout: timeout ?? USUAL_TIMEOUT,
    maxWaiting,
    onError,
  };
}
