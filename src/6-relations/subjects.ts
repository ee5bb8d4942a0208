import type { SubjectSource } from '../document/clauses';
import type { ParsedDocument } from '../document/layers';
import { dependentBy, dependentsOf, firstUp, headOf, labelOf, uposOf, xposOf } from '../document/tree';
import { isA, wordsOf } from '../english';
import { nounType } from '../lexicon/nouns';
import { wordSet } from '../lexicon/word-set';
import { controllerOf, isDoer, isQuoting, isSubjectControl, namedWithPreposition } from './control';
import { conjunctsOf, isInfinitive, marked, markOf, prepositionOf } from './phrases';
import { doerBefore, isOutcome, isTopic } from './participles';
import { isClauseSaidToBe, isPredicate } from './predicates';
import { isDeedOfRanked } from './ranked';
import { signatureOf } from './signatures';

const SUBJECT_LABELS = ['nsubj', 'nsubj:pass', 'nsubj:outer'] as const;
const INNER_SUBJECT_LABELS = ['nsubj', 'nsubj:pass'] as const;

/** The subject of a predicate: its own, or that of the clause it is joined to. Depth is bounded: subjects are not inherited from afar. */
export function subjectsOf(document: ParsedDocument, head: number, depth = 0): { subjects: number[]; by: SubjectSource } {
  const own = dependentBy(document, head, ...(isClauseSaidToBe(document, head) ? INNER_SUBJECT_LABELS : SUBJECT_LABELS));
  if (own >= 0) {
    const antecedent = relativeAntecedent(document, head, own);
    return antecedent >= 0 ? { subjects: [antecedent], by: 'relative' } : { subjects: [own], by: 'own' };
  }
  const governor = document.syntax.heads[head]!;
  if (governor < 0 || depth > 4) return { subjects: [], by: 'none' };
  const named = namedWithPreposition(document, head);
  if (named >= 0) return { subjects: [named], by: 'control' };
  const inherit = (by: SubjectSource) => ({ subjects: subjectsOf(document, governor, depth + 1).subjects, by });

  switch (labelOf(document, head)) {
    case 'conj':
      // "The coast was hit, but it is not clear when": nothing is clear.
      return isPredicate(document, governor) && dependentBy(document, head, 'expl') < 0
        ? inherit('coordination')
        : { subjects: [], by: 'none' };
    case 'xcomp': {
      // "wants the firm to sell": the object of the governor does it.
      const object = dependentBy(document, governor, 'obj', 'iobj');
      if (isInfinitive(document, head) && isSubjectControl(document, governor)) return inherit('control');
      return object >= 0 ? { subjects: [object], by: 'control' } : inherit('control');
    }
    case 'acl': {
      // "chips made in Taiwan", "the firm leading the race"; but "a plan to leave" is nobody's leaving.
      const controller = controllerOf(document, head);
      if (controller >= 0) return { subjects: [controller], by: 'control' };
      if (isDeedOfRanked(document, head)) return { subjects: [governor], by: 'relative' };
      // "quoted Reed as saying"
      if (isAsParticiple(document, head, document.syntax.heads[governor]!)) return { subjects: [governor], by: 'control' };
      const isNobodys =
        isInfinitive(document, head) || marked(document, head) || isBehind(document, head) || isOfAmount(document, head, governor);
      if (isNobodys) return { subjects: [], by: 'none' };
      const nearer = personBefore(document, head, governor);
      return { subjects: [nearer >= 0 ? nearer : governor], by: 'participle' };
    }
    case 'acl:relcl':
      return { subjects: [], by: 'none' };
    case 'advcl': {
      const controller = controllerOf(document, head);
      if (controller >= 0) return { subjects: [controller], by: 'control' };
      // "the responsibility for providing a garrison" is nobody's in the sentence; but who "stopped short of naming Reed" did not name him.
      if (/^(?:for|of)$/.test(markOf(document, head)) && (isInfinitive(document, head) || !signatureOf(document, governor, head)))
        return { subjects: [], by: 'none' };
      if (isOfOthers(document, head, governor) || isPrepositional(document, head) || isSaidOfNobody(document, head))
        return { subjects: [], by: 'none' };
      if (isOutcome(document, head, governor)) return { subjects: [], by: 'none' };
      const before = doerBefore(document, head, governor);
      if (before >= 0) return { subjects: [before], by: 'participle' };
      if (
        isTopic(document, head, governor) &&
        !subjectsOf(document, governor, depth + 1).subjects.some((subject) => isActor(document, subject))
      )
        return { subjects: [], by: 'none' };
      const quoted = isAsParticiple(document, head, governor) ? dependentBy(document, governor, 'obj') : -1;
      if (quoted >= 0) return { subjects: [quoted], by: 'control' };
      // "can be seen by climbing the stairs": who climbs is who sees, and not what is seen.
      if ((isMeans(document, head) || isGoal(document, head)) && document.verbs.get(governor)?.voice === 'passive')
        return { subjects: dependentsOf(document, governor).filter((token) => labelOf(document, token) === 'obl:agent'), by: 'participle' };
      // "permits a rehearsal, conducted by Krauss": what was done is said of the object before it.
      const object = dependentBy(document, governor, 'obj');
      const nearer = xposOf(document, head) === 'VBN' && dependentBy(document, head, 'mark', 'aux', 'aux:pass') < 0 && object >= 0;
      return nearer && object < head && governor < head && !isOfAmount(document, head, object)
        ? { subjects: [object], by: 'participle' }
        : inherit('participle');
    }
    default:
      return { subjects: [], by: 'none' };
  }
}

