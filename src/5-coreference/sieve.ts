import type { MentionedDocument } from '../document/layers';
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
  readonly warnings: Warning[];
}

/**
 * One way to see that two mentions are the same thing. Sieves run one after another, from the surest to the boldest, and each sees
 * the chains that those before it made (Raghunathan et al. 2010; Lee et al. 2013, "Deterministic coreference resolution based on
 * entity-centric, precision-ranked rules").
 */
export interface Sieve {
  /** What `resolvedBy` says. */
  readonly name: string;
  /** Joins mentions; takes time in proportion to their number. */
  readonly resolve: (discourse: Discourse, name: string) => void;
}

/** Notes that a mention was left alone because two things fit it equally well. */
export function warnAmbiguous({ document, references, warnings }: Discourse, mention: number, candidates: readonly number[]): void {
  const charsOf = (index: number): { start: number; end: number; text: string } => {
    const { start: first, end: last } = references[index].mention;
    const start = document.tokens.starts[first];
    const end = document.tokens.ends[last - 1];
    return { start, end, text: document.text.slice(start, end) };
  };
  const { start, end, text } = charsOf(mention);
  const names = candidates.map((candidate) => JSON.stringify(charsOf(candidate).text)).join(' or ');
  warnings.push({ code: 'ambiguous-reference', message: `${JSON.stringify(text)} may be ${names}; left alone`, start, end });
}
