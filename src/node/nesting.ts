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
 * readability takes grows with the square of them.
 *
 * @returns whether the page can be read in bounded time now
 */
export function flatten(root: PageNode): boolean {
  const { depth, elements } = nestingOf(root);
  if (depth <= DEEP) return true;
  // From the innermost on: each has one child to be replaced by, however many were around it.
  for (const element of elements.reverse()) {
    const only = onlyElementIn(element);
    if (only && GENERIC.has(nameOf(element)) && GENERIC.has(nameOf(only))) element.replaceWith(only);
  }
  return nestingOf(root).depth <= TOO_DEEP;
}

/** Without recursion: pages may be deeper than the stack. */
function nestingOf(root: PageNode): { depth: number; elements: PageNode[] } {
  const elements: PageNode[] = [];
  let depth = 0;
  for (let level: PageNode[] = [root]; level.length > 0; depth++) {
    level = level.flatMap((node) => [...node.childNodes].filter(({ nodeType }) => nodeType === ELEMENT));
    for (const element of level) elements.push(element);
  }
  return { depth, elements };
}

function onlyElementIn(element: PageNode): PageNode | undefined {
  const said = [...element.childNodes].filter(({ nodeType, nodeValue }) => nodeType !== TEXT || (nodeValue ?? '').trim() !== '');
  return said.length === 1 && said[0]!.nodeType === ELEMENT ? said[0] : undefined;
}

const nameOf = ({ nodeName }: PageNode): string => nodeName.toUpperCase();