/** "quoted Reed as saying": what stands between verb and "as" is who says it. */
const isAsParticiple = (document: ParsedDocument, head: number, verb: number): boolean =>
  markOf(document, head) === 'as' && xposOf(document, head) === 'VBG' && isQuoting(document.syntax.lemmas[verb] ?? '');

/** "a camp for refugees fleeing the war": people right before the participle do it rather than a thing that they are named with; or -1. */
function personBefore(document: ParsedDocument, head: number, governor: number): number {
  const { lower } = document.tokens;
  const { heads, lemmas } = document.syntax;
  // "from Iranians now living abroad"
  const before = uposOf(document, head - 1) === 'ADV' ? head - 2 : head - 1;
  if (xposOf(document, head) !== 'VBG' || before <= governor || heads[before] !== governor) return -1;
  // "hundreds of refugees", "a message from the rebels promising peace"
  if (isA(lower[governor]!, 'amount before of') || isA(lemmas[head]!, 'verb of saying')) return -1;
  const preposition = dependentBy(document, before, 'case');
  if (preposition < 0 || (!/^(?:for|of|from)$/.test(lower[preposition]!) && lower[preposition] !== 'among')) return -1;
  const isPlural =
    xposOf(document, before) === 'NNPS' || (xposOf(document, before) === 'NNS' && nounType(lemmas[before]!.toLowerCase()) === 'person');
  return isPlural && uposOf(document, governor) === 'NOUN' && nounType(lemmas[governor]!.toLowerCase()) === undefined ? before : -1;
}

/** Whether something can act: somebody, or what a pronoun stands for. */
const isActor = (document: ParsedDocument, token: number): boolean => uposOf(document, token) === 'PRON' || isDoer(document, token);

/** "during fighting between the two" is a noun with the ending of a verb, and "…, meaning that sales fell" is said of all that was told. */
function isSaidOfNobody(document: ParsedDocument, head: number): boolean {
  if (xposOf(document, head) !== 'VBG') return false;
  return (
    /^(?:during|amid)$/.test(markOf(document, head)) ||
    isFightOfOthers(document, head) ||
    (document.tokens.lower[head] === 'meaning' && document.tokens.lower[head - 1] !== 'by')
  );
}

/** "killed in fighting between two gangs", "since fighting broke out"; but "killed in fighting with rebels" fought. */
const isFightOfOthers = (document: ParsedDocument, head: number): boolean =>
  document.tokens.lower[head] === 'fighting' &&
  document.tokens.lower[head + 1] !== 'with' &&
  marked(document, head) &&
  dependentBy(document, head, 'obj') < 0;

