import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import type { Entry, ZipFile } from 'yauzl';

import { RelataError } from '..';
import { bomb, gathered, isSuspicious, unpacked, type Bytes, type Tally } from './bytes';

/** A file in an archive, which is read before the next one is asked for, or not at all. */
export interface Member {
  /** As the archive has it: a path, which may lead anywhere. */
  readonly name: string;
  /** Its bytes, unpacked. */
  readonly read: (source: string) => Promise<Uint8Array>;
}

/**
 * The files in a tar archive, in their order.
 *
 * @throws RelataError `unreadable-file`
 */
export async function* membersOfTar(bytes: Bytes, archive: string): AsyncGenerator<Member> {
  // Imported where there is an archive: most runs have none.
  const { createTarDecoder } = await import('modern-tar');
  const source = Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array<ArrayBuffer>>;
  const entries = source.pipeThrough(createTarDecoder({ strict: true }));
  try {
    for await (const { header, body } of entries as unknown as AsyncIterable<TarEntry>) {
      let isTaken = false;
      if (header.type === undefined || header.type === 'file') {
        yield {
          name: header.name,
          read: (path) => {
            isTaken = true;
            return gathered(unpacked(body as unknown as Bytes, path), path).catch((cause: unknown) => {
              throw broken(path, 'tar', cause);
            });
          },
        };
      }
      // The next one stands behind it.
      if (!isTaken) await body.cancel();
    }
  } catch (cause) {
    throw broken(archive, 'tar', cause);
  }
}

interface TarEntry {
  readonly header: { readonly name: string; readonly type?: string };
  readonly body: ReadableStream<Uint8Array>;
}

/**
 * The files in a zip archive, in the order of its directory, which stands at the end: what is piped in is put into a file first.
 *
 * @throws RelataError `unreadable-file`
 */
export async function* membersOfZip(source: string | Bytes, archive: string, tally: Tally): AsyncGenerator<Member> {
  if (typeof source !== 'string') {
    yield* ofPiped(source, archive);
    return;
  }
  const { getFileNameLowLevel, openPromise } = await import('yauzl');
  /** A name in UTF-8, or in the code page of DOS. */
  const nameOf = ({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string =>
    getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  let zip: ZipFile;
  try {
    // Names as bytes: one that leads out of the archive would be the end of all of it, and here nothing is written where it leads.
    zip = await openPromise(source, { decodeStrings: false });
  } catch (cause) {
    throw broken(archive, 'zip', cause);
  }
  const { size } = await stat(source);
  const unpackedBytes: Tally = { bytes: 0 };
  try {
    for await (const entry of zip.eachEntry()) {
      tally.bytes += entry.compressedSize;
      const name = nameOf(entry);
      if (name.endsWith('/')) continue;
      yield { name, read: (path) => readEntry(zip, entry, path, unpackedBytes) };
      if (isSuspicious(unpackedBytes.bytes, size)) throw bomb(archive);
    }
  } catch (cause) {
    throw broken(archive, 'zip', cause);
  } finally {
    zip.close();
  }
}

async function readEntry(zip: ZipFile, entry: Entry, path: string, unpackedBytes: Tally): Promise<Uint8Array> {
  if (!entry.canDecodeFileData())
    throw new RelataError('unreadable-file', { path, reason: entry.isEncrypted() ? 'it is encrypted' : 'its compression is not known' });
  try {
    const stream = (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
    const bytes = await gathered(unpacked(stream, path), path);
    unpackedBytes.bytes += bytes.length;
    return bytes;
  } catch (cause) {
    throw broken(path, 'zip', cause);
  }
}

async function* ofPiped(bytes: Bytes, archive: string): AsyncGenerator<Member> {
  const folder = await mkdtemp(join(tmpdir(), 'relata-'));
  try {
    const file = join(folder, 'piped.zip');
    await pipeline(Readable.from(bytes), createWriteStream(file));
    yield* membersOfZip(file, archive, { bytes: 0 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a library says of an archive, as an error of ours; one of ours as it is. */
function broken(path: string, kind: string, cause: unknown): Error {
  if (cause instanceof RelataError) return cause;
  // A bug of ours, or the caller's.
  if (cause instanceof TypeError || cause instanceof ReferenceError) return cause;
  const { message, code } = cause as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? 'there is no such file' : `it is no whole ${kind} archive (${message})`;
  return new RelataError('unreadable-file', { path, reason }, { cause });
}

/**
 * What an article of an archive is called: "news.zip/monday.txt". What would mean something else as a path, or to a terminal, is written as in
 * addresses: "news.zip/%2E%2E/a%0A.txt".
 */
export function sourceOfMember(archive: string, name: string): string {
  const steps = name.replace(/\p{Cs}/gu, '\ufffd').split('/');
  const escaped = steps.map((step) => (step === '..' ? '%2E%2E' : step.replace(/[%\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, encodeURIComponent)));
  return `${archive}/${escaped.join('/')}`;
}
