import { HOSTED } from '../weights/hosted';
import { environment } from './environment';

/** The name of the store of the Cache API that has the file. */
const STORE = 'relata-models';

/** The file's name there: its hash, wherever it came from. An address, since there are no other names, and one that nobody can have. */
const KEY = `https://models.relata.invalid/${HOSTED.sha256}`;

/** The file that was kept; undefined where there is none, or no store. */
export function keptFile(): Promise<Uint8Array | undefined> {
  return tried(async () => {
    const kept = await (await environment.caches?.open(STORE))?.match(KEY);
    return kept && new Uint8Array(await kept.arrayBuffer());
  });
}

/** Keeps the file for the next time, in the place of those of other versions. */
export async function keepFile(bytes: Uint8Array): Promise<void> {
  await tried(async () => {
    const store = await environment.caches?.open(STORE);
    if (!store) return;
    // First, since a browser grants a page so much and no more. Deno does not tell what is there.
    await tried(async () => {
      for (const { url } of await store.keys()) await store.delete(url);
    });
    await store.put(KEY, new environment.Response!(bytes));
  });
}

/** A browser may forbid the store to a page, or have no room left: the file is then fetched. */
async function tried<Result>(action: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await action();
  } catch {
    return undefined;
  }
}