/** "grew 10%, driven by exports": no amount is driven. */
const isOfAmount = (document: ParsedDocument, head: number, noun: number): boolean =>
  document.tokens.lower[head - 1] === ',' &&
  (uposOf(document, noun) === 'NUM' ||
    (isA(document.tokens.lower[noun]!, 'measure or date beside a verb') && !isA(document.syntax.lemmas[noun]!, 'stretch of time')));

/** Whether an open clause tells what others do than who speaks of it. */
function isOfOthers(document: ParsedDocument, head: number, governor: number): boolean {
  const lemma = document.syntax.lemmas[governor]!;
  if (markOf(document, head) === 'against') return isA(lemma, 'verb of warning');
  const object = dependentBy(document, governor, 'obj');
  // "pledged 5 million to help them" does it itself.
  const isOthers = object >= 0 && !/^(?:NUM|SYM)$/.test(uposOf(document, object));
  return isOthers && isInfinitive(document, head) && isA(lemma, 'verb of speaking of others') && governor < head;
}

/** Participles that with the word behind them are a preposition: "Based on these figures, Acme leads", "followed by Globex", "beginning in 1910". */
// eslint-disable-next-line english/no-word-lists -- words with what they mean here, and nowhere else
const PREPOSITIONAL: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['based', wordSet('on upon')],
  ['compared', wordSet('with to')],
  ['followed', wordSet('by')],
  ['beginning', wordsOf('preposition of a beginning')],
  ['starting', wordsOf('preposition of a beginning')],
  ['depending', wordSet('on upon')],
]);

/** "visited Oslo, followed by Bergen": what stands before the comma may be anything that comes first. */
const isBehind = (document: ParsedDocument, head: number): boolean =>
  document.tokens.lower[head - 1] === ',' && isPrepositional(document, head);

function isPrepositional(document: ParsedDocument, head: number): boolean {
  const { lower } = document.tokens;
  const { heads } = document.syntax;
  // "clubs operate based on trust" and "a film based on the book" say it of the clubs and the film.
  if (lower[head] === 'based' && heads[head]! < head) return false;
  // "is being followed by a car"
  return PREPOSITIONAL.get(lower[head]!)?.has(lower[head + 1] ?? '') === true && dependentBy(document, head, 'aux', 'aux:pass') < 0;
}

/** "by climbing", "using a tool": how something is done. */
const isMeans = (document: ParsedDocument, head: number): boolean =>
  xposOf(document, head) === 'VBG' &&
  (markOf(document, head) === 'by' || (document.tokens.lower[head] === 'using' && dependentBy(document, head, 'mark') < 0));

/**
 * What somebody does a thing for: "An election was held to replace him" by those who replace him. Of people it may be their own goal, "were sent to restore
 * order", and what is made for a goal does it: "was founded to help farmers".
 */
function isGoal(document: ParsedDocument, head: number): boolean {
  const governor = document.syntax.heads[head]!;
  if (!isInfinitive(document, head) || governor > head || isA(document.syntax.lemmas[governor]!, 'verb of making for a purpose'))
    return false;
  return !subjectsOf(document, governor).subjects.some((subject) => isDoer(document, subject));
}

/** What "who", "which" and "that" stand for, or -1 if the subject is none of them. */
export function relativeAntecedent(document: ParsedDocument, head: number, subject: number): number {
  const word = document.tokens.lower[subject]!;
  if (word !== 'who' && word !== 'which' && word !== 'that') return -1;
  const clause = firstUp(document, head, (token) => labelOf(document, token) !== 'conj');
  return clause >= 0 && labelOf(document, clause) === 'acl:relcl' ? headOf(document, clause) : -1;
}

/** Those who do it, too: "Acme, alongside Globex, is taking part". Between subject and verb only: "works with Globex" is another thing. */
export function companionsOf(document: ParsedDocument, head: number): number[] {
  const own = dependentBy(document, head, ...SUBJECT_LABELS);
  if (own < 0) return [];
  const beside = [...dependentsOf(document, head), ...dependentsOf(document, own)];
  return beside
    .filter((token) => token > own && token < head && isA(prepositionOf(document, token) ?? '', 'preposition of a companion'))
    .flatMap((token) => conjunctsOf(document, token));
}
