import { leastOf } from '../../graph';
import type { ViewDocument } from '../document';
import { ARTICLE, counted, hidesSpeaker, isFiltering, NO_FILTER, polarityOf, speakerOf, toggled, type Filter } from '../model/filter';
import { titleOf } from '../model/scope';
import type { Statement } from '../model/statement';
import { sortedTypes, toneOf } from '../model/types';
import { fill, h } from './dom';
import type { Shown } from './shown';
import type { State, Store } from './state';

/** Speakers in the order of how much they say; more would be a list to search in. */
const SPEAKERS = 12;

/** Choices of what is left out: polarity, modality, who says it, confidence, and of several articles which. Types are chosen in the legend. */
export function filterPanel(documents: readonly ViewDocument[], store: Store, shown: Shown): HTMLElement {
  const element = h('div', { class: 'rv-popover rv-filters', id: 'rv-filters', role: 'group', 'aria-label': 'Filters', hidden: true });
  const draw = (state: State): void => {
    const { statements } = shown.scope(state);
    const set = (change: Partial<Filter>): void => store.set({ filter: { ...store.state.filter, ...change } });
    const showEverything = (): void => {
      store.set({ filter: { ...NO_FILTER, asides: true } });
      draw(store.state);
    };
    const { filter } = state;
    const speakers = counted(statements.map(speakerOf)).slice(0, SPEAKERS);
    /** Who is left out by name, where all but the article were, too. */
    const hidden = (of: Filter): ReadonlySet<string> => new Set(speakers.map(([name]) => name).filter((name) => hidesSpeaker(of, name)));
    const confidence = h('input', {
      type: 'range',
      min: 0,
      max: 100,
      step: 5,
      value: Math.round(filter.least.relations * 100),
      'aria-label': 'Least confidence',
    });
    const output = h('output', {}, `${Math.round(filter.least.relations * 100)}%`);
    confidence.addEventListener('input', () => {
      output.textContent = `${confidence.value}%`;
      set({ least: leastOf(Number(confidence.value) / 100) });
    });
    const asides = h('input', {
      type: 'checkbox',
      checked: filter.asides,
      'data-filter': 'asides',
      onchange: () => set({ asides: !store.state.filter.asides }),
    });
    fill(
      element,
      group('Polarity', counted(statements.map(polarityOf)), filter.polarities, (value) =>
        set({ polarities: toggled(store.state.filter.polarities, value) }),
      ),
      group('Modality', counted(statements.map(({ modality }) => modality)), filter.modalities, (value) =>
        set({ modalities: toggled(store.state.filter.modalities, value) }),
      ),
      group(
        'Said by',
        speakers,
        hidden(filter),
        (value) => set({ speakers: toggled(hidden(store.state.filter), value), unreported: false }),
        (value) => (value === ARTICLE ? 'the article itself' : value),
      ),
      ...(documents.length > 1 && state.scope === 0 ? [articles(statements, state)] : []),
      h('fieldset', {}, h('legend', {}, 'Confidence at least'), h('label', { class: 'rv-range' }, confidence, output)),
      h(
        'fieldset',
        {},
        h('legend', {}, 'In the graph'),
        h('label', { class: 'rv-check' }, asides, h('span', {}, 'who spoke, questions, “they”, “part”')),
      ),
      h('button', { type: 'button', class: 'rv-button rv-reset', onclick: showEverything }, 'Show everything'),
    );
  };
  /** Which articles, each with how many relations were read from it; to have one alone, none and then it. */
  const articles = (statements: readonly Statement[], { filter }: State): HTMLElement => {
    const counts = new Map(counted(statements.map(({ document }) => document)));
    const leave = (left: ReadonlySet<number>): void => store.set({ filter: { ...store.state.filter, documents: left } });
    const choice = (name: string, left: () => ReadonlySet<number>): HTMLElement => {
      const choose = (): void => {
        leave(left());
        // The boxes are drawn anew, and this button with them.
        draw(store.state);
        element.querySelector<HTMLElement>(`[data-choice="${name}"]`)?.focus();
      };
      return h('button', { type: 'button', class: 'rv-button', 'data-choice': name, onclick: choose }, name);
    };
    const list = group(
      'Articles',
      documents.map((_, number) => [String(number), counts.get(number) ?? 0]),
      new Set([...filter.documents].map(String)),
      (number) => leave(toggled(store.state.filter.documents, Number(number))),
      (number) => titleOf(documents[Number(number)], Number(number)),
    );
    list.classList.add('rv-articles');
    list.append(
      choice('All', () => new Set()),
      choice('None', () => new Set(documents.keys())),
    );
    return list;
  };
  store.listen((state, before) => {
    if (state.scope !== before.scope || (state.filter !== before.filter && !isFiltering(state.filter))) draw(state);
  });
  draw(store.state);
  return element;
}

function group<Value extends string>(
  name: string,
  values: readonly [Value, number][],
  left: ReadonlySet<Value>,
  toggle: (value: Value) => void,
  say: (value: Value) => string = (value) => value,
): HTMLElement {
  const boxes = values.map(([value, count]) => {
    const box = h('input', { type: 'checkbox', checked: !left.has(value), 'data-filter': value, onchange: () => toggle(value) });
    return h('label', { class: 'rv-check', title: say(value) }, box, h('span', {}, say(value)), h('small', {}, String(count)));
  });
  return h('fieldset', {}, h('legend', {}, name), h('div', { class: 'rv-checks' }, ...boxes));
}

/** The types of entities with their colors. A press hides a type, another shows it again. */
export function legend(store: Store, shown: Shown): HTMLElement {
  const element = h('div', { class: 'rv-legend', role: 'group', 'aria-label': 'Types of entities' });
  const draw = (state: State): void => {
    const scope = shown.scope(state);
    const counts = new Map(counted([...scope.entities.values()].map(({ type }) => type)));
    fill(
      element,
      ...sortedTypes(counts.keys()).map((type) =>
        h(
          'button',
          {
            type: 'button',
            class: `rv-chip rv-tone-${toneOf(type)}`,
            'data-type': type,
            'aria-pressed': String(!state.filter.types.has(type)),
            title: state.filter.types.has(type) ? `Show ${type}` : `Hide ${type}`,
            onclick: () => {
              store.set({ filter: { ...store.state.filter, types: toggled(store.state.filter.types, type) } });
              element.querySelector<HTMLElement>(`[data-type="${CSS.escape(type)}"]`)?.focus();
            },
          },
          type,
          h('small', {}, String(counts.get(type))),
        ),
      ),
    );
  };
  store.listen((state, before) => {
    if (state.scope !== before.scope || state.filter !== before.filter) draw(state);
  });
  draw(store.state);
  return element;
}
