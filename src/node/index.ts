export { decodeText } from './decode-text';
export { extractFile } from './extract-file';
export { readText } from './read-text';
