import { read } from '../../src/1-reading';
import { tokenize } from '../../src/2-tokens';
import { parseWith, SHIPPED, type Parts } from '../../src/3-syntax';
import type { Columns } from '../../src/3-syntax/columns';
import { REPAIRS } from '../../src/3-syntax/mend';
import { shippedNetwork } from '../../src/3-syntax/model-data';
import type { Parse } from '../../src/3-syntax/network';
import { annotateParsed } from '../../src/annotate';
import { assemble } from '../../src/assemble';
import { hash } from '../../src/document/hash';
import type { ParsedDocument, TokenizedDocument } from '../../src/document/layers';
import type { Extraction } from '../../src/extraction';
import { documentOf } from '../syntax/net';

/** What is done to a sentence before the net reads it can be left out as well. */
const CONDITIONS = 'conditionWords';
const REPORTS = 'insertedReportsOf';

/** All that can be left out, in the order in which it is done. */
export const NAMES: readonly string[] = [CONDITIONS, REPORTS, ...REPAIRS.map(({ name }) => name)];

/** A text that is cut into words once and read again and again, each time without other repairs. */
export class Text {
  /** The repairs that change something in it: without any other it is read as with all. */
  readonly touched: ReadonlySet<string>;

  private constructor(private readonly document: TokenizedDocument) {
    const touched = new Set<string>();
    parseWith(watched(touched), document);
    this.touched = touched;
  }

  static of(text: string): Text {
    return new Text(tokenize(read({ id: `doc_${hash(text)}`, text, warnings: [] }, {}), {}));
  }

  /** One sentence that is cut into words already. */
  static ofWords(words: readonly string[]): Text {
    return new Text(documentOf(words));
  }

  parse(without: readonly string[]): ParsedDocument {
    return parseWith(partsWithout(without), this.document);
  }

  /** What the pipeline (src/annotate.ts) makes of it. */
  extract(without: readonly string[]): Extraction {
    return assemble(annotateParsed(this.parse(without), {}));
  }
}

const parses = new Map<string, Parse>();

/** The net, which reads the same words once: it is what takes the time, and no repair changes it. */
const network: Parts['network'] = () => {
  const shipped = shippedNetwork();
  return {
    model: shipped.model,
    vectorCodes: shipped.vectorCodes,
    vectorRow: (word) => shipped.vectorRow(word),
    parse: (words) => {
      const key = words.join('\t');
      let parse = parses.get(key);
      if (!parse) {
        const { tags, heads, labels, margins } = shipped.parse(words);
        const end = words.length + 1; // the root is in front
        parse = { tags: tags.slice(0, end), heads: heads.slice(0, end), labels: labels.slice(0, end), margins: margins.slice(0, end) };
        parses.set(key, parse);
      }
      return parse;
    },
  };
};

const partsWithout = (names: readonly string[]): Parts => ({
  network,
  conditions: names.includes(CONDITIONS) ? () => new Map() : SHIPPED.conditions,
  reports: names.includes(REPORTS) ? () => [] : SHIPPED.reports,
  repairs: REPAIRS.filter(({ name }) => !names.includes(name)),
});

/** All parts, which note by name where they have something to do. */
const watched = (touched: Set<string>): Parts => ({
  network,
  conditions: (document, sentence) => {
    const words = SHIPPED.conditions(document, sentence);
    if (words.size > 0) touched.add(CONDITIONS);
    return words;
  },
  reports: (document, sentence) => {
    const reports = SHIPPED.reports(document, sentence);
    if (reports.length > 0) touched.add(REPORTS);
    return reports;
  },
  repairs: REPAIRS.map((repair) => ({
    ...repair,
    apply: (columns, start, end, tokens) => {
      const before = copyOf(columns, start, end);
      repair.apply(columns, start, end, tokens);
      if (changesBetween(before, copyOf(columns, start, end)) > 0) touched.add(repair.name);
    },
  })),
});

const copyOf = ({ upos, xpos, heads, labels }: Columns, start: number, end: number): Columns => ({
  upos: upos.slice(start, end),
  xpos: xpos.slice(start, end),
  heads: heads.slice(start, end),
  labels: labels.slice(start, end),
});

/** How many tokens differ in tag, head or label. */
export function changesBetween(one: Columns, other: Columns): number {
  const { upos, xpos, heads, labels } = one;
  let changes = 0;
  for (let i = 0; i < heads.length; i++) {
    const same = upos[i] === other.upos[i] && xpos[i] === other.xpos[i] && heads[i] === other.heads[i] && labels[i] === other.labels[i];
    if (!same) changes++;
  }
  return changes;
}
