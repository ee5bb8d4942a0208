import { recognize } from '../../src/4-entities';
import { findValues } from '../../src/4-entities/values';
import type { Grammar } from '../../src/4-entities/values/grammar';
import { grammarOf, RULES } from '../../src/4-entities/values/rules';
import { resolve } from '../../src/5-coreference';
import { relate } from '../../src/6-relations';
import { annotateSyntax } from '../../src/annotate';
import { hash } from '../../src/document/hash';
import type { Context, ParsedDocument } from '../../src/document/layers';
import type { Extraction } from '../../src/extraction';
import { countExamples } from './examples';
import type { Reading, Room } from './room';
import { tellAll } from './tell';
import { EXAMPLE_DAY, exampleText, readOf, valuesIn, wantedOf } from './value-examples';

/** The rules of dates and amounts. */
export const valuesRoom: Room = {
  number: 4,
  rules: RULES,
  folder: 'src/4-entities/values',
  measures: [
    ...['recognizers', 'recognizers-parsers', 'aquaint', 'worldwide-dates'],
    ...['corpus', 'conll04', 'knowledgenet-pairs', 'redocred'],
  ],
  open: (text, referenceDate) => new ParsedText(text, referenceDate === undefined ? {} : { referenceDate }),
  examples(name) {
    const { examples } = RULES.find((rule) => rule.name === name)!;
    return countExamples(examples, (example, values) => {
      return { right: holds(example, values, GRAMMAR), needed: () => !holds(example, values, GRAMMARS.get(name)!) };
    });
  },
};

const GRAMMAR = grammarOf(RULES);

/** By the rule that each is without. */
const GRAMMARS = new Map(RULES.map((rule) => [rule.name, grammarOf(RULES.filter((other) => other !== rule))]));

function holds(example: string, values: string, grammar: Grammar): boolean {
  const context = { referenceDate: EXAMPLE_DAY };
  const read = readOf(valuesIn(recognize(parsedText(exampleText(example), context), context, grammar)));
  return JSON.stringify(read) === JSON.stringify(wantedOf(example, values));
}

const parsedText = (text: string, context: Context): ParsedDocument =>
  annotateSyntax({ id: `doc_${hash(text)}`, text, warnings: [] }, context);

class ParsedText implements Reading {
  private readonly places = new Map<string, Set<number>>();
  private readonly document: ParsedDocument;
  private readonly values: string;
  private whole: Extraction | undefined;

  constructor(
    text: string,
    private readonly context: Context,
  ) {
    this.document = parsedText(text, context);
    this.values = this.valuesBy(watchedIn(this.places));
  }

  /** At how many places each rule reads something, be it part of a longer phrase. */
  get fired(): ReadonlyMap<string, number> {
    return new Map([...this.places].map(([rule, places]) => [rule, places.size]));
  }

  extract(without?: string): Extraction {
    const grammar = without !== undefined && this.places.has(without) ? GRAMMARS.get(without)! : GRAMMAR;
    if (grammar === GRAMMAR || this.valuesBy(grammar) === this.values) return (this.whole ??= this.read(GRAMMAR));
    return this.read(grammar);
  }

  /** The values as text, without the names of the rules: all that later rooms can tell. */
  private valuesBy(grammar: Grammar): string {
    return JSON.stringify(findValues(this.document, this.context, grammar), (key, value: unknown) => (key === 'rule' ? undefined : value));
  }

  private read(grammar: Grammar): Extraction {
    return tellAll(relate(resolve(recognize(this.document, this.context, grammar), this.context), this.context));
  }
}

/** The grammar with rules that note at which code units of the text they read something. */
function watchedIn(places: Map<string, Set<number>>): Grammar {
  return grammarOf(
    RULES.map((rule) => ({
      ...rule,
      apply(atoms, at) {
        const match = rule.apply(atoms, at);
        if (match) places.set(rule.name, (places.get(rule.name) ?? new Set()).add(atoms.starts[at]));
        return match;
      },
    })),
  );
}
