import { createHash } from 'node:crypto';

import { sha256 } from '../../src/lite/sha256';

it('is the same with the help of a browser and without', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i & 255);
  const expected = createHash('sha256').update(bytes).digest('hex');
  expect(await sha256(bytes)).toBe(expected);
  const { crypto } = globalThis;
  // A page that came without HTTPS.
  Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
  try {
    expect(await sha256(bytes)).toBe(expected);
  } finally {
    Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
  }
});
