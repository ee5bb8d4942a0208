import type { ParsedSentence, ParsedToken } from 'relata';
import { element } from './element';

/** Sentences listed at once. */
const PAGE = 200;

/** Lists the sentences of a text; one that is opened shows its tree. */
export function showSentences(parent: HTMLElement, text: string, sentences: readonly ParsedSentence[]): void {
  parent.replaceChildren();
  const showFrom = (first: number): void => {
    parent.append(...sentences.slice(first, first + PAGE).map((sentence) => sentenceOf(text, sentence)));
    const next = first + PAGE;
    if (next >= sentences.length) return;
    const more = element('button', `Show more of ${sentences.length} sentences`);
    more.type = 'button';
    more.onclick = () => {
      more.remove();
      showFrom(next);
      parent.querySelectorAll('summary')[next].focus();
    };
    parent.append(more);
  };
  showFrom(0);
}

function sentenceOf(text: string, { start, end, tokens }: ParsedSentence): HTMLElement {
  const details = element('details', element('summary', text.slice(start, end)));
  details.ontoggle = () => {
    if (details.open && details.childElementCount === 1) details.append(treeOf(tokens));
  };
  return details;
}

/** The tree as nested lists: below each word those that depend on it, in the order of the text. */
function treeOf(tokens: readonly ParsedToken[]): HTMLElement {
  const items = tokens.map(({ text, label, upos, lemma }) => {
    const token = element('div', element('b', text), element('span', label), element('small', `${upos} · ${lemma}`));
    token.className = 'token';
    return element('li', token);
  });
  const root = element('ul');
  root.className = 'tree';
  tokens.forEach(({ head }, i) => {
    const parent = head < 0 ? root : (items[head].querySelector('ul') ?? items[head].appendChild(element('ul')));
    parent.append(items[i]);
  });
  return root;
}
