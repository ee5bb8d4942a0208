import type { Clause, ClauseType, Mood, SubjectSource } from './document/clauses';
import type { SelectedDocument } from './document/layers';
import { spanOf, type Span } from './document/span';
import { dependentBy, headOf, labelOf, subtreeOf } from './document/tree';
import { annotateText, extractionOf } from './extract';
import type { Extraction } from './extraction';
import type { ExtractOptions } from './options';
import { parsedSentences, type ParsedSentence } from './parse';

/** A clause as it was found: its pattern and its constituents. */
export interface ExplainedClause {
  /** Index into the sentences. */
  sentence: number;
  /** Which of the seven patterns of English clauses it has; a passive has that of the active it stands for. */
  type: ClauseType;
  /** Whether it states, asks or tells. */
  mood: Mood;
  /** How it came by its subject: "own", or inherited by "coordination", as a "relative" clause, a "participle", by "control". */
  subjectBy: SubjectSource;
  /** The verbs of a chain from first to last ("may need to localize"), the copula at its end if there is one. One word a span. */
  verbs: Span[];
  /** Each coordinated one, as long as the text has it. */
  subjects: Span[];
  /** Each coordinated one, as long as the text has it. */
  objects: Span[];
  /** Adjectives and nouns that are said of subject or object: "became popular", "called it a disgrace". */
  complements: Span[];
  /** Recipients, prepositional phrases, bare times; "by …" of a passive. */
  adverbials: Span[];
}

/** An extraction beside the trees and clauses that it was read from. */
export interface Explanation {
  /** What `extract` returns. */
  extraction: Extraction;
  /** In the order of the text; `evidence[].sentence` of a relation is an index into them. */
  sentences: ParsedSentence[];
  /** In the order of the text. */
  clauses: ExplainedClause[];
}

/**
 * Extracts as `extract` does and gives trees and clauses as well, read once for all: to see why a relation is there, or why not.
 *
 * @throws RelataError as `extract`
 */
export function explain(text: string, options?: ExtractOptions): Explanation {
  const document = annotateText(text, options);
  return {
    extraction: extractionOf(document, options),
    sentences: parsedSentences(document),
    clauses: document.clauses.map((clause) => explained(document, clause)),
  };
}

function explained(document: SelectedDocument, clause: Clause): ExplainedClause {
  const { sentence, type, mood, subjectBy, chain, head, kind } = clause;
  const word = (token: number): Span => spanOf(document.text, document.tokens.starts[token]!, document.tokens.ends[token]!);
  const phrase = (token: number): Span => phraseSpan(document, token, clause);
  const others = [clause.indirectObject ?? -1, ...clause.agents, ...clause.obliques.map((oblique) => oblique.head)];
  // What a copula links heads its clause, and is its complement: "is a firm".
  const isCopular = kind !== 'verbal';
  return {
    sentence,
    type,
    mood,
    subjectBy,
    verbs: [...chain.filter((verb) => !isCopular || verb !== head), ...(isCopular ? [dependentBy(document, head, 'cop')] : [])].map(word),
    subjects: clause.subjects.map(phrase),
    objects: isCopular ? [] : clause.objects.map(phrase),
    complements: (isCopular ? [head] : [clause.complement, clause.objectComplement]).filter((token) => token >= 0).map(phrase),
    adverbials: others.filter((token) => token >= 0 && token !== head).map(phrase),
  };
}

/** What is joined to a word, or is a clause about it, is no part of its phrase here. */
const OUTSIDE: ReadonlySet<string> = new Set(['conj', 'cc', 'acl:relcl', 'acl', 'parataxis', 'appos', 'cop', 'nsubj', 'punct', 'advcl']);

function phraseSpan(document: SelectedDocument, head: number, clause: Clause): Span {
  const isOutside = (token: number): boolean =>
    clause.chain.includes(token) || (headOf(document, token) === head && OUTSIDE.has(labelOf(document, token)));
  const { start, end } = subtreeOf(document, head, isOutside);
  return spanOf(document.text, document.tokens.starts[start]!, document.tokens.ends[end - 1]!);
}
