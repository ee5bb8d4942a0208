import { deflateRawSync, inflateRawSync } from 'node:zlib';

import type { Entity, Extraction, Relation } from '../extraction';
import { pack, unpack } from './pack';
import { packNumbers, unpackNumbers } from './node-lists';
import type { Sql } from './sql';
import type { Words } from './words';

/** What a document says, as it is kept: a packed line for the document, for each entity and each relation. */
export interface Body {
  readonly text: string;
  readonly lines: readonly string[];
  /** The number of each entity's node. */
  readonly nodes: readonly number[];
}

/** Documents that are kept unpacked, at most: those of one answer. */
const MOST = 64;

/** Texts and extractions. */
export class Bodies {
  private readonly recent = new Map<number, Body>();

  constructor(
    private readonly sql: Sql,
    private readonly shapes: Words,
  ) {
    sql.whenUndone.push(() => this.recent.clear());
  }

  add(document: number, extraction: Extraction, text: string, nodes: readonly number[]): void {
    const { entities, relations, ...rest } = extraction;
    // Bytes have no place for half an emoji: a span that has one is cut from nothing that they give back.
    const bytes = Buffer.from(text);
    const kept = bytes.toString();
    const lines = [rest, ...entities, ...relations].map((item) => pack(item, kept, this.shapes));
    this.sql.run(
      'INSERT INTO bodies(document, text, body, nodes) VALUES(?, ?, ?, ?)',
      document,
      deflateRawSync(bytes),
      deflateRawSync(lines.join('\n')),
      packNumbers(nodes),
    );
  }

  remove(document: number): void {
    this.recent.delete(document);
    this.sql.run('DELETE FROM bodies WHERE document = ?', document);
  }

  get(document: number): Body {
    const known = this.recent.get(document);
    if (known) return known;
    type Row = Readonly<Record<'text' | 'body' | 'nodes', Uint8Array>>;
    const row = this.sql.get<Row>('SELECT text, body, nodes FROM bodies WHERE document = ?', document)!;
    const read = (bytes: Uint8Array): string => inflateRawSync(bytes).toString();
    const body = { text: read(row.text), lines: read(row.body).split('\n'), nodes: unpackNumbers(row.nodes) };
    if (this.recent.size >= MOST) this.recent.delete(this.recent.keys().next().value!);
    this.recent.set(document, body);
    return body;
  }

  text(document: number): string {
    return this.get(document).text;
  }

  extraction(document: number): Extraction {
    const { lines, text, nodes } = this.get(document);
    const [rest, ...items] = lines.map((line) => unpack(line, text, this.shapes));
    const whole = { ...(rest as object), entities: items.slice(0, nodes.length), relations: items.slice(nodes.length) } as Extraction;
    // In the order of the format, so that the same text comes out that went in.
    const { schema, document: info, entities, relations, warnings, ...others } = whole;
    return { schema, document: info, entities, relations, warnings, ...others };
  }

  entity(document: number, place: number): Entity {
    const { lines, text } = this.get(document);
    return unpack(lines[1 + place], text, this.shapes) as Entity;
  }

  relation(document: number, place: number): Relation {
    const { lines, text, nodes } = this.get(document);
    return unpack(lines[1 + nodes.length + place], text, this.shapes) as Relation;
  }
}
