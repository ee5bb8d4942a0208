import { isName } from './document/entities';
import { entityId, RelationIds } from './document/ids';
import type { SelectedDocument, ToldRelation } from './document/layers';
import type { ArgumentRecord, AttributionRecord, RelationRecord } from './document/relations';
import { sentenceColumn } from './document/tree';
import { spanOf, type CharRange, type Span } from './document/span';
import type {
  Argument,
  Attribution,
  Cue,
  Dateline,
  DocumentInfo,
  Entity,
  Evidence,
  Extraction,
  Mention,
  Predicate,
  Relation,
} from './extraction';

/**
 * Turns the annotated document into the public result: token ranges into spans, records into plain objects with stable ids. Concepts that
 * take part in no relation and are mentioned once are left out; a name or value never is.
 */
export function assemble(document: SelectedDocument): Extraction {
  const ids = document.entities.map(({ type, key }) => entityId(type, key));
  const sentenceOf = sentenceColumn(document);
  return {
    schema: 'relata/2',
    document: documentInfo(document),
    entities: entitiesOf(document, ids, sentenceOf),
    relations: relationsOf(document, ids),
    warnings: document.warnings.map((warning) => ({ ...warning })),
  };
}

// ── document ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

function documentInfo(document: SelectedDocument): DocumentInfo {
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

function datelineOf({ text, dateline, mentions, tokens }: SelectedDocument): Dateline | undefined {
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

function entitiesOf(document: SelectedDocument, ids: readonly string[], sentenceOf: Int32Array): Entity[] {
  return document.entities.flatMap((record, index): Entity[] => {
    const stands = record.mentions.some((mention) => {
      const { form } = document.mentions[mention]!;
      return isName(form) || form === 'value';
    });
    if (!stands && !document.participants.has(index)) return [];
    return [
      {
        id: ids[index]!,
        name: record.name,
        type: record.type,
        aliases: [...record.aliases],
        mentions: record.mentions.map((index): Mention => {
          const { form, start: first, end: behind } = document.mentions[index]!;
          const { start, end, text } = tokenSpan(document, first, behind);
          const mention: Mention = { start, end, text, sentence: sentenceOf[first]!, form };
          const resolvedBy = document.resolvedBy[index];
          if (resolvedBy) mention.resolvedBy = resolvedBy;
          return mention;
        }),
        ...(record.value && { value: record.value }),
        ...(record.ids && { ids: { ...record.ids } }),
        salience: document.entitySalience[index]!,
        confidence: record.confidence,
      },
    ];
  });
}

// ── relations ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

function relationsOf(document: SelectedDocument, ids: readonly string[]): Relation[] {
  const names = relationIds(document, ids);
  const relations = document.told.map((told, i) =>
    publicRelation(document, ids, told, document.relationSalience[i]!, names[told.relation]!),
  );
  joinLinks(document, relations);
  return relations;
}

/** Of all that was read, so that a relation is called the same however much is told. */
function relationIds({ id, entityOf, relations }: SelectedDocument, ids: readonly string[]): string[] {
  const names = new RelationIds();
  return relations.map(({ subject, object, predicate: { lemma }, evidence: { start, end }, kind }) =>
    names.of({
      document: id,
      subject: ids[entityOf[subject.mention]!]!,
      object: object && ids[entityOf[object.mention]!]!,
      lemma,
      kind,
      start,
      end,
    }),
  );
}

/** Gives each link the relations that were read in its clause. The relations of a sentence stand beside each other. */
function joinLinks({ tokens, told, relations: all }: SelectedDocument, relations: readonly Relation[]): void {
  const records = told.map(({ relation }) => all[relation]!);
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

/** Fields that may be missing are set one by one: a spread for each is many times as slow, and there are a dozen. */
function publicRelation(
  document: SelectedDocument,
  ids: readonly string[],
  { relation: index, repeats }: ToldRelation,
  salience: number,
  id: string,
): Relation {
  const record = document.relations[index]!;
  const evidenceOf = ({ sentence, evidence, rule }: RelationRecord): Evidence => {
    return { document: document.id, sentence, span: charSpan(document.text, evidence), rule };
  };
  const argument = (of: ArgumentRecord): Argument => publicArgument(document, ids, of);
  const { object, expletive, attribution, time, place } = record;
  const relation: Relation = {
    id,
    text: document.texts[index]!,
    subject: argument(record.subject),
    ...(object && { object: argument(object) }), // here, for those who read the JSON
    predicate: publicPredicate(document, record.predicate),
    kind: record.kind,
    arguments: record.arguments.map(({ role, preposition, marker, value }) =>
      preposition === undefined
        ? { role, value: argument(value) }
        : { role, preposition, marker: spansOf(document, marker), value: argument(value) },
    ),
    projections: record.projections.map(({ tokens, object }) => {
      const spans = spansOf(document, tokens);
      return { predicate: { text: joined(spans), spans }, object: argument(object) };
    }),
    links: record.links.map(({ kind, connective, tokens }) => {
      const span = tokenSpan(document, tokens.start, tokens.end);
      return connective.length > 0
        ? { kind, connective: spansOf(document, connective), span, relations: [] }
        : { kind, span, relations: [] };
    }),
    modifiers: record.modifiers.map(({ start, end }) => tokenSpan(document, start, end)),
    polarity: record.polarity,
    modality: record.modality,
    tense: record.tense,
    aspect: record.aspect,
    voice: record.voice,
    cues: record.cues.map(({ kind, tokens, scope }): Cue => {
      const span = tokenSpan(document, tokens.start, tokens.end);
      return scope ? { kind, span, scope: tokenSpan(document, scope.start, scope.end) } : { kind, span };
    }),
    evidence: [evidenceOf(record), ...repeats.map((repeat) => evidenceOf(document.relations[repeat]!))],
    salience,
    confidence: record.confidence,
  };
  if (expletive >= 0) relation.expletive = tokenSpan(document, expletive, expletive + 1);
  if (record.inverted) relation.inverted = true;
  if (record.collective) relation.collective = true;
  if (record.status) relation.status = record.status;
  if (attribution) relation.attribution = publicAttribution(document, ids, attribution);
  if (time) relation.time = time;
  if (place) relation.place = argument(place);
  return relation;
}

function publicPredicate(document: SelectedDocument, record: RelationRecord['predicate']): Predicate {
  const { lemma, tokens, complement, passive, type, inverse } = record;
  const spans = spansOf(document, tokens);
  const span = tokenSpan(document, tokens[0]!, tokens.at(-1)! + 1);
  const predicate: Predicate = { text: joined(spans), lemma, span, spans };
  if (passive !== undefined) predicate.passive = passive;
  if (complement >= 0) predicate.complement = tokenSpan(document, complement, complement + 1);
  if (type !== undefined) predicate.type = type;
  if (inverse !== undefined) predicate.inverse = inverse;
  return predicate;
}

function publicArgument(document: SelectedDocument, ids: readonly string[], record: ArgumentRecord): Argument {
  const { tokens, short, head, mention, quantifier } = record;
  const { start, end, text } = tokenSpan(document, tokens.start, tokens.end);
  const argument: Argument = {
    start,
    end,
    text,
    entity: ids[document.entityOf[mention]!]!,
    head: tokenSpan(document, head, head + 1),
    short: tokenSpan(document, short.start, short.end),
  };
  if (quantifier !== undefined) argument.quantifier = quantifier;
  return argument;
}

function publicAttribution(document: SelectedDocument, ids: readonly string[], record: AttributionRecord): Attribution {
  const { source, predicate, kind, tokens, attribution } = record;
  return {
    predicate,
    kind,
    span: tokenSpan(document, tokens.start, tokens.end),
    ...(source && { source: publicArgument(document, ids, source) }),
    ...(attribution && { attribution: publicAttribution(document, ids, attribution) }),
  };
}

// ── spans ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

const charSpan = (text: string, { start, end }: CharRange): Span => spanOf(text, start, end);

const joined = (spans: readonly Span[]): string => (spans.length === 1 ? spans[0]!.text : spans.map(({ text }) => text).join(' '));

/** The words in the order given, neighbors together. */
function spansOf(document: SelectedDocument, words: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let i = 0; i < words.length;) {
    const start = words[i]!;
    let end = start + 1;
    for (i++; words[i] === end; i++) end++;
    spans.push(tokenSpan(document, start, end));
  }
  return spans;
}

const tokenSpan = ({ text, tokens }: SelectedDocument, start: number, end: number): Span =>
  spanOf(text, tokens.starts[start]!, tokens.ends[end - 1]!);
