import type { MentionRecord } from '../document/entities';
import type { MentionedDocument, ParsedDocument, Sentence } from '../document/layers';
import type { Label } from '../document/tags';
import { catenativeOf } from './catenatives';
import { baseOf, dependentBy, dependentsOf, labelOf, uposOf, xposOf } from '../document/tree';

/** A phrase that hangs on a predicate by a preposition, or bare: "on Tuesday", "last week". */
export interface Oblique {
  /** Head token of the phrase. */
  readonly head: number;
  /** Tokens of "in", "because of"; empty for a bare phrase. */
  readonly markers: readonly number[];
}

export type ClauseKind = 'verbal' | 'nominal' | 'adjectival';

/**
 * A predicate with what it is said of (Del Corro & Gemulla 2013). All numbers are token indices. A chain such as "may need to
 * localize" is one clause, whose head is its last verb.
 */
export interface Clause {
  readonly sentence: number;
  /** The verb, or the noun or adjective that a copula links. */
  readonly head: number;
  readonly kind: ClauseKind;
  /** Verbs from first to last whose chain ends in `head`: [need, localize]. Without a chain it is `[head]`. */
  readonly chain: readonly number[];
  /** Own or inherited; each coordinated subject is listed. */
  readonly subjects: readonly number[];
  /** Each coordinated object is listed; empty where there is none. */
  readonly objects: readonly number[];
  readonly indirectObject?: number;
  readonly obliques: readonly Oblique[];
  readonly passive: boolean;
  /** "by …" of a passive. */
  readonly agents: readonly number[];
  /** The adjective that a linking verb gives its subject or object: "became popular", "made it possible". -1 if there is none. */
  readonly complement: number;
  /** Heads of the clauses that belong to it: what was said, why, if, to what end. */
  readonly dependents: readonly number[];
  /** "there" of "there are problems", or -1. */
  readonly expletive: number;
  /** Why the subject is what it is: 'own', 'coordination', 'relative', 'participle', 'control'. */
  readonly subjectBy: SubjectSource;
}

export type SubjectSource = 'own' | 'coordination' | 'relative' | 'participle' | 'control' | 'none';

/** Labels under which a verb form says nothing of its own: "according", "the following day". */
const MODIFYING: ReadonlySet<Label> = new Set(['advmod', 'mark', 'det', 'nummod', 'cc', 'discourse'] as const);
const COMPANION_PREPOSITIONS = new Set(['alongside', 'along with', 'together with', 'as well as', 'like']);
/** How many conjuncts of one phrase are read: a list of ten thousand names is no sentence, and each costs a relation. */
const MAX_CONJUNCTS = 30;

/** All clauses of a document, in the order of their heads. Headings count: "Acme buys Globex" is one. */
export function findClauses(document: MentionedDocument): Clause[] {
  const clauses: Clause[] = [];
  document.sentences.forEach((sentence, index) => {
    const kind = document.blocks[sentence.block]!.kind;
    if (kind === 'dateline' || kind === 'byline') return;
    clausesOf(document, sentence, index, clauses);
  });
  return clauses;
}

function clausesOf(document: MentionedDocument, sentence: Sentence, index: number, clauses: Clause[]): void {
  for (let head = sentence.start; head < sentence.end; head++) {
    if (!isPredicate(document, head) || chainGoesOn(document, head)) continue;
    const chain = chainTo(document, head);
    const { subjects, by } = subjectsOf(document, chain[0]!, 0);
    const passive = document.verbs.get(head)?.voice === 'passive';
    const object = objectOf(document, head);
    const agents = passive ? agentsOf(document, head) : [];
    const complement = complementOf(document, head);
    const companions = passive ? [] : companionsOf(document, head);
    clauses.push({
      sentence: index,
      head,
      kind: clauseKind(document, head),
      chain,
      subjects: [...subjects.flatMap((subject) => conjunctsOf(document, subject)), ...companions],
      objects: object < 0 ? [] : conjunctsOf(document, object),
      ...indirectObject(document, head),
      obliques: [...chain, ...(complement >= 0 ? [complement] : [])].flatMap((verb) =>
        obliquesOf(document, verb, head, companions, agents),
      ),
      passive,
      agents,
      complement,
      dependents: chain.flatMap((verb) => clausesUnder(document, verb, chain)),
      expletive: dependentBy(document, head, 'expl'),
      subjectBy: by,
    });
  }
}

