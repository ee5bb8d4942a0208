/** Elements that stand on lines of their own: those that browsers show as blocks, lists, table cells and rows. */
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HGROUP HR HTML LEGEND LI MAIN MENU NAV OL P PRE SEARCH SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL CAPTION'
  ).split(' '),
);
/** What is not text of the article, whatever is in it. */
const SILENT = new Set(['AUDIO', 'CANVAS', 'IFRAME', 'NOSCRIPT', 'OBJECT', 'SCRIPT', 'STYLE', 'SVG', 'TEMPLATE', 'VIDEO']);

const ELEMENT = 1;
const TEXT = 3;

/** As much of a DOM node as reading needs. */
export interface HTMLNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<HTMLNode>;
}

/**
 * The text of a tree of HTML, block by block in their order. White space within a block is one space; a line break is a space, too, and
 * two of them end a block, as they do for the eye.
 */
export function blocksOf(root: HTMLNode): string[] {
  const blocks: string[] = [];
  let open = '';
  const close = (): void => {
    for (const part of open.split(/\n\s*\n/)) {
      const text = part.replace(/\s+/g, ' ').trim();
      if (text !== '') blocks.push(text);
    }
    open = '';
  };
  const read = (node: HTMLNode): void => {
    if (node.nodeType === TEXT) open += (node.nodeValue ?? '').replace(/\s+/g, ' ');
    if (node.nodeType !== ELEMENT) return;
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name)) return;
    if (name === 'BR') open += '\n';
    const isBlock = BLOCKS.has(name);
    if (isBlock) close();
    for (const child of node.childNodes) read(child);
    if (isBlock) close();
  };
  read(root);
  close();
  return blocks;
}
