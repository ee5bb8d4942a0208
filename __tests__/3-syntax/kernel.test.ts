import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { read } from '../../src/1-reading';
import { tokenize } from '../../src/2-tokens';
import { simdKernel, type Kernel } from '../../src/3-syntax/net/kernel';
import { readModel } from '../../src/3-syntax/net/model';
import { LONGEST, Network } from '../../src/3-syntax/net/network';
import { plainKernel } from '../../src/3-syntax/net/plain-kernel';

const ROOT = resolve(__dirname, '../..');
const PAGE = 65_536;

/** Where a test's first and second operand and its result lie. */
const [A, B, Y] = [16, PAGE, 3 * PAGE];
const MEMORY = 5 * PAGE;

const kernels: readonly Kernel[] = [simdKernel(MEMORY)!, plainKernel(MEMORY)];

/** Does the same in both kernels, on memory of zeros; gives what each has at `Y`. */
function both<T extends Int16Array | Int32Array | Float32Array>(run: (kernel: Kernel) => void, view: (buffer: ArrayBuffer) => T): T[] {
  return kernels.map((kernel) => {
    new Uint8Array(kernel.buffer).fill(0);
    run(kernel);
    return view(kernel.buffer).slice() as T;
  });
}

/** Floats as one string of their bits; which NaN a NaN is, is not settled by WebAssembly. */
const bitsOf = (floats: Float32Array): string => {
  const bits = new Uint32Array(floats.buffer, floats.byteOffset, floats.length);
  return Array.from(bits, (value, i) => (Number.isNaN(floats[i]) ? 'NaN' : value.toString(16))).join(' ');
};

const i16 = fc.oneof(fc.integer({ min: -32768, max: 32767 }), fc.constantFrom(-32768, 32767, 0));
const i32 = fc.oneof(fc.integer(), fc.integer({ min: -5000, max: 5000 }), fc.constantFrom(-(2 ** 31), 2 ** 31 - 1, 0));
const usual = fc.float({ min: -4, max: 4, noNaN: true });
const float = fc.oneof(usual, fc.float());
const listOf = <T>(value: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> => fc.array(value, { minLength: length, maxLength: length });

test('SIMD is there', () => {
  expect(kernels[0]).toBeDefined();
});

test('the kernel is what its source assembles to', () => {
  const program = `import { assemble } from './scripts/build-kernel.mjs'; process.stdout.write(Buffer.from(await assemble()));`;
  const assembled = execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: ROOT });
  expect(assembled.equals(readFileSync(join(ROOT, 'src/3-syntax/net/kernel.wasm')))).toBe(true);
});

test('multiply: the same numbers, for odd T and for sums that overflow', () => {
  const sizes = fc.record({
    T: fc.integer({ min: 1, max: 9 }),
    pairs: fc.integer({ min: 1, max: 12 }),
    panels: fc.integer({ min: 1, max: 3 }),
  });
  const inputs = sizes.chain(({ T, pairs, panels }) => {
    const [K, N] = [2 * pairs, 16 * panels];
    return fc.record({ T: fc.constant(T), K: fc.constant(K), N: fc.constant(N), x: listOf(i16, T * K), w: listOf(i16, K * N) });
  });
  fc.assert(
    fc.property(inputs, ({ T, K, N, x, w }) => {
      const run = (kernel: Kernel): void => {
        new Int16Array(kernel.buffer, A).set(x);
        new Int16Array(kernel.buffer, B).set(w);
        kernel.multiply(A, B, Y, T, K, N);
      };
      const [simd, plain] = both(run, (buffer) => new Int32Array(buffer, Y, T * N));
      expect(simd).toEqual(plain);
      // And what it should be: row 0 by the weights of column 17, which lie in the second panel.
      const column = Math.min(17, N - 1);
      const weight = (k: number): number => w[(column >> 4) * 16 * K + (k >> 1) * 32 + (column & 15) * 2 + (k & 1)];
      expect(plain[column]).toBe(x.slice(0, K).reduce((sum, value, k) => sum + value * weight(k), 0) | 0);
    }),
  );
});

test.each(['left to right', 'right to left'])('scan from %s: the same numbers', (direction) => {
  const inputs = fc.record({ T: fc.integer({ min: 1, max: 9 }), H: fc.constantFrom(8, 16, 24) }).chain(({ T, H }) =>
    fc.record({
      T: fc.constant(T),
      H: fc.constant(H),
      gates: listOf(i32, T * 3 * H),
      scales: listOf(fc.oneof(fc.float({ min: -0.015625, max: 0.015625, noNaN: true }), float), 3 * H),
      biases: listOf(float, 3 * H),
    }),
  );
  fc.assert(
    fc.property(inputs, ({ T, H, gates, scales, biases }) => {
      const [SCALES, BIASES] = [B, B + 12 * H];
      const run = (kernel: Kernel): void => {
        new Int32Array(kernel.buffer, A).set(gates);
        new Float32Array(kernel.buffer, SCALES).set(scales);
        new Float32Array(kernel.buffer, BIASES).set(biases);
        if (direction === 'left to right') kernel.scan(A, 12 * H, Y, 2 * H, T, H, SCALES, BIASES);
        else kernel.scan(A + (T - 1) * 12 * H, -12 * H, Y + (T - 1) * 2 * H, -2 * H, T, H, SCALES, BIASES);
      };
      const [simd, plain] = both(run, (buffer) => new Int16Array(buffer, Y, T * H));
      expect(simd).toEqual(plain);
      for (const value of plain) expect(Math.abs(value)).toBeLessThanOrEqual(1024);
    }),
    { numRuns: 300 },
  );
});

