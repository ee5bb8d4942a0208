import { isHyphen } from '../../document/hyphens';
import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../document/relations';
import { xposOf } from '../../document/tree';
import { isA } from '../../english';
import { thirdPerson } from '../../document/verb-forms';
import { officeClass } from '../../lexicon/offices';
import { demonymAt } from '../../lexicon/demonyms';
import { isPastOfOffice } from '../../lexicon/past-words';

/** What stands behind the subject of a relation that the text says without a verb: "is president of" and "Acme"; "is" and "a bank". */
export function withoutVerb(
  document: ResolvedDocument,
  { kind, predicate: { lemma }, status, subject }: RelationRecord,
  object: ArgumentRecord,
  say: (argument: ArgumentRecord) => string,
): string[] {
  const be = status === 'former' ? 'was' : status === 'designate' ? 'is to be' : 'is';
  // "interim president" says it already.
  const acting = (words: string): string[] =>
    status === 'acting' && !words.split(' ').some((word) => isA(word, 'acting')) ? ['acting'] : [];
  if (lemma !== 'be') {
    const office = lemma.slice('be '.length).replace(STATUS, '');
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
function stateOf(document: ResolvedDocument, { mention, tokens }: ArgumentRecord): string | undefined {
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
