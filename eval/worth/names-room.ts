import { findSpans, recognize, sceneOfText } from '../../src/4-entities';
import { decide } from '../../src/4-entities/names/decide';
import type { NameRule } from '../../src/4-entities/names/decide/rule';
import { NAME_RULES } from '../../src/4-entities/names/decide/rules';
import type { FoundName } from '../../src/4-entities/names/found';
import type { Scene } from '../../src/4-entities/names/scene';
import { shippedModel } from '../../src/4-entities/names/tagger/model-data';
import { tag, type Tagging } from '../../src/4-entities/names/tagger/tagger';
import { GRAMMAR } from '../../src/4-entities/values/rules';
import { resolve } from '../../src/5-coreference';
import { relate } from '../../src/6-relations';
import { annotateSyntax } from '../../src/annotate';
import { hash } from '../../src/document/hash';
import type { Context, ParsedDocument } from '../../src/document/layers';
import type { Extraction } from '../../src/extraction';
import { countExamples } from './examples';
import type { Reading, Room } from './room';
import { tellAll } from './tell';

/** The rules that decide on names. */
export const namesRoom: Room = {
  number: 'names',
  rules: NAME_RULES,
  folder: 'src/4-entities/names/decide',
  measures: ['names', 'corpus', 'conll04', 'GAP'],
  open: (text, referenceDate) => new ParsedText(text, referenceDate === undefined ? {} : { referenceDate }),
  examples(name) {
    const { examples } = NAME_RULES.find((rule) => rule.name === name)!;
    return countExamples(examples, (example, lines) => {
      const text = new ParsedText(example, {});
      return { right: holds(text.names(), lines), needed: () => text.names(name).join() !== text.names().join() };
    });
  },
};

const holds = (names: readonly string[], lines: readonly string[]): boolean => lines.every((line) => names.includes(line));

class ParsedText implements Reading {
  /** How many names each rule changes or adds, or takes away. */
  readonly fired = new Map<string, number>();
  private readonly document: ParsedDocument;
  private readonly scene: Scene;
  private readonly found: readonly FoundName[];
  private readonly tagging: Tagging;
  private readonly decided: string;
  private whole: Extraction | undefined;

  constructor(
    text: string,
    private readonly context: Context,
  ) {
    this.document = annotateSyntax({ id: `doc_${hash(text)}`, text, warnings: [] }, context);
    this.scene = sceneOfText(this.document, context);
    this.found = findSpans(this.scene);
    this.tagging = tag(this.scene, this.found, shippedModel());
    this.decided = this.decidedBy(NAME_RULES.map((rule) => watched(rule, this.fired)));
  }

  /** The names as golden cases write them, without one rule or with all. */
  names(without?: string): string[] {
    return namesIn(this.document, this.context, without);
  }

  extract(without?: string): Extraction {
    const isSame = without === undefined || !this.fired.has(without) || this.decidedBy(others(without)) === this.decided;
    return isSame ? (this.whole ??= this.read(NAME_RULES)) : this.read(others(without));
  }

  private decidedBy(rules: readonly NameRule[]): string {
    return keysOf(decide(this.scene, this.found, this.tagging, rules)).join('\n');
  }

  private read(rules: readonly NameRule[]): Extraction {
    return tellAll(relate(resolve(recognize(this.document, this.context, GRAMMAR, rules), this.context), this.context));
  }
}

/** "organization | Globex Bank" */
export function namesIn(document: ParsedDocument, context: Context, without?: string): string[] {
  const { mentions } = recognize(document, context, GRAMMAR, without === undefined ? NAME_RULES : others(without));
  return mentions.filter(({ form }) => form === 'name' || form === 'acronym').map(({ type, name }) => `${type} | ${name}`);
}

const others = (without: string): readonly NameRule[] => NAME_RULES.filter(({ name }) => name !== without);

const keysOf = (names: readonly FoundName[]): string[] => names.map(({ start, end, type }) => `${start} ${end} ${type}`);

/** A rule that counts what it changes. */
const watched = (rule: NameRule, fired: Map<string, number>): NameRule => ({
  ...rule,
  apply(names, evidence) {
    const after = rule.apply(names, evidence);
    if (after === names) return after;
    const [old, now] = [new Set(keysOf(names)), new Set(keysOf(after))];
    const times = Math.max([...now].filter((key) => !old.has(key)).length, [...old].filter((key) => !now.has(key)).length);
    if (times > 0) fired.set(rule.name, times);
    return after;
  },
});
