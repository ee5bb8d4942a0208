import { isA } from '../../english';
import type { ResolvedDocument } from '../../document/layers';
import { isVerbless, type ArgumentRecord, type LinkRecord, type RelationRecord } from '../../document/relations';
import { isName, type MentionRecord } from '../../document/entities';
import { rangeAt } from '../../document/ranges';
import type { TokenRange } from '../../document/span';
import { foldedText } from '../../document/text';
import { dependentBy, headOf, uposOf, xposOf } from '../../document/tree';
import { demonymAt } from '../../lexicon/demonyms';
import { subjectForm, thirdPerson } from '../../lexicon/pronouns';
import { standInFor } from './stand-in';
import { unsaidOf } from './unsaid';
import { verbWords } from './verb-words';
import { stateOf, withoutVerb } from './without-verb';

/** An argument that is longer is said without its relative clauses and appositions. */
const LONG = 14;

/**
 * Each relation as a short sentence of the text's own words, with names in place of pronouns: "Acme accused Globex of fraud" of "Acme sued Globex,
 * accusing it of fraud". Who says so and how sure it is are not in it, unless by the relation's own words.
 *
 * @returns without full stops, in the order of the relations
 */
export function textsOf(document: ResolvedDocument, relations: readonly RelationRecord[]): string[] {
  const meant = meantBy(document);
  return relations.map((relation) => {
    const said = saidOf(document, relation, (argument) => words(document, argument, meant));
    const text = said
      .filter((part) => part !== '')
      .join(' ')
      .replace(/ ,/g, ',');
    return text.charAt(0).toUpperCase() + text.slice(1);
  });
}

/** An argument in words. */
type Name = (argument: ArgumentRecord) => string;

function saidOf(document: ResolvedDocument, record: RelationRecord, name: Name): string[] {
  const { subject, object, inverted, collective, expletive } = record;
  const who = (argument: ArgumentRecord): string => asSubject(name(argument));
  const others = (): string[] => rest(document, record, name);
  if (isWithoutVerb(document, record) && object) return [who(subject), ...withoutVerb(document, record, object, name)];
  if (expletive >= 0) return [document.tokens.words[expletive]!, verbWords(document, record), name(subject), ...others()];
  if (collective && object) return [`${name(subject)} and ${name(object)}`, verbWords(document, record, true), ...others()];
  // "one of which is backed by Acme": whoever Acme backs is no entity.
  if (inverted && !object) return [verbWords(document, record), name(subject), ...others()];
  // A passive that was turned round is said in the order of the text.
  const [first, last] = inverted && object ? [object, subject] : [subject, object];
  const { before, behind } = unsaidOf(document, record);
  return [
    who(first),
    verbWords(document, record, false, before),
    behind,
    ...(last ? [stateOf(document, last) ?? name(last)] : []),
    ...others(),
  ];
}

/** Whether its words are those of a noun phrase: "born" of "Ann Hart, born in Oslo" are a verb's. */
const isWithoutVerb = ({ verbs }: ResolvedDocument, { kind, predicate: { head } }: RelationRecord): boolean =>
  isVerbless(kind) || !verbs.has(head);

/** The rest of the clause: what stands behind the verb as the text has it, and behind that what stands before; "in Oslo and Bergen" once. */
function rest(document: ResolvedDocument, { arguments: others, links, predicate }: RelationRecord, name: Name): string[] {
  const phrases = others
    .map(({ value, preposition, role, marker }) => ({
      start: value.tokens.start,
      marker: marker[0],
      before: preposition ?? (role === 'recipient' ? 'to' : ''),
      said: name(value),
    }))
    .sort((a, b) => Number(a.start < predicate.head) - Number(b.start < predicate.head) || a.start - b.start)
    .map(({ marker, before, said }, i, all) => {
      const isShared = marker !== undefined && marker === all[i - 1]?.marker;
      const lead = isShared ? (marker === all[i + 1]?.marker ? ',' : 'and') : before.toLowerCase();
      return lead === '' || said.toLowerCase().startsWith(`${lead} `) ? said : `${lead} ${said}`;
    });
  const clauses = links.filter((link) => link.kind === 'content' || link.kind === 'condition' || isGerund(document, link));
  return [...phrases, ...clauses.map(({ tokens }) => phrase(document, tokens))];
}

