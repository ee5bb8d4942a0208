import type { ReadDocument, SourceDocument, Stage } from '../document/layers';
import { blocksOf } from './blocks';
import { linesOf } from './lines';
import { marksOf } from './marks';
import { paragraphsOf } from './paragraphs';
import { quotationsOf } from './quotations';

/**
 * The first stage: finds what kind of text stands where. All ranges are in UTF-16 code units of the text as given; time is linear in
 * its length.
 *
 * @returns the document with its blocks (title, dateline, byline, headings, paragraphs), dateline, citation marks and quotations
 * @example
 * read({ id: 'a', text: 'Chip ban\nPARIS (AP) — It “holds” [2].', warnings: [] }, {}).blocks.map((block) => block.kind)
 * // ['title', 'dateline', 'paragraph']
 */
export const read: Stage<SourceDocument, ReadDocument> = (document) => {
  const { text } = document;
  const lines = linesOf(text);
  const { blocks, dateline } = blocksOf(text, paragraphsOf(text, lines));
  return {
    blocks,
    ...marksOf(text, lines),
    ...quotationsOf(text, blocks),
    ...(dateline && { dateline }),
    ...document,
  };
};
