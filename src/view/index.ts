export { toHTML } from './to-html';
export type { ViewOptions } from './options';
