export { decodeText } from './decode-text';
export { extractFile } from './extract-file';
export { dayOf } from '../document/day-of';
export { extractMany, type Article, type Extracted, type ExtractManyOptions, type Failed, type Outcome } from './extract-many';
export { decodeHTML, readHTML, textOfHTML, type HTMLArticle } from './html';
export { readText } from './read-text';
