import { isVerbless } from './document/relations';
import { validateExtraction } from './validation';
import { known, oneOfWords } from './validation/options';
import type { Argument, Extraction, Relation, Span } from './extraction';

/** How relations are put in words. */
export interface StatementOptions {
  /**
   * `minimal`: what the text says with a verb, its arguments without what could be left out. `full`: arguments with their relative clauses,
   * appositions and prepositional phrases, and what the text says without a verb: "Martin Lau | is | president".
   */
  detail?: 'minimal' | 'full';
  /** `binary`: one object a statement, farther ones by projections. `n-ary`: one statement a relation, with all its arguments and clauses. */
  form?: 'binary' | 'n-ary';
}

/** Words of the text; several spans where they are no neighbors, none where the text has no word for it ("is" of an apposition). */
export interface Phrase {
  /** The words, a space between them. */
  text: string;
  /** In the order in which they are read, which is not always that of the text. */
  spans: Span[];
}

/** What a relation says, in words: "Tencent | launched | HunYuanVideo". */
export interface Statement {
  /** Id of the relation. */
  relation: string;
  /** Whether it leads to an entity beyond the relation's object: "Tencent | launched HunYuanVideo on | 4 December". */
  projection: boolean;
  /** Who or what it is about. */
  subject: Phrase;
  /** What it says of it. */
  predicate: Phrase;
  /** One in binary form; in n-ary form the object, the further arguments, the clauses. */
  objects: Phrase[];
  /** Of the relation: "Neither Acme nor Globex bought it" has its "not" in no phrase. */
  polarity: Relation['polarity'];
  /** Of the relation: how sure the text is. */
  modality: Relation['modality'];
  /** 0 to 1. */
  confidence: number;
}

/**
 * The relations of an extraction in the text's own words and order, as open information extraction writes them.
 *
 * @throws RelataError `not-an-extraction`, `options-not-object`, `unknown-option`, `bad-option`
 * @returns in the order of the relations; a relation with nothing to say beyond subject and verb has no binary statement
 * @example
 * ```ts
 * for (const { subject, predicate, objects } of statements(extract('He served as prime minister of Australia.'))) {
 *   console.log([subject, predicate, ...objects].map(({ text }) => text).join(' | '));
 * }
 * // He | served as | prime minister of Australia
 * // He | served as prime minister of | Australia
 * ```
 */
export function statements(extraction: Extraction, options: StatementOptions = {}): Statement[] {
  const { detail, form } = checked(options);
  const relations = validateExtraction(extraction).relations.filter(
    ({ kind, predicate }) =>
      // "be president of" says again what "is | president of Tencent" says; "talks between A and B" has no verb to be put in words with.
      kind !== 'nominal' && (!isVerbless(kind) || (detail === 'full' && predicate.lemma === 'be')),
  );
  return relations.flatMap((relation) => (form === 'binary' ? binary(relation, detail) : nary(relation, detail)));
}

function checked(options: StatementOptions): Required<StatementOptions> {
  const { detail = 'minimal', form = 'binary' } = known(options, ['detail', 'form']);
  return {
    detail: oneOfWords('detail', detail, ['minimal', 'full']),
    form: oneOfWords('form', form, ['binary', 'n-ary']),
  };
}

type Detail = NonNullable<StatementOptions['detail']>;

function binary(relation: Relation, detail: Detail): Statement[] {
  const { subject, predicate, object } = asWritten(relation, detail);
  const { polarity, modality, confidence } = relation;
  const base = { relation: relation.id, subject, polarity, modality, confidence };
  const found: Statement[] = [];
  const gift = giftOf(relation, detail);
  if (gift) {
    found.push({ ...base, projection: false, predicate: gift.verb, objects: [gift.given] });
    found.push({ ...base, projection: true, predicate: phrase([...gift.verb.spans, ...gift.given.spans, gift.by]), objects: [gift.giver] });
  } else if (object && !relation.links.some(({ kind }) => kind === 'complement')) {
    found.push({ ...base, projection: false, predicate, objects: [object] });
  } else if (!object && relation.predicate.complement && relation.projections.length === 0) {
    found.push({ ...base, projection: false, ...split(relation.predicate.complement, predicate) });
  }
  for (const { kind, span } of relation.links) {
    if (kind === 'content') found.push({ ...base, projection: false, predicate, objects: [phrase([span])] });
  }
  for (const { predicate: words, object: value } of relation.projections) {
    found.push({ ...base, projection: true, predicate: words, objects: [phraseOf(value, detail)] });
  }
  return found;
}

