/** What is used of the answer of `fetch`, a `Response`. */
export interface FetchedModels {
  /** Whether the file came. */
  readonly ok: boolean;
  /** The code of HTTP where it did not come, for the message. */
  readonly status: number;
  /** The code in words, where the server has any. */
  readonly statusText: string;
  /** The bytes of the file, unpacked where the server has compressed them. */
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** `fetch`, as far as it is used. `cache` is `reload` where what was there before was wrong, so that it is not taken from the HTTP cache again. */
export type FetchModels = (url: string, init: { signal: AbortSignal; cache?: 'reload' }) => Promise<FetchedModels>;

/** What is asked of the Cache API. */
interface Store {
  match(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | undefined>;
  put(key: string, answer: object): Promise<void>;
  keys(): Promise<readonly { readonly url: string }[]>;
  delete(key: string): Promise<boolean>;
}

/** What may be there or not: each is asked for where it is needed, since a page without HTTPS, Node and jsdom have some of it alone. */
interface Environment {
  readonly fetch?: FetchModels;
  readonly caches?: { open(name: string): Promise<Store> };
  readonly Response?: new (body: Uint8Array) => object;
  readonly crypto?: { readonly subtle?: { digest(algorithm: 'SHA-256', bytes: Uint8Array): Promise<ArrayBuffer> } };
}

export const environment = globalThis as unknown as Environment;
