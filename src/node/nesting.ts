import type { HTMLNode } from './html-blocks';

/** A node of a page, which may be put in the place of another. */
export interface PageNode extends HTMLNode {
  readonly childNodes: Iterable<PageNode>;
  replaceWith(node: PageNode): void;
}

/** Deeper than any page that people read; where it is deeper, elements that hold nothing but one another are taken out. */
const DEEP = 100;
/** What is still deeper then would take readers of pages minutes. */
const TOO_DEEP = 500;

/** Elements that say nothing of what is in them. */
const GENERIC = new Set(['CENTER', 'DIV', 'FONT', 'SECTION', 'SPAN']);
const ELEMENT = 1;
const TEXT = 3;

/**
 * Takes out of a page the elements around elements that hold nothing else, where there are very many within one another: the time that
 * readability takes grows with the square of them. A page that would still be too deep is left as it is.
 *
 * @returns whether the page can be read in bounded time now
 */
export function flatten(root: PageNode): boolean {
  const shells = shellsOf(root);
  if (!shells) return false;
  // Each is moved once, however many are around it, and there are no more than so many moves above any element: moving takes as long as
  // what is moved is large.
  for (const [outermost, kernel] of shells) outermost.replaceWith(kernel);
  return true;
}

/** The outermost of elements that hold nothing but one another, with the one that would take its place. */
type Shell = readonly [outermost: PageNode, kernel: PageNode];

/**
 * Looks at each element once, and without recursion: pages may be deeper than the stack.
 *
 * @returns none of a page that is not deep; undefined for one that would be too deep without them
 */
function shellsOf(root: PageNode): readonly Shell[] | undefined {
  const shells: Shell[] = [];
  let asItIs = 0;
  let level: (readonly [node: PageNode, depth: number])[] = [[root, 0]];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > TOO_DEEP) return undefined;
    const next: typeof level = [];
    for (const [node, above] of level) {
      const [kernel, taken] = kernelOf(node);
      if (taken > 0) shells.push([node, kernel]);
      asItIs = Math.max(asItIs, above + taken);
      for (const child of kernel.childNodes) if (child.nodeType === ELEMENT) next.push([child, above + taken + 1]);
    }
    level = next;
  }
  return asItIs > DEEP ? shells : [];
}

/** The innermost of the elements that hold nothing but one another, and how many are around it. */
function kernelOf(element: PageNode): readonly [kernel: PageNode, taken: number] {
  for (let kernel = element, taken = 0; ; taken++) {
    const only = GENERIC.has(nameOf(kernel)) ? onlyElementIn(kernel) : undefined;
    if (!only || !GENERIC.has(nameOf(only))) return [kernel, taken];
    kernel = only;
  }
}

function onlyElementIn(element: PageNode): PageNode | undefined {
  const said = [...element.childNodes].filter(({ nodeType, nodeValue }) => nodeType !== TEXT || (nodeValue ?? '').trim() !== '');
  return said.length === 1 && said[0]!.nodeType === ELEMENT ? said[0] : undefined;
}

const nameOf = ({ nodeName }: PageNode): string => nodeName.toUpperCase();
