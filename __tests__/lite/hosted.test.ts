import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { writeModels } from '../../src/node';
import { HOSTED } from '../../src/weights/hosted';
import { relata } from '../support/command';
import { temporaryFolder } from '../support/folder';
import { hostedBytes } from '../support/hosted';

const MODELS = join(__dirname, '../../models');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

// If it fails: the build, or `node scripts/build-hosted.mjs`, writes src/weights/hosted.ts anew.
test('what relata/lite knows of the file is so of models/', () => {
  const lengthOf = (name: string): number => statSync(join(MODELS, `${name}.bin`)).size;
  const hash = sha256(hostedBytes());
  expect(HOSTED).toEqual({
    name: `relata-models-${hash.slice(0, 12)}.bin`,
    sha256: hash,
    parts: { parser: lengthOf('syntax'), kinds: lengthOf('kinds'), names: lengthOf('names') },
  });
});

describe('the file to host', () => {
  const folder = temporaryFolder();

  it('is written by its name into a folder, which is made', async () => {
    for (const place of [folder.at('public/relata'), pathToFileURL(folder.at('other'))]) {
      const path = await writeModels(place);
      expect(sha256(readFileSync(path))).toBe(HOSTED.sha256);
    }
    expect(readdirSync(folder.at('public/relata'))).toEqual([HOSTED.name]);
    await expect(writeModels(42 as never)).rejects.toMatchObject({ code: 'bad-path' });
  });

  it('is written by the command', async () => {
    const place = folder.at('command');
    expect(await relata(['models', place])).toEqual({ code: 0, out: `${join(place, HOSTED.name)}\n`, err: '' });
    expect(sha256(readFileSync(join(place, HOSTED.name)))).toBe(HOSTED.sha256);
  });

  it('needs a folder', async () => {
    expect(await relata(['models'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('relata models FOLDER') as string });
    expect(await relata(['models', 'a', 'b'])).toMatchObject({ code: 2, err: expect.stringContaining('but "a" "b" came') as string });
    expect((await relata(['models', '--help'])).out).toContain('relata models FOLDER');
    writeFileSync(folder.at('file'), '');
    for (const [place, reason] of [
      [folder.at('file'), 'there is a file of that name'],
      [join(folder.at('file'), 'x'), 'a file stands where its path has a folder'],
    ]) {
      expect(await relata(['models', place])).toEqual({ code: 1, out: '', err: `relata: cannot write ${place}: ${reason}\n` });
    }
  });
});
