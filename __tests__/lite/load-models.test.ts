import * as relata from '../../src';
import type * as Lite from '../../src/lite';
import type { LoadOptions } from '../../src/lite';
import { HOSTED } from '../../src/weights/hosted';
import { hostedBytes } from '../support/hosted';

const FOLDER = 'https://cdn.example/relata/';
const FILE = FOLDER + HOSTED.name;
const TEXT = 'Acme was bought by Globex for $4 million in May 2019, said Zoë Hart.';
const file = hostedBytes();

type Loader = Pick<typeof Lite, 'loadModels'>;

/** A module as in a page that has just been opened: nothing is loaded. */
async function opened<Module>(name: string): Promise<Module> {
  let module: Module | undefined;
  await jest.isolateModulesAsync(async () => {
    module = (await import(`../../src/lite/${name}`)) as Module;
  });
  return module!;
}
const openedLite = () => opened<typeof Lite>('index');
const openedLoader = () => opened<Loader>('load-models');

/** A server that gives these answers one after the other and the last for ever. What it was asked is in `asked`. */
function server(...answers: (Uint8Array | number | Error)[]) {
  const asked: { url: string; cache?: string; signal: AbortSignal }[] = [];
  const fetch: NonNullable<LoadOptions['fetch']> = (url, init) => {
    const answer = answers[Math.min(asked.push({ url, ...init }), answers.length) - 1];
    if (answer instanceof Error) return Promise.reject(answer);
    if (typeof answer === 'number') return Promise.resolve(new Response('<!doctype html>', { status: answer, statusText: 'Not Found' }));
    return Promise.resolve(new Response(new Uint8Array(answer)));
  };
  return { fetch, asked };
}

/** A server that answers when it is told to, or is aborted. */
function slowServer() {
  const asked: AbortSignal[] = [];
  let answer: () => void = () => undefined;
  const fetch: NonNullable<LoadOptions['fetch']> = (_, { signal }) =>
    new Promise((resolve, reject) => {
      asked.push(signal);
      answer = () => resolve(new Response(new Uint8Array(file)));
      signal.addEventListener('abort', () => reject(new Error('aborted')));
    });
  return { fetch, asked, answer: () => answer() };
}

/** The error of a call or promise as `code: message`. Its class is that of the page. */
async function errorOf(called: Promise<void> | (() => unknown)): Promise<string> {
  try {
    await (typeof called === 'function' ? called() : called);
    return 'no error';
  } catch (error) {
    const { name, code, message } = error as relata.RelataError;
    return name === 'RelataError' ? `${code}: ${message}` : String(error);
  }
}

const changed = (at: number): Uint8Array => {
  const bytes = new Uint8Array(file);
  bytes[at] ^= 1;
  return bytes;
};

describe('before the models are loaded', () => {
  it('whatever reads a text says what to do', async () => {
    const lite = await openedLite();
    const prepared = lite.createExtractor({ minConfidence: 0.5 });
    for (const read of [() => lite.extract(TEXT), () => lite.explain(TEXT), () => lite.parseText(TEXT), () => prepared(TEXT), () => lite.extract('')]) {
      expect(await errorOf(read)).toMatch(/^models-not-loaded: .* await loadModels\(url\) before the first text is read$/);
    } // prettier-ignore
    expect(await errorOf(() => lite.extract(42 as never))).toMatch(/^text-not-string: /);
    await lite.loadModels(FOLDER, { fetch: server(file).fetch });
    expect(lite.extract(TEXT)).toEqual(relata.extract(TEXT));
    expect(prepared(TEXT)).toEqual(relata.extract(TEXT, { minConfidence: 0.5 }));
  });
});

describe('relata/lite', () => {
  it('has what relata has, and what loads the models', async () => {
    const { loadModels, modelsFile, ...same } = await openedLite();
    expect(Object.keys(same).sort()).toEqual(Object.keys(relata).sort());
    expect([typeof loadModels, modelsFile]).toEqual(['function', HOSTED.name]);
  });

  it('says the same as relata', async () => {
    const lite = await openedLite();
    await lite.loadModels(file);
    expect(JSON.stringify(lite.explain(TEXT, { detail: 'all' }))).toBe(JSON.stringify(relata.explain(TEXT, { detail: 'all' })));
  });
});

