export { validateExtraction } from './validate-extraction';
