import { RelataError } from '../errors';
import { bad, known, oneOfWords } from '../validation/options';
import { HOSTED } from '../weights/hosted';
import { areWeightsProvided, provideWeights, type Weights } from '../weights/provided';
import type { FetchModels } from './environment';
import { fetchFile } from './fetch-file';
import { keepFile, keptFile } from './kept-file';
import { problemOf } from './problem';
import { sharing } from './shared-work';

/** What `loadModels` may be told. */
export interface LoadOptions {
  /** Fetches the file, with headers of your own or from elsewhere. Default: the global `fetch`. */
  fetch?: FetchModels;
  /**
   * Where the file is kept for the next visit. `storage`: in the store "relata-models" of the Cache API, by its hash, so that it is fetched once, whatever URL it
   * comes from; where there is no such store, as in Node and in pages without HTTPS, as `http`. `http`: only where `fetch` keeps it, as the server allows.
   * Default: `storage`.
   */
  cache?: 'storage' | 'http';
  /** Ends the waiting; `loadModels` then rejects with its reason. The file is fetched on while another call waits for it. */
  signal?: AbortSignal;
}

/**
 * The name of the file of models, which `npx relata models FOLDER` writes: "relata-models-0a1b2c3d4e5f.bin". A part of its hash is in it, so that a server may let
 * it be kept for ever, and an older page finds the older file beside a newer one.
 */
export const modelsFile: string = HOSTED.name;

/**
 * Loads the models: what `extract`, `createExtractor`, `explain` and `parseText` of `relata/lite` read texts with. It has to be done before the first text, once; further
 * calls find it done, calls at the same time wait for one fetch, and after an error it may be called again.
 *
 * @param source a URL: of the folder with `modelsFile` if it ends in a slash, else of the file; in a page it may be relative. Or the bytes of the file
 * @throws RelataError `unreachable-models` where the file cannot be fetched; `wrong-models` where it is damaged, cut short, or of another version; `bad-option`,
 *   `unknown-option`, `options-not-object`
 * @example
 * await loadModels('https://cdn.example/relata/');
 * const { relations } = extract('Acme was bought by Globex in 2019.');
 * @example
 * await loadModels(await readFile(join('public', modelsFile))); // Node
 */
export async function loadModels(source: string | URL | Uint8Array | ArrayBuffer, options?: LoadOptions): Promise<void> {
  const { fetch, isKept, signal } = settled(options);
  const bytes = bytesOf(source);
  const url = bytes ? '' : urlOf(source);
  if (areWeightsProvided()) return;
  signal?.throwIfAborted();
  if (bytes) provide(await right(bytes, 'what was given'));
  else await sharing(url, signal, (stop) => loadFrom(url, fetch, isKept, stop));
}

/** URLs from which something came that has not turned out to be right. */
const suspects = new Set<string>();

async function loadFrom(url: string, fetch: FetchModels | undefined, isKept: boolean, signal: AbortSignal): Promise<void> {
  const kept = isKept ? await keptFile() : undefined;
  if (kept && (await problemOf(kept)) === undefined) {
    provide(kept);
    return;
  }
  const fetched = await fetchFile(url, fetch, signal, suspects.has(url));
  suspects.add(url);
  provide(await right(fetched, url));
  if (isKept) await keepFile(fetched);
}

/** @throws RelataError `wrong-models` */
async function right(bytes: Uint8Array, source: string): Promise<Uint8Array> {
  const reason = await problemOf(bytes);
  if (reason !== undefined) throw new RelataError('wrong-models', { source, reason });
  return bytes;
}

/** Hands the file over to whoever reads the models in it, which stand one behind the other. */
function provide(file: Uint8Array): void {
  const { parser, kinds, names } = HOSTED.parts;
  const part = (from: number, length: number) => () => file.subarray(from, from + length);
  const weights: Weights = { parser: part(0, parser), kinds: part(parser, kinds), names: part(parser + kinds, names) };
  provideWeights(weights);
}

/** A copy of the bytes, which the caller may change meanwhile; undefined for a URL. */
function bytesOf(source: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice();
  // Also one of another page or of a test's own context, of which it is no instance.
  return Object.prototype.toString.call(source) === '[object ArrayBuffer]' ? new Uint8Array(source as ArrayBuffer).slice() : undefined;
}

/** The URL of the file. */
function urlOf(source: unknown): string {
  const url = typeof source === 'string' ? source : (source as { href?: unknown } | null | undefined)?.href;
  if (typeof url !== 'string' || url === '') throw bad('source', 'a URL, or the bytes of the file', source);
  // "https://cdn.example/relata/?v=1": what is behind the path stays behind it.
  return url.replace(/^([^?#]*\/)(?=[?#]|$)/, (folder) => folder + modelsFile);
}

function settled(options: unknown) {
  const { fetch, cache = 'storage', signal } = known(options, ['fetch', 'cache', 'signal']);
  if (fetch !== undefined && typeof fetch !== 'function') throw bad('fetch', 'a function such as fetch', fetch);
  if (signal !== undefined && typeof (signal as Partial<AbortSignal> | null)?.addEventListener !== 'function') {
    throw bad('signal', 'the signal of an AbortController', signal);
  }
  return {
    fetch: fetch as FetchModels | undefined,
    isKept: oneOfWords('cache', cache, ['storage', 'http']) === 'storage',
    signal: signal as AbortSignal | undefined,
  };
}
