import type { ParsedDocument, Quotation, ResolvedDocument } from '../document/layers';
import type { AttributionKind, AttributionRecord } from '../document/relations';
import { rangeAt } from '../document/ranges';
import { dependentBy, dependentWhere, dependentsOf, firstUp, headOf, labelOf, xposOf } from '../document/tree';
import { argumentAt } from './arguments';
import { isCharge } from './charges';
import type { Clause } from '../document/clauses';
import { isA } from '../english';
import { nounType } from '../lexicon/nouns';
import { controllerOf, controlVerbOf, isQuoting } from './control';
import { prepositionOf } from './phrases';
import { isAnsweredFor, isPredicate } from './predicates';
import { negatorOf, nobodyDoes } from './negation';
import { falseAdverbOf, negatorOfVerb } from './truth';
import { kindOfNoun, kindOfVerb } from './claim-kinds';
import { claimNounOf, holderOf, holdingVerbOf } from './content-clauses';

/** How many clauses up an attribution is looked for. Deeper nesting than this is not read. */
const MAX_CLIMB = 12;

/** Claims of claims that are told: "Reuters reported that officials said that the minister believed …". */
const MAX_NESTING = 3;

/**
 * Whose claim a clause is, or undefined if the article says it in its own voice. The nearest claim counts, and has with it whose word it is
 * that it was made.
 */
export function attributionOf(document: ResolvedDocument, clause: Clause): AttributionRecord | undefined {
  return claimedOfItself(document, clause) ?? claimAbove(document, clause, clause.chain[0]!, MAX_NESTING);
}

/** "Acme claims to have sued Globex": the subject's own word. */
function claimedOfItself(document: ResolvedDocument, { chain }: Clause): AttributionRecord | undefined {
  for (const verb of chain.slice(0, -1)) {
    if (!/^(?:claim|profess)$/.test(document.syntax.lemmas[verb]!) || document.verbs.get(verb)?.voice === 'passive') continue;
    if (isFalse(document, verb)) continue;
    const around = claimAbove(document, { chain } as Clause, chain[0]!, MAX_NESTING - 1);
    return { ...claim(document, verb, 'report'), ...(around && { attribution: around }) };
  }
  return undefined;
}

function claimAbove(document: ResolvedDocument, clause: Clause, from: number, nesting: number): AttributionRecord | undefined {
  let token = from;
  let below = -1;
  for (let steps = 0; token >= 0 && steps < MAX_CLIMB; steps++) {
    const found =
      accordingTo(document, token, below) ??
      inTheViewOf(document, token) ??
      asReported(document, token, below) ??
      reportedBy(document, token, clause) ??
      describedBy(document, token, below) ??
      reportedBeside(document, token, clause);
    if (found) {
      // The verb of a claim above the clause is itself somebody's claim perhaps; "according to" and ", he said" are not looked beyond.
      const verb = found.tokens.start;
      if (isElsewhere(document, from, token, verb)) return undefined;
      const isAbove = nesting > 1 && verb === headOf(document, token);
      const around = isAbove ? claimAbove(document, clause, verb, nesting - 1) : undefined;
      return around ? { ...found, attribution: around } : found;
    }
    below = token;
    token = headOf(document, token);
  }
  return undefined;
}

/**
 * Whether the claim found at `verb`, by way of `token`, is none of what is said at `from`, as quotation marks show: “Houston won, as even Vane said” is
 * not Vane's word that somebody said so, and in “Acme will pay”, but the government will help, only the first is quoted.
 */
