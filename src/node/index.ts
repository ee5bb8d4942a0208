export { decodeText } from './decode-text';
export { extractFile } from './extract-file';
export { extractMany, type Article, type ExtractManyOptions, type Outcome } from './extract-many';
export { decodeHTML, readHTML, textOfHTML, type HTMLArticle } from './html';
export { readText } from './read-text';
