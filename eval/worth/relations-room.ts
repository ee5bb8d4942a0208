import { relateWith } from '../../src/6-relations';
import { RELATION_RULES } from '../../src/6-relations/rules';
import { recognize } from '../../src/4-entities';
import { resolve } from '../../src/5-coreference';
import { annotateSyntax } from '../../src/annotate';
import { hash } from '../../src/document/hash';
import type { Context, ResolvedDocument } from '../../src/document/layers';
import type { Extraction } from '../../src/extraction';
import { countExamples } from './examples';
import { holdsExample } from './relation-examples';
import type { Reading, Room } from './room';
import { tellAll } from './tell';

/** The rules of relations. */
export const relationsRoom: Room = {
  number: 6,
  rules: RELATION_RULES,
  folder: 'src/6-relations/rules',
  measures: ['BenchIE', 'CaRB', 'QASRL', 'corpus', 'conll04', 'knowledgenet-pairs', 'redocred', 'articles'],
  open: (text, referenceDate) => new ResolvedText(text, referenceDate === undefined ? {} : { referenceDate }),
  examples(name) {
    const { examples } = RELATION_RULES.find((rule) => rule.name === name)!;
    return countExamples(examples, (text, lines) => {
      const reading = relationsRoom.open(text);
      return { right: holdsExample(reading.extract(), lines, name), needed: () => !holdsExample(reading.extract(name), lines) };
    });
  },
};

class ResolvedText implements Reading {
  /** How many relations each rule reads. */
  readonly fired = new Map<string, number>();
  private readonly document: ResolvedDocument;
  private readonly whole: Extraction;

  constructor(
    text: string,
    private readonly context: Context,
  ) {
    const parsed = annotateSyntax({ id: `doc_${hash(text)}`, text, warnings: [] }, context);
    this.document = resolve(recognize(parsed, context), context);
    const watched = RELATION_RULES.map((rule) => ({
      ...rule,
      apply: (...given: Parameters<typeof rule.apply>) => {
        const read = rule.apply(...given);
        if (read.length > 0) this.fired.set(rule.name, read.length);
        return read;
      },
    }));
    this.whole = tellAll(relateWith(watched, this.document, context));
  }

  extract(without?: string): Extraction {
    if (without === undefined || !this.fired.has(without)) return this.whole;
    const rules = RELATION_RULES.filter(({ name }) => name !== without);
    return tellAll(relateWith(rules, this.document, this.context));
  }
}
