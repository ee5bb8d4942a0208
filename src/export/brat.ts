import type { Argument, Entity, Extraction, Span } from '../extraction';
import { ownLink } from '../graph';
import { joined } from './chunks';
import { codePoints, withText } from './source-text';
import { oneLine, wellFormed } from './text';

/** The files of one document. */
export interface BratFiles<Annotations = string> {
  /** `name.txt`: the text. */
  txt: string;
  /** `name.ann`: the annotations. */
  ann: Annotations;
  /** `annotation.conf`: the types that occur, as the folder needs them once. */
  conf: string;
}

/**
 * Writes brat's standoff format. Mentions are `T` lines, those of one entity joined by `Equiv`; relations are `R` lines between the mentions that
 * take part, `A` lines say what is no plain fact, `N` lines give identifiers, `#` lines the evidence. Offsets count code points, as brat does. A
 * mention over several lines is written as its parts, as the format demands.
 *
 * @param text what the extraction was made from
 * @throws RelataError `not-an-extraction` (also for another text), `text-not-string`
 * @example
 * const { txt, ann, conf } = toBrat(extraction, text);
 */
export function toBrat(extraction: Extraction, text: string): BratFiles {
  const { ann, ...others } = bratChunks(extraction, text);
  return { ...others, ann: joined(ann) };
}

/** The same with the annotations in pieces, a mention or relation each. */
export function bratChunks(extraction: Extraction, text: string): BratFiles<Generator<string>> {
  const checked = withText(extraction, text);
  return { txt: wellFormed(text), ann: annotations(checked, codePoints(text)), conf: configurationOf(checked) };
}

function* annotations({ entities, relations }: Extraction, position: (offset: number) => number): Generator<string> {
  const marks = new Marks((span) => textBound(span, position));
  for (const entity of entities) yield* marks.entity(entity);
  for (const relation of relations) {
    const link = ownLink(relation, () => true);
    if (!link) continue;
    const statuses = [
      ...(relation.polarity === 'negative' ? ['Negation'] : []),
      ...(relation.modality === 'asserted' ? [] : [`Modality ${relation.modality}`]),
      ...(relation.attribution ? ['Reported'] : []),
    ];
    yield* marks.relation(typeName(link.label, 'relation'), link.source, link.target, statuses, relation.evidence[0].span.text);
  }
}

/** The types that the annotations have, and what brat is to allow between them. */
function configurationOf({ entities, relations }: Extraction): string {
  const links = relations.flatMap((relation) => ownLink(relation, () => true) ?? []);
  const ends = new Set(links.flatMap(({ source, target }) => [source.entity, target.entity]));
  const shown = entities.filter(({ id, mentions }) => mentions.length > 0 || ends.has(id));
  const entityTypes = new Set(shown.map(({ type }) => typeName(type, 'entity')));
  const relationTypes = new Set(links.map(({ label }) => typeName(label, 'relation')));
  const all = [...entityTypes].join('|');
  return [
    '[entities]',
    ...entityTypes,
    '',
    '[relations]',
    ...[...relationTypes].map((type) => `${type}\tArg1:${all}, Arg2:${all}`),
    '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>',
    '',
    '[events]',
    '',
    '[attributes]',
    'Negation\tArg:<RELATION>',
    'Reported\tArg:<RELATION>',
    'Modality\tArg:<RELATION>, Value:possible|probable|necessary|intended|conditional|questioned',
    '',
  ].join('\n');
}

/** Writes the lines of an .ann file, and remembers what the next ones refer to. */
class Marks {
  private readonly byEntity = new Map<string, { mention: Span; id: string }[]>();
  private readonly types = new Map<string, string>();
  private readonly counts = { T: 0, R: 0, A: 0, N: 0, '#': 0 };

  constructor(private readonly place: (span: Span) => string) {}

  *entity({ id, name, type, mentions, ids = {} }: Entity): Generator<string> {
    this.types.set(id, typeName(type, 'entity'));
    const own: string[] = [];
    for (const mention of mentions) {
      own.push(this.next('T'));
      yield this.mention(own.at(-1)!, id, mention);
    }
    if (own.length > 1) yield `*\tEquiv ${own.join(' ')}\n`;
    for (const [source, other] of Object.entries(ids)) {
      // The resource and the identifier stand in one field, parted by a colon.
      const reference = `${oneLine(wellFormed(source)).replace(/[\s:]/g, '_')}:${oneLine(wellFormed(other)).replaceAll(' ', '_')}`;
      if (own.length > 0) yield `${this.next('N')}\tReference ${own[0]} ${reference}\t${oneLine(wellFormed(name))}\n`;
    }
  }

  *relation(type: string, source: Argument, target: Argument, statuses: readonly string[], evidence: string): Generator<string> {
    const ends: string[] = [];
    for (const { entity, head } of [source, target]) {
      const around = this.mentionAt(entity, head);
      // One of its own where the entity is not mentioned there.
      if (around === undefined) yield this.mention(this.next('T'), entity, head);
      ends.push(around ?? this.mentionAt(entity, head)!);
    }
    const id = this.next('R');
    yield `${id}\t${type} Arg1:${ends[0]} Arg2:${ends[1]}\n`;
    for (const status of statuses) {
      const [name, value] = status.split(' ');
      yield `${this.next('A')}\t${[name, id, ...(value === undefined ? [] : [value])].join(' ')}\n`;
    }
    yield `${this.next('#')}\tAnnotatorNotes ${id}\t${oneLine(wellFormed(evidence))}\n`;
  }

  /** The mention that stands where an argument's head is. */
  private mentionAt(entity: string, head: Span): string | undefined {
    return this.byEntity.get(entity)?.find(({ mention }) => mention.start <= head.start && head.end <= mention.end)?.id;
  }

  private mention(id: string, entity: string, mention: Span): string {
    const known = this.byEntity.get(entity);
    if (known) known.push({ mention, id });
    else this.byEntity.set(entity, [{ mention, id }]);
    return `${id}\t${this.types.get(entity)!} ${this.place(mention)}\n`;
  }

  private next(kind: keyof Marks['counts']): string {
    return `${kind}${++this.counts[kind]}`;
  }
}

/** "0 5;6 10\tFirst line": where it stands and its words. A line break parts a mention; so does whatever a reader may take for one. */
function textBound({ start, text }: Span, position: (offset: number) => number): string {
  // eslint-disable-next-line no-control-regex -- the separators among them end a line for Python
  const parts = [...text.matchAll(/[^\t\n\v\f\r\u001c-\u001e\u0085\u2028\u2029]+/g)];
  const places = parts.map(({ index, 0: part }) => `${position(start + index)} ${position(start + index + part.length)}`);
  // A mention has words; were it all line breaks, it would be the point where they stand.
  if (places.length === 0) places.push(`${position(start)} ${position(start)}`);
  return `${places.join(';')}\t${parts.map(([part]) => wellFormed(part)).join(' ')}`;
}

/** A type as brat's tools read it: letters and digits of ASCII, `-` and `_`. Entities begin with a capital, as brat's own do. */
function typeName(type: string, kind: 'entity' | 'relation'): string {
  const written = type.replace(/[^A-Za-z0-9-]+/g, '_').replace(/^_|_$/g, '');
  if (kind === 'relation') return written || 'relation';
  return written === '' ? 'Entity' : written[0].toUpperCase() + written.slice(1);
}
