import { h } from './dom';

/** More rows at once make the page slow, and nobody reads them. */
const PAGE = 100;

/**
 * A list of which a page is shown at a time. An item is a row or has several. One row is in the order of the tabulator; the arrow keys lead to the others.
 */
export function pagedList<Item>(
  items: readonly Item[],
  row: (item: Item) => HTMLElement,
  label: string,
  kind: 'list' | 'ordered' | 'timeline' = 'list',
): HTMLElement {
  const list: HTMLElement = h<'ul' | 'ol'>(kind === 'list' ? 'ul' : 'ol', {
    class: kind === 'timeline' ? 'rv-timeline' : 'rv-list',
    'aria-label': label,
  });
  const more = h('button', { type: 'button', class: 'rv-more rv-button', onclick: () => add() });
  let shown = 0;
  const add = (): void => {
    const next = items.slice(shown, shown + PAGE);
    const before = buttonsOf(list).length;
    list.append(...next.map(row));
    shown += next.length;
    more.textContent = `Show ${Math.min(PAGE, items.length - shown)} more of ${items.length}`;
    more.hidden = shown >= items.length;
    for (const [i, button] of buttonsOf(list).entries()) button.tabIndex = i === 0 ? 0 : -1;
    if (before > 0) buttonsOf(list)[before]?.focus();
  };
  list.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step === undefined) return;
    const buttons = buttonsOf(list);
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = Math.max(0, Math.min(buttons.length - 1, at + step));
    for (const button of buttons) button.tabIndex = button === buttons[to] ? 0 : -1;
    buttons[to]?.focus();
    event.preventDefault();
  });
  add();
  return h('div', {}, list, more);
}

const buttonsOf = (list: Element): HTMLButtonElement[] => [...list.querySelectorAll<HTMLButtonElement>('button.rv-row')];
