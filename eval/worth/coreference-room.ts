import { recognize } from '../../src/4-entities';
import { resolve } from '../../src/5-coreference';
import type { Discourse, Sieve } from '../../src/5-coreference/sieve';
import { SIEVES } from '../../src/5-coreference/sieves';
import { relate } from '../../src/6-relations';
import { annotateSyntax } from '../../src/annotate';
import { hash } from '../../src/document/hash';
import type { Context, MentionedDocument, ResolvedDocument } from '../../src/document/layers';
import type { Extraction } from '../../src/extraction';
import { areOne } from './chain-examples';
import { countExamples } from './examples';
import type { Reading, Room } from './room';
import { tellAll } from './tell';

/** The sieves of coreference. */
export const coreferenceRoom: Room = {
  number: 5,
  rules: SIEVES,
  folder: 'src/5-coreference/sieves',
  measures: ['GAP', 'chains', 'corpus', 'conll04', 'knowledgenet-pairs', 'redocred', 'articles'],
  open: (text, referenceDate) => new MentionedText(text, referenceDate === undefined ? {} : { referenceDate }),
  examples(name) {
    const { examples, context = {} } = SIEVES.find((sieve) => sieve.name === name)!;
    return countExamples(examples, (example, lines) => {
      const text = new MentionedText(example, context);
      const right = text.fired.has(name) && holds(text.resolved(), lines);
      return { right, needed: () => !holds(text.resolved(name), lines) };
    });
  },
};

const holds = (document: ResolvedDocument, lines: readonly string[]): boolean => lines.every((line) => areOne(document, line));

class MentionedText implements Reading {
  /** How many mentions each sieve joins to others. */
  readonly fired = new Map<string, number>();
  private readonly document: MentionedDocument;
  private readonly joined: ResolvedDocument;
  private whole: Extraction | undefined;

  constructor(
    text: string,
    private readonly context: Context,
  ) {
    this.document = recognize(annotateSyntax({ id: `doc_${hash(text)}`, text, warnings: [] }, context), context);
    this.joined = resolve(this.document, context, SIEVES.map((sieve) => watched(sieve, this.fired))); // prettier-ignore
  }

  /** Without one sieve; the same object where the others make the same entities. */
  resolved(without?: string): ResolvedDocument {
    if (without === undefined || !this.fired.has(without)) return this.joined;
    const others = SIEVES.filter(({ name }) => name !== without);
    const resolved = resolve(this.document, this.context, others);
    return JSON.stringify(resolved.entities) === JSON.stringify(this.joined.entities) ? this.joined : resolved;
  }

  extract(without?: string): Extraction {
    const resolved = this.resolved(without);
    return resolved === this.joined ? (this.whole ??= this.read(resolved)) : this.read(resolved);
  }

  private read(resolved: ResolvedDocument): Extraction {
    return tellAll(relate(resolved, this.context));
  }
}

/** A sieve that counts what it joins, and what it says of names. */
const watched = (sieve: Sieve, fired: Map<string, number>): Sieve => ({
  ...sieve,
  apply(discourse, name) {
    const before = doneIn(discourse);
    sieve.apply(discourse, name);
    const times = doneIn(discourse) - before;
    if (times > 0) fired.set(name, times);
  },
});

const doneIn = ({ chains, byNames }: Discourse): number => chains.resolvedBy().filter((by) => by !== undefined).length + byNames.size;
