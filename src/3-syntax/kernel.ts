import wasm from './kernel.wasm';
import { plainKernel } from './plain-kernel';

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

/** A kernel with `bytes` of memory: WebAssembly with SIMD, or without where that is missing or forbidden. */
export function openKernel(bytes: number): Kernel {
  return simdKernel(bytes) ?? plainKernel(bytes);
}

const PAGE = 65_536;

/** The WebAssembly kernel, or undefined where it does not compile: engines without SIMD, pages whose policy forbids it. */
export function simdKernel(bytes: number): Kernel | undefined {
  try {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm));
    const { memory, ...functions } = instance.exports as unknown as Omit<Kernel, 'buffer'> & { memory: WebAssembly.Memory };
    memory.grow(Math.ceil(bytes / PAGE));
    return { buffer: memory.buffer, ...functions };
  } catch {
    return undefined;
  }
}
