import type { Span } from '../../extraction';
import type { ViewDocument } from '../document';
import { blocksAt, blocksOf, type Block } from '../model/blocks';
import type { Descriptions } from '../model/drawn';
import { rolesOf } from '../model/roles';
import { titleOf, type Scope, type ScopeEntity, type ScopeMention } from '../model/scope';
import type { Marked } from '../model/spans';
import type { Statement } from '../model/statement';
import { told } from '../model/told';
import { fill, h, isStill } from './dom';
import { markedText, type Mark } from './marked-text';
import type { Shown } from './shown';
import type { State, Store } from './state';

const TAGS = { title: 'h2', heading: 'h3', paragraph: 'p' } as const;

/** The text of an article with its entities, and the words of the relation that is chosen; of several articles a list to choose from. */
export class ArticleView {
  readonly element = h('div', { class: 'rv-text', tabindex: 0, role: 'region', 'aria-label': 'Article' });
  private blocks: readonly Block[] = [];
  private elements: HTMLElement[] = [];
  private marks: readonly Marked<Mark>[][] = [];
  private readonly decorated = new Set<number>();
  private readonly observer: IntersectionObserver;

  constructor(
    private readonly documents: readonly ViewDocument[],
    private readonly store: Store,
    private readonly shown: Shown,
  ) {
    // A long article is marked where it is looked at.
    this.observer = new IntersectionObserver(
      (entries) => entries.forEach((entry) => entry.isIntersecting && this.decorate(this.numberOf(entry.target))),
      {
        root: this.element,
        rootMargin: '600px',
      },
    );
    this.element.addEventListener('click', (event) => {
      const mark = (event.target as Element).closest<HTMLElement>('[data-entity]');
      if (mark && getSelection()?.isCollapsed !== false) store.set({ selection: { entity: mark.dataset.entity! } });
    });
    store.listen((state, before) => this.update(state, before));
    this.update(store.state, undefined);
  }

  destroy(): void {
    this.observer.disconnect();
  }

  /** All marks, also of what is out of sight: for paper. */
  decorateAll(): void {
    for (const number of this.blocks.keys()) this.decorate(number);
  }

  private update(state: State, before: State | undefined): void {
    const isOther = !before || state.article !== before.article;
    if (isOther) this.write(state);
    if (isOther || state.scope !== before.scope || state.filter !== before.filter || state.selection !== before.selection) this.mark(state);
    if (state.selection && (state.selection !== before?.selection || state.pane !== before?.pane)) this.scroll(state);
    else if (isOther) this.element.scrollTop = 0;
  }

  private write({ article }: State): void {
    this.observer.disconnect();
    this.decorated.clear();
    this.blocks = article === undefined ? [] : blocksOf(this.documents[article]);
    this.elements = this.blocks.map(({ kind, text }, number) =>
      h(TAGS[kind], { class: `rv-block rv-block-${kind}`, 'data-block': number }, text),
    );
    if (article === undefined) fill(this.element, this.contents());
    else fill(this.element, this.documents[article].text === undefined && this.withoutText(), ...this.elements);
    for (const element of this.elements) this.observer.observe(element);
  }

  private withoutText(): HTMLElement {
    const words =
      this.blocks.length === 0
        ? 'Nothing was read from this article, and its text did not come with it.'
        : 'The text did not come with the extraction: these are the words that its relations were read from.';
    return h('p', { class: 'rv-note' }, words);
  }

  private contents(): HTMLElement {
    const rows = this.documents.map((document, number) => {
      const { entities, relations } = document.extraction;
      const open = (): void => this.store.set({ article: number });
      const title = titleOf(document, number);
      const counts = `${entities.length} entities · ${relations.length} relations`;
      return h(
        'li',
        {},
        h('button', { class: 'rv-contents-row', type: 'button', onclick: open }, h('span', { title }, title), h('small', {}, counts)),
      );
    });
    const said =
      this.documents.length === 0
        ? 'There are no articles.'
        : `${this.documents.length} articles in one graph. Choose a relation to see where it was read.`;
    return h('div', { class: 'rv-contents' }, h('h2', {}, 'Articles'), h('p', { class: 'rv-note' }, said), h('ol', {}, ...rows));
  }

