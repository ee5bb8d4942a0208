import { relate } from '../../src/6-relations';
import { selectWith } from '../../src/7-selection';
import type { SelectionRule } from '../../src/7-selection/rule';
import { SELECTION_RULES } from '../../src/7-selection/rules';
import { recognize } from '../../src/4-entities';
import { resolve } from '../../src/5-coreference';
import { annotateSyntax } from '../../src/annotate';
import { assemble } from '../../src/assemble';
import { hash } from '../../src/document/hash';
import type { Context, RelatedDocument } from '../../src/document/layers';
import type { Extraction } from '../../src/extraction';
import { countExamples } from './examples';
import type { Reading, Room } from './room';

/** Why relations are not told by themselves. */
export const selectionRoom: Room = {
  number: 7,
  rules: SELECTION_RULES,
  folder: 'src/7-selection',
  measures: ['corpus', 'conll04', 'knowledgenet-pairs', 'redocred', 'articles'],
  open: (text, referenceDate) => new SelectedText(text, referenceDate === undefined ? {} : { referenceDate }),
  examples(name) {
    const { examples } = SELECTION_RULES.find((rule) => rule.name === name)!;
    return countExamples(examples, (text, lines) => {
      const reading = selectionRoom.open(text);
      const told = (without?: string): string[] => reading.extract(without).relations.map((relation) => relation.text);
      return { right: lines.every((line) => !told().includes(line)), needed: () => lines.every((line) => told(name).includes(line)) };
    });
  },
};

class SelectedText implements Reading {
  /** How many relations each rule drops. */
  readonly fired = new Map<string, number>();
  private readonly document: RelatedDocument;
  private readonly whole: Extraction;

  constructor(
    text: string,
    private readonly context: Context,
  ) {
    const parsed = annotateSyntax({ id: `doc_${hash(text)}`, text, warnings: [] }, context);
    this.document = relate(resolve(recognize(parsed, context), context), context);
    const watched = SELECTION_RULES.map((rule): SelectionRule => {
      return {
        ...rule,
        drops: (relation, facts) => {
          const drops = rule.drops(relation, facts);
          if (drops) this.fired.set(rule.name, (this.fired.get(rule.name) ?? 0) + 1);
          return drops;
        },
      };
    });
    this.whole = assemble(selectWith(watched, this.document, context));
  }

  extract(without?: string): Extraction {
    if (without === undefined || !this.fired.has(without)) return this.whole;
    const rules = SELECTION_RULES.filter(({ name }) => name !== without);
    return assemble(selectWith(rules, this.document, this.context));
  }
}
