import type { Clause, ClauseKind } from '../document/clauses';
import type { MentionRecord } from '../document/entities';
import type { MentionedDocument, ParsedDocument, Sentence } from '../document/layers';
import { dependentBy, isUnder } from '../document/tree';
import { clauseTypeOf } from './clause-type';
import { moodOf } from './mood';
import { agentsOf, clausesUnder, complementOf, indirectObjectOf, objectComplementOf, objectOf, obliquesOf } from './objects';
import { conjunctsOf, isNominal } from './phrases';
import { chainGoesOn, chainTo, isClauseSaidToBe, isPredicate } from './predicates';
import { companionsOf, subjectsOf } from './subjects';

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
    if (!isPredicate(document, head) || chainGoesOn(document, head) || isInTitle(document, head)) continue;
    clauses.push(clauseAt(document, index, head));
  }
}

/** “Neda Wants to Die”: nobody says so. Of "The novel is “Oslo Nights”" the copula stands before the title. */
function isInTitle(document: MentionedDocument, head: number): boolean {
  const mention = document.mentions[document.mentionOf[head]!] as MentionRecord | undefined;
  if (mention?.form !== 'name' || mention.type !== 'work') return false;
  const copula = dependentBy(document, head, 'cop');
  return copula < 0 || copula >= mention.start;
}

function clauseAt(document: MentionedDocument, sentence: number, head: number): Clause {
  const chain = chainTo(document, head);
  const { subjects, by } = subjectsOf(document, chain[0]!);
  const passive = document.verbs.get(head)?.voice === 'passive';
  const object = objectOf(document, head);
  const agents = passive ? agentsOf(document, head) : [];
  const complement = complementOf(document, head);
  const companions = passive ? [] : companionsOf(document, head);
  const indirectObject = indirectObjectOf(document, head);
  const objectComplement = objectComplementOf(document, head, agents.length > 0);
  const clause = {
    sentence,
    head,
    kind: clauseKind(document, head),
    chain,
    subjects: [...subjects.flatMap((subject) => sharersOf(document, subject, chain[0]!)), ...companions],
    objects: object < 0 || object === objectComplement ? [] : sharersOf(document, object, chain[0]!),
    ...(indirectObject >= 0 && { indirectObject }),
    obliques: [...chain, ...(complement >= 0 ? [complement] : [])].flatMap((verb) => obliquesOf(document, verb, head, companions, agents)),
    passive,
    agents,
    complement,
    objectComplement,
    dependents: chain.flatMap((verb) => clausesUnder(document, verb, chain)),
    expletive: dependentBy(document, head, 'expl'),
    subjectBy: by,
  };
  return { type: clauseTypeOf(document, clause), mood: moodOf(document, sentence, chain[0]), ...clause };
}

/**
 * The noun and those coordinated with it. Of a clause that hangs on the noun, those before it: in "Acme, which makes pumps, and Globex" Globex makes none, and
 * in "a court called Astra and a judge called Vane" the judge is not called Astra.
 */
function sharersOf(document: ParsedDocument, noun: number, clause: number): number[] {
  const sharers = conjunctsOf(document, noun);
  return noun < clause && isUnder(document.syntax.heads, clause, noun) ? sharers.filter((sharer) => sharer < clause) : sharers;
}

function clauseKind(document: ParsedDocument, head: number): ClauseKind {
  if (dependentBy(document, head, 'cop') < 0 || isClauseSaidToBe(document, head)) return 'verbal';
  return isNominal(document, head) ? 'nominal' : 'adjectival';
}
