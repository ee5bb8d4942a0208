import { h, icon } from './dom';
import type { Store } from './state';

/**
 * The search, and the keys that lead to it and away: "/" from wherever nobody types, Enter and the arrow down to what was found; Escape empties it and
 * leads back to where the keyboard was.
 *
 * @param root the viewer; on a page that holds more than it, "/" is its key while the keyboard is in it or nowhere
 * @returns the box, and what takes its keys off the page again
 */
export function searchBox(store: Store, root: HTMLElement): { readonly element: HTMLElement; readonly destroy: () => void } {
  const input = h('input', {
    type: 'search',
    class: 'rv-search',
    placeholder: 'Search',
    title: 'Search (press /)',
    'aria-label': 'Search entities and relations',
    'aria-keyshortcuts': '/',
  });
  let cameFrom: HTMLElement | undefined;
  // What is found stands in the lists, which a narrow screen may not show.
  const ask = (): void => store.set({ query: input.value, selection: undefined, pane: 'graph' });
  input.addEventListener('input', ask);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      if (input.value !== '') {
        input.value = '';
        ask();
      }
      const isThere = cameFrom?.isConnected === true && root.contains(cameFrom);
      if (isThere) cameFrom!.focus();
      // What had the focus may have gone with the list that it stood in.
      if (!isThere || document.activeElement === input) input.blur();
      event.stopPropagation();
      event.preventDefault();
    } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
      const first = root.querySelector<HTMLElement>('.rv-panel .rv-row');
      if (first) event.preventDefault();
      first?.focus();
    }
  });
  const onKey = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTypedInto(target)) return;
    if (!root.contains(target) && target !== document.body && target !== document.documentElement) return;
    event.preventDefault();
    cameFrom = root.contains(target) ? target : undefined;
    input.focus();
    input.select();
  };
  document.addEventListener('keydown', onKey);
  return {
    element: h('label', { class: 'rv-search-label' }, icon('search'), input),
    destroy: () => document.removeEventListener('keydown', onKey),
  };
}

/** A slash there is a slash; a box that is ticked takes none. */
const isTypedInto = (element: HTMLElement): boolean =>
  element.isContentEditable || element.matches('textarea, select, input:not([type=checkbox], [type=range])');