function isElsewhere(document: ResolvedDocument, from: number, token: number, verb: number): boolean {
  if (quotationAt(document, from)) return false;
  // Where a mark is missing, the clause that a verb governs is outside all the same.
  if (quotationAt(document, verb)) return document.syntax.heads[token] !== verb;
  const content = document.syntax.heads[token] === verb ? token : -1;
  const quotation = content >= 0 && content !== from ? quotationAt(document, content) : undefined;
  if (!quotation) return false;
  // Only where all of what is said is quoted, and another clause with a subject and no "that" is set off behind it: "said it was “a shame”, but that …".
  const subject = dependentBy(document, content, 'nsubj', 'nsubj:pass', 'expl');
  if (subject < 0 || quotationAt(document, subject) !== quotation) return false;
  const beside = conjunctAbove(document, from, content);
  if (beside < 0 || dependentBy(document, beside, 'nsubj', 'nsubj:pass', 'expl') < 0 || dependentBy(document, beside, 'mark') >= 0)
    return false;
  return document.tokens.starts[beside]! > quotation.end;
}

/** The clause at or above `from` that is joined to `content` by "but" or "and", or -1. */
function conjunctAbove(document: ResolvedDocument, from: number, content: number): number {
  const top = firstUp(document, from, (token) => token === content || headOf(document, token) === content, MAX_CLIMB);
  return top >= 0 && top !== content && labelOf(document, top) === 'conj' ? top : -1;
}

/** The quotation that a token stands in. */
export const quotationAt = ({ quotations, tokens }: ResolvedDocument, token: number): Quotation | undefined =>
  rangeAt(quotations, tokens.starts[token]!);

/** "according to the institute", on the clause itself or on one above. */
function accordingTo(document: ResolvedDocument, predicate: number, below: number): AttributionRecord | undefined {
  for (const dependent of dependentsOf(document, predicate)) {
    const label = labelOf(document, dependent);
    // "according to a trial led by Phiri": who led it is not the trial's word.
    if ((label !== 'obl' && label !== 'nmod') || dependent === below) continue;
    if (prepositionOf(document, dependent) !== 'according to') continue;
    const source = argumentAt(document, dependent);
    const start = dependentBy(document, dependent, 'case');
    return { predicate: 'according to', kind: 'report', tokens: { start, end: start + 2 }, ...(source && { source }) };
  }
  return undefined;
}

/** "in Lopez's view", "in the opinion of the court"; "in view of the crisis" is another thing. */
function inTheViewOf(document: ResolvedDocument, predicate: number): AttributionRecord | undefined {
  for (const noun of dependentsOf(document, predicate)) {
    if (labelOf(document, noun) !== 'obl' || !isA(document.syntax.lemmas[noun]!, 'view')) continue;
    const preposition = prepositionOf(document, noun);
    const owner = dependentBy(document, noun, 'nmod:poss');
    const of =
      dependentBy(document, noun, 'det') < 0 ? -1 : dependentWhere(document, noun, (token) => prepositionOf(document, token) === 'of');
    const source = owner >= 0 ? owner : of;
    if ((preposition !== 'in' && preposition !== 'by') || source < 0) continue;
    const holder = argumentAt(document, source);
    if (holder) return { source: holder, predicate: document.syntax.lemmas[noun]!, kind: 'belief', tokens: { start: noun, end: noun + 1 } };
  }
  return undefined;
}

/** The noun of a verb that says no more than that something is told: "Rumor has it that Acme left", "as legend has it"; or -1. */
export function rumorOf(document: ParsedDocument, verb: number): number {
  if (document.syntax.lemmas[verb] !== 'have') return -1;
  const it = dependentBy(document, verb, 'obj');
  const noun = dependentBy(document, verb, 'nsubj');
  return it >= 0 && noun >= 0 && document.tokens.lower[it] === 'it' && isA(document.tokens.lower[noun]!, 'what has it') ? noun : -1;
}

const hearsay = (document: ParsedDocument, noun: number): AttributionRecord => ({
  predicate: document.syntax.lemmas[noun]!,
  kind: 'report',
  tokens: { start: noun, end: noun + 1 },
});

