import fc from 'fast-check';
import { createHash } from 'node:crypto';

import { digest, sha256 } from '../../src/lite/sha256';

const expected = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const ofDigest = (bytes: Uint8Array): string => Buffer.from(digest(bytes)).toString('hex');

it('is that of FIPS 180-4 where a browser does not help', () => {
  expect(ofDigest(new TextEncoder().encode('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  for (let length = 0; length <= 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 7 + length) & 255);
    expect([length, ofDigest(bytes)]).toEqual([length, expected(bytes)]);
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => ofDigest(bytes) === expected(bytes)));
});

it('is the same with its help and without', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i & 255);
  expect(await sha256(bytes)).toBe(expected(bytes));
  const { crypto } = globalThis;
  // A page that came without HTTPS.
  Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
  try {
    expect(await sha256(bytes)).toBe(expected(bytes));
  } finally {
    Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
  }
});
