import type { TreeDocument } from '../document/layers';
import { baseOf, labelOf, uposOf } from '../document/tree';

/** A token above another one. */
export interface Ancestor {
  readonly token: number;
  /** How many clauses lie between the two. */
  readonly clauses: number;
  /** Whether it is the noun that the clause right below hangs on as a relative clause. */
  readonly relative: boolean;
}

/** How far up is looked, at most. */
const MAX_CLIMB = 14;

const CLAUSES: ReadonlySet<string> = new Set(['ccomp', 'advcl', 'acl', 'csubj', 'parataxis', 'xcomp']);

/** The tokens above one, from its head up. */
export function ancestorsOf(document: TreeDocument, token: number): readonly Ancestor[] {
  const { heads } = document.syntax;
  const found: Ancestor[] = [];
  let clauses = 0;
  for (let at = token; found.length < MAX_CLIMB && heads[at]! >= 0;) {
    const label = labelOf(document, at);
    const base = baseOf(label);
    if (CLAUSES.has(base) || (base === 'conj' && uposOf(document, at) === 'VERB')) clauses++;
    at = heads[at]!;
    found.push({ token: at, clauses, relative: label === 'acl:relcl' });
  }
  return found;
}
