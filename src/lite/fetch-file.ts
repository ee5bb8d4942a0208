import { RelataError } from '../errors';
import { environment, type FetchedModels, type FetchModels } from './environment';

/**
 * Fetches a file.
 *
 * @param isSuspect whether what came from there before was wrong
 * @throws RelataError `unreachable-models`
 */
export async function fetchFile(url: string, fetch: FetchModels | undefined, signal: AbortSignal, isSuspect: boolean): Promise<Uint8Array> {
  const unreachable = (reason: string, cause?: unknown) => new RelataError('unreachable-models', { url, reason }, { cause });
  if (!fetch && !environment.fetch) throw unreachable('there is no fetch here; give one as an option, or the bytes of the file');
  const init = { signal, ...(isSuspect && { cache: 'reload' as const }) };
  let answer: FetchedModels;
  try {
    // A browser's own is called as what it is, a method of the global object.
    answer = await (fetch ? fetch(url, init) : environment.fetch!(url, init));
    if (answer.ok) return new Uint8Array(await answer.arrayBuffer());
  } catch (cause) {
    throw unreachable(reasonOf(cause), cause);
  }
  throw unreachable(`the server answers ${`${answer.status} ${answer.statusText}`.trim()}`);
}

/** "fetch failed: connect ECONNREFUSED 127.0.0.1:80": Node says what is the matter in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
