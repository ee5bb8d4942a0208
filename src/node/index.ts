export { decodeText } from './decode-text';
export { extractFile } from './extract-file';
export { decodeHTML, readHTML, textOfHTML, type HTMLArticle } from './html';
export { readText } from './read-text';
