import { isName } from '../document/entities';
import type { Entity } from '../extraction';

/** Whether a text calls it by a name or by the letters of one; a person may be called by a noun alone, "the minister". */
export const isNamed = ({ mentions }: Entity): boolean => mentions.some(({ form }) => isName(form) || form === 'demonym');
