import { isHyphen } from '../../document/hyphens';
import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../document/relations';
import { dependentsOf, firstUp, uposOf, xposOf } from '../../document/tree';
import { isA } from '../../english';
import { thirdPerson } from '../../document/verb-forms';
import { officeClass } from '../../lexicon/offices';
import { demonymAt } from '../../lexicon/demonyms';
import { isPastOfOffice } from '../../lexicon/past-words';
import { isNegator, startOfNegator } from '../negation';
import { beIn, pluralOf, verbWords } from './verb-words';

/** What stands behind the subject of a relation that the text says without a verb: "is president of" and "Acme"; "is" and "a bank". */
export function withoutVerb(
  document: ResolvedDocument,
  record: RelationRecord,
  object: ArgumentRecord,
  say: (argument: ArgumentRecord) => string,
): string[] {
  const {
    kind,
    predicate: { lemma },
    status,
    subject,
  } = record;
  const be = status === 'former' ? beIn('past', areMany(document, subject)) : status === 'designate' ? 'is to be' : beOf(document, record);
  // "interim president" says it already.
  const acting = (words: string): string[] =>
    status === 'acting' && !words.split(' ').some((word) => isA(word, 'acting')) ? ['acting'] : [];
  if (lemma !== 'be') {
    const office = inNumber(document, record, lemma.slice('be '.length).replace(STATUS, ''));
    const verb = lemma.startsWith('be ') ? [be, ...acting(office), office] : [thirdPerson(lemma)];
    return [...verb, stateOf(document, object) ?? say(object)];
  }
  const isPlural = xposOf(document, object.head) === 'NNS';
  if (kind === 'membership') return isPlural ? [be, 'one of', say(object)] : [be, say(object)];
  // "Biologist Ann Hart", "actors Ann Hart and Tom Vane": each is one of them.
  const { form, name } = document.mentions[object.mention]!;
  const isBare = object.tokens.start === document.mentions[object.mention]!.start;
  const words = form === 'nominal' && (isBare || (isPlural && xposOf(document, subject.head) !== 'NNS')) ? name : say(object);
  const [was, what] = STATUS.test(words) ? ['was', words.replace(STATUS, '')] : [isOfThen(document, object) ? 'was' : be, words];
  const article = words === name && isUnique(document, object) ? ['the'] : articleOf(what, words === name);
  return [was, ...acting(what), ...article, what];
}

/** "was", "is not", "may be": what the text has where it says with a copula what somebody is, and what it was for who "served as mayor"; else "is". */
function beOf(document: ResolvedDocument, record: RelationRecord): string {
  const { predicate, subject, tense } = record;
  const noun = nounOf(document, predicate);
  const said = (tokens: readonly number[]): string => verbWords(document, { ...record, predicate: { ...predicate, head: noun, tokens } });
  // "are thought to be members"
  const own = predicate.tokens.filter((token) => token !== noun);
  if (own.some((token) => /^(?:AUX|VERB)$/.test(uposOf(document, token)))) return said(own);
  const isOfMany = areMany(document, subject);
  const { auxiliaries = [] } = document.verbs.get(noun) ?? {};
  const [first] = auxiliaries;
  // "The victim was not mayor Ann Hart": a mayor she is.
  if (first === undefined || first < subject.head) return beIn(tense === 'past' && isHeld(document, noun) ? 'past' : 'present', isOfMany);
  if (xposOf(document, first) === 'VB') return `${beIn('present', isOfMany)} to be`;
  if (!/^(?:MD|VB[DPZ])$/.test(xposOf(document, first))) return beIn('present', isOfMany);
  const negators = dependentsOf(document, noun).filter((token) => token < noun && isNegator(document, token));
  const words = new Set([...auxiliaries, ...negators, ...negators.map((token) => startOfNegator(document, token))]);
  return said([...words].sort((a, b) => a - b));
}

