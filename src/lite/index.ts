export { loadModels, modelsFile, type LoadOptions } from './load-models';
export type { FetchedModels, FetchModels } from './environment';
export { createExtractor, extract } from '../extract';
export { explain } from '../explain';
export { parseText } from '../parse';
export * from '../library';
