import type { ResolvedDocument } from '../document/layers';
import type { ArgumentRecord, ObliqueRecord } from '../document/relations';
import { baseOf, dependentsOf, dependentWhere, labelOf } from '../document/tree';
import type { DateValue } from '../document/values';
import { argumentAt } from './arguments';
import { isExample } from './example-phrases';
import { namedBefore } from './named-before';
import type { Clause } from '../document/clauses';
import { isA } from '../english';
import { isNegatingPhrase } from './negation';
import { isOfPreposition, markersOf, prepositionOf } from './phrases';

const AMOUNTS: ReadonlySet<string> = new Set(['money', 'percent', 'quantity']);

/** The further arguments of a clause with their roles, and of these the time and the place. */
export interface Circumstances {
  readonly obliques: ObliqueRecord[];
  readonly time?: DateValue;
  readonly place?: ArgumentRecord;
}

export function circumstancesOf(document: ResolvedDocument, clause: Clause): Circumstances {
  const obliques: ObliqueRecord[] = [];
  // "on May 8 and 9", "between 1998 and 2000" are one date with two heads, "cost Rs 5 crore" has an amount with two; but "from 2006" and
  // "to 2008" say each their part.
  const isSaid = (head: number, { mention, tokens: { start, end } }: ArgumentRecord): boolean =>
    obliques.some(({ value }) => value.mention === mention && value.tokens.start < end && start < value.tokens.end) ||
    clause.objects.some((object) => object !== head && document.mentionOf[object] === mention);
  if (clause.indirectObject !== undefined) {
    const value = argumentAt(document, clause.indirectObject);
    if (value && !isSaid(clause.indirectObject, value)) {
      const role = roleOf(document, value, undefined);
      obliques.push({ role: role === 'adjunct' ? 'recipient' : role, marker: [], value });
    }
  }
  if (clause.objectComplement >= 0) {
    const value = argumentAt(document, clause.objectComplement, clause.chain[0]);
    if (value) obliques.push({ role: 'complement', marker: [], value });
  }
  for (const { head, markers } of clause.obliques.map((oblique) => pastNoun(document, oblique))) {
    const value = argumentAt(document, head, clause.chain[0]);
    const preposition = markers.length === 0 ? undefined : markers.map((marker) => document.tokens.lower[marker]).join(' ');
    if (
      !value ||
      isConnective(document, head, preposition) ||
      preposition === 'according to' ||
      isExample(document, head) ||
      isNegatingPhrase(document, head) ||
      namedBefore(document, head) >= 0 ||
      isSaid(head, value)
    )
      continue;
    const role = roleOf(document, value, preposition);
    obliques.push({ role, ...(preposition === undefined ? {} : { preposition }), marker: markers, value });
  }
  const time = timeOf(document, clause, obliques);
  const place = obliques.find(({ role }) => role === 'place')?.value;
  return { obliques, ...(time && { time }), ...(place && { place }) };
}

/** "in front of the house", "on behalf of Acme": the noun is a piece of a longer preposition, and the phrase is about what stands behind it. */
function pastNoun(document: ResolvedDocument, oblique: Clause['obliques'][number]): Clause['obliques'][number] {
  const { head, markers } = oblique;
  if (!isOfPreposition(document, markers, head)) return oblique;
  const behind = dependentWhere(
    document,
    head,
    (token) => token > head + 1 && baseOf(labelOf(document, token)) === 'nmod' && markersOf(document, token)[0] === head + 1,
  );
  // "in connection with helping them": what is done is told by a clause of its own.
  return behind < 0 || document.mentionOf[behind]! < 0
    ? oblique
    : { ...oblique, head: behind, markers: [...markers, head, ...markersOf(document, behind)] };
}

const isConnective = (document: ResolvedDocument, head: number, preposition: string | undefined): boolean =>
  isA(`${preposition} ${document.tokens.lower[head]}`, 'joining phrase');

function roleOf(document: ResolvedDocument, { mention }: ArgumentRecord, preposition: string | undefined): string {
  const { type } = document.mentions[mention]!;
  if ((type === 'date' || type === 'time') && !isCompared(document, mention)) return 'time';
  if (type === 'duration') return 'duration';
  if ((type === 'place' || type === 'facility') && preposition !== undefined && isA(preposition, 'preposition of place')) return 'place';
  // "fined Google $2 billion", "rose 5%"
  if (preposition === undefined && AMOUNTS.has(type)) return 'amount';
  return preposition ?? 'adjunct';
}

/** "fell 5% from a year earlier": that is what it is compared with, and no time of it. */
function isCompared({ mentions, tokens }: ResolvedDocument, mention: number): boolean {
  const { rule, start } = mentions[mention]!;
  const before = tokens.lower[start - 1];
  return rule === 'date/ago' && (before === 'from' || before === 'than');
}

/** Phrases within phrases that a date is looked for in. */
const DEPTH = 3;

/** The clause's own date; one further down counts, too: parsers hang the date of "barred it from sale to China in 2022" on any of them. */
function timeOf(document: ResolvedDocument, clause: Clause, obliques: readonly ObliqueRecord[]): DateValue | undefined {
  for (const { role, value } of obliques) if (role === 'time') return dateOf(document, value.mention);
  // "three days ago", "two years later": an adverb at the head.
  for (const token of clause.chain.flatMap((verb) => dependentsOf(document, verb))) {
    // "is being held … 30 years ago": so far back only what was done can lie.
    const isFarOff = isA(document.tokens.lower[token]!, 'far from now') && document.verbs.get(clause.chain[0]!)?.tense !== 'past';
    const mention = labelOf(document, token) === 'advmod' && !isFarOff ? document.mentionOf[token]! : -1;
    const date = mention >= 0 && !isCompared(document, mention) ? dateOf(document, mention) : undefined;
    if (date) return date;
  }
  for (const head of [...clause.objects, ...obliques.map(({ value }) => value.head)]) {
    const date = dateBelow(document, head, DEPTH);
    if (date) return date;
  }
  return undefined;
}

/** What a mention of a date says; a date of the caller's own may say nothing. */
function dateOf({ mentions }: ResolvedDocument, mention: number): DateValue | undefined {
  const { value } = mentions[mention]!;
  return value?.kind === 'date' ? value : undefined;
}

/** A date with a preposition below a noun, but for one that says which thing it is: "the election of 2019". */
function dateBelow(document: ResolvedDocument, noun: number, depth: number): DateValue | undefined {
  for (const dependent of dependentsOf(document, noun)) {
    if (baseOf(labelOf(document, dependent)) !== 'nmod') continue;
    const preposition = prepositionOf(document, dependent);
    if (preposition === undefined) continue;
    const mention = document.mentionOf[dependent];
    if (mention >= 0 && document.mentions[mention].type === 'date')
      return preposition === 'of' || isCompared(document, mention) ? undefined : dateOf(document, mention);
    const below = depth > 1 ? dateBelow(document, dependent, depth - 1) : undefined;
    if (below) return below;
  }
  return undefined;
}
