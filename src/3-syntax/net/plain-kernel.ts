/**
 * The dense arithmetic of the net over one block of memory. All pointers are byte offsets into it; what each function does, and the layout of
 * what it reads, is told in kernel.wat. Both implementations give the same bits.
 */
export interface Kernel {
  readonly buffer: ArrayBuffer;
  /** Integer matrix product: i16 rows × packed i16 weights → i32 rows. */
  multiply(x: number, w: number, y: number, T: number, K: number, N: number): void;
  /** One direction of a gated layer. */
  scan(gates: number, gateStride: number, out: number, outStride: number, T: number, H: number, scales: number, biases: number): void;
  /** Integers to floats: scaled, biased, and leaning by `leak` below 0 (1 leaves them as they are). */
  activate(y: number, stride: number, scales: number, biases: number, out: number, T: number, W: number, leak: number): void;
  /** Products of all rows of one float matrix with all of another. */
  dots(a: number, b: number, y: number, T: number, M: number, K: number): void;
}

const round = Math.fround;
/** 1 in the activations. */
const ONE = 1024;

/** The kernel without WebAssembly: the same operations in the same order, each rounded to a float, and so the same bits. */
export function plainKernel(bytes: number): Kernel {
  const buffer = new ArrayBuffer(Math.ceil(bytes / 16) * 16);
  const i16 = new Int16Array(buffer);
  const i32 = new Int32Array(buffer);
  const f32 = new Float32Array(buffer);

  return {
    buffer,

    multiply(x, w, y, T, K, N) {
      const rows = x >> 1;
      const out = y >> 2;
      for (let column = 0; column < N; column++) {
        // Panels of 16 columns, in each K/2 pairs, in each 16 columns × 2.
        const weights = (w >> 1) + (column >> 4) * 16 * K + (column & 15) * 2;
        for (let t = 0; t < T; t++) {
          let sum = 0;
          const row = rows + t * K;
          for (let k = 0, at = weights; k < K; k += 2, at += 32) sum += i16[row + k] * i16[at] + i16[row + k + 1] * i16[at + 1];
          i32[out + t * N + column] = sum;
        }
      }
    },

    scan(gates, gateStride, out, outStride, T, H, scales, biases) {
      const scale = scales >> 2;
      const bias = biases >> 2;
      for (let h = 0; h < H; h++) {
        let state = 0;
        for (let t = 0; t < T; t++) {
          const gate = ((gates + t * gateStride) >> 2) + h;
          const z = sigmoid(round(f32[bias + h] + round(f32[scale + h] * round(i32[gate]))));
          const c = round(f32[bias + H + h] + round(f32[scale + H + h] * round(i32[gate + H])));
          const o = round(f32[bias + 2 * H + h] + round(f32[scale + 2 * H + h] * round(i32[gate + 2 * H])));
          state = round(c + round(z * round(state - c)));
          const value = round(tanh(state) * sigmoid(o));
          i16[((out + t * outStride) >> 1) + h] = Math.floor(round(0.5 + round(ONE * value)));
        }
      }
    },

    activate(y, stride, scales, biases, out, T, W, leak) {
      const slope = round(leak);
      for (let t = 0; t < T; t++) {
        const row = (y + t * stride) >> 2;
        for (let w = 0; w < W; w++) {
          const value = round(f32[(biases >> 2) + w] + round(f32[(scales >> 2) + w] * round(i32[row + w])));
          f32[(out >> 2) + t * W + w] = Math.max(value, round(slope * value));
        }
      }
    },

    dots(a, b, y, T, M, K) {
      const left = a >> 2;
      const right = b >> 2;
      const out = y >> 2;
      for (let t = 0; t < T; t++) {
        for (let m = 0; m < M; m++) {
          let s0 = 0;
          let s1 = 0;
          let s2 = 0;
          let s3 = 0;
          for (let k = 0, i = left + t * K, j = right + m * K; k < K; k += 4, i += 4, j += 4) {
            s0 = round(s0 + round(f32[i] * f32[j]));
            s1 = round(s1 + round(f32[i + 1] * f32[j + 1]));
            s2 = round(s2 + round(f32[i + 2] * f32[j + 2]));
            s3 = round(s3 + round(f32[i + 3] * f32[j + 3]));
          }
          f32[out + t * M + m] = round(round(s0 + s1) + round(s2 + s3));
        }
      }
    },
  };
}

const FAR = round(4.97);

/** The rational function of kernel.wat. */
function tanh(value: number): number {
  const x = Math.max(-FAR, Math.min(FAR, value));
  const q = round(x * x);
  const up = round(135135 + round(q * round(17325 + round(q * round(378 + q)))));
  const down = round(135135 + round(q * round(62370 + round(q * round(3150 + round(q * 28))))));
  return round(round(x * up) / down);
}

const sigmoid = (x: number): number => round(0.5 + round(0.5 * tanh(round(0.5 * x))));
