import type { MentionedDocument, ParsedDocument } from '../document/layers';
import { dependentBy, dependentsOf, labelOf, uposOf, xposOf } from '../document/tree';
import type { Aspect, Tense } from '../document/verbs';
import { isNegator, startOfNegator } from './negation';
import type { Clause } from '../document/clauses';
import { isA } from '../english';
import { tenseOfWould } from './future-in-past';
import { isToAuxiliaryOf, markersOf } from './phrases';
import { isClauseSaidToBe } from './predicates';
import { shadowOf } from './unreal';

/** The verb forms of one clause: what its tense, aspect and words are. */
export interface VerbGroup {
  readonly tense: Tense;
  /** Whether its "would" is no condition but tells what was then still to come. */
  readonly isFromPast: boolean;
  readonly aspect: Aspect;
  /** The words of the predicate, token indices in the order of the text; "by" of a passive whose agent is named is one of them. */
  readonly tokens: readonly number[];
  /** The same without that "by". */
  readonly surface: readonly number[];
  /** The adjective among them that can stand as object: "crucial" of "is crucial", or -1. */
  readonly complement: number;
  /** Auxiliaries of all verbs of the chain. */
  readonly auxiliaries: readonly number[];
  /** "use", "carry out", "be crucial", "be". */
  readonly lemma: string;
}

const PREDICATE_LABELS = new Set(['aux', 'aux:pass', 'cop', 'compound:prt']);

export function verbGroupOf(document: MentionedDocument, clause: Clause): VerbGroup {
  const chain = clause.chain.map((verb) => document.verbs.get(verb)!);
  const tokens = new Set<number>();
  for (const verb of clause.chain) {
    // A noun that a copula links is the object and no word of the predicate.
    if (verb !== clause.head || clause.kind !== 'nominal') tokens.add(verb);
    const inChain = verb !== clause.chain[0] || labelOf(document, verb) === 'xcomp';
    for (const dependent of dependentsOf(document, verb)) if (isPredicateWord(document, dependent, verb, inChain)) tokens.add(dependent);
  }
  if (clause.complement >= 0) {
    tokens.add(clause.complement);
    // "found not guilty"
    for (const dependent of dependentsOf(document, clause.complement)) if (isNegator(document, dependent)) tokens.add(dependent);
  }
  for (const token of [...tokens]) if (isNegator(document, token)) tokens.add(startOfNegator(document, token));
  for (const adverb of adverbsOf(document, clause, tokens)) tokens.add(adverb);
  const surface = inOrder(tokens);
  const fromPast = tenseOfWould(document, clause);
  const by = clause.agents.length > 0 ? markersOf(document, clause.agents[0]!) : [];
  return {
    // "is expected to be sold": the first verb says when, the last in what aspect.
    tense: fromPast ?? (isLasting(document, clause) ? 'none' : tenseOf(document, clause, chain[0].tense)),
    isFromPast: fromPast !== undefined,
    aspect: chain.some(({ aspect }) => aspect === 'perfect') ? 'perfect' : chain.at(-1)!.aspect,
    tokens: inOrder([...surface, ...by]),
    surface,
    complement: clause.kind === 'adjectival' ? clause.head : clause.complement,
    auxiliaries: chain.flatMap(({ auxiliaries }) => auxiliaries),
    lemma: lemmaOf(document, clause),
  };
}

/** "will speak in one voice, blaming Velmora": what goes with what is to come is to come; and so is what "is opening next year". */
function tenseOf(document: MentionedDocument, { chain: [first], chain }: Clause, own: Tense): Tense {
  if (own === 'present' && chain.length === 1 && document.verbs.get(first)!.aspect === 'progressive')
    return dependentsOf(document, first).some((token) => isAhead(document, token)) ? 'future' : own;
  const shadow = own === 'none' ? shadowOf(document, first) : -1;
  return shadow >= 0 && document.verbs.get(shadow)?.tense === 'future' ? 'future' : own;
}

/** "tomorrow", "soon", "next year". */
function isAhead(document: MentionedDocument, token: number): boolean {
  const { lower } = document.tokens;
  if (!/^(?:advmod|obl|obl:tmod|nmod:tmod)$/.test(labelOf(document, token))) return false;
  if (/^(?:tomorrow|soon)$/.test(lower[token]!)) return true;
  return document.mentionOf[token]! >= 0 && dependentsOf(document, token).some((word) => lower[word] === 'next');
}

const isLasting = (document: MentionedDocument, { chain: [first] }: Clause): boolean =>
  isA(document.syntax.lemmas[first!]!, 'verb of lasting states') &&
  xposOf(document, first!) === 'VBN' &&
  document.verbs.get(first!)!.auxiliaries.length === 0;

const inOrder = (tokens: Iterable<number>): number[] => [...tokens].sort((a, b) => a - b);

/** Adverbs that are no word of the predicate; "all" of "are all expected" is one of the subject. */
const isOutside = (word: string): boolean =>
  isA(word, 'joining adverb') || isA(word, 'focusing adverb') || isA(word, 'floating quantifier');

/** Single adverbs among the words of the predicate: "was officially opened". */
function adverbsOf(document: ParsedDocument, { chain }: Clause, tokens: ReadonlySet<number>): number[] {
  const first = Math.min(...tokens);
  const last = Math.max(...tokens);
  return chain.flatMap((verb) =>
    dependentsOf(document, verb).filter(
      (token) =>
        token > first &&
        token < last &&
        labelOf(document, token) === 'advmod' &&
        uposOf(document, token) === 'ADV' &&
        dependentsOf(document, token).length === 0 &&
        !isOutside(document.tokens.lower[token]!),
    ),
  );
}

/** @param inChain "to" is a word of the predicate inside a chain ("need to localize"), not where it opens a clause of purpose */
function isPredicateWord(document: ParsedDocument, token: number, verb: number, inChain: boolean): boolean {
  const label = labelOf(document, token);
  // "The problem is that sales fell": the copula is of the clause around.
  if (label === 'cop' && isClauseSaidToBe(document, verb)) return false;
  if (PREDICATE_LABELS.has(label)) return true;
  const word = document.tokens.lower[token]!;
  if (label === 'mark') return (inChain || isToAuxiliaryOf(document, verb) >= 0) && word === 'to' && token < verb;
  // "stayed on", "sent back"
  const isParticle = token === verb + 1 && (isA(word, 'adverb of a verb') || isA(word, 'particle of a verb'));
  return label === 'advmod' && (isParticle || isNegator(document, token));
}

function lemmaOf(document: ParsedDocument, { head, kind, complement }: Clause): string {
  const { lemmas } = document.syntax;
  if (kind === 'nominal') return 'be';
  if (kind === 'adjectival') return `be ${lemmas[head]!}`;
  const particle = dependentBy(document, head, 'compound:prt');
  const verb = particle >= 0 ? `${lemmas[head]!} ${lemmas[particle]!}` : lemmas[head]!;
  return complement >= 0 ? `${verb} ${lemmas[complement]!}` : verb;
}
