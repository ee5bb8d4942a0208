import type { Relation } from '../../extraction';
import { rolesOf } from './roles';

/** How far a quotation goes beyond the evidence. */
const REACH = 300;

/** The words that a relation was read from, with the rest of their sentence where the text is known. */
export function quoteOf(relation: Relation, text: string | undefined): { readonly start: number; readonly text: string } {
  const [{ span }] = relation.evidence;
  if (text === undefined) return { start: span.start, text: span.text };
  const roles = rolesOf(relation).filter(({ start, end }) => start > span.start - REACH && end < span.end + REACH);
  const first = Math.min(...roles.map(({ start }) => start));
  const last = Math.max(...roles.map(({ end }) => end));
  const before = text.slice(Math.max(0, first - REACH), first);
  const [head = ''] = /^.*(?:[.!?]["”’)\]]*\s+|\n\s*)/s.exec(before) ?? [];
  const after = /^.*?(?:[.!?]["”’)\]]*(?=\s|$)|(?=\n)|$)/s.exec(text.slice(last, last + REACH));
  const start = first - before.length + head.length;
  return { start, text: text.slice(start, last + (after?.[0].length ?? 0)) };
}
