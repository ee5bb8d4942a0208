// What the library takes of the inside of wink-eng-lite-web-model: how it marks the ends of sentences. wink-nlp calls both.

declare module '*/wink-eng-lite-web-model/dist/sbd-setter.js' {
  const setter: (...parameters: never[]) => void;
  export default setter;
}

declare module '*/wink-eng-lite-web-model/dist/sbd-transformers.js' {
  const transformers: readonly ((...parameters: never[]) => number)[];
  export default transformers;
}