/** Whether a token heads a clause: a verb in no modifying role, or what a copula links. */
export function isPredicate(document: ParsedDocument, token: number): boolean {
  return document.verbs.has(token) && !MODIFYING.has(labelOf(document, token));
}

function clauseKind(document: ParsedDocument, head: number): ClauseKind {
  if (dependentBy(document, head, 'cop') < 0 || isClauseSaidToBe(document, head)) return 'verbal';
  return isNominal(document, head) ? 'nominal' : 'adjectival';
}

// ── chains: "may need to localize" ─────────────────────────────────────────────────────────────────────────────────────────────────

/** Whether the word hands its clause on to the verb after it. */
function chainGoesOn(document: ParsedDocument, head: number): boolean {
  for (const complement of dependentsOf(document, head)) if (isChained(document, complement)) return true;
  return false;
}

/** Whether `complement` ends a chain: it is an open complement with a verb, or an infinitive after a catenative, and its governor has no object. */
function isChained(document: ParsedDocument, complement: number): boolean {
  const label = labelOf(document, complement);
  if ((label !== 'xcomp' && label !== 'advcl') || !isPredicate(document, complement)) return false;
  const governor = document.syntax.heads[complement]!;
  // "plans to open": the net takes what is planned for a purpose now and then.
  if (label === 'advcl' && !(catenativeOf(document, governor) && isInfinitive(document, complement))) return false;
  return isPredicate(document, governor) && dependentBy(document, governor, 'obj', 'iobj') < 0;
}

function chainTo(document: ParsedDocument, head: number): number[] {
  const chain = [head];
  while (isChained(document, chain[0]!)) chain.unshift(document.syntax.heads[chain[0]!]!);
  return chain;
}

// ── subjects ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const SUBJECT_LABELS = ['nsubj', 'nsubj:pass', 'nsubj:outer'] as const;
const INNER_SUBJECT_LABELS = ['nsubj', 'nsubj:pass'] as const;

/** Whether the clause at `head` is what something is said to be: "The problem is that sales fell". */
export function isClauseSaidToBe(document: ParsedDocument, head: number): boolean {
  if (uposOf(document, head) !== 'VERB') return false;
  const copula = dependentBy(document, head, 'cop');
  // "to" or "that" behind the copula opens the clause.
  const mark = dependentBy(document, head, 'mark');
  return dependentBy(document, head, 'nsubj:outer') >= 0 || (copula >= 0 && mark > copula);
}

