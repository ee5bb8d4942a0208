import type { ParsedDocument } from '../document/layers';
import type { Aspect, Tense } from '../document/relations';
import { dependentBy, dependentsOf, labelOf, uposOf, xposOf } from '../document/tree';
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
  const auxiliaries = clause.chain.flatMap((verb) => auxiliariesOf(document, verb));
  const tokens = new Set<number>();
  for (const verb of clause.chain) {
    // A noun that a copula links is the object and no word of the predicate.
    if (verb !== clause.head || clause.kind !== 'nominal') tokens.add(verb);
    for (const dependent of dependentsOf(document, verb)) if (isPredicateWord(document, dependent, verb)) tokens.add(dependent);
  }
  return {
    ...tenseAndAspect(document, clause, auxiliaries),
    tokens: [...tokens].sort((a, b) => a - b),
    auxiliaries,
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

/** The auxiliaries of a verb; a coordinated verb of the same form shares those of the first ("could harm and delay"). */
function auxiliariesOf(document: ParsedDocument, verb: number): number[] {
  const own: number[] = [];
  for (const dependent of dependentsOf(document, verb)) {
    const label = labelOf(document, dependent);
    if (label === 'aux' || label === 'aux:pass' || label === 'cop') own.push(dependent);
  }
  if (own.length > 0 || labelOf(document, verb) !== 'conj') return own;
  if (dependentBy(document, verb, 'nsubj', 'nsubj:pass') >= 0) return own;
  const first = document.syntax.heads[verb]!;
  return first >= 0 && xposOf(document, first) === xposOf(document, verb) ? auxiliariesOf(document, first) : own;
}

function lemmaOf(document: ParsedDocument, { head, kind }: Clause): string {
  const { lemmas } = document.syntax;
  if (kind === 'nominal') return 'be';
  if (kind === 'adjectival') return `be ${lemmas[head]!}`;
  const particle = dependentBy(document, head, 'compound:prt');
  return particle >= 0 ? `${lemmas[head]!} ${lemmas[particle]!}` : lemmas[head]!;
}

/** Tense is that of the first verb form, "will" is future; perfect and progressive come from the auxiliaries before the verb. */
function tenseAndAspect(document: ParsedDocument, clause: Clause, auxiliaries: readonly number[]): { tense: Tense; aspect: Aspect } {
  const { lemmas } = document.syntax;
  const first = Math.min(clause.chain[0]!, ...auxiliaries);
  const aspect = auxiliaries.some((token) => lemmas[token] === 'have')
    ? 'perfect'
    : xposOf(document, clause.head) === 'VBG' && auxiliaries.some((token) => lemmas[token] === 'be')
      ? 'progressive'
      : 'simple';
  if (auxiliaries.some((token) => /^(?:will|shall)$/.test(lemmas[token]!))) return { tense: 'future', aspect };
  switch (xposOf(document, first)) {
    case 'VBD':
      return { tense: 'past', aspect };
    case 'VBZ':
    case 'VBP':
    case 'MD':
      return { tense: 'present', aspect };
    case 'VBN':
      // "chips made in Taiwan": done before now.
      return { tense: uposOf(document, first) === 'VERB' ? 'past' : 'none', aspect };
    default:
      return { tense: 'none', aspect };
  }
}
