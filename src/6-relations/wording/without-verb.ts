import type { ResolvedDocument } from '../../document/layers';
import type { ArgumentRecord, RelationRecord } from '../../document/relations';
import { xposOf } from '../../document/tree';
import { isA } from '../../english';
import { thirdPerson } from '../../document/verb-forms';
import { officeClass } from '../../lexicon/offices';
import { demonymAt } from '../../lexicon/demonyms';

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
  const [was, what] = STATUS.test(words) ? ['was', words.replace(STATUS, '')] : [be, words];
  return [was, ...acting(what), ...articleOf(what, words === name), what];
}

const STATUS = /^(?:former|ex-) ?/i;

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
