import { isA } from '../../english';
import type { ResolvedDocument } from '../../document/layers';
import { rangeAt } from '../../document/ranges';
import type { RelationRecord } from '../../document/relations';
import { dependentBy, firstUp, headOf, labelOf, uposOf, xposOf } from '../../document/tree';
import type { Tense } from '../../document/verbs';
import { thirdPerson } from '../../document/verb-forms';
import { pastOf } from '../../lexicon/compromise';
import { subjectForm, thirdPerson as pronounFacts } from '../../lexicon/pronouns';
import { isDeedOfRanked } from '../ranked';
import { standInFor } from './stand-in';

/**
 * The predicate as a main clause has it, in the number of its subject: "was led by" of "led by", "accused" of "accusing", "is to sell" of "to
 * sell", "did not buy" of "Neither Acme nor Globex bought", "is" of "Acme and Globex are".
 *
 * @param unsaid what is said before tokens of the predicate and stands elsewhere in the text
 */
export function verbWords(
  document: ResolvedDocument,
  record: RelationRecord,
  isTwo = false,
  unsaid: ReadonlyMap<number, string> = NOTHING,
): string {
  const { predicate, subject, object, inverted, polarity, cues } = record;
  const said = inverted && object ? object : subject;
  // "I am" of Ann Hart: she is.
  const standIn = standInFor(document, said);
  const head = standIn < 0 ? said.head : document.mentions[standIn]!.head;
  const isAgreed = standIn < 0 && agrees(document, head);
  const isPlural = isTwo || pluralOf(document, head);
  const { tokens: all, syntax } = document;
  // "Did Acme sue Globex?": what begins the sentence stands within the text.
  const asItStands = (token: number): string => (isAtFront(document, token) ? all.lower[token]! : all.words[token]!);
  const word = (token: number): string => {
    const said = inFull(all.lower[token]!, syntax.lemmas[token]!) ?? asItStands(token);
    const before = unsaid.get(token);
    return before === undefined ? said : `${before} ${said}`;
  };
  const tokens = [...sharedAuxiliaries(document, predicate), ...predicate.tokens];
  const first = tokens.find((token) => uposOf(document, token) === 'VERB' || uposOf(document, token) === 'AUX');
  if (first === undefined) return tokens.map(word).join(' ');
  const isSaid = cues.some((cue) => cue.kind === 'polarity' && isWithin(cue.tokens, record));
  const leading = tokens.filter((token) => token < first && all.lower[token] !== 'to').map(word);
  // "not looking into it", "warned them not to lend": a main clause has its "not" behind the verb that it gets.
  const isFronted = !/^(?:MD|VB[DPZ])$/.test(xposOf(document, first)) && leading.includes('not');
  const before = isFronted ? leading.filter((one) => one !== 'not') : leading;
  const isDenied = isFronted || (polarity === 'negative' && !isSaid);
  const after = tokens.slice(tokens.indexOf(first) + 1).map(word);
  const say = (...verb: string[]): string => [...before, ...verb, ...after].join(' ');
  const lemma = syntax.lemmas[first]!;
  const be = (tense: Tense): string => beIn(tense, isPlural);
  const not = isDenied ? ['not'] : [];
  switch (xposOf(document, first)) {
    case 'MD':
      return say(word(first), ...not);
    case 'VBD':
      if (isDenied && uposOf(document, first) === 'VERB') return say('did', 'not', lemma);
      return say(lemma === 'be' ? be('past') : word(first), ...not);
    case 'VBZ':
    case 'VBP':
      if (isDenied && uposOf(document, first) === 'VERB') return say(isPlural ? 'do' : 'does', 'not', lemma);
      return say(isAgreed ? word(first) : presentOf(lemma, isPlural), ...not);
    case 'VBN':
      // "Ann Hart, who was ill, called off the visit": what nothing is done to has no participle, whatever its tag.
      if (record.voice === 'active' && !inverted && document.verbs.get(first)?.auxiliaries.length === 0)
        return isDenied ? say('did', 'not', lemma) : say(pastOf(lemma));
      // "Acme, based in Oslo, bought Globex": where it lies, a past tense around it leaves as it is.
      if (isA(lemma, 'verb of lasting states') && document.verbs.get(first)?.auxiliaries.length === 0)
        return say(be('present'), ...not, word(first));
      // "having bought", "having been seen"; "Acme, founded in 2010, will be sold": a participle looks back, whatever is still to come around it.
      return say(be('past'), ...not, word(first));
    case 'VBG': {
      const tense = tenseAround(document, first);
      if (lemma === 'be') return say(be(tense), ...not);
      if (isDenied) return say(...(tense === 'past' ? ['did'] : tense === 'future' ? ['will'] : [isPlural ? 'do' : 'does']), 'not', lemma);
      return say(...(tense === 'past' ? [pastOf(lemma)] : tense === 'future' ? ['will', lemma] : [presentOf(lemma, isPlural)]));
    }
    default: {
      // "the first woman to lead Acme", "to have led", "to be led": it is done.
      if (isDeedOfRanked(document, predicate.head)) {
        if (lemma === 'be') return say(be('past'), ...not);
        return isDenied && uposOf(document, first) === 'VERB' ? say('did', 'not', lemma) : say(pastOf(lemma), ...not);
      }
      const isToDo = record.modality !== 'asserted' && lemma !== 'be';
      return isToDo || dependentBy(document, first, 'mark') >= 0
        ? say(be(tenseAround(document, first) === 'past' ? 'past' : 'present'), ...not, 'to', word(first))
        : say(word(first), ...not);
    }
  }
}

