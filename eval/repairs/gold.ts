import type { Columns } from '../../src/3-syntax/columns';
import { shippedParser } from '../../src/3-syntax/net';
import { REPAIRS } from '../../src/3-syntax/repairs';
import { LABEL_CODE, UPOS_CODE, XPOS_CODE, type Label, type Upos, type Xpos } from '../../src/document/tags';
import { readConllu } from '../syntax/conllu';
import { documentOf } from '../syntax/net';
import type { GoldSentence } from '../syntax/types';
import { changesBetween, copyOf } from '../worth/changes';

/** What a repair does to trees of annotators, and to those of the net. */
export interface Effect {
  /** Tokens of gold trees of which it changes tag, head or label: those in which it sees an error that is none. */
  gold: number;
  /** Tokens of the net's trees whose head and label it makes right, and those that it makes wrong. */
  better: number;
  worse: number;
}

/** By repair, in their order. */
export type Effects = ReadonlyMap<string, Effect>;

/** What each repair does in the sentences of a treebank. */
export function effectsIn(conllu: string): { readonly tokens: number; readonly effects: Effects } {
  const effects = new Map(REPAIRS.map(({ name }) => [name, { gold: 0, better: 0, worse: 0 }]));
  let tokens = 0;
  for (const sentence of readConllu(conllu).flatMap((document) => document.sentences)) {
    tokens += sentence.tokens.length;
    const gold = columnsOf(sentence);
    mend(sentence, copyOf(gold, 0, sentence.tokens.length), (name, changed) => (effects.get(name)!.gold += changed.length));
    mend(sentence, shippedParser().parse(sentence.tokens.map(({ form }) => form)), (name, changed, before, after) => {
      const isRight = ({ heads, labels }: Columns, token: number): boolean =>
        heads[token] === gold.heads[token] && labels[token] === gold.labels[token];
      const effect = effects.get(name)!;
      effect.better += changed.filter((token) => !isRight(before, token) && isRight(after, token)).length;
      effect.worse += changed.filter((token) => isRight(before, token) && !isRight(after, token)).length;
    });
  }
  return { tokens, effects };
}

type Seen = (repair: string, changed: readonly number[], before: Columns, after: Columns) => void;

function mend({ tokens }: GoldSentence, columns: Columns, seen: Seen): void {
  const table = documentOf(tokens.map(({ form }) => form)).tokens;
  for (const { name, apply } of REPAIRS) {
    const before = copyOf(columns, 0, tokens.length);
    apply(columns, 0, tokens.length, table);
    seen(name, changesBetween(before, columns), before, columns);
  }
}

const columnsOf = ({ tokens }: GoldSentence): Columns => ({
  upos: Uint8Array.from(tokens, ({ upos }) => UPOS_CODE[upos as Upos] ?? UPOS_CODE.X),
  xpos: Uint8Array.from(tokens, ({ upos, xpos }) => XPOS_CODE[(upos === 'PUNCT' ? upos : xpos) as Xpos] ?? XPOS_CODE['']),
  heads: Int32Array.from(tokens, ({ head }) => head),
  labels: Uint8Array.from(tokens, ({ label }) => LABEL_CODE[label as Label] ?? LABEL_CODE.dep),
});
