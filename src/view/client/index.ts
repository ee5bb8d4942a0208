/// <reference lib="dom" />
import type { Extraction } from '../../extraction';
import { settleView, type ViewOptions } from '../options';
import { buildViewer, type Viewer } from './viewer';
import styles from './viewer.css';

export type { Viewer } from './viewer';
export type { ViewOptions } from '../options';

/** The viewer's style sheet, which `mountViewer` adds by itself. */
export const viewerStyles: string = styles;

/**
 * Puts the viewer into an element of a page, which it fills; give the element a height. Its styles are added to the page once.
 *
 * @param extractions one, several, or a merged one
 * @param options as of `toHTML`
 * @returns the viewer, which `destroy` takes off the page
 * @throws RelataError `not-an-extraction` (also for another text), `text-not-string`, `options-not-object`, `unknown-option`, `bad-option`
 * @example
 * const viewer = mountViewer(document.querySelector('#viewer'), extract(text), { text });
 */
export function mountViewer(element: HTMLElement, extractions: Extraction | readonly Extraction[], options?: ViewOptions): Viewer {
  const view = settleView(extractions, options);
  addStyles(element.ownerDocument);
  return buildViewer(element, view);
}

const styled = new WeakSet<Document>();

/** By way of the style sheet's own interface: a Content-Security-Policy does not hinder it. */
function addStyles(document: Document): void {
  if (styled.has(document)) return;
  styled.add(document);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(viewerStyles);
  document.adoptedStyleSheets.push(sheet);
}
