import type { Block, DatelineRange, ParsedDocument, Sentence } from '../../src/document/layers';
import { LABEL_CODE, UPOS_CODE, XPOS_CODE, type Label, type Upos, type Xpos } from '../../src/document/tags';
import { dependentsByHead } from '../../src/document/tokens';

/** Universal tag that goes with a Penn tag, near enough for tests. */
const UPOS_OF: Partial<Record<Xpos, Upos>> = {
  CC: 'CCONJ', CD: 'NUM', DT: 'DET', IN: 'ADP', JJ: 'ADJ', JJR: 'ADJ', JJS: 'ADJ', MD: 'AUX', NN: 'NOUN', NNS: 'NOUN', NNP: 'PROPN',
  NNPS: 'PROPN', PRP: 'PRON', PRP$: 'PRON', RB: 'ADV', RBR: 'ADV', RBS: 'ADV', RP: 'ADP', TO: 'PART', POS: 'PART', VB: 'VERB', VBD: 'VERB',
  VBG: 'VERB', VBN: 'VERB', VBP: 'VERB', VBZ: 'VERB', WDT: 'PRON', WP: 'PRON', WRB: 'ADV', PUNCT: 'PUNCT', SYM: 'SYM', UH: 'INTJ', EX: 'PRON',
}; // prettier-ignore

// A number with its separators and suffix letters apart, a word with inner dots, hyphens apart, any other sign.
const TOKEN = /\d+(?:[.,]\d+)*|\p{L}\.(?:\p{L}\.)+|(?:Dec|Sept|Mr|Mrs|Dr|St)\.|['’]s\b|\p{L}+|[^\s]/gu;

/**
 * Builds a parsed document by hand, so that a test of one room needs none of the others.
 *
 * Words may carry a Penn tag ("chips/NNS"), and after it head and label, the head counted from 1 in the sentence and 0 for its root
 * ("Acme/NNP/3/nsubj:pass"). Words without a tag are cut into tokens as any tokenizer would, with tag ''. `~` before a word: no space
 * stands there ("3.5/CD ~%/NN"). A line is a sentence, a paragraph a block.
 */
export function documentOf(tagged: string, parts: { dateline?: DatelineRange } = {}): ParsedDocument {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const xpos: Xpos[] = [];
  const heads: number[] = [];
  const labels: Label[] = [];
  const sentences: Sentence[] = [];
  const blocks: Block[] = [];
  let text = '';

  const add = (word: string, at: number, tag: Xpos, head: number, label: Label) => {
    words.push(word);
    starts.push(at);
    ends.push(at + word.length);
    xpos.push(tag);
    heads.push(head);
    labels.push(label);
  };

  for (const paragraph of tagged.split(/\n\s*\n/)) {
    if (text !== '') text += '\n\n';
    const blockStart = text.length;
    for (const line of paragraph.split('\n')) {
      const first = words.length;
      if (text.length > blockStart) text += '\n';
      for (const piece of line.split(/\s+/).filter((word) => word !== '')) {
        const glued = piece.startsWith('~') && piece.length > 1;
        if (!glued && text !== '' && !text.endsWith('\n')) text += ' ';
        const parsed = /^~?(.+?)\/([A-Z]+\$?)(?:\/(\d+)\/([a-z:]+))?$/.exec(piece);
        if (parsed && parsed[2] in XPOS_CODE) {
          add(parsed[1], text.length, parsed[2] as Xpos, parsed[3] ? first + Number(parsed[3]) - 1 : -1, (parsed[4] ?? 'dep') as Label);
          if (parsed[3] === '0') heads[heads.length - 1] = -1;
          text += parsed[1];
        } else {
          const plain = glued ? piece.slice(1) : piece;
          for (const match of plain.matchAll(TOKEN)) add(match[0], text.length + match.index, '', -1, 'dep');
          text += plain;
        }
      }
      if (words.length > first) sentences.push({ start: first, end: words.length, block: blocks.length });
    }
    blocks.push({ kind: 'paragraph', start: blockStart, end: text.length });
  }

  const length = words.length;
  const headColumn = Int32Array.from(heads);
  const lower = words.map((word) => word.toLowerCase());
  return {
    id: 'test',
    text,
    warnings: [],
    blocks,
    citations: [],
    unread: [],
    quotations: [],
    innerQuotations: [],
    ...parts,
    tokens: { length, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), words, lower },
    sentences,
    syntax: {
      upos: Uint8Array.from(xpos, (tag) => UPOS_CODE[UPOS_OF[tag] ?? 'X']),
      xpos: Uint8Array.from(xpos, (tag) => XPOS_CODE[tag]),
      lemmas: lower,
      heads: headColumn,
      labels: Uint8Array.from(labels, (label) => LABEL_CODE[label]),
      margins: new Float32Array(length),
      dependents: dependentsByHead(headColumn),
    },
    verbs: new Map(),
    vectors: { rows: new Int32Array(length).fill(-1), codes: new Uint8Array(0), parts: 8 },
  };
}
