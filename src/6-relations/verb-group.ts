import type { ParsedDocument } from '../document/layers';
import { dependentBy, dependentsOf, labelOf } from '../document/tree';
import type { Aspect, Tense } from '../document/verbs';
import { NEGATORS } from './negation';
import type { Clause } from './clauses';

/** The verb forms of one clause: what its tense, aspect and words are. */
export interface VerbGroup {
  readonly tense: Tense;
  readonly aspect: Aspect;
  /** The words of the predicate, token indices in the order of the text. */
  readonly tokens: readonly number[];
  /** Auxiliaries of all verbs of the chain. */
  readonly auxiliaries: readonly number[];
  /** "use", "carry out", "be crucial", "be". */
  readonly lemma: string;
}

const PREDICATE_LABELS = new Set(['aux', 'aux:pass', 'cop', 'compound:prt']);

export function verbGroupOf(document: ParsedDocument, clause: Clause): VerbGroup {
  const chain = clause.chain.map((verb) => document.verbs.get(verb)!);
  const tokens = new Set<number>();
  for (const verb of clause.chain) {
    // A noun that a copula links is the object and no word of the predicate.
    if (verb !== clause.head || clause.kind !== 'nominal') tokens.add(verb);
    for (const dependent of dependentsOf(document, verb)) if (isPredicateWord(document, dependent, verb)) tokens.add(dependent);
  }
  return {
    // "is expected to be sold": the first verb says when, the last in what aspect.
    tense: chain[0].tense,
    aspect: chain.some(({ aspect }) => aspect === 'perfect') ? 'perfect' : chain.at(-1)!.aspect,
    tokens: [...tokens].sort((a, b) => a - b),
    auxiliaries: chain.flatMap(({ auxiliaries }) => auxiliaries),
    lemma: lemmaOf(document, clause),
  };
}

function isPredicateWord(document: ParsedDocument, token: number, verb: number): boolean {
  const label = labelOf(document, token);
  if (PREDICATE_LABELS.has(label)) return true;
  const word = document.tokens.lower[token]!;
  if (label === 'mark') return word === 'to' && token < verb && hasFiniteBefore(document, verb);
  return label === 'advmod' && NEGATORS.has(word);
}

/** "to" is a word of the predicate inside a chain ("need to localize"), not where it opens a clause of purpose. */
const hasFiniteBefore = (document: ParsedDocument, verb: number): boolean => labelOf(document, verb) === 'xcomp';

function lemmaOf(document: ParsedDocument, { head, kind }: Clause): string {
  const { lemmas } = document.syntax;
  if (kind === 'nominal') return 'be';
  if (kind === 'adjectival') return `be ${lemmas[head]!}`;
  const particle = dependentBy(document, head, 'compound:prt');
  return particle >= 0 ? `${lemmas[head]!} ${lemmas[particle]!}` : lemmas[head]!;
}
