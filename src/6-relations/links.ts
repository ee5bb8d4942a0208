import type { ParsedDocument } from '../document/layers';
import type { LinkKind, LinkRecord } from '../document/relations';
import type { TokenRange } from '../document/span';
import { dependentBy, dependentsOf, extentOf, headOf, labelOf, subtreeOf, uposOf, withFixed } from '../document/tree';
import { isBareReport } from './attribution';
import type { Clause } from '../document/clauses';
import { isInfinitive, markersOf } from './phrases';
import { kindOfConnective } from '../lexicon/connectives';

/** The clauses that belong to what `clause` says, in the order of the text. */
export function linksOf(document: ParsedDocument, clause: Clause): LinkRecord[] {
  const { heads } = document.syntax;
  const links = clause.dependents
    .filter((head) => labelOf(document, head) !== 'parataxis')
    .map((head): LinkRecord => {
      const connective = connectiveOf(document, head);
      return { kind: kindOf(document, head, connective), connective, tokens: subtreeOf(document, head, isNextClause(document, head)) };
    });
  for (const verb of clause.chain) links.push(...freeRelatives(document, verb));
  // "Sales fell, the firm said": the verb of saying hangs on what was said.
  const top = clause.chain[0]!;
  if (labelOf(document, top) === 'parataxis' && heads[top]! >= 0 && isBareReport(document, top)) {
    // "Sales, the firm said, fell": what was said goes on behind it.
    const around = extentOf(document, heads[top]!, (token) => token === top);
    const inserted = around.start < top && top < around.end;
    const tokens = inserted ? around : subtreeOf(document, heads[top]!, (token) => token === top);
    links.push({ kind: 'content', connective: [], tokens });
  }
  return links
    .map((link) => (link.kind === 'content' ? { ...link, tokens: withoutOpener(document, link.tokens) } : link))
    .sort((a, b) => a.tokens.start - b.tokens.start);
}

/** “But it is hard,” said Holm: what was said is that it is hard, and "but" joins it to what was said before. */
function withoutOpener(document: ParsedDocument, { start, end }: TokenRange): TokenRange {
  const isMark = (token: number): boolean => token < end && labelOf(document, token) === 'punct';
  let first = start;
  while (isMark(first)) first++;
  // Not "as well as".
  const isJoined = first < end && labelOf(document, first) === 'cc' && withFixed(document, first).length === 1;
  // "So we left", and not "so many left".
  const isSo =
    first < end && document.tokens.lower[first] === 'so' && labelOf(document, first) === 'advmod' && isSubject(document, first + 1);
  if (!isJoined && !isSo) return { start, end };
  first++;
  while (isMark(first)) first++;
  return first < end ? { start: first, end } : { start, end };
}

/** Whether a subject begins at a token: "we", "the firm". */
const isSubject = (document: ParsedDocument, token: number): boolean => /^(?:PRON|DET|PROPN)$/.test(uposOf(document, token));

/** "depends on what the court does": a clause stands where a noun phrase could, and no entity does. */
function freeRelatives(document: ParsedDocument, verb: number): LinkRecord[] {
  return dependentsOf(document, verb)
    .filter((token) => {
      const label = labelOf(document, token);
      const isFree = label === 'obj' || label === 'obl';
      return isFree && /^what(?:ever)?$/.test(document.tokens.lower[token]!) && dependentBy(document, token, 'acl:relcl') >= 0;
    })
    .map((token) => ({
      kind: 'content',
      connective: markersOf(document, token),
      tokens: subtreeOf(document, token, isNextClause(document, token)),
    }));
}

function kindOf(document: ParsedDocument, head: number, connective: readonly number[]): LinkKind {
  const label = labelOf(document, head);
  if (label === 'ccomp') return 'content';
  if (label === 'xcomp') return 'complement';
  const word = connective.map((token) => document.tokens.lower[token]).join(' ');
  return kindOfConnective(word) ?? (isInfinitive(document, head) ? 'purpose' : 'circumstance');
}

/** "because", "so that", "when": what opens the clause. */
function connectiveOf(document: ParsedDocument, head: number): number[] {
  const found: number[] = [];
  for (const token of dependentsOf(document, head)) {
    if (token > head) break;
    const label = labelOf(document, token);
    const adverb = label === 'advmod' && /^wh(?:en|ere|y|enever)$/.test(document.tokens.lower[token]!);
    if (label !== 'mark' && !adverb) continue;
    found.push(...withFixed(document, token));
  }
  return found;
}

/** A clause that is joined to the one at `head` by "and" is not of it, unless both are said before the verb of saying: "Sales fell and costs rose, he said". */
const isNextClause =
  (document: ParsedDocument, head: number) =>
  (token: number): boolean => {
    if (headOf(document, token) !== head || labelOf(document, token) !== 'conj' || !document.verbs.has(token)) return false;
    return labelOf(document, head) !== 'ccomp' || token > headOf(document, head);
  };