describe('the source', () => {
  it.each([
    [FOLDER, FILE],
    [new URL(FOLDER), FILE],
    [`${FOLDER}?v=1/2`, `${FILE}?v=1/2`],
    ['relata/', `relata/${HOSTED.name}`],
    ['/', `/${HOSTED.name}`],
    ['https://cdn.example/models.bin', 'https://cdn.example/models.bin'],
    ['https://cdn.example/file?path=/', 'https://cdn.example/file?path=/'],
  ])('%s is asked for %s', async (source, url) => {
    const { fetch, asked } = server(file);
    await (await openedLoader()).loadModels(source, { fetch });
    expect(asked.map((one) => one.url)).toEqual([url]);
  });

  it('is fetched by what there is where no other fetch is given', async () => {
    const { fetch, asked } = server(file);
    const spy = jest.spyOn(globalThis, 'fetch').mockImplementation(fetch as typeof globalThis.fetch);
    try {
      await (await openedLoader()).loadModels(FOLDER);
      expect(asked).toHaveLength(1);
    } finally {
      spy.mockRestore();
    }
  });

  it.each<[string, () => Uint8Array | ArrayBuffer]>([
    ['bytes', () => new Uint8Array(file)],
    ['a Buffer', () => file],
    ['an ArrayBuffer', () => new Uint8Array(file).buffer],
    ['a part of other bytes', () => Buffer.concat([Buffer.of(1, 2, 3), file, Buffer.of(4)]).subarray(3, 3 + file.length)],
  ])('may be %s', async (_, source) => {
    const lite = await openedLite();
    await lite.loadModels(source());
    expect(lite.parseText(TEXT)).toEqual(relata.parseText(TEXT));
  });

  it('may be changed when it has been handed over', async () => {
    const lite = await openedLite();
    const bytes = new Uint8Array(file);
    const loading = lite.loadModels(bytes);
    bytes.fill(0);
    await loading;
    expect(lite.parseText(TEXT)).toEqual(relata.parseText(TEXT));
  });

  it.each([[undefined], [null], [''], [42], [{}], [[1]]])('%j is none', async (source) => {
    const { loadModels } = await openedLoader();
    expect(await errorOf(loadModels(source as never))).toContain('bad-option: option source must be a URL, or the bytes of the file, but ');
  });
});

describe('the options', () => {
  it.each([
    [{ fetch: 'https://cdn.example/' }, 'bad-option: option fetch must be a function such as fetch'],
    [{ cache: 'none' }, 'bad-option: option cache must be "storage" or "http"'],
    [{ signal: true }, 'bad-option: option signal must be the signal of an AbortController'],
    [{ Cache: 'http' }, 'unknown-option: unknown option "Cache"; known are fetch, cache, signal'],
    ['http', 'options-not-object'],
  ])('%j are refused', async (options, message) => {
    const { loadModels } = await openedLoader();
    expect(await errorOf(loadModels(FOLDER, options as never))).toContain(message);
  });
});

describe('what is not the file', () => {
  it.each<[string, Uint8Array, string]>([
    ['is damaged', changed(4_000_000), 'its SHA-256 is '],
    ['is cut short', file.subarray(0, -1), `it has ${file.length - 1} bytes and not ${file.length}`],
    ['is empty', new Uint8Array(), `it has 0 bytes and not ${file.length}`],
    ['is the page of a server that does not have it', Buffer.from('<!doctype html><title>Home</title>'), 'it is a page of HTML'],
  ])('%s: it is refused, and asked for again past the HTTP cache', async (_, wrong, reason) => {
    const lite = await openedLite();
    const { fetch, asked } = server(wrong, file);
    const message = await errorOf(lite.loadModels(FOLDER, { fetch }));
    expect(message).toContain(`wrong-models: ${FILE} is not the file of models of this version of relata: ${reason}`);
    expect(message).toContain('; `npx relata models FOLDER` writes that file');
    expect(await errorOf(() => lite.extract(TEXT))).toMatch(/^models-not-loaded: /);
    await lite.loadModels(FOLDER, { fetch });
    expect(asked.map(({ cache }) => cache)).toEqual([undefined, 'reload']);
    expect(lite.parseText(TEXT)).toEqual(relata.parseText(TEXT));
  });

  it('is refused as bytes, too', async () => {
    const { loadModels } = await openedLoader();
    expect(await errorOf(loadModels(changed(0)))).toContain('wrong-models: what was given is not the file');
    expect(await errorOf(loadModels(file))).toBe('no error');
  });
});