/** "As Reuters reported, …", "…, as Lopez put it": set off by a comma, and without a clause or object of its own. */
function asReported(document: ResolvedDocument, predicate: number, below: number): AttributionRecord | undefined {
  for (const verb of dependentsOf(document, predicate)) {
    if (verb === below || labelOf(document, verb) !== 'advcl') continue;
    const rumor = rumorOf(document, verb);
    if (rumor >= 0) return hearsay(document, rumor);
    if (!isA(document.syntax.lemmas[verb]!, 'verb of saying behind as')) continue;
    const mark = dependentBy(document, verb, 'mark');
    if (mark < 0 || document.tokens.lower[mark] !== 'as' || dependentBy(document, verb, 'ccomp', 'xcomp') >= 0) continue;
    const object = dependentBy(document, verb, 'obj');
    const isBare = object < 0 || document.tokens.lower[object] === 'it' || document.syntax.lemmas[verb] === 'tell';
    const isApart = document.tokens.lower[mark - 1] === ',' || verb < predicate;
    const said = isBare && isApart ? claim(document, verb, kindOfVerb(document.syntax.lemmas[verb]!) ?? 'report') : undefined;
    if (said?.source) return said;
  }
  return undefined;
}

/** The claim that the edge above `token` makes of it, if it makes any. */
function reportedBy(document: ResolvedDocument, token: number, clause: Clause): AttributionRecord | undefined {
  const { heads, lemmas } = document.syntax;
  const governor = heads[token]!;
  if (governor < 0) return undefined;
  const label = labelOf(document, token);

  // "accused the governor of cutting the budget", "arrested for killing her"
  const control = controlVerbOf(document, token);
  // "Reuters quoted Vane as saying that": what Vane said is Vane's word, and that he said it is that of Reuters.
  if (control >= 0 && isQuoting(lemmas[control]!)) {
    const quoted = claim(document, control, 'report');
    return quoted.source ? quoted : undefined;
  }
  const rumor = label === 'ccomp' ? rumorOf(document, governor) : -1;
  if (rumor >= 0) return hearsay(document, rumor);
  const saying = sayingOver(document, token, governor);
  if (saying >= 0) return claim(document, saying, 'quotation');
  const accuser = control >= 0 && isCharge(lemmas[control]!) ? control : -1;
  if (label === 'ccomp' || accuser >= 0 || isAnsweredFor(document, token)) {
    const verb = accuser >= 0 ? accuser : governor;
    if (isFalse(document, verb)) return undefined;
    // "Okiror did not run; his agent said that he was ill": what stands before a semicolon is not what is said after it.
    if (label === 'ccomp' && token < governor && hasSemicolon(document, token, governor)) return undefined;
    if (isUnsaid(document, verb)) return undefined;
    const said = claimKind(document, verb, clause);
    if (said) return claim(document, verb, said);
    // "Police arrested her for robbing Acme", "was charged by a prosecutor"; but a committee is "charged with drafting the law" by nobody's claim.
    const charged = accuser >= 0 ? claim(document, verb, 'report') : undefined;
    return charged?.source || lemmas[verb] === 'blame' ? charged : undefined;
  }
  const noun = label === 'acl' || label === 'acl:relcl' ? claimNounOf(document, token) : -1;
  return noun >= 0 ? claimedByNoun(document, noun, token) : undefined;
}

/** "called Hart a tyrant who beat prisoners": what is told within a description is the word of whoever describes. */
function describedBy(document: ResolvedDocument, noun: number, below: number): AttributionRecord | undefined {
  const verb = document.syntax.heads[noun]!;
  if (verb < 0 || below < 0 || labelOf(document, below) !== 'acl:relcl' || !isA(document.syntax.lemmas[verb]!, 'verb of describing'))
    return undefined;
  const label = labelOf(document, noun);
  const isDescription =
    label === 'xcomp' ||
    (label === 'obj' && dependentBy(document, verb, 'iobj') >= 0) ||
    (label === 'obl' && prepositionOf(document, noun) === 'as');
  const made = isDescription && !isUnsaid(document, verb) ? claim(document, verb, 'report') : undefined;
  return made?.source && made;
}

