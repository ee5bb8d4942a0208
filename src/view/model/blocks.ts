import { looksLikeHeading } from '../../document/headings';
import type { ViewDocument } from '../document';

/** A title, heading or paragraph. Together the blocks of a document hold all of its text but white space between them. */
export interface Block {
  readonly kind: 'title' | 'heading' | 'paragraph';
  readonly start: number;
  readonly text: string;
}

/** So long a paragraph is cut at the end of a sentence: its marks are drawn when it comes into sight. */
const LONG = 6000;

/** What of a document is shown, in order: its text, or where that is not known the words that its relations were read from. */
export function blocksOf({ extraction, text }: ViewDocument): Block[] {
  return text === undefined ? evidenceOf(extraction.relations) : textBlocks(text, extraction.document.title);
}

function textBlocks(text: string, title: string | undefined): Block[] {
  const blocks: Block[] = [];
  // Each begins where its white space does: from everywhere in it would take a time that grows with the square of its length.
  // Where empty lines part the paragraphs, a single line break is only where a line was full.
  const separator = /\S[^\S\n]*\r?\n[^\S\n]*\r?\n\s*\S/.test(text) ? /(?<![^\S\n])(?:[^\S\n]*\n){2,}\s*/g : /(?<!\s)\s*\n\s*/g;
  let start = 0;
  const add = (end: number): void => {
    for (const [from, to] of pieces(text, start, end)) {
      const words = text.slice(from, to);
      if (words.trim() === '') continue;
      const isTitle = blocks.length === 0 && title !== undefined && words.trim() === title;
      blocks.push({ kind: isTitle ? 'title' : 'paragraph', start: from, text: words });
    }
  };
  for (const { index, 0: gap } of text.matchAll(separator)) {
    add(index);
    start = index + gap.length;
  }
  add(text.length);
  return withHeadings(text, blocks);
}

/** A heading stands between paragraphs: above the first there are title, byline and dateline, and several in a row are a list. */
function withHeadings(text: string, blocks: readonly Block[]): Block[] {
  const looks = blocks.map(({ start, text: words }) => looksLikeHeading(text, { start, end: start + words.length }));
  const first = blocks.findIndex(({ kind }, i) => kind === 'paragraph' && !looks[i]);
  return blocks.map((block, i) =>
    i > first && first >= 0 && looks[i] && i + 1 < looks.length && !looks[i + 1] ? { ...block, kind: 'heading' } : block,
  );
}

function* pieces(text: string, start: number, end: number): Generator<[number, number]> {
  let from = start;
  while (end - from > LONG) {
    const window = text.slice(from + LONG / 2, from + LONG);
    const [stop] = [/^.*[.!?]["”’)]*\s+/s, /^.*\s/s].flatMap((pattern) => pattern.exec(window) ?? []);
    const to = from + LONG / 2 + (stop === undefined ? window.length : stop.length);
    yield [from, to];
    from = to;
  }
  yield [from, end];
}

/** The evidence of all relations, without what lies within another's. */
function evidenceOf(relations: ViewDocument['extraction']['relations']): Block[] {
  const spans = relations.flatMap(({ evidence }) => evidence.map(({ span }) => span));
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const blocks: Block[] = [];
  let end = -1;
  for (const span of spans) {
    if (span.end <= end) continue;
    blocks.push({ kind: 'paragraph', start: span.start, text: span.text });
    end = span.end;
  }
  return blocks;
}

/** Numbers of the blocks that a stretch of the document touches. */
export function blocksAt(blocks: readonly Block[], start: number, end: number): number[] {
  return blocks.flatMap((block, number) => (block.start < end && start < block.start + block.text.length ? [number] : []));
}