describe('a file that cannot be fetched', () => {
  const refused = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:80') });
  it.each<[string, number | Error, string]>([
    ['the server answers otherwise', 404, 'the server answers 404 Not Found'],
    ['nobody answers', refused, 'fetch failed: connect ECONNREFUSED 127.0.0.1:80'],
    ['a browser does not say why', new TypeError('Failed to fetch'), 'Failed to fetch'],
  ])('%s: the error says so, and the next call tries again', async (_, answer, reason) => {
    const { loadModels } = await openedLoader();
    const { fetch, asked } = server(answer, file);
    expect(await errorOf(loadModels(FOLDER, { fetch }))).toBe(`unreachable-models: cannot fetch the models from ${FILE}: ${reason}`);
    expect(await errorOf(loadModels(FOLDER, { fetch }))).toBe('no error');
    // What never came need not be suspected.
    expect(asked.map(({ cache }) => cache)).toEqual([undefined, undefined]);
  });

  it('there is no fetch', async () => {
    const { fetch } = globalThis;
    Reflect.deleteProperty(globalThis, 'fetch');
    try {
      const { loadModels } = await openedLoader();
      expect(await errorOf(loadModels(FOLDER))).toContain('there is no fetch here; give one as an option, or the bytes of the file');
    } finally {
      globalThis.fetch = fetch;
    }
  });
});

describe('several calls', () => {
  it('at once are one fetch, and later ones none', async () => {
    const { loadModels } = await openedLoader();
    const { fetch, asked } = server(file);
    await Promise.all([loadModels(FOLDER, { fetch }), loadModels(FOLDER, { fetch }), loadModels(FILE, { fetch })]);
    await loadModels(FOLDER, { fetch });
    await loadModels('https://elsewhere.example/', { fetch });
    expect(asked).toHaveLength(1);
  });

  it('at once fail together, and the next tries again', async () => {
    const { loadModels } = await openedLoader();
    const { fetch, asked } = server(503, file);
    const errors = await Promise.all([errorOf(loadModels(FOLDER, { fetch })), errorOf(loadModels(FOLDER, { fetch }))]);
    expect(errors[0]).toContain('unreachable-models');
    expect(errors[1]).toBe(errors[0]);
    await loadModels(FOLDER, { fetch });
    expect(asked).toHaveLength(2);
  });

  it('do not wait for another URL', async () => {
    const { loadModels } = await openedLoader();
    const slow = slowServer();
    const first = loadModels(FOLDER, { fetch: slow.fetch });
    await loadModels('https://elsewhere.example/', { fetch: server(file).fetch });
    slow.answer();
    await first;
  });
});

describe('a signal', () => {
  it('that is aborted already asks nobody', async () => {
    const { loadModels } = await openedLoader();
    const { fetch, asked } = server(file);
    expect(await errorOf(loadModels(FOLDER, { fetch, signal: AbortSignal.abort(new Error('left')) }))).toBe('Error: left');
    expect(asked).toEqual([]);
  });

  it('ends the waiting of one call and not that of another', async () => {
    const { loadModels } = await openedLoader();
    const slow = slowServer();
    const impatient = new AbortController();
    const first = errorOf(loadModels(FOLDER, { fetch: slow.fetch, signal: impatient.signal }));
    const second = errorOf(loadModels(FOLDER, { fetch: slow.fetch }));
    await untilAsked(slow.asked, 1);
    impatient.abort(new Error('enough'));
    expect(await first).toBe('Error: enough');
    expect(slow.asked[0].aborted).toBe(false);
    slow.answer();
    expect([await second, slow.asked.length]).toEqual(['no error', 1]);
  });

  it('ends the fetch when nobody waits any more, and the next call begins another', async () => {
    const { loadModels } = await openedLoader();
    const slow = slowServer();
    const stop = new AbortController();
    const both = [1, 2].map(() => errorOf(loadModels(FOLDER, { fetch: slow.fetch, signal: stop.signal })));
    await untilAsked(slow.asked, 1);
    stop.abort(new Error('enough'));
    expect(await Promise.all(both)).toEqual(['Error: enough', 'Error: enough']);
    expect(slow.asked[0].aborted).toBe(true);
    const next = errorOf(loadModels(FOLDER, { fetch: slow.fetch }));
    await untilAsked(slow.asked, 2);
    slow.answer();
    expect(await next).toBe('no error');
  });

  const untilAsked = async (asked: readonly unknown[], times: number): Promise<void> => {
    while (asked.length < times) await new Promise(setImmediate);
  };
});

