import type { ParsedDocument } from '../document/layers';
import type { ArgumentRecord, ProjectionRecord, RelationRecord } from '../document/relations';
import type { TokenRange } from '../document/span';
import { isUnder } from '../document/tree';

/** A relation once more, with another subject. */
export const withSubject = (document: ParsedDocument, relation: RelationRecord, subject: ArgumentRecord): RelationRecord => ({
  ...relation,
  subject,
  // "There are firms such as Acme in Ohio": behind "there" the words of projections are the subject's.
  ...(relation.expletive >= 0 && { projections: projectionsWith(document, relation.projections, relation.subject, subject) }),
});

/** A relation once more, with another object. */
export const withObject = (document: ParsedDocument, relation: RelationRecord, object: ArgumentRecord): RelationRecord => ({
  ...relation,
  object,
  ...(relation.object && { projections: projectionsWith(document, relation.projections, relation.object, object) }),
});

/**
 * "worships gods such as Zeus → today" is "worships Zeus → today" of Zeus. What hangs on the noun that was replaced, "worships gods such
 * as → Hera", is no longer said.
 */
function projectionsWith(
  document: ParsedDocument,
  projections: readonly ProjectionRecord[],
  before: ArgumentRecord,
  after: ArgumentRecord,
): ProjectionRecord[] {
  return projections.flatMap(({ tokens, object }) => {
    if (isUnder(document.syntax.heads, object.head, before.head)) return [];
    const at = tokens.findIndex((token) => isIn(before.short, token));
    if (at < 0) return [{ tokens, object }];
    const others = tokens.filter((token) => !isIn(before.short, token));
    return [{ tokens: [...others.slice(0, at), ...tokensOf(after.short), ...others.slice(at)], object }];
  });
}

const isIn = ({ start, end }: TokenRange, token: number): boolean => token >= start && token < end;
const tokensOf = ({ start, end }: TokenRange): number[] => Array.from({ length: end - start }, (_, i) => start + i);
