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

// prettier-ignore
const UP = [0.00489352455891786, 0.000637261928875436, 1.48572235717979e-5, 5.12229709037114e-8, -8.60467152213735e-11, 2.00018790482477e-13, -2.76076847742355e-16].map(round);
const DOWN = [0.00489352518554385, 0.002268434632439, 0.000118534705686654, 1.19825839466702e-6].map(round);
const FAR = round(7.9053);

/** The rational function of kernel.wat. */
function tanh(value: number): number {
  const x = Math.max(-FAR, Math.min(FAR, value));
  const q = round(x * x);
  let up = UP[6];
  for (let i = 5; i >= 0; i--) up = round(UP[i] + round(q * up));
  let down = DOWN[3];
  for (let i = 2; i >= 0; i--) down = round(DOWN[i] + round(q * down));
  return round(round(x * up) / down);
}

const sigmoid = (x: number): number => round(0.5 + round(0.5 * tanh(round(0.5 * x))));