describe('the Cache API', () => {
  /** What a browser has of it. */
  class Caches {
    readonly kept = new Map<string, Uint8Array>();
    readonly opened: string[] = [];
    open(name: string) {
      this.opened.push(name);
      const { kept } = this;
      return Promise.resolve({
        match: (url: string) => Promise.resolve(kept.has(url) ? new Response(new Uint8Array(kept.get(url)!)) : undefined),
        put: async (url: string, answer: Response) => void kept.set(url, new Uint8Array(await answer.arrayBuffer())),
        keys: () => Promise.resolve([...kept.keys()].map((url) => ({ url }))),
        delete: (url: string) => Promise.resolve(kept.delete(url)),
      });
    }
  }
  const withCaches = async (caches: object, test: () => Promise<void>): Promise<void> => {
    Object.defineProperty(globalThis, 'caches', { value: caches, configurable: true });
    try {
      await test();
    } finally {
      Reflect.deleteProperty(globalThis, 'caches');
    }
  };
  /** How often a page that has just been opened asks the server, and that it can read then. */
  const askedBy = async (options: LoadOptions = {}, source = FOLDER): Promise<number> => {
    const { fetch, asked } = server(file);
    await (await openedLoader()).loadModels(source, { ...options, fetch });
    return asked.length;
  };

  it('keeps the file by its hash, for the next visit and for every URL', async () => {
    const caches = new Caches();
    await withCaches(caches, async () => {
      expect(await askedBy()).toBe(1);
      expect([...caches.kept.keys()]).toEqual([expect.stringContaining(HOSTED.sha256)]);
      expect(caches.opened).toContain('relata-models');
      expect(await askedBy()).toBe(0);
      expect(await askedBy({ cache: 'storage' }, 'https://elsewhere.example/')).toBe(0);
    });
  });

  it('keeps one version', async () => {
    const caches = new Caches();
    caches.kept.set('https://models.relata.invalid/older', Uint8Array.of(1));
    await withCaches(caches, async () => {
      await askedBy();
      expect(caches.kept.size).toBe(1);
      expect(await askedBy()).toBe(0);
    });
  });

  it('keeps the file also where it does not tell what it has, as in Deno', async () => {
    const caches = new Caches();
    const open = async () => ({ ...(await caches.open('')), keys: undefined });
    await withCaches({ open }, async () => {
      expect([await askedBy(), await askedBy()]).toEqual([1, 0]);
    });
  });

  it.each([
    ['damaged', changed(100)],
    ['cut short', file.subarray(0, 1000)],
  ])('is not believed: what is %s there is fetched', async (_, kept) => {
    const caches = new Caches();
    await withCaches(caches, async () => {
      await askedBy();
      const [key] = caches.kept.keys();
      caches.kept.set(key, kept);
      expect([await askedBy(), await askedBy()]).toEqual([1, 0]);
    });
  });

  it('keeps nothing that is wrong', async () => {
    const caches = new Caches();
    await withCaches(caches, async () => {
      const { loadModels } = await openedLoader();
      expect(await errorOf(loadModels(FOLDER, { fetch: server(changed(5)).fetch }))).toContain('wrong-models');
      expect(caches.kept.size).toBe(0);
    });
  });

  it('is left alone where only the HTTP cache is wanted', async () => {
    const caches = new Caches();
    await withCaches(caches, async () => {
      expect([await askedBy({ cache: 'http' }), await askedBy({ cache: 'http' })]).toEqual([1, 1]);
      expect(caches.opened).toEqual([]);
    });
  });

  it.each<[string, object]>([
    ['is forbidden', { open: () => Promise.reject(new DOMException('no', 'SecurityError')) }],
    ['is full', { open: async () => ({ ...(await new Caches().open('')), put: () => Promise.reject(new DOMException('no', 'QuotaExceededError')) }) }],
  ])('need not be there: where it %s, the file is fetched', async (_, caches) => {
    await withCaches(caches, async () => {
      expect([await askedBy(), await askedBy()]).toEqual([1, 1]);
    });
  }); // prettier-ignore
});