/** "evidence that …", "Hart's claim that …": whose claim a noun carries in the clause at `content`. */
function claimedByNoun(document: ResolvedDocument, noun: number, content: number): AttributionRecord | undefined {
  const { lemmas } = document.syntax;
  const kind = kindOfNoun(lemmas[noun]!);
  // "There is no doubt that …": nobody's.
  if (kind === undefined || negatorOf(document, noun) >= 0) return undefined;
  const verb = holdingVerbOf(document, noun);
  const holder = holderOf(document, noun);
  // "Researchers found evidence that …": the finders vouch for it; "there are claims that …" nobody named does.
  if (verb >= 0 && isPredicate(document, verb) && (holder < 0 || isA(lemmas[verb]!, 'verb of denial')))
    return isUnsaid(document, verb) ? undefined : claim(document, verb, kind);
  const source = holder >= 0 ? argumentAt(document, holder, content) : undefined;
  return { predicate: lemmas[noun]!, kind, tokens: { start: noun, end: noun + 1 }, ...(source && { source }) };
}

/** The "saying" behind a quotation at `said`: "“Acme won,” the minister quoted Vane as saying"; or -1. */
function sayingOver(document: ResolvedDocument, said: number, quoting: number): number {
  if (!isQuoting(document.syntax.lemmas[quoting]!) || said > quoting || !quotationAt(document, said)) return -1;
  const isIt = (token: number): boolean =>
    token > quoting && controlVerbOf(document, token) === quoting && dependentBy(document, token, 'ccomp', 'obj', 'xcomp') < 0;
  return (
    dependentsOf(document, quoting)
      .flatMap((token) => [token, ...dependentsOf(document, token)])
      .find(isIt) ?? -1
  );
}

/** "was wrongly accused of bribing Reed", "falsely claimed that it owned it": that it was not so is no word of those who claim that it was. */
const isFalse = (document: ResolvedDocument, verb: number): boolean => falseAdverbOf(document, verb) >= 0;

/** "Nobody believes that", "did not say that": nobody's word. What somebody does not believe is a belief all the same. */
function isUnsaid(document: ResolvedDocument, verb: number): boolean {
  if (nobodyDoes(document, verb) >= 0) return true;
  const lemma = document.syntax.lemmas[verb]!;
  // "did not know that Acme had left": it had.
  return (kindOfVerb(lemma) === 'report' || isA(lemma, 'factive verb') || isCharge(lemma)) && negatorOfVerb(document, verb) >= 0;
}

function hasSemicolon(document: ParsedDocument, from: number, to: number): boolean {
  for (let token = from + 1; token < to; token++) if (document.tokens.lower[token] === ';') return true;
  return false;
}

/** ", he said" in the middle or at the end: the verb of saying hangs on what was said. */
function reportedBeside(document: ResolvedDocument, predicate: number, clause: Clause): AttributionRecord | undefined {
  if (predicate !== clause.chain[0] && !isPredicate(document, predicate)) return undefined;
  for (const verb of dependentsOf(document, predicate)) {
    // What stands behind the quotation is said of it and not in it.
    const saying = clause.head < verb ? sayingOver(document, predicate, verb) : -1;
    if (saying >= 0) return claim(document, saying, 'quotation');
    if (labelOf(document, verb) !== 'parataxis' || !isPredicate(document, verb) || !isBareReport(document, verb)) continue;
    // The report itself is nobody's claim but the article's.
    if (clause.chain.includes(verb)) return undefined;
    const kind = claimKind(document, verb, clause);
    return kind && claim(document, verb, kind);
  }
  return undefined;
}

/** Whether a verb of saying stands beside what was said: it has a subject and no clause or object of its own but whom it was told. */
export function isBareReport(document: ParsedDocument, verb: number): boolean {
  if (!kindOfVerb(document.syntax.lemmas[verb]!) || dependentBy(document, verb, 'ccomp', 'xcomp') >= 0) return false;
  const object = dependentBy(document, verb, 'obj');
  return dependentBy(document, verb, 'nsubj', 'expl') >= 0 && (object < 0 || document.syntax.lemmas[verb] === 'tell');
}