/** "for closing the plant" of "called for closing the plant": what stands where a noun could, and not when or how something was done. Who "called" said nothing. */
function isGerund(document: ResolvedDocument, { kind, connective, tokens: { start } }: LinkRecord): boolean {
  const { lower } = document.tokens;
  return (
    (kind === 'circumstance' || kind === 'complement') &&
    connective.length === 1 &&
    connective[0] === start &&
    isA(lower[start]!, 'preposition') &&
    !isA(lower[start]!, 'mark of what goes along') &&
    lower[start] !== 'with' &&
    xposOf(document, start + 1) === 'VBG' &&
    lower[start - 1] !== ','
  );
}

/** "we" of "us". */
const asSubject = (words: string): string => (/^\p{L}+$/u.test(words) ? subjectForm(words).replace(/^i$/, 'I') : words);

/** Who is meant by each pronoun, in words: the name, or "the two firms" as the text had it last; nothing for one that stands for nobody known. */
function meantBy(document: ResolvedDocument): ReadonlyMap<number, string> {
  const { mentions, entities } = document;
  const meant = new Map<number, string>();
  for (const { name, mentions: chain } of entities) {
    if (chain.every((mention) => mentions[mention]!.form === 'pronoun')) continue;
    let last = -1;
    for (const mention of chain) {
      const { form, head } = mentions[mention]!;
      if (form !== 'pronoun') last = mention;
      // "The numbers speak for themselves", and not for the numbers.
      else if (thirdPerson(document.tokens.lower[head]!)?.kind === 'reflexive') continue;
      else meant.set(mention, last >= 0 && mentions[last]!.form === 'nominal' ? described(document, mentions[last]!) : name);
    }
  }
  return meant;
}

/** "the mill" of "A mill", of "Mills" at the beginning of a sentence and of "all the mills" "the mills": what was spoken of already. */
function described(document: ResolvedDocument, { start, end, head }: MentionRecord): string {
  let first = start;
  while (first < head && uposOf(document, first) === 'DET' && headOf(document, first) === head) first++;
  // "her mill", "the town's mill": whose it is tells it apart already.
  const isOwned = dependentBy(document, head, 'nmod:poss') >= first;
  const text = foldedText(document, { start: first, end });
  // "Mills closed": it is its sentence that begins with a capital. "Tibetan leaders" have one everywhere.
  const isCapitalOfSentence =
    uposOf(document, first) !== 'PROPN' &&
    rangeAt(document.sentences, first)?.start === first &&
    !demonymAt(document.tokens.lower, first, first + 1);
  const within = isCapitalOfSentence ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  return isOwned ? within : `the ${within}`;
}

/** The phrase; who is meant in place of "he", where it is known. */
function words(document: ResolvedDocument, argument: ArgumentRecord, meant: ReadonlyMap<number, string>): string {
  const { tokens, short, mention } = argument;
  const name = tokens.end - tokens.start === 1 ? meant.get(mention) : undefined;
  if (name !== undefined) return name;
  // "The two leaders met the press": each of them did.
  const standIn = document.mentions[standInFor(document, argument)];
  if (standIn) return standIn.form === 'nominal' ? described(document, standIn) : document.entities[document.entityOf[mention]!]!.name;
  const own = document.mentions[mention]!;
  // "Actors Ann Lee and Tom Roe gave money": of one of them it is said without what both are.
  if (isOfSeveral(document, own, tokens)) return phrase(document, { start: own.start, end: tokens.end });
  if (!isLong(document, tokens)) return phrase(document, tokens);
  // "Acme's chief, Ann Hart, left" is about Ann Hart. "experts, including Ann Hart," would have to be closed by a comma.
  return phrase(document, isName(own.form) && own.start >= short.end ? own : short);
}

/** Whether a name stands behind what it and others are: "actors" of "actors Ann Lee and Tom Roe". */
function isOfSeveral(document: ResolvedDocument, { start, head, form }: MentionRecord, tokens: TokenRange): boolean {
  const role = start - 1;
  return isName(form) && role >= tokens.start && xposOf(document, role) === 'NNS' && headOf(document, role) === head;
}

function isLong({ tokens: { lower } }: ResolvedDocument, { start, end }: TokenRange): boolean {
  if (end - start > LONG) return true;
  for (let token = start; token < end; token++) if (lower[token] === ',') return true;
  return false;
}

/** The words of a phrase as they stand within a sentence: "the board". */
function phrase(document: ResolvedDocument, range: TokenRange): string {
  const text = foldedText(document, range);
  return /^(?:DET|PRON|ADP|SCONJ)$/.test(uposOf(document, range.start)) && !/^I\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}
