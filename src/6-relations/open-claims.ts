import type { Clause } from '../document/clauses';
import type { MentionedDocument, ParsedDocument } from '../document/layers';
import type { Modality } from '../document/relations';
import { dependentBy, labelOf } from '../document/tree';
import { isA } from '../english';
import { conditionOf, whetherOf } from './conditions';
import { kindOfVerb } from './claim-kinds';
import { claimNounOf, hasQuestionWord, holderOf, holdingVerbOf, withoutConjuncts } from './content-clauses';
import { tenseOfWould } from './future-in-past';
import { isImperative } from './mood';
import { ownHedges } from './own-hedges';
import { chainTo, isPredicate } from './predicates';
import { subjectsOf } from './subjects';
import { standingOf, type Hedge } from './truth';

/** Claims of claims: "could mean that he thinks that she said that …". */
const MAX_CLIMB = 4;

/** What leaves a claim open leaves open what is claimed. */
const OPEN: ReadonlySet<Modality> = new Set(['possible', 'conditional', 'questioned']);

/** Hedges of the verbs that claim a clause: "if it finds that Globex lied", "could mean that sales fell", "wants to prove that he lied". */
export function hedgesOfClaim(document: MentionedDocument, clause: Clause): Hedge[] {
  const hedges: Hedge[] = [];
  let top = clause.chain[0]!;
  for (let climbed = 0; climbed < MAX_CLIMB; climbed++) {
    const claim = claimOver(document, top);
    if (claim < 0) break;
    const chain = chainTo(document, claim);
    const above: Clause = { ...clause, head: claim, chain, ...subjectsOf(document, chain[0]!) };
    hedges.push(...hedgesAt(document, above));
    top = chain[0]!;
  }
  return hedges;
}

function hedgesAt(document: MentionedDocument, claim: Clause): Hedge[] {
  const [first] = claim.chain;
  const group = {
    auxiliaries: claim.chain.flatMap((verb) => document.verbs.get(verb)!.auxiliaries),
    isFromPast: tenseOfWould(document, claim) !== undefined,
  };
  const hedges = [...ownHedges(document, claim, group), ...standingOf(document, claim).hedges];
  const condition = conditionOf(document, first!);
  if (condition >= 0) hedges.push({ modality: 'conditional', token: condition });
  const whether = whetherOf(document, first!);
  if (whether >= 0) hedges.push({ modality: 'questioned', token: whether });
  return hedges.flatMap((hedge) => (isOfSaying(document, claim, hedge) ? [] : asOpen(hedge)));
}

/** Whether a hedge is of how something is said, and not of what: "can say that", "would only say that", "it would appear that", "went to court to say that", "trust me". */
function isOfSaying(document: MentionedDocument, { head }: Clause, { modality, token }: Hedge): boolean {
  const lemma = document.syntax.lemmas[head]!;
  const word = document.tokens.lower[token]!;
  if (kindOfVerb(lemma) === 'report') return modality === 'intended' || word === 'would' || word === 'can';
  return isImperative(document, token) || (word === 'would' && /^(?:appear|seem)$/.test(lemma));
}

/** What is still to be found or ensured may not be so. */
function asOpen(hedge: Hedge): Hedge[] {
  if (hedge.modality === 'intended') return [{ ...hedge, modality: 'possible' }];
  return OPEN.has(hedge.modality) ? [hedge] : [];
}

/** The verb that claims the clause at `top`, itself or by a noun ("find evidence that"); or -1. What is known is so whoever may know it. */
function claimOver(document: ParsedDocument, top: number): number {
  const { heads, lemmas } = document.syntax;
  const first = withoutConjuncts(document, top);
  const noun = claimNounOf(document, first);
  if (noun >= 0) return holderOf(document, noun) < 0 ? holdingVerbOf(document, noun) : -1;
  const verb = labelOf(document, first) === 'ccomp' ? heads[first]! : -1;
  if (verb < 0 || !isPredicate(document, verb)) return -1;
  return isA(lemmas[verb]!, 'factive verb') || isAsked(document, first) ? -1 : verb;
}

/** "may explain why sales fell", "could decide which firm wins": they did fall, and some firm will win. */
function isAsked(document: ParsedDocument, clause: number): boolean {
  const subject = dependentBy(document, clause, 'nsubj', 'nsubj:pass');
  return hasQuestionWord(document, clause, subject >= 0 ? subject : clause);
}