function claimKind(document: ResolvedDocument, verb: number, clause: Clause): AttributionKind | undefined {
  const kind = kindOfVerb(document.syntax.lemmas[verb]!);
  return kind === 'report' && isQuoted(document, clause) ? 'quotation' : kind;
}

/** Whether the clause stands between quotation marks. */
function isQuoted(document: ResolvedDocument, clause: Clause): boolean {
  return rangeAt(document.quotations, document.tokens.starts[clause.head]!) !== undefined;
}

function claim(document: ResolvedDocument, verb: number, kind: AttributionKind): AttributionRecord {
  const subject = speakerOf(document, verb);
  const source = subject >= 0 ? argumentAt(document, namedBehind(document, subject, verb)) : undefined;
  return { predicate: document.syntax.lemmas[verb]!, kind, tokens: { start: verb, end: verb + 1 }, ...(source && { source }) };
}

/** Whose word a quotation beside the verb of saying at `verb` is, or undefined if nobody is named. */
export function quotationBy(document: ResolvedDocument, verb: number): AttributionRecord | undefined {
  const made = claim(document, verb, 'quotation');
  return made.source ? made : undefined;
}

/** Subject of a verb of saying: its own, or that of the verb it is coordinated with or modifies (", adding that …"). */
function speakerOf(document: ResolvedDocument, verb: number): number {
  const quoting = controlVerbOf(document, verb);
  if (quoting >= 0 && isQuoting(document.syntax.lemmas[quoting]!)) return controllerOf(document, verb);
  // "left and was accused of bribing Reed": who left is not who accuses.
  if (document.verbs.get(verb)?.voice === 'passive') return dependentBy(document, verb, 'obl:agent');
  const subjectOf = (token: number): number => dependentBy(document, token, 'nsubj', 'obl:agent');
  const top = firstUp(document, verb, (token) => subjectOf(token) >= 0 || !/^(?:conj|advcl|xcomp)$/.test(labelOf(document, token)), 3);
  const subject = subjectOf(top);
  return subject >= 0 && /^(?:who|which|that)$/.test(document.tokens.lower[subject]!) ? headOf(document, top) : subject;
}

/**
 * The person named right behind what an office is of, without a comma: "CEO of the Refugee Council Ann Hart told Globex". But Ann Hart is not who speaks in
 * "a spokesman for Ann Hart said". The subject itself where nobody is.
 */
function namedBehind(document: ResolvedDocument, subject: number, verb: number): number {
  const { mentions, mentionOf, tokens, syntax } = document;
  const own = mentionOf[subject]!;
  if (own < 0 || mentions[own]!.form !== 'nominal' || nounType(syntax.lemmas[subject]!.toLowerCase()) !== 'person') return subject;
  let end = verb;
  while (end > subject && (tokens.lower[end - 1] === ',' || xposOf(document, end - 1) === 'RB')) end--;
  const named = mentionOf[end - 1]!;
  if (end - 1 <= subject || named < 0) return subject;
  const { form, type, start, head } = mentions[named]!;
  const before = mentionOf[start - 1] ?? -1;
  const isPerson = form === 'name' && type === 'person' && mentions[named]!.end === end;
  if (!isPerson || start - 1 <= subject || before < 0 || mentions[before]!.form !== 'name' || mentions[before]!.type === 'person')
    return subject;
  return isA(tokens.lower[subject + 1]!, 'preposition of an office') ? head : subject;
}

/** The claim that a clause makes of the noun phrase that is its object, or undefined. */
export function attributionByObject(document: ResolvedDocument, clause: Clause): AttributionRecord | undefined {
  const verb = clause.head;
  const lemma = document.syntax.lemmas[verb]!;
  return clause.kind === 'verbal' && isA(lemma, 'verb of revealing') ? claim(document, verb, kindOfVerb(lemma) ?? 'evidence') : undefined;
}