test('activate: the same bits', () => {
  const inputs = fc.record({
    y: listOf(fc.integer(), 24),
    scales: listOf(float, 8),
    biases: listOf(float, 8),
    leak: fc.constantFrom(1, 0.1),
  });
  fc.assert(
    fc.property(inputs, ({ y, scales, biases, leak }) => {
      const run = (kernel: Kernel): void => {
        new Int32Array(kernel.buffer, Y).set(y);
        new Float32Array(kernel.buffer, A).set(scales);
        new Float32Array(kernel.buffer, B).set(biases);
        kernel.activate(Y, 48, A, B, Y + 256, 2, 8, leak);
      };
      const [simd, plain] = both(run, (buffer) => new Float32Array(buffer, Y + 256, 16));
      expect(bitsOf(simd)).toBe(bitsOf(plain));
    }),
    { numRuns: 300 },
  );
});

test('dots: the same bits', () => {
  const sizes = fc.record({ T: fc.integer({ min: 1, max: 6 }), M: fc.integer({ min: 1, max: 6 }), quads: fc.integer({ min: 1, max: 6 }) });
  const inputs = sizes.chain(({ T, M, quads }) =>
    fc.record({
      T: fc.constant(T),
      M: fc.constant(M),
      K: fc.constant(4 * quads),
      a: listOf(float, T * 4 * quads),
      b: listOf(float, M * 4 * quads),
    }),
  );
  fc.assert(
    fc.property(inputs, ({ T, M, K, a, b }) => {
      const run = (kernel: Kernel): void => {
        new Float32Array(kernel.buffer, A).set(a);
        new Float32Array(kernel.buffer, B).set(b);
        kernel.dots(A, B, Y, T, M, K);
      };
      const [simd, plain] = both(run, (buffer) => new Float32Array(buffer, Y, T * M));
      expect(bitsOf(simd)).toBe(bitsOf(plain));
    }),
    { numRuns: 300 },
  );
});

describe('the whole net', () => {
  const model = readModel(readFileSync(join(ROOT, 'models/syntax.bin')));
  /** A net that notes the bits of all that its float products give, which everything else goes into. */
  const netOver = (open: (bytes: number) => Kernel) => {
    const seen: string[] = [];
    const net = new Network(model, (bytes) => {
      const kernel = open(bytes);
      return {
        ...kernel,
        dots(a, b, y, T, M, K) {
          kernel.dots(a, b, y, T, M, K);
          seen.push(bitsOf(new Float32Array(kernel.buffer, y, T * M)));
        },
      };
    });
    return (words: readonly string[]) => {
      const { tags, heads, labels } = net.parse(words);
      const n = words.length + 1;
      return { tags: tags.slice(0, n), heads: heads.slice(0, n), labels: labels.slice(0, n), bits: seen.splice(0) };
    };
  };
  const simd = netOver((bytes) => simdKernel(bytes)!);
  const plain = netOver(plainKernel);

  test.each(['aalmarin-takeover', 'malawi-cholera'])('gives the same for %s with and without SIMD', (article) => {
    const text = readFileSync(join(ROOT, `corpus/${article}.txt`), 'utf8');
    const { tokens, sentences } = tokenize(read({ id: '', text, warnings: [] }, {}), {});
    for (const { start, end } of sentences) {
      const words = tokens.words.slice(start, end);
      expect(simd(words)).toEqual(plain(words));
    }
  });

  test('gives the same for the shortest and the longest sentence, one after the other', () => {
    const longest = Array.from({ length: LONGEST - 1 }, (_, i) => ['Globex', 'bought', 'the', 'firm', ','][i % 5]);
    for (const words of [['Yes'], longest, ['Yes'], [...longest].reverse(), ['No', '.']]) expect(simd(words)).toEqual(plain(words));
    expect(() => simd([...longest, '.'])).toThrow(RangeError);
  });

  test('does not remember the sentence before', () => {
    const words = ['Globex', 'bought', 'Acme', 'in', '2019', '.'];
    const first = simd(words);
    simd(Array.from({ length: 100 }, () => 'and'));
    expect(simd(words)).toEqual(first);
  });
});