/** "the militants are"; but "Reporters Without Borders is". */
const areMany = (document: ResolvedDocument, { head }: ArgumentRecord): boolean =>
  pluralOf(document, head) && xposOf(document, head) !== 'NNPS';

/** The noun among the words of a relation that says what somebody is. */
const nounOf = (document: ResolvedDocument, { tokens, head }: RelationRecord['predicate']): number =>
  tokens.findLast((token) => uposOf(document, token) === 'NOUN') ?? head;

/** "members of" of several who are members: the lemma has the singular. */
function inNumber(document: ResolvedDocument, { predicate, subject }: RelationRecord, office: string): string {
  const noun = nounOf(document, predicate);
  if (xposOf(document, noun) !== 'NNS' || !areMany(document, subject)) return office;
  const { lower } = document.tokens;
  return office.replace(document.syntax.lemmas[noun]!.toLowerCase(), lower[noun]!);
}

/** Whether an office is one that somebody "served as" or "worked as", and not what somebody became. */
function isHeld(document: ResolvedDocument, noun: number): boolean {
  const verb = firstUp(document, noun, (token) => uposOf(document, token) === 'VERB', MOST_ABOVE);
  return /^(?:serve|work|act)$/.test(document.syntax.lemmas[verb] ?? '');
}

/** Words between an office and the verb that says who held it, at most. */
const MOST_ABOVE = 3;

/** "then-president Ann Hart", "Ann Hart, then president of Acme": what she was. */
function isOfThen(document: ResolvedDocument, { mention, tokens, head }: ArgumentRecord): boolean {
  const { lower } = document.tokens;
  const first = Math.min(tokens.start, document.mentions[mention]!.start);
  const before = lower[isHyphen(lower[first - 1] ?? '') ? first - 2 : first - 1] ?? '';
  if (isPastOfOffice(before) && isA(before, 'adverb before an office')) return true;
  for (let token = first; token < head; token++) {
    // "a retired general", "a late-night host": that is what they are.
    const isOtherwise = lower[token] === 'retired' || (lower[token] === 'late' && isHyphen(lower[token + 1]!));
    if (isPastOfOffice(lower[token]!) && !isOtherwise) return true;
  }
  return false;
}

/** "Velmora's largest shareholder", "most senior judge": there is but one. Not "best-selling author". */
function isUnique(document: ResolvedDocument, { mention, head }: ArgumentRecord): boolean {
  const { lower } = document.tokens;
  for (let token = document.mentions[mention]!.start; token <= head; token++)
    if (/^(?:JJS|RBS)$/.test(xposOf(document, token)) && !isHyphen(lower[token + 1] ?? '')) return xposOf(document, head) !== 'NNS';
  return false;
}

/** What "was" says already. */
const STATUS = /^(?:(?:former|late|then) |(?:ex|then)-)/i;

/** "Italy", where the object is the "Italian" of "Italian court". */
export function stateOf(document: ResolvedDocument, { mention, tokens }: ArgumentRecord): string | undefined {
  if (document.mentions[mention]!.form !== 'demonym') return undefined;
  return demonymAt(document.tokens.lower, tokens.start, tokens.end)?.place;
}

/**
 * "is a biologist" of "biologist Ann Hart", "is a maker of pumps"; a name or a phrase with a determiner or an "of" stands as it is, and so does
 * an office: "is head of communications".
 *
 * @param isName whether it is what a noun phrase is called, in the singular
 */
function articleOf(words: string, isName: boolean): string[] {
  const [first = '', ...others] = words.split(' ');
  const noun = [first, ...others][others.indexOf('of')]!;
  const isKind = isName && others.includes('of') && (officeClass(noun) ?? 'trade') === 'trade';
  if (isKind && /\p{Ll}$/u.test(words)) return [/^[aeiou]/i.test(first) ? 'an' : 'a'];
  if (/^\P{Ll}/u.test(others.at(-1) ?? first) || isA(first.toLowerCase(), 'determiner before a noun') || others.includes('of')) return [];
  return [/^[aeiou]/i.test(first) ? 'an' : 'a'];
}
