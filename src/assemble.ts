import { isName } from './document/entities';
import { hash } from './document/hash';
import type { RelatedDocument } from './document/layers';
import type { ArgumentRecord, AttributionRecord, CueRecord, RelationRecord } from './document/relations';
import { sourcesOf } from './document/sources';
import { sentenceColumn } from './document/tree';
import { spanOf, type CharRange, type Span, type TokenRange } from './document/span';
import type { Argument, Attribution, Cue, Dateline, DocumentInfo, Entity, Extraction, Relation } from './extraction';

/**
 * Turns the annotated document into the public result: token ranges into spans, records into plain objects with stable ids. Concepts that
 * take part in no relation and are mentioned once are left out; a name or value never is.
 */
export function assemble(document: RelatedDocument): Extraction {
  const ids = document.entities.map((entity) => `e_${hash(`${entity.type}|${entity.key}`)}`);
  const sentenceOf = sentenceColumn(document);
  const participants = entitiesInRelations(document);
  return {
    schema: 'relata/1',
    document: documentInfo(document),
    entities: entitiesOf(document, ids, sentenceOf, participants),
    relations: relationsOf(document, ids),
    warnings: document.warnings.map((warning) => ({ ...warning })),
  };
}

// ── document ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

function documentInfo(document: RelatedDocument): DocumentInfo {
  const { id, text, blocks, sentences } = document;
  const title = blocks.find((block) => block.kind === 'title');
  const dateline = datelineOf(document);
  return {
    id,
    ...(title && { title: text.slice(title.start, title.end) }),
    ...(dateline && { dateline }),
    length: text.length,
    sentences: sentences.length,
  };
}

function datelineOf({ text, dateline, mentions, tokens }: RelatedDocument): Dateline | undefined {
  if (!dateline) return undefined;
  const { place, date, agency } = dateline;
  // The date's ISO form was read by the date grammar, like every other date of the text.
  const read =
    date &&
    mentions.find(
      (mention) =>
        mention.value?.kind === 'date' && tokens.starts[mention.start]! >= date.start && tokens.ends[mention.end - 1]! <= date.end,
    );
  const value = read?.value?.kind === 'date' ? read.value : undefined;
  return {
    ...(place && { place: text.slice(place.start, place.end) }),
    ...(value && { date: value.start ?? value.timex }),
    ...(agency && { agency: text.slice(agency.start, agency.end) }),
    span: spanOf(text, dateline.start, dateline.end),
  };
}

// ── entities ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

function entitiesOf(
  document: RelatedDocument,
  ids: readonly string[],
  sentenceOf: Int32Array,
  participants: ReadonlySet<number>,
): Entity[] {
  const saliences = salienceOf(document, sentenceOf, participants);
  return document.entities.flatMap((record, index): Entity[] => {
    const stands = record.mentions.some((mention) => {
      const { form } = document.mentions[mention]!;
      return isName(form) || form === 'value';
    });
    if (!stands && !participants.has(index)) return [];
    return [
      {
        id: ids[index]!,
        name: record.name,
        type: record.type,
        aliases: [...record.aliases],
        mentions: record.mentions.map((mention) => {
          const { form, start, end } = document.mentions[mention]!;
          const resolvedBy = document.resolvedBy[mention];
          return { ...tokenSpan(document, { start, end }), sentence: sentenceOf[start]!, form, ...(resolvedBy && { resolvedBy }) };
        }),
        ...(record.value && { value: record.value }),
        salience: saliences[index]!,
        confidence: record.confidence,
      },
    ];
  });
}

/**
 * How much the article is about each entity, 0 to 1: mentions, with more weight for the title and the first sentences, and for
 * taking part in relations. Values are worth half: a date is seldom what an article is about.
 */
function salienceOf(document: RelatedDocument, sentenceOf: Int32Array, participants: ReadonlySet<number>): number[] {
  const raw = document.entities.map((entity, index) => {
    const mentions = entity.mentions.reduce((sum, mention) => {
      const { start, form } = document.mentions[mention]!;
      const sentence = sentenceOf[start]!;
      const position = sentence === 0 ? 2 : sentence < 4 ? 1.5 : 1;
      return sum + position * (form === 'pronoun' ? 0.5 : 1);
    }, 0);
    return mentions * (participants.has(index) ? 1 : 0.7) * (entity.value ? 0.5 : 1);
  });
  const greatest = raw.reduce((most, score) => Math.max(most, score), 0) || 1;
  return raw.map((score) => Math.round((score / greatest) * 1000) / 1000);
}

function entitiesInRelations(document: RelatedDocument): Set<number> {
  const participants = new Set<number>();
  for (const relation of document.relations) {
    for (const argument of argumentsOf(relation)) participants.add(document.entityOf[argument.mention]!);
  }
  return participants;
}

function argumentsOf({ subject, object, arguments: rest, projections, attribution, place }: RelationRecord): ArgumentRecord[] {
  const further = [...rest.map(({ value }) => value), ...projections.map((projection) => projection.object)];
  return [subject, object, ...sourcesOf(attribution), place, ...further].filter((argument) => argument !== undefined);
}

// ── relations ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

