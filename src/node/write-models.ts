import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { bundledWeights } from '../weights/bundled';
import { HOSTED } from '../weights/hosted';
import { validatePath } from './read-text';

/**
 * Writes the file that `loadModels` of `relata/lite` loads, made of the weights in the package, for a server to host. It is there whole or not at all.
 *
 * @param folder where to, made where it is not there; a URL must be one of a file
 * @returns the path of the file, whose name is `modelsFile` of `relata/lite`
 * @throws RelataError `bad-path`; the file system's own errors
 * @example
 * await writeModels('public/relata'); // 'public/relata/relata-models-0a1b2c3d4e5f.bin'
 */
export async function writeModels(folder: string | URL): Promise<string> {
  const path = join(validatePath(folder), HOSTED.name);
  const draft = `${path}.${process.pid}.tmp`;
  await mkdir(validatePath(folder), { recursive: true });
  try {
    await writeFile(
      draft,
      partNames.map((part) => bundledWeights[part]()),
    );
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  return path;
}

const partNames = Object.keys(HOSTED.parts) as (keyof typeof HOSTED.parts)[];
