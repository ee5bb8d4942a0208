import type { Clause } from '../document/clauses';
import type { ResolvedDocument } from '../document/layers';
import type { RelationRecord } from '../document/relations';
import type { Warning } from '../document/warnings';
import type { NameRecord } from './names';

/** What a rule reads beside the document. */
export interface RuleInput {
  /** All clauses, in the order of their heads. */
  readonly clauses: readonly Clause[];
  /** All names, in the order of the text. */
  readonly names: readonly NameRecord[];
  /** What the rules before it in the list read. */
  readonly stated: readonly RelationRecord[];
  /** Where a rule says what it left out. */
  readonly warnings: Warning[];
}

/**
 * Texts, and of each some relations as golden cases write them: `subject | predicate | object`, then only what is out of the ordinary. The
 * predicate is its lemma or its type.
 */
export type RuleExamples = Readonly<Record<string, readonly string[]>>;

/** One wording of relations: a pattern in the tree, and what it says. */
export interface RelationRule {
  /** What the `rule` of each relation that it reads begins with: "noun-phrase/role". */
  readonly name: string;
  /** What it reads, in a line. */
  readonly about: string;
  /** What must come out, by this rule. */
  readonly examples: RuleExamples;
  /** What must not, by any rule; `*` stands for anything. */
  readonly counterexamples: RuleExamples;
  apply(document: ResolvedDocument, reading: RuleInput): RelationRecord[];
}
