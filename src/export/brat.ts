import type { Argument, Entity, Extraction, Mention, Span } from '../extraction';
import { ownLink } from '../graph';
import { codePoints, withText } from './source-text';
import { oneLine, wellFormed } from './text';

/** The files of one document. */
export interface BratFiles {
  /** `name.txt`: the text. */
  txt: string;
  /** `name.ann`: the annotations. */
  ann: string;
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
  const checked = withText(extraction, text);
  const position = codePoints(text);
  const marks = new Marks((span) => textBound(span, position));
  for (const entity of checked.entities) marks.addEntity(entity);
  for (const relation of checked.relations) {
    const link = ownLink(relation, () => true);
    if (!link) continue;
    const statuses = [
      ...(relation.polarity === 'negative' ? ['Negation'] : []),
      ...(relation.modality === 'asserted' ? [] : [`Modality ${relation.modality}`]),
      ...(relation.attribution ? ['Reported'] : []),
    ];
    marks.addRelation(typeName(link.label, 'relation'), link.source, link.target, statuses, relation.evidence[0].span.text);
  }
  return { txt: wellFormed(text), ann: marks.lines.join(''), conf: marks.configuration() };
}

/** The lines of an .ann file, as they come, and what is needed to write the next. */
class Marks {
  readonly lines: string[] = [];
  private readonly byEntity = new Map<string, { mention: Span; id: string }[]>();
  private readonly types = new Map<string, string>();
  private readonly counts = { T: 0, R: 0, A: 0, N: 0, '#': 0 };
  private readonly entityTypes = new Set<string>();
  private readonly relationTypes = new Set<string>();

  constructor(private readonly place: (span: Span) => string) {}

  addEntity({ id, name, type, mentions, ids = {} }: Entity): void {
    this.types.set(id, typeName(type, 'entity'));
    const own = mentions.map((mention: Mention) => this.addMention(id, mention));
    if (own.length > 1) this.lines.push(`*\tEquiv ${own.join(' ')}\n`);
    for (const [source, other] of Object.entries(ids)) {
      // The resource and the identifier stand in one field, parted by a colon.
      const reference = `${oneLine(wellFormed(source)).replace(/[\s:]/g, '_')}:${oneLine(wellFormed(other)).replaceAll(' ', '_')}`;
      if (own.length > 0) this.lines.push(`${this.next('N')}\tReference ${own[0]} ${reference}\t${oneLine(wellFormed(name))}\n`);
    }
  }

  addRelation(type: string, source: Argument, target: Argument, statuses: readonly string[], evidence: string): void {
    const ends = [source, target].map((argument) => this.mentionOf(argument));
    const id = this.next('R');
    this.relationTypes.add(type);
    this.lines.push(`${id}\t${type} Arg1:${ends[0]} Arg2:${ends[1]}\n`);
    for (const status of statuses)
      this.lines.push(`${this.next('A')}\t${status.replace(' ', ` ${id} `)}${status.includes(' ') ? '' : ` ${id}`}\n`);
    this.lines.push(`${this.next('#')}\tAnnotatorNotes ${id}\t${oneLine(wellFormed(evidence))}\n`);
  }

  configuration(): string {
    const all = [...this.entityTypes].join('|');
    return [
      '[entities]',
      ...this.entityTypes,
      '',
      '[relations]',
      ...[...this.relationTypes].map((type) => `${type}\tArg1:${all}, Arg2:${all}`),
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

  /** The mention that stands where the argument's head is; one of its own where the entity is not mentioned there. */
  private mentionOf({ entity, head }: Argument): string {
    const around = this.byEntity.get(entity)?.find(({ mention }) => mention.start <= head.start && head.end <= mention.end);
    return around?.id ?? this.addMention(entity, head);
  }

  private addMention(entity: string, mention: Span): string {
    const id = this.next('T');
    const type = this.types.get(entity)!;
    this.entityTypes.add(type);
    this.lines.push(`${id}\t${type} ${this.place(mention)}\n`);
    const known = this.byEntity.get(entity);
    if (known) known.push({ mention, id });
    else this.byEntity.set(entity, [{ mention, id }]);
    return id;
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
  const written = type.replace(/[^A-Za-z0-9-]+/g, '_').replace(/^_+|_+$/g, '');
  if (kind === 'relation') return written || 'relation';
  return written === '' ? 'Entity' : written[0].toUpperCase() + written.slice(1);
}
