import { h } from './dom';

/** One of the tabs of a list of tabs. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly title?: string;
}

/** The id of a tab's element, by which what it shows is called. */
export const tabId = (controls: string, id: string): string => `${controls}-${id}`;

/** A list of tabs as ARIA wants it: one is in the order of the tabulator, the arrow keys lead to the others and choose them. */
export function tabList(tabs: readonly Tab[], chosen: string, label: string, controls: string, choose: (id: string) => void): HTMLElement {
  const list = h('div', { role: 'tablist', class: 'rv-tabs', 'aria-label': label });
  for (const { id, label: name, title } of tabs) {
    const isChosen = id === chosen;
    const onclick = (): void => choose(id);
    list.append(
      h(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: tabId(controls, id),
          class: 'rv-tab',
          'data-tab': id,
          title,
          'aria-selected': String(isChosen),
          'aria-controls': controls,
          tabindex: isChosen ? 0 : -1,
          onclick,
        },
        name,
      ),
    );
  }
  list.addEventListener('keydown', (event) => {
    const buttons = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const next = buttons[(to + buttons.length) % buttons.length];
    choose(next.dataset.tab!);
    // Whoever chose may have drawn the tabs anew.
    const parent = list.isConnected ? list : document.querySelector(`[role=tablist][aria-label="${label}"]`);
    parent?.querySelector<HTMLElement>(`[data-tab="${next.dataset.tab}"]`)?.focus();
  });
  return list;
}

/** Marks another tab as chosen. */
export function chooseTab(list: Element, id: string): void {
  for (const tab of list.querySelectorAll<HTMLElement>('[role=tab]')) {
    const isChosen = tab.dataset.tab === id;
    tab.setAttribute('aria-selected', String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
    if (isChosen && list.scrollWidth > list.clientWidth) tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
