export { packed, type CompactExtraction } from './compact';
export { readExtraction } from './read';
