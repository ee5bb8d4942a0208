import fc from 'fast-check';
import { parse } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGEXF } from 'graphology-gexf';
import { Parser } from 'n3';

import type { Extraction } from '../../src';
import * as formats from '../../src/export';
import { awkwardExtraction, textOf } from '../support/awkward';
import { extractionOf, type Statement } from '../support/extraction';

/** Every writer that can write in pieces, with the same as one string. */
const WRITERS: Record<string, { whole: (of: Extraction) => string; chunks: (of: Extraction) => Iterable<string> }> = {
  extractionJSONChunks: { whole: formats.toJSON, chunks: formats.extractionJSONChunks },
  graphJSONChunks: { whole: formats.toGraphJSON, chunks: formats.graphJSONChunks },
  nodeLinkJSONChunks: { whole: formats.toNodeLinkJSON, chunks: formats.nodeLinkJSONChunks },
  cytoscapeJSONChunks: { whole: formats.toCytoscapeJSON, chunks: formats.cytoscapeJSONChunks },
  graphMLChunks: { whole: formats.toGraphML, chunks: formats.graphMLChunks },
  gexfChunks: { whole: (of) => formats.toGEXF(of), chunks: (of) => formats.gexfChunks(of) },
  dotChunks: { whole: formats.toDOT, chunks: formats.dotChunks },
  mermaidChunks: { whole: formats.toMermaid, chunks: formats.mermaidChunks },
  csvChunks: { whole: (of) => formats.toCSV(of).edges, chunks: (of) => formats.csvChunks(of).edges },
  triplesChunks: { whole: formats.toTriples, chunks: formats.triplesChunks },
  relationLinesChunks: { whole: formats.toRelationLines, chunks: formats.relationLinesChunks },
  cypherScriptChunks: {
    whole: (of) => formats.toCypherScript(of, { batchSize: 2 }),
    chunks: (of) => formats.cypherScriptChunks(of, { batchSize: 2 }),
  },
  jsonLDChunks: { whole: formats.toJSONLD, chunks: formats.jsonLDChunks },
  turtleChunks: { whole: formats.toTurtle, chunks: formats.turtleChunks },
  nQuadsChunks: { whole: formats.toNQuads, chunks: formats.nQuadsChunks },
  webAnnotationChunks: {
    whole: (of) => formats.toWebAnnotation(of, textOf(of)),
    chunks: (of) => formats.webAnnotationChunks(of, textOf(of)),
  },
  bratChunks: {
    whole: (of) => formats.toBrat(of, textOf(of)).ann,
    chunks: (of) => formats.bratChunks(of, textOf(of)).ann,
  },
  langChainJSONChunks: {
    whole: (of) => formats.toLangChainJSON(of, textOf(of)),
    chunks: (of) => formats.langChainJSONChunks(of, textOf(of)),
  },
};

it('are there for every format that grows', () => {
  expect(Object.keys(WRITERS).sort()).toEqual(Object.keys(formats).filter((name) => name.endsWith('Chunks')).sort()); // prettier-ignore
});

describe('pieces', () => {
  const short = awkwardExtraction();
  const many = extractionOf(Array.from({ length: 300 }, (_, i): Statement => ({ subject: `A${i}`, lemma: 'know', object: `A${i + 1}` })));

  it.each(Object.entries(WRITERS))('%s: are the whole, and none is large', (_name, { whole, chunks }) => {
    for (const extraction of [short, many, extractionOf([])]) expect([...chunks(extraction)].join('')).toBe(whole(extraction));
    const pieces = [...chunks(many)];
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(whole(many).length / 20);
  });

  it.each(Object.entries(WRITERS))('%s: what is wrong is said at the call, not at the first piece', (_name, { chunks }) => {
    expect(() => chunks({ schema: 'relata/2', document: { length: 0 }, entities: [], relations: [] } as never)).toThrow(
      /expected an extraction/,
    );
  });
});

it('any names can be written, and read by the readers that are quick', () => {
  const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 8 });
  // graphology-gexf takes a graph without edges for one of another kind.
  const statements = fc.array(fc.record({ subject: name, lemma: name, object: name }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(statements, (list) => {
      const extraction = extractionOf(list);
      for (const { whole } of Object.values(WRITERS)) whole(extraction);
      const { order, size } = parseGEXF(MultiDirectedGraph, formats.toGEXF(extraction));
      const { nodes, edges } = formats.toCSV(extraction);
      expect([order, size]).toEqual([extraction.entities.length, list.length]);
      expect([parse(nodes, { record_delimiter: '\r\n' }).length - 1, parse(edges, { record_delimiter: '\r\n' }).length - 1]).toEqual([
        order,
        size,
      ]);
      const quads = new Parser({ format: 'application/n-quads' }).parse(formats.toNQuads(extraction));
      expect(
        new Set(new Parser({ format: 'text/turtle' }).parse(formats.toTurtle(extraction)).map(({ subject }) => subject.value)),
      ).toEqual(new Set(quads.map(({ subject }) => subject.value)));
    }),
    { numRuns: 60 },
  );
});
