// What Node and every browser have alike but TypeScript declares only with the DOM, and the data files that the build embeds.
// Only what the library uses: without the DOM's types a slip into browser-only code does not compile.

declare namespace WebAssembly {
  type Module = object;
  const Module: new (bytes: Uint8Array) => Module;
  class Memory {
    constructor(descriptor: { initial: number; maximum?: number });
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  class Instance {
    constructor(module: Module, imports?: Record<string, Record<string, unknown>>);
    readonly exports: Record<string, unknown>;
  }
  function validate(bytes: Uint8Array): boolean;
}

declare class TextDecoder {
  constructor(encoding?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

interface AbortSignal {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as the DOM and Node declare it
  readonly reason: any;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

declare class AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}

interface URL {
  href: string;
}

/** Weights: read when they are first needed. */
declare module '*.bin' {
  const read: () => Uint8Array;
  export default read;
}

declare module '*.wasm' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

/** A style sheet is imported as its text. */
declare module '*.css' {
  const text: string;
  export default text;
}
