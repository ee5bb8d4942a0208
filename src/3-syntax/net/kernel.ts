import wasm from './kernel.wasm';
import { plainKernel, type Kernel } from './plain-kernel';

export type { Kernel } from './plain-kernel';

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