function nary(relation: Relation, detail: Detail): Statement[] {
  const written = asWritten(relation, detail);
  const { subject, object } = written;
  const predicate = withAdverb(written.predicate, relation);
  const gift = giftOf(relation, detail);
  const rest = relation.arguments.slice(gift ? 1 : 0).map(({ marker = [], value }) => ({ marker, phrase: phraseOf(value, detail) }));
  const clauses = relation.links.map(({ span }) => phrase([span]));
  const modifiers = relation.modifiers.map((span) => phrase([span]));
  const { polarity, modality, confidence } = relation;
  const base = { relation: relation.id, projection: false, subject, polarity, modality, confidence };
  const withMarker = rest.map((argument) => phrase([...argument.marker, ...argument.phrase.spans]));
  if (gift) {
    const by = phrase([gift.by, ...gift.giver.spans]);
    return [{ ...base, predicate: withAdverb(gift.verb, relation), objects: [gift.given, by, ...withMarker, ...clauses] }];
  }
  if (object) return [{ ...base, predicate, objects: [object, ...withMarker, ...clauses] }];
  // Without an object the first preposition goes into the predicate: "served as | prime minister".
  const [first] = rest;
  if (first) {
    // "performs at A, B and C": each of those that share the preposition has a statement of its own.
    const isShared = ({ marker }: (typeof rest)[number]): boolean => marker.length > 0 && marker[0]!.start === first.marker[0]?.start;
    const others = withMarker.filter((_, i) => i > 0 && !isShared(rest[i]!));
    const words = phrase([...predicate.spans, ...first.marker]);
    return rest
      .filter((argument, i) => i === 0 || isShared(argument))
      .map((argument) => ({ ...base, predicate: words, objects: [argument.phrase, ...others, ...clauses] }));
  }
  if (clauses.length > 0) return [{ ...base, predicate, objects: clauses }];
  if (modifiers.length > 0 && !relation.predicate.complement) return [{ ...base, predicate, objects: modifiers }];
  return relation.predicate.complement ? [{ ...base, ...split(relation.predicate.complement, predicate) }] : [];
}

/** "still uses": with the adverb that stands right before the predicate's words. */
function withAdverb({ text, spans }: Phrase, { modifiers, evidence }: Relation): Phrase {
  const [first] = spans;
  const before = first && modifiers.find(({ end }) => end < first.start && isBlank(evidence[0]!.span, end, first.start));
  return before ? phrase([before, ...spans]) : { text, spans };
}

/** Whether nothing but space stands between two places; of those before the words that are at hand, whether they are neighbors. */
function isBlank(words: Span, from: number, to: number): boolean {
  return from < words.start ? to === from + 1 : words.text.slice(from - words.start, to - words.start).trim() === '';
}

/** "is crucial" → "is | crucial". */
function split(complement: Span, predicate: Phrase): { predicate: Phrase; objects: Phrase[] } {
  const before = predicate.spans.flatMap((span) => without(span, complement));
  return { predicate: phrase(before), objects: [phrase([complement])] };
}

function without(span: Span, part: Span): Span[] {
  if (part.start < span.start || part.end > span.end) return [span];
  const text = span.text.slice(0, part.start - span.start).trimEnd();
  const after = span.text.slice(part.end - span.start);
  const rest = after.trimStart();
  return [
    { start: span.start, end: span.start + text.length, text },
    { start: span.end - rest.length, end: span.end, text: rest },
  ].filter((piece) => piece.text !== '');
}

/** Subject, predicate and object in the order of the text: a passive that was turned round is turned back. */
function asWritten(relation: Relation, detail: Detail): { subject: Phrase; predicate: Phrase; object?: Phrase } {
  const { subject, object, predicate, expletive, inverted, collective, kind } = relation;
  const words = isVerbless(kind) ? { text: 'is', spans: [] } : phrase(predicate.spans);
  if (collective && object) {
    const both = [subject, object].map((argument) => phraseOf(argument, detail));
    return { subject: { text: both.map(({ text }) => text).join(' and '), spans: both.flatMap(({ spans }) => spans) }, predicate: words };
  }
  if (expletive) return { subject: phrase([expletive]), predicate: words, object: phraseOf(subject, detail) };
  const gift = giftOf(relation, detail);
  if (gift) return { subject: gift.recipient, predicate: gift.verb, object: gift.given };
  if (inverted && object) return { subject: phraseOf(object, detail), predicate: words, object: phraseOf(subject, detail) };
  return { subject: phraseOf(subject, detail), predicate: words, ...(object && { object: phraseOf(object, detail) }) };
}

/** "Greece | was lent | a billion | by Norway": the passive whose subject is who got it, in the order of the text. */
function giftOf({ inverted, subject, object, predicate, arguments: [first] }: Relation, detail: Detail): Gift | undefined {
  const last = predicate.spans.at(-1);
  if (!inverted || !object || first?.role !== 'recipient' || (first.marker?.length ?? 0) > 0 || !last || !/\bby$/i.test(last.text))
    return undefined;
  const by = { start: last.end - 2, end: last.end, text: last.text.slice(-2) };
  return {
    recipient: phraseOf(first.value, detail),
    verb: phrase(predicate.spans.flatMap((span) => without(span, by))),
    given: phraseOf(object, detail),
    by,
    giver: phraseOf(subject, detail),
  };
}

interface Gift {
  readonly recipient: Phrase;
  /** Without "by". */
  readonly verb: Phrase;
  readonly given: Phrase;
  readonly by: Span;
  readonly giver: Phrase;
}

const phraseOf = (argument: Argument, detail: Detail): Phrase =>
  phrase([detail === 'minimal' ? argument.short : { start: argument.start, end: argument.end, text: argument.text }]);

const phrase = (spans: Span[]): Phrase => ({ text: spans.map(({ text }) => text).join(' '), spans });
