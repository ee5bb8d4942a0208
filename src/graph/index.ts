export { toGraph } from './to-graph';
export { formatValue } from './format-value';
export { validateExtraction } from './validate-extraction';
export type { EdgeAttributes, GraphAttributes, NodeAttributes, RelataGraph } from './attributes';
export type { GraphOptions } from './options';
