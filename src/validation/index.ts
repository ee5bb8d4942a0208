export { singlesOf } from './singles';
export { validateExtraction } from './validate-extraction';