/** The subject of a predicate: its own, or that of the clause it is joined to. Depth is bounded: subjects are not inherited from afar. */
function subjectsOf(document: ParsedDocument, head: number, depth: number): { subjects: number[]; by: SubjectSource } {
  const own = dependentBy(document, head, ...(isClauseSaidToBe(document, head) ? INNER_SUBJECT_LABELS : SUBJECT_LABELS));
  if (own >= 0) {
    const antecedent = relativeAntecedent(document, head, own);
    return antecedent >= 0 ? { subjects: [antecedent], by: 'relative' } : { subjects: [own], by: 'own' };
  }
  const governor = document.syntax.heads[head]!;
  if (governor < 0 || depth > 4) return { subjects: [], by: 'none' };
  const inherit = (by: SubjectSource) => ({ subjects: subjectsOf(document, governor, depth + 1).subjects, by });

  switch (labelOf(document, head)) {
    case 'conj':
      return isPredicate(document, governor) ? inherit('coordination') : { subjects: [], by: 'none' };
    case 'xcomp': {
      // "wants the firm to sell": the object of the governor does it.
      const object = dependentBy(document, governor, 'obj', 'iobj');
      return object >= 0 ? { subjects: [object], by: 'control' } : inherit('control');
    }
    case 'acl': {
      // "chips made in Taiwan", "the firm leading the race"; but "a plan to leave" is nobody's leaving.
      const controller = controllerOf(document, head);
      if (controller >= 0) return { subjects: [controller], by: 'control' };
      return isInfinitive(document, head) || marked(document, head)
        ? { subjects: [], by: 'none' }
        : { subjects: [governor], by: 'participle' };
    }
    case 'acl:relcl':
      return { subjects: [], by: 'none' };
    case 'advcl': {
      const controller = controllerOf(document, head);
      if (controller >= 0) return { subjects: [controller], by: 'control' };
      // "the responsibility for providing a garrison" is nobody's in the sentence.
      if (/^(?:for|of)$/.test(markOf(document, head))) return { subjects: [], by: 'none' };
      // "permits a rehearsal, conducted by Krauss": what was done is said of the object before it.
      const object = dependentBy(document, governor, 'obj');
      const nearer = xposOf(document, head) === 'VBN' && dependentBy(document, head, 'mark', 'aux', 'aux:pass') < 0 && object >= 0;
      return nearer && object < head && governor < head ? { subjects: [object], by: 'participle' } : inherit('participle');
    }
    default:
      return { subjects: [], by: 'none' };
  }
}

/** What "who", "which" and "that" stand for, or -1 if the subject is none of them. */
function relativeAntecedent(document: ParsedDocument, head: number, subject: number): number {
  const word = document.tokens.lower[subject]!;
  if (word !== 'who' && word !== 'which' && word !== 'that') return -1;
  for (let clause = head; clause >= 0; clause = document.syntax.heads[clause]!) {
    if (labelOf(document, clause) === 'acl:relcl') return document.syntax.heads[clause]!;
    if (labelOf(document, clause) !== 'conj') return -1;
  }
  return -1;
}

/** Those who do it, too: "Acme, alongside Globex, is taking part". Between subject and verb only: "works with Globex" is another thing. */
function companionsOf(document: ParsedDocument, head: number): number[] {
  const own = dependentBy(document, head, ...SUBJECT_LABELS);
  if (own < 0) return [];
  const beside = [...dependentsOf(document, head), ...dependentsOf(document, own)];
  return beside
    .filter((token) => token > own && token < head && COMPANION_PREPOSITIONS.has(prepositionOf(document, token) ?? ''))
    .flatMap((token) => conjunctsOf(document, token));
}

// ── objects, agents, obliques ──────────────────────────────────────────────────────────────────────────────────────────────────────

function objectOf(document: ParsedDocument, head: number): number {
  if (dependentBy(document, head, 'cop') >= 0 && !isClauseSaidToBe(document, head))
    return uposOf(document, head) === 'ADJ' || hasCase(document, head) ? -1 : head;
  let object = -1;
  for (const dependent of dependentsOf(document, head)) {
    // "allegations that officers beat the man": of two objects the relative word is none.
    if (labelOf(document, dependent) === 'obj' && (object < 0 || relativeAntecedent(document, head, object) >= 0)) object = dependent;
  }
  if (object >= 0) {
    const antecedent = relativeAntecedent(document, head, object);
    return antecedent >= 0 ? antecedent : object;
  }
  // "became the leader": the complement of a linking verb is what it links to.
  const complement = dependentBy(document, head, 'xcomp');
  if (complement >= 0 && isNominal(document, complement) && dependentBy(document, complement, 'cop') < 0) return complement;
  // "urged Globex to sell": who is told is the object where there is no other.
  const told = dependentBy(document, head, 'iobj');
  if (told >= 0) return told;
  // "buy and sell shares": both verbs have the object of the second.
  const second = dependentBy(document, head, 'conj');
  if (second === head + 2 && document.verbs.has(second) && complement < 0) return dependentBy(document, second, 'obj');
  // "There is a problem" has its noun as subject; "the chips Tencent uses" has its object before it.
  if (labelOf(document, head) === 'acl:relcl' && dependentBy(document, head, 'nsubj') >= 0) return gapObject(document, head);
  return -1;
}

