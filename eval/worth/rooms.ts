import { relationsRoom } from './relations-room';
import type { Room } from './room';
import { syntaxRoom } from './syntax-room';

/** The rooms whose rules are records. One more needs a list of them, and its reading without one. */
export const ROOMS: readonly Room[] = [syntaxRoom, relationsRoom];
