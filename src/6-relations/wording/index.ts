import type { ResolvedDocument } from '../../document/layers';
import { isVerbless, type ArgumentRecord, type RelationRecord } from '../../document/relations';
import type { TokenRange } from '../../document/span';
import { uposOf, xposOf } from '../../document/tree';
import { subjectForm } from '../../lexicon/pronouns';
import { verbWords } from './verb-words';
import { withoutVerb } from './without-verb';

/** An argument that is longer is said without its relative clauses and appositions. */
const LONG = 14;

/**
 * A relation as a short sentence of the text's own words, with names in place of pronouns: "Acme accused Globex of fraud" of "Acme sued Globex,
 * accusing it of fraud". Who says so and how sure it is are not in it, unless by the relation's own words.
 *
 * @returns without a full stop
 */
export function textOf(document: ResolvedDocument, record: RelationRecord): string {
  const said = saidOf(document, record);
  const text = said
    .filter((part) => part !== '')
    .join(' ')
    .replace(/ ,/g, ',');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function saidOf(document: ResolvedDocument, record: RelationRecord): string[] {
  const { subject, object, inverted, collective, expletive } = record;
  const name = (argument: ArgumentRecord): string => words(document, argument);
  const who = (argument: ArgumentRecord): string => asSubject(name(argument));
  if (isWithoutVerb(document, record) && object) return [who(subject), ...withoutVerb(document, record, object, name)];
  if (expletive >= 0) return [document.tokens.words[expletive]!, verbWords(document, record), name(subject), ...rest(document, record)];
  if (collective && object) return [`${name(subject)} and ${name(object)}`, verbWords(document, record, true), ...rest(document, record)];
  // A passive that was turned round is said in the order of the text.
  const [first, last] = inverted && object ? [object, subject] : [subject, object];
  return [who(first), verbWords(document, record), ...(last ? [name(last)] : []), ...rest(document, record)];
}

/** Whether its words are those of a noun phrase: "born" of "Ann Hart, born in Oslo" are a verb's. */
const isWithoutVerb = ({ verbs }: ResolvedDocument, { kind, predicate: { head } }: RelationRecord): boolean =>
  isVerbless(kind) || !verbs.has(head);

/** The rest of the clause: what stands behind the verb as the text has it, and behind that what stands before; "in Oslo and Bergen" once. */
function rest(document: ResolvedDocument, { arguments: others, links, predicate }: RelationRecord): string[] {
  const phrases = others
    .map(({ value, preposition, role, marker }) => ({
      start: value.tokens.start,
      marker: marker[0],
      before: preposition ?? (role === 'recipient' ? 'to' : ''),
      said: words(document, value),
    }))
    .sort((a, b) => Number(a.start < predicate.head) - Number(b.start < predicate.head) || a.start - b.start)
    .map(({ marker, before, said }, i, all) => {
      const isShared = marker !== undefined && marker === all[i - 1]?.marker;
      const lead = isShared ? (marker === all[i + 1]?.marker ? ',' : 'and') : before.toLowerCase();
      return lead === '' || said.toLowerCase().startsWith(`${lead} `) ? said : `${lead} ${said}`;
    });
  const clauses = links.filter(({ kind }) => kind === 'content' || kind === 'condition');
  return [...phrases, ...clauses.map(({ tokens }) => phrase(document, tokens))];
}

/** "we" of "us". */
const asSubject = (words: string): string => (/^\p{L}+$/u.test(words) ? subjectForm(words).replace(/^i$/, 'I') : words);

/** The phrase; who is meant in place of "he", where it is known. */
function words(document: ResolvedDocument, { tokens, short, mention, head }: ArgumentRecord): string {
  const { mentions, entities, entityOf } = document;
  if (mentions[mention]!.form === 'pronoun' && tokens.end - tokens.start === 1) {
    const { name, mentions: all } = entities[entityOf[mention]!]!;
    // "the two firms" for "they"
    const last = all.findLast((one) => mentions[one]!.end <= tokens.start && mentions[one]!.form !== 'pronoun');
    const meant = last !== undefined && mentions[last]!.form === 'nominal' ? `the ${textOfTokens(document, mentions[last]!)}` : name;
    if (all.some((one) => mentions[one]!.form !== 'pronoun')) return xposOf(document, head) === 'PRP$' ? `${meant}’s` : meant;
  }
  // "experts, including Ann Hart," would have to be closed by a comma.
  return phrase(document, isLong(document, tokens) ? short : tokens);
}

function isLong({ tokens: { lower } }: ResolvedDocument, { start, end }: TokenRange): boolean {
  if (end - start > LONG) return true;
  for (let token = start; token < end; token++) if (lower[token] === ',') return true;
  return false;
}

/** The words of a phrase as they stand within a sentence: "the board". */
function phrase(document: ResolvedDocument, range: TokenRange): string {
  const text = textOfTokens(document, range);
  return /^(?:DET|PRON|ADP|SCONJ)$/.test(uposOf(document, range.start)) && !/^I\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

const textOfTokens = ({ text, tokens }: ResolvedDocument, { start, end }: TokenRange): string =>
  text.slice(tokens.starts[start], tokens.ends[end - 1]).replace(/\s+/gu, ' ');