function relationsOf(document: RelatedDocument, ids: readonly string[]): Relation[] {
  const taken = new Map<string, number>();
  const relations = document.relations.map((record) => {
    const relation = publicRelation(document, ids, record);
    const { subject, predicate, object, evidence } = relation;
    const key = [
      document.id,
      subject.entity,
      predicate.lemma,
      object?.entity,
      evidence[0]!.span.start,
      evidence[0]!.span.end,
      relation.kind,
    ].join('|');
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    return { id: `r_${hash(before === 0 ? key : `${key}|${before}`)}`, ...relation };
  });
  joinLinks(document, relations);
  return relations;
}

/** Gives each link the relations that were read in its clause. The relations of a sentence stand beside each other. */
function joinLinks({ tokens, relations: records }: RelatedDocument, relations: readonly Relation[]): void {
  const inSentence = new Map<number, number[]>();
  records.forEach(({ sentence }, i) => {
    const before = inSentence.get(sentence);
    if (before) before.push(i);
    else inSentence.set(sentence, [i]);
  });
  // Relations of one clause have the same links.
  const inClause = new Map<string, string[]>();
  relations.forEach(({ id, links }, i) => {
    for (const { span, relations: ids } of links) {
      const clause = `${span.start} ${span.end}`;
      let found = inClause.get(clause);
      if (!found) {
        const isInside = (at: number): boolean => at >= span.start && at < span.end;
        const inside = inSentence.get(records[i]!.sentence)!.filter((other) => isInside(tokens.starts[records[other]!.predicate.head]!));
        inClause.set(clause, (found = inside.map((other) => relations[other]!.id)));
      }
      ids.push(...found.filter((other) => other !== id));
    }
  });
}

function publicRelation(document: RelatedDocument, ids: readonly string[], record: RelationRecord): Omit<Relation, 'id'> {
  const { text } = document;
  const argument = ({ tokens: range, short, head, mention, quantifier }: ArgumentRecord): Argument => ({
    ...tokenSpan(document, range),
    entity: ids[document.entityOf[mention]!]!,
    head: tokenSpan(document, { start: head, end: head + 1 }),
    short: tokenSpan(document, short),
    ...(quantifier !== undefined && { quantifier }),
  });
  const publicAttribution = ({ source, predicate, kind, tokens, attribution }: AttributionRecord): Attribution => ({
    ...(source && { source: argument(source) }),
    predicate,
    kind,
    span: tokenSpan(document, tokens),
    ...(attribution && { attribution: publicAttribution(attribution) }),
  });
  const { predicate, attribution, evidence } = record;
  return {
    subject: argument(record.subject),
    ...(record.object && { object: argument(record.object) }),
    predicate: {
      text: wordsOf(document, predicate.tokens),
      lemma: predicate.lemma,
      ...(predicate.passive !== undefined && { passive: predicate.passive }),
      span: tokenSpan(document, { start: predicate.tokens[0]!, end: predicate.tokens.at(-1)! + 1 }),
      spans: spansOf(document, predicate.tokens),
      ...(predicate.complement >= 0 && { complement: tokenSpan(document, { start: predicate.complement, end: predicate.complement + 1 }) }),
      ...(predicate.type !== undefined && { type: predicate.type }),
      ...(predicate.inverse !== undefined && { inverse: predicate.inverse }),
    },
    kind: record.kind,
    arguments: record.arguments.map(({ role, preposition, marker, value }) => ({
      role,
      ...(preposition !== undefined && { preposition, marker: spansOf(document, marker) }),
      value: argument(value),
    })),
    projections: record.projections.map((projection) => ({
      predicate: { text: wordsOf(document, projection.tokens), spans: spansOf(document, projection.tokens) },
      object: argument(projection.object),
    })),
    links: record.links.map(({ kind, connective, tokens }) => ({
      kind,
      ...(connective.length > 0 && { connective: spansOf(document, connective) }),
      span: tokenSpan(document, tokens),
      relations: [],
    })),
    modifiers: record.modifiers.map((range) => tokenSpan(document, range)),
    ...(record.expletive >= 0 && { expletive: tokenSpan(document, { start: record.expletive, end: record.expletive + 1 }) }),
    polarity: record.polarity,
    modality: record.modality,
    tense: record.tense,
    aspect: record.aspect,
    voice: record.voice,
    ...(record.inverted && { inverted: true as const }),
    ...(record.collective && { collective: true as const }),
    cues: record.cues.map(({ kind, tokens: range, scope }: CueRecord): Cue => ({
      kind,
      span: tokenSpan(document, range),
      ...(scope && { scope: tokenSpan(document, scope) }),
    })),
    ...(attribution && { attribution: publicAttribution(attribution) }),
    ...(record.time && { time: record.time }),
    ...(record.place && { place: argument(record.place) }),
    evidence: [{ document: document.id, sentence: record.sentence, span: charSpan(text, evidence), rule: record.rule }],
    confidence: record.confidence,
  };
}

// ── spans ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const charSpan = (text: string, { start, end }: CharRange): Span => spanOf(text, start, end);

const wordsOf = (document: RelatedDocument, words: readonly number[]): string =>
  spansOf(document, words)
    .map(({ text }) => text)
    .join(' ');

/** The words in the order given, neighbors together. */
function spansOf(document: RelatedDocument, words: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < words.length;) {
    const start = words[i]!;
    let end = start + 1;
    for (i++; words[i] === end; i++) end++;
    spans.push(tokenSpan(document, { start, end }));
  }
  return spans;
}

const tokenSpan = ({ text, tokens }: RelatedDocument, { start, end }: TokenRange): Span =>
  spanOf(text, tokens.starts[start]!, tokens.ends[end - 1]!);
