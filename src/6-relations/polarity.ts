import type { ParsedDocument } from '../document/layers';
import type { CueRecord, Polarity } from '../document/relations';
import { dependentBy, dependentsOf, labelOf, uposOf } from '../document/tree';
import { catenativeOf } from './catenatives';
import { ofOrFrom, type Clause } from './clauses';

/** Words that negate the clause whose verb they hang on. */
const NEGATORS = new Set(['not', "n't", 'n’t', 'never', 'hardly', 'barely', 'scarcely', 'neither', 'nor', 'nowhere']);
/** Words that negate the clause when they determine its subject or object: "no evidence has emerged". */
const NEGATIVE_DETERMINERS = new Set(['no', 'neither', 'few']);
const NEGATIVE_PRONOUNS = new Set(['nobody', 'none', 'nothing', 'neither']);
/** Verbs whose complement did not happen, by those who say so: "denied that it broke the law". */
const DENIALS = new Set(['deny', 'refute', 'reject', 'dispute', 'doubt']);

/** Verbs that keep somebody from doing something: "barred the firm from selling chips". */
const PREVENTIONS = new Set(['prevent', 'bar', 'ban', 'block', 'stop', 'keep', 'prohibit', 'discourage', 'deter', 'exclude']);

/** Whether a clause is negated, and by which words. Two negations make no double positive: "did not fail to" is rare and left negative. */
export function polarityOf(document: ParsedDocument, clause: Clause): { polarity: Polarity; cues: CueRecord[] } {
  const cues = negationCues(document, clause).map((token): CueRecord => ({ kind: 'polarity', tokens: { start: token, end: token + 1 } }));
  return { polarity: cues.length > 0 ? 'negative' : 'positive', cues };
}

function negationCues(document: ParsedDocument, clause: Clause): number[] {
  const { lower } = document.tokens;
  const cues: number[] = [];
  for (const verb of clause.chain) {
    if (verb !== clause.head && catenativeOf(document, verb)?.polarity === 'negative') cues.push(verb);
    for (const token of dependentsOf(document, verb)) {
      const label = labelOf(document, token);
      // Only what stands among the verbs: "not only A but B" negates neither.
      if (label !== 'conj' && NEGATORS.has(lower[token]!) && lower[token + 1] !== 'only') cues.push(token);
      // "by way of", "without warning" are phrases; "without naming them" has the preposition as mark of the verb.
      if (label === 'mark' && lower[token] === 'without') cues.push(token);
    }
  }
  // A coordinated verb that shares the auxiliaries of the first shares their "not": "did not call or write".
  if (clause.subjectBy === 'coordination' && dependentBy(document, clause.head, 'aux', 'cop') < 0) {
    const first = document.syntax.heads[clause.head]!;
    const or = dependentBy(document, clause.head, 'cc');
    if (first >= 0 && or >= 0 && /^(?:or|nor)$/.test(lower[or]!))
      for (const token of dependentsOf(document, first)) if (NEGATORS.has(lower[token]!)) cues.push(token);
  }
  for (const argument of [...clause.subjects.slice(0, 1), ...clause.objects.slice(0, 1), ...clause.agents.slice(0, 1)]) {
    if (NEGATIVE_PRONOUNS.has(lower[argument]!) && uposOf(document, argument) !== 'PROPN') cues.push(argument);
    for (const token of dependentsOf(document, argument))
      if (NEGATIVE_DETERMINERS.has(lower[token]!) && labelOf(document, token) !== 'conj') cues.push(token);
  }
  const governor = document.syntax.heads[clause.chain[0]!]!;
  if (governor >= 0 && PREVENTIONS.has(document.syntax.lemmas[governor]!) && ofOrFrom(document, clause.chain[0]!)) cues.push(governor);
  const denial = deniedBy(document, clause.chain[0]!);
  if (denial >= 0) cues.push(denial);
  return [...new Set(cues)].sort((a, b) => a - b);
}

/** The verb of denying that governs the clause, or -1. */
function deniedBy(document: ParsedDocument, head: number): number {
  const governor = document.syntax.heads[head]!;
  if (governor < 0) return -1;
  const label = labelOf(document, head);
  const complement =
    label === 'ccomp' ||
    label === 'xcomp' ||
    (label === 'advcl' && document.tokens.lower[head]!.endsWith('ing') && dependentBy(document, head, 'mark') < 0);
  return complement && DENIALS.has(document.syntax.lemmas[governor]!) ? governor : -1;
}
