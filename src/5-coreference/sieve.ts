import type { Context, MentionedDocument } from '../document/layers';
import { spanOf, type Span, type TokenRange } from '../document/span';
import type { Warning } from '../document/warnings';
import type { Chains } from './chains';
import type { Reference } from './references';

/** What the sieves work on: the document, what is known of each mention, and the chains that they join. */
export interface Discourse {
  readonly document: MentionedDocument;
  readonly references: readonly Reference[];
  readonly chains: Chains;
  /** Keys of names that the text itself calls other names: "X, formerly Y". They are never what an entity is called. */
  readonly byNames: Set<string>;
  /** What the caller's `aliases` say: the key of each name, with the name that its entity is to have. */
  readonly given: ReadonlyMap<string, string>;
  /** For a pronoun that stands for several: whom it stands for. */
  readonly together: ReadonlyMap<number, readonly number[]>;
  /** By the mention that was left alone, the first for each. */
  readonly warnings: Map<number, Warning>;
}

/** Texts, and of each the mentions that are one entity: "Acme Holdings Ltd = Acme", in the order of the text. */
export type SieveExamples = Readonly<Record<string, readonly string[]>>;

/**
 * One way to see that two mentions are the same thing. Sieves run one after another, from the surest to the boldest, and each sees
 * the chains that those before it made (Raghunathan et al. 2010; Lee et al. 2013, "Deterministic coreference resolution based on
 * entity-centric, precision-ranked rules").
 */
export interface Sieve {
  /** What `resolvedBy` says. */
  readonly name: string;
  /** What it sees, in a line. */
  readonly about: string;
  /** What must be one entity, with a mention that this sieve joined. */
  readonly examples: SieveExamples;
  /** What must not be one, by any sieve. */
  readonly counterexamples: SieveExamples;
  /** What the caller says where the examples hold. */
  readonly context?: Context;
  /** Joins mentions; takes time in proportion to their number. */
  apply(discourse: Discourse, name: string): void;
}

/**
 * Notes that a mention was left alone because two things fit it equally well, or one that nothing speaks for, unless the names would not
 * tell the reader which are meant: "its" may be another "its".
 *
 * @param candidates a mention of each; nothing is noted where there is none
 */
export function warnAmbiguous({ document, references, chains, warnings }: Discourse, mention: number, candidates: readonly number[]): void {
  if (candidates.length === 0) return;
  const charsOf = ({ start: first, end: last }: TokenRange): Span =>
    spanOf(document.text, document.tokens.starts[first], document.tokens.ends[last - 1]);
  const best = candidates.map((candidate) => references[chains.of(candidate).typedBy].mention);
  const { start, end, text } = charsOf(references[mention].mention);
  const names = new Set(best.map((named) => charsOf(named).text));
  if (
    names.size < Math.min(2, candidates.length) ||
    names.has(text) ||
    best.some(({ form }) => form === 'pronoun') ||
    warnings.has(mention)
  )
    return;
  const quoted = [...names].map((name) => JSON.stringify(name)).join(' or ');
  warnings.set(mention, { code: 'ambiguous-reference', message: `${JSON.stringify(text)} may be ${quoted}; left alone`, start, end });
}