/** The antecedent, if the relative clause has a subject of its own that is no relative word and lacks an object. */
function gapObject(document: ParsedDocument, head: number): number {
  const subject = dependentBy(document, head, 'nsubj');
  if (/^(?:who|which|that)$/.test(document.tokens.lower[subject]!)) return -1;
  const adverbial = dependentsOf(document, head).some((token) => /^(?:when|where|why)$/.test(document.tokens.lower[token]!));
  return adverbial ? -1 : document.syntax.heads[head]!;
}

function complementOf(document: ParsedDocument, head: number): number {
  for (const token of dependentsOf(document, head)) {
    if (labelOf(document, token) === 'xcomp' && uposOf(document, token) === 'ADJ' && !isPredicate(document, token)) return token;
  }
  return -1;
}

const CLAUSAL: ReadonlySet<Label> = new Set(['ccomp', 'advcl', 'xcomp', 'parataxis'] as const);

/** Clauses that hang on a verb of the chain, but for the chain's own next verb. */
function clausesUnder(document: ParsedDocument, verb: number, chain: readonly number[]): number[] {
  return dependentsOf(document, verb).filter(
    (token) => CLAUSAL.has(labelOf(document, token)) && isPredicate(document, token) && !chain.includes(token),
  );
}

function indirectObject(document: ParsedDocument, head: number): { indirectObject?: number } {
  const token = dependentBy(document, head, 'obj') >= 0 ? dependentBy(document, head, 'iobj') : -1;
  return token >= 0 ? { indirectObject: token } : {};
}

/** Who does it, in a passive: "by the board", but not "by Friday", "by 18%" or "by road". */
function agentsOf(document: MentionedDocument, head: number): number[] {
  const named = dependentBy(document, head, 'obl:agent');
  if (named >= 0) return conjunctsOf(document, named);
  for (const token of dependentsOf(document, head)) {
    if (labelOf(document, token) !== 'obl' || prepositionOf(document, token) !== 'by' || token < head) continue;
    const mention = document.mentions[document.mentionOf[token]] as MentionRecord | undefined;
    if (mention && mention.form !== 'value') return conjunctsOf(document, token);
  }
  return [];
}

function obliquesOf(
  document: ParsedDocument,
  verb: number,
  head: number,
  companions: readonly number[],
  agents: readonly number[],
): Oblique[] {
  const obliques: Oblique[] = [];
  const add = (token: number): void => {
    const markers = markersOf(document, token);
    for (const conjunct of conjunctsOf(document, token)) {
      const own = markersOf(document, conjunct);
      obliques.push({ head: conjunct, markers: own.length > 0 ? own : markers });
    }
  };
  for (const token of dependentsOf(document, verb)) {
    // Those are subjects already.
    if (companions.includes(token) || agents.includes(token)) continue;
    if (baseOf(labelOf(document, token)) === 'obl') add(token);
  }
  // "the use of chips is under scrutiny": the predicate is itself in a prepositional phrase.
  if (verb === head && dependentBy(document, head, 'cop') >= 0 && hasCase(document, head)) add(head);
  return obliques;
}

// ── small questions about tokens ───────────────────────────────────────────────────────────────────────────────────────────────────

