// What the library takes of the inside of wink-nlp and its model, of which their own types say nothing.

/** A text while it is read. */
interface WinkDocument {
  readonly cache: object;
  /** Four numbers a token. */
  readonly tokens: number[];
  numOfTokens: number;
  /** First and last token, and two more. */
  readonly sentences: (readonly [first: number, last: number, ...number[]])[];
  readonly nonBreakingSpaces: Record<number, string>;
}

interface WinkAutomaton {
  readonly importJSON: (json: string) => void;
  readonly setPatternSwap: (patterns: object[] | null) => void;
  readonly recognize: (tokens: readonly number[], transformer: unknown, parameter: readonly number[]) => object[];
}

declare module 'wink-nlp/src/automaton.js' {
  const newAutomaton: (cache: object) => WinkAutomaton;
  export default newAutomaton;
}

declare module 'wink-nlp/src/cache.js' {
  const newCache: (core: object, features: () => object) => object;
  export default newCache;
}

declare module 'wink-nlp/src/compile-trex.js' {
  const compileTRex: (trex: object) => object;
  export default compileTRex;
}

declare module 'wink-nlp/src/dd-wrapper.js' {
  const wrap: (document: WinkDocument) => object;
  export default wrap;
}

declare module 'wink-nlp/src/tokenizer.js' {
  const newTokenizer: (trex: object, categories: object, preserve: object) => (wrapped: object, text: string) => void;
  export default newTokenizer;
}

declare module 'wink-nlp/src/tokens-mappers.js' {
  const mappers: { readonly mapRawTokens2UIdOfNormal: (document: WinkDocument) => number[] };
  export default mappers;
}

declare module '*/wink-eng-lite-web-model/dist/sbd-setter.js' {
  const setter: (ends: object[] | null, document: WinkDocument) => void;
  export default setter;
}

declare module '*/wink-eng-lite-web-model/dist/sbd-transformers.js' {
  const transformers: readonly ((...parameters: never[]) => number)[];
  export default transformers;
}
