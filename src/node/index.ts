export { decodeText } from './decode-text';
export { extractFile } from './extract-file';
export { dayOf } from '../document/day-of';
export { extractMany, type ExtractManyOptions } from './extract-many';
export type { Article, Extracted, Failed, Outcome } from './outcome';
export type { PoolOptions } from './pool';
export { decodeHTML, readHTML, textOfHTML, type HTMLArticle } from './html';
export { readText } from './read-text';
export { writeModels } from './write-models';