/** The token and what is coordinated with it: "A, B and C" → [A, B, C]. */
export function conjunctsOf(document: ParsedDocument, token: number): number[] {
  const conjuncts = [token];
  for (const dependent of dependentsOf(document, token)) {
    if (labelOf(document, dependent) !== 'conj' || !isNominal(document, dependent) || conjuncts.length >= MAX_CONJUNCTS) continue;
    // "is an offence and is punishable": the second is a clause of its own.
    if (document.verbs.has(dependent)) continue;
    conjuncts.push(dependent);
  }
  return conjuncts;
}

export function isNominal(document: ParsedDocument, token: number): boolean {
  const tag = uposOf(document, token);
  return tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON' || tag === 'NUM' || tag === 'SYM' || tag === 'DET';
}

/** The tokens of a phrase's preposition: "because of", "according to". Empty if it has none. */
export function markersOf(document: ParsedDocument, token: number): number[] {
  const markers: number[] = [];
  for (const marker of dependentsOf(document, token)) {
    if (labelOf(document, marker) !== 'case' || xposOf(document, marker) === 'POS') continue;
    markers.push(marker);
    for (const part of dependentsOf(document, marker)) if (labelOf(document, part) === 'fixed') markers.push(part);
  }
  return markers;
}

/** The preposition of a phrase, all its words. */
export function prepositionOf(document: ParsedDocument, token: number): string | undefined {
  const markers = markersOf(document, token);
  return markers.length === 0 ? undefined : markers.map((marker) => document.tokens.lower[marker]).join(' ');
}

const hasCase = (document: ParsedDocument, token: number): boolean => prepositionOf(document, token) !== undefined;

export function isInfinitive(document: ParsedDocument, head: number): boolean {
  const mark = dependentBy(document, head, 'mark');
  return mark >= 0 && document.tokens.lower[mark] === 'to';
}

/** Verbs whose object does what an infinitive after it says: "forced the firm to sell". */
const OBJECT_CONTROL = new Set('force urge ask order tell allow permit enable require want expect encourage persuade help cause lead get invite advise warn teach compel oblige instruct authorize pressure push prompt request remind command convince'.split(' ')); // prettier-ignore
/** Verbs whose object does what "of" or "from" with a gerund says: "accused the governor of cutting the budget". */
const GERUND_CONTROL = new Set(
  'accuse suspect convict acquit prevent bar ban block stop keep prohibit discourage deter exclude'.split(' '),
);

/** The verb that governs a clause by way of its object, or -1. Parsers hang such a clause on the verb or on the object. */
export function controlVerbOf(document: ParsedDocument, head: number): number {
  const label = labelOf(document, head);
  const above = document.syntax.heads[head];
  if (above < 0 || (label !== 'advcl' && label !== 'acl' && label !== 'xcomp')) return -1;
  const verb = label === 'acl' ? document.syntax.heads[above] : above;
  if (verb < 0 || (label === 'acl' && labelOf(document, above) !== 'obj')) return -1;
  const verbs = isInfinitive(document, head) ? OBJECT_CONTROL : ofOrFrom(document, head) ? GERUND_CONTROL : undefined;
  return verbs?.has(document.syntax.lemmas[verb]) ? verb : -1;
}

/** The object that does what a clause says, or -1. */
function controllerOf(document: ParsedDocument, head: number): number {
  const verb = controlVerbOf(document, head);
  return verb >= 0 ? dependentBy(document, verb, 'obj', 'iobj') : -1;
}

function ofOrFrom(document: ParsedDocument, head: number): boolean {
  const mark = dependentBy(document, head, 'mark');
  return mark >= 0 && /^(?:of|from)$/.test(document.tokens.lower[mark]);
}

/** The word that marks a clause: "for", "while". Empty if none does. */
function markOf(document: ParsedDocument, head: number): string {
  const mark = dependentBy(document, head, 'mark');
  return mark >= 0 ? document.tokens.lower[mark] : '';
}

function marked(document: ParsedDocument, head: number): boolean {
  return dependentBy(document, head, 'mark') >= 0;
}
