export { fromJSON, toJSON } from './extraction-json';
export { toGraphJSON } from './graph-json';
export { formatValue } from '../graph';
