import { read } from '../../src/1-reading';
import { tokenize } from '../../src/2-tokens';
import { parseWith } from '../../src/3-syntax';
import type { Columns } from '../../src/3-syntax/columns';
import { shippedParser } from '../../src/3-syntax/net';
import type { Parser, Tree } from '../../src/3-syntax/parser';
import { REPAIRS } from '../../src/3-syntax/repairs';
import type { Repair } from '../../src/3-syntax/repairs/repair';
import { annotateParsed } from '../../src/annotate';
import { assemble } from '../../src/assemble';
import { hash } from '../../src/document/hash';
import type { Context, ParsedDocument, TokenizedDocument } from '../../src/document/layers';
import type { Extraction } from '../../src/extraction';
import { documentOf } from '../syntax/net';
import { changesBetween, copyOf } from './changes';
import { countExamples } from './examples';
import type { Reading, Room } from './room';
import { arcsIn } from './tree-examples';

/** The repairs of trees. */
export const syntaxRoom: Room = {
  number: 3,
  rules: REPAIRS,
  folder: 'src/3-syntax/repairs',
  measures: [
    ...['EWT', 'GUM', 'verbs', 'BenchIE', 'CaRB', 'QASRL', 'corpus', 'conll04', 'knowledgenet-pairs', 'redocred'],
    ...['GAP', 'names', 'recognizers', 'articles'],
  ],
  open(text, referenceDate) {
    // All that was read: what a repair is worth is not to depend on what is worth telling.
    return new ParsedText(parsedText(text), { detail: 'all', ...(referenceDate !== undefined && { referenceDate }) });
  },
  parse: (source) => (typeof source === 'string' ? parsedText(source) : new Parsed(documentOf(source))),
  examples(name) {
    const { examples } = REPAIRS.find((repair) => repair.name === name)!;
    return countExamples(examples, (text, arcs) => ({ right: hold(text, arcs), needed: () => !hold(text, arcs, name) }));
  },
};

function hold(text: string, arcs: readonly string[], without?: string): boolean {
  const found = arcsIn(parsedText(text).without(without));
  return arcs.every((arc) => found.includes(arc));
}

const parsedText = (text: string): Parsed => new Parsed(tokenize(read({ id: `doc_${hash(text)}`, text, warnings: [] }, {}), {}));

/** A document whose sentences the net has read. */
class Parsed {
  /** In how many sentences each repair changes something. */
  readonly fired = new Map<string, number>();
  private readonly parser = kept(shippedParser());
  private readonly whole: ParsedDocument;

  constructor(private readonly document: TokenizedDocument) {
    this.whole = parseWith(this.parser, REPAIRS.map((repair) => watched(repair, this.fired)), document); // prettier-ignore
  }

  /** Without one repair; the same object where that makes no difference. */
  without(name?: string): ParsedDocument {
    if (name === undefined || !this.fired.has(name)) return this.whole;
    const repairs = REPAIRS.filter((repair) => repair.name !== name);
    const parsed = parseWith(this.parser, repairs, this.document);
    return changesBetween(parsed.syntax, this.whole.syntax).length === 0 ? this.whole : parsed;
  }
}

class ParsedText implements Reading {
  readonly fired: ReadonlyMap<string, number>;
  private readonly whole: Extraction;

  constructor(
    private readonly parsed: Parsed,
    private readonly context: Context,
  ) {
    this.fired = parsed.fired;
    this.whole = assemble(annotateParsed(parsed.without(), context));
  }

  extract(without?: string): Extraction {
    const parsed = this.parsed.without(without);
    return parsed === this.parsed.without() ? this.whole : assemble(annotateParsed(parsed, this.context));
  }
}

/** A parser that reads the same words once: it is what takes the time, and no repair changes it. */
function kept(parser: Parser): Parser {
  const trees = new Map<string, Tree>();
  return {
    vectorsOf: parser.vectorsOf,
    parse(words) {
      const key = words.join('\t');
      let tree = trees.get(key);
      if (!tree) trees.set(key, (tree = parser.parse(words)));
      return tree;
    },
  };
}

/** A repair that counts the sentences in which it changes something. */
const watched = (repair: Repair, fired: Map<string, number>): Repair => ({
  ...repair,
  apply(columns: Columns, start, end, tokens) {
    const before = copyOf(columns, start, end);
    repair.apply(columns, start, end, tokens);
    if (changesBetween(before, copyOf(columns, start, end)).length > 0) fired.set(repair.name, (fired.get(repair.name) ?? 0) + 1);
  },
});
