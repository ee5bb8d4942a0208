export { createExtractor, explain, extract, parseText } from './with-weights';
export * from './library';