  /** Works out the marks of each block, and draws those of the blocks that were drawn before. */
  private mark(state: State): void {
    const { article } = state;
    if (article === undefined) return;
    const scope = this.shown.scope(state);
    const all = [...roleMarks(scope, state, article), ...entityMarks(scope, state, article, this.shown.descriptions(state))];
    this.marks = this.blocks.map((): Marked<Mark>[] => []);
    const lists = this.marks as Marked<Mark>[][];
    for (const marked of all) for (const number of this.blocksAt(marked.start, marked.end)) lists[number].push(marked);
    const drawn = [...this.decorated];
    this.decorated.clear();
    for (const number of drawn) this.decorate(number);
  }

  private blocksAt(start: number, end: number): number[] {
    // Most marks lie in one block: the last that begins before them.
    let low = 0;
    let high = this.blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.blocks[middle].start <= start) low = middle + 1;
      else high = middle;
    }
    const numbers: number[] = [];
    for (let number = Math.max(0, low - 1); number < this.blocks.length && this.blocks[number].start < end; number++) {
      if (blocksAt([this.blocks[number]], start, end).length > 0) numbers.push(number);
    }
    return numbers;
  }

  private decorate(number: number): void {
    if (this.decorated.has(number)) return;
    this.decorated.add(number);
    const { text, start } = this.blocks[number];
    fill(this.elements[number], ...markedText(text, start, this.marks[number] ?? []));
  }

  private scroll(state: State): void {
    const { selection, article } = state;
    if (!selection || article === undefined) return;
    const scope = this.shown.scope(state);
    const place =
      'relation' in selection
        ? evidenceOf(scope.byId.get(selection.relation), selection.evidence)
        : mentionOf(scope.entities.get(selection.entity), selection.mention, article);
    if (!place) return;
    for (const number of this.blocksAt(place.start, place.end)) this.decorate(number);
    this.element.querySelector('.rv-at')?.scrollIntoView({ block: 'center', behavior: isStill() ? 'auto' : 'smooth' });
  }

  private numberOf(element: Element): number {
    return Number((element as HTMLElement).dataset.block);
  }
}

/** What of a thing that is chosen the article is to show. */
const evidenceOf = (statement: Statement | undefined, number = 0): Span | undefined => statement?.relation.evidence[number]?.span;

function mentionOf(entity: ScopeEntity | undefined, number: number | undefined, article: number): ScopeMention | undefined {
  return number === undefined ? entity?.mentions.find(({ document }) => document === article) : entity?.mentions[number];
}

function roleMarks(scope: Scope, { selection }: State, article: number): Marked<Mark>[] {
  if (!selection || !('relation' in selection)) return [];
  const chosen = scope.byId.get(selection.relation);
  if (chosen?.document !== article) return [];
  const shown = evidenceOf(chosen, selection.evidence);
  return rolesOf(chosen.relation).map(({ start, end, mark }) => ({
    start,
    end,
    mark: { role: mark, isAt: mark === 'evidence' && start === shown?.start && end === shown.end },
  }));
}

/** Mentions of the document, without those of types that are filtered out. */
function entityMarks(scope: Scope, { filter, selection }: State, article: number, descriptions: Descriptions): Marked<Mark>[] {
  const marks: Marked<Mark>[] = [];
  for (const entity of scope.entities.values()) {
    if (filter.types.has(entity.type)) continue;
    const chosen = selection !== undefined && 'entity' in selection && selection.entity === entity.id ? selection : undefined;
    const shown = chosen && mentionOf(entity, chosen.mention, article);
    const title = told(entity, descriptions);
    for (const mention of entity.mentions) {
      if (mention.document !== article) continue;
      const { start, end } = mention;
      marks.push({ start, end, mark: { entity, mention, title, isChosen: chosen !== undefined, isAt: mention === shown } });
    }
  }
  return marks;
}
