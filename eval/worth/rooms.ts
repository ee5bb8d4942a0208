import { coreferenceRoom } from './coreference-room';
import { namesRoom } from './names-room';
import { relationsRoom } from './relations-room';
import type { Room } from './room';
import { selectionRoom } from './selection-room';
import { syntaxRoom } from './syntax-room';
import { valuesRoom } from './values-room';

/** The rooms whose rules are records. One more needs a list of them, and its reading without one. */
export const ROOMS: readonly Room[] = [syntaxRoom, valuesRoom, namesRoom, coreferenceRoom, relationsRoom, selectionRoom];
