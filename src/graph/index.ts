export { toGraph } from './to-graph';
export { formatValue } from './format-value';
export { ownLink } from './links';
export { settle } from './options';
export { participantsOf, type Participant } from './participants';
export { validateExtraction } from './validate-extraction';
export { validateExtractions } from './validate-extractions';
export type { EdgeAttributes, GraphAttributes, NodeAttributes, RelataGraph } from './attributes';
export type { GraphOptions } from './options';
