// What the library takes of the inside of compromise, which has no types for it. Such modules have no door of their own: they are bundled.

declare module '*/compromise/src/2-two/preTagger/methods/transform/verbs/toInfinitive/index.js' {
  const toInfinitive: (word: string, model: unknown, tense: string) => string;
  export default toInfinitive;
}

declare module '*/compromise/src/2-two/preTagger/methods/transform/verbs/conjugate/index.js' {
  const conjugate: (infinitive: string, model: unknown) => Record<string, string | undefined>;
  export default conjugate;
}

declare module '*/compromise/src/2-two/preTagger/methods/transform/nouns/toSingular/index.js' {
  const toSingular: (word: string, model: unknown) => string;
  export default toSingular;
}

declare module '*/compromise/src/2-two/preTagger/model/models/_data.js' {
  const packed: Record<'PastTense' | 'PresentTense' | 'Gerund' | 'Participle', object>;
  export default packed;
}

declare module '*/compromise/src/2-two/preTagger/model/irregulars/plurals.js' {
  const plurals: Record<string, string>;
  export default plurals;
}

declare module '*/compromise/src/1-one/tokenize/model/prefixes.js' {
  const prefixes: Record<string, true>;
  export default prefixes;
}

declare module '*/suffix-thumb/src/index.js' {
  export const uncompress: (packed: object) => object;
  export const reverse: (model: object) => object;
}
