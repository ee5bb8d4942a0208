import { select } from '../../src/7-selection';
import { assemble } from '../../src/assemble';
import type { RelatedDocument } from '../../src/document/layers';
import type { Extraction } from '../../src/extraction';

/** All that was read: what a rule below is worth is not to depend on what is worth telling. */
export const tellAll = (document: RelatedDocument): Extraction => assemble(select(document, { detail: 'all' }));