/** "was", "are", "will be". */
export const beIn = (tense: Tense, isPlural: boolean): string =>
  tense === 'future' ? 'will be' : tense === 'past' ? (isPlural ? 'were' : 'was') : isPlural ? 'are' : 'is';

const NOTHING: ReadonlyMap<number, string> = new Map();

/** "will" of "'ll", "not" of "n't", "can" of "ca n't"; undefined where the word is no short form. */
function inFull(word: string, lemma: string): string | undefined {
  if (/^(?:ca|wo|sha)$/.test(word)) return lemma;
  if (!/^n?['’]/.test(word)) return undefined;
  if (word.startsWith('n')) return 'not';
  if (word.endsWith('s')) return lemma === 'have' ? 'has' : 'is';
  return lemma === 'be' ? (word.endsWith('m') ? 'am' : 'are') : lemma;
}

/** "could" of "delay" in "could harm and delay": auxiliaries of the verb before that this one has as well. */
function sharedAuxiliaries(document: ResolvedDocument, { tokens, head }: RelationRecord['predicate']): number[] {
  const { auxiliaries = [] } = document.verbs.get(head) ?? {};
  const first = tokens[0]!;
  return auxiliaries.every((token) => !tokens.includes(token)) ? auxiliaries.filter((token) => token < first) : [];
}

/** When the clause around happens whose verb has a tense of its own. */
function tenseAround(document: ResolvedDocument, verb: number): Tense {
  const { verbs } = document;
  const above = firstUp(document, headOf(document, verb), (token) => (verbs.get(token)?.tense ?? 'none') !== 'none');
  return verbs.get(above)?.tense ?? 'present';
}

const presentOf = (lemma: string, isPlural: boolean): string =>
  lemma === 'be' ? (isPlural ? 'are' : 'is') : isPlural ? lemma : thirdPerson(lemma);

/** Whether a subject has "are". */
export function pluralOf(document: ResolvedDocument, head: number): boolean {
  const word = document.tokens.lower[head]!;
  if (/^NN(?:P)?S$/.test(xposOf(document, head)) || /^(?:we|you|th[eo]se)$/.test(subjectForm(word))) return true;
  return pronounFacts(word)?.number === 'plural';
}

/** Whether the verb agrees with the subject alone: not in "Acme and Globex are", nor for Acme in "firms like Acme are". */
const agrees = (document: ResolvedDocument, head: number): boolean =>
  dependentBy(document, head, 'conj') < 0 && !/^(?:conj|nmod|appos|obl)/.test(labelOf(document, head));

/** Whether words stand in what is said of the relation anyway. */
const isWithin = (
  { start, end }: { readonly start: number; readonly end: number },
  { predicate, subject, object, arguments: others }: RelationRecord,
): boolean =>
  predicate.tokens.some((token) => token >= start && token < end) ||
  [subject, object, ...others.map(({ value }) => value)].some(
    (one) => one !== undefined && start >= one.tokens.start && end <= one.tokens.end,
  );

/** Whether a verb is the first word of its sentence. */
const isAtFront = (document: ResolvedDocument, token: number): boolean =>
  /^(?:AUX|VERB)$/.test(uposOf(document, token)) && rangeAt(document.sentences, token)?.start === token;
