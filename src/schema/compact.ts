import { spansIn } from '../document/span';
import type { Extraction } from '../extraction';
import { asList, Numbered, Unreadable, type Book } from './codec';
import { documentInfo, entity, relation } from './shapes';
import { Pieces, piecesOf, type OddSpan, type Piece } from './text-pieces';

/** An extraction with every part of the text once, and lists in place of records. `unpacked` gives the extraction. */
export interface CompactExtraction {
  schema: Extraction['schema'];
  form: 'compact';
  document: unknown;
  /** The parts of the text that something was read in. */
  pieces: readonly Piece[];
  /** Spans whose text does not stand there; only what others have made has them. */
  odd: OddSpan[];
  strings: string[];
  entityIds: string[];
  relationIds: string[];
  entities: unknown[];
  relations: unknown[];
  warnings: unknown;
  /** What a later version or a caller has added. */
  rest?: Record<string, unknown>;
}

/** The same extraction in a tenth of the characters. */
export function packed(extraction: Extraction): CompactExtraction {
  const { schema, document, entities, relations, warnings, ...rest } = extraction;
  const spans = new Pieces(piecesOf(spansIn([document, entities, relations])));
  const book: Book = {
    strings: new Numbered(),
    entities: new Numbered(entities.map(({ id }) => id)),
    relations: new Numbered(relations.map(({ id }) => id)),
    spans,
  };
  return {
    schema,
    form: 'compact',
    document: documentInfo.pack(document, book),
    entities: entities.map((one) => entity.pack(one, book)),
    relations: relations.map((one) => relation.pack(one, book)),
    warnings,
    pieces: spans.pieces,
    odd: spans.odd,
    strings: book.strings.list,
    entityIds: book.entities.list,
    relationIds: book.relations.list,
    ...(Object.keys(rest).length > 0 && { rest }),
  };
}

/**
 * The extraction that was packed, with its members in the same order.
 *
 * @throws Unreadable for what no extraction was packed into; whether the extraction is one is not checked
 */
export function unpacked({
  schema,
  document,
  entities,
  relations,
  warnings,
  pieces,
  odd,
  strings,
  entityIds,
  relationIds,
  rest,
}: CompactExtraction): Extraction {
  const book: Book = {
    strings: new Numbered([...asList(strings)] as string[]),
    entities: new Numbered([...asList(entityIds)] as string[]),
    relations: new Numbered([...asList(relationIds)] as string[]),
    spans: new Pieces(rowsOf<Piece>(pieces, ['number', 'string']), rowsOf<OddSpan>(odd, ['number', 'number', 'string'])),
  };
  return {
    schema,
    document: documentInfo.unpack(document, book),
    entities: asList(entities).map((one) => entity.unpack(one, book)),
    relations: asList(relations).map((one) => relation.unpack(one, book)),
    warnings: warnings as Extraction['warnings'],
    ...rest,
  };
}

/** Rows of which each has values of these types. */
function rowsOf<Row>(value: unknown, types: readonly string[]): Row[] {
  return asList(value).map((row) => {
    if (!types.every((type, i) => typeof asList(row)[i] === type)) throw new Unreadable('a row of the text is broken');
    return row as Row;
  });
}
