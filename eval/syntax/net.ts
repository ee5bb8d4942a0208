import { parse } from '../../src/3-syntax';
import { shippedNetwork } from '../../src/3-syntax/net';
import { LABELS, UPOS } from '../../src/document/tags';
import type { TokenizedDocument } from '../../src/document/layers';

/** What the parser says of a token that was given to it. */
export interface NetToken {
  readonly upos: string;
  /** The net's own tag: the library's table folds punctuation's and leaves out those that no rule asks for. */
  readonly xpos: string;
  readonly head: number;
  readonly label: string;
}

/** Parses one sentence that is cut into words already. */
export function parseWords(words: readonly string[]): NetToken[] {
  const { syntax } = parse(documentOf(words), {});
  const network = shippedNetwork();
  const { tags } = network.parse(words);
  return words.map((_, i) => ({
    upos: UPOS[syntax.upos[i]],
    xpos: network.model.tags[tags[i + 1]].split('|')[1],
    head: syntax.heads[i],
    label: LABELS[syntax.labels[i]],
  }));
}

/** The words of one sentence with a space between them, as the tokens room would give them. */
export function documentOf(words: readonly string[]): TokenizedDocument {
  const text = words.join(' ');
  let at = 0;
  const starts = Uint32Array.from(words, (word) => {
    const start = at;
    at += word.length + 1;
    return start;
  });
  return {
    id: '',
    text,
    warnings: [],
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    citations: [],
    unread: [],
    quotations: [],
    innerQuotations: [],
    tokens: {
      length: words.length,
      starts,
      ends: starts.map((start, i) => start + words[i].length),
      words,
      lower: words.map((word) => word.toLowerCase()),
    },
    sentences: [{ start: 0, end: words.length, block: 0 }],
  };
}
