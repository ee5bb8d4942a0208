import { formatValue } from '../../graph';
import type { ViewDocument } from '../document';
import { quoteOf } from '../model/quote';
import { rolesOf } from '../model/roles';
import { titleOf, type Scope, type ScopeEntity, type ScopeMention } from '../model/scope';
import type { Statement } from '../model/statement';
import { toneOf } from '../model/types';
import { badgesOf } from './badges';
import { h, icon } from './dom';
import { markedText } from './marked-text';
import { pagedList } from './paged-list';
import { statementRow } from './row';
import type { Store } from './state';

/** What is known of the relation or entity that is chosen. */
export interface Inspected {
  readonly scope: Scope;
  readonly documents: readonly ViewDocument[];
  readonly store: Store;
  /** Shows an entity's neighbors in the graph. */
  readonly expand: (id: string) => void;
}

export function relationDetails(statement: Statement, inspected: Inspected): HTMLElement {
  const { scope, documents, store } = inspected;
  const { relation, document } = statement;
  const { text } = documents[document];
  const quote = quoteOf(relation, text);
  const marks = rolesOf(relation).map(({ start, end, mark }) => ({ start, end, mark: { role: mark } }));
  const rows: [string, string | undefined][] = [
    ['Said by', statement.speaker ?? 'the article'],
    ['Certainty', `${statement.isNegated ? 'denied' : 'affirmed'}, ${statement.modality}`],
    ['When', statement.time],
    ['Where', statement.place],
    ['Type', relation.predicate.type ?? relation.kind],
    ['Confidence', `${Math.round(statement.confidence * 100)}%`],
    ['Rule', relation.evidence[0].rule],
    ['Article', documents.length > 1 ? titleOf(documents[document], document) : undefined],
  ];
  const others = besides(statement, scope);
  return h(
    'div',
    { class: 'rv-details' },
    h(
      'h3',
      { class: 'rv-details-title' },
      h('b', {}, statement.subject),
      ' ',
      h('span', { class: 'rv-predicate' }, statement.predicate),
      ' ',
      h('b', {}, statement.object),
    ),
    h('p', { class: 'rv-badges' }, ...badgesOf(statement)),
    h('blockquote', { class: 'rv-quote' }, ...markedText(quote.text, quote.start, marks)),
    h(
      'button',
      { type: 'button', class: 'rv-button rv-to-article', onclick: () => store.set({ pane: 'article', article: document }) },
      icon('text'),
      'Show in the article',
    ),
    h(
      'dl',
      { class: 'rv-facts' },
      ...rows.flatMap(([name, value]) => (value === undefined ? [] : [h('div', {}, h('dt', {}, name), h('dd', {}, value))])),
    ),
    h('h4', {}, 'Who and what takes part'),
    h('p', { class: 'rv-chips' }, ...statement.entities.map((id) => entityChip(scope.entities.get(id)!, store))),
    others.length > 0 && h('h4', {}, 'Also said of these two'),
    others.length > 0 && pagedList(others, (one) => statementRow(one, false, () => choose(one, store)), 'Also said of these two'),
  );
}

export function choose(statement: Statement, store: Store): void {
  store.set({ selection: { relation: statement.id }, article: statement.document });
}

/** Other statements about the two ends. */
function besides({ id, ends }: Statement, scope: Scope): Statement[] {
  return (scope.statementsOf.get(ends[0] ?? '') ?? []).filter(
    (one) => one.id !== id && one.ends.length > 0 && one.ends.every((end) => ends.includes(end)),
  );
}

function entityChip({ id, name, type }: ScopeEntity, store: Store): HTMLElement {
  const onclick = (): void => store.set({ selection: { entity: id } });
  return h('button', { type: 'button', class: `rv-chip rv-tone-${toneOf(type)}`, title: type, onclick }, name);
}

export function entityDetails(entity: ScopeEntity, inspected: Inspected): HTMLElement {
  const { scope, documents, store, expand } = inspected;
  const statements = scope.statementsOf.get(entity.id) ?? [];
  const rows: [string, string][] = [
    ...(entity.aliases.length > 0 ? [['Also', entity.aliases.join(', ')] as [string, string]] : []),
    ...(entity.value ? [['Value', formatValue(entity.value)] as [string, string]] : []),
    ...Object.entries(entity.ids ?? {}),
    ['Salience', `${Math.round(entity.salience * 100)}%`],
    ['Confidence', `${Math.round(entity.confidence * 100)}%`],
  ];
  return h(
    'div',
    { class: 'rv-details' },
    h(
      'h3',
      { class: 'rv-details-title' },
      h('span', { class: `rv-dot rv-tone-${toneOf(entity.type)}`, 'aria-hidden': 'true' }),
      ' ',
      h('b', {}, entity.name),
      ' ',
      h('small', {}, entity.type),
    ),
    h('button', { type: 'button', class: 'rv-button', onclick: () => expand(entity.id) }, icon('plus'), 'Show its neighbors in the graph'),
    h('dl', { class: 'rv-facts' }, ...rows.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value)))),
    h('h4', {}, `Relations (${statements.length})`),
    pagedList(statements, (one) => statementRow(one, false, () => choose(one, store)), `Relations of ${entity.name}`),
    h('h4', {}, `Mentions (${entity.mentions.length})`),
    pagedList(
      entity.mentions.map((mention, number) => ({ mention, number })),
      ({ mention, number }) =>
        mentionRow(mention, documents[mention.document], () =>
          store.set({ selection: { entity: entity.id, mention: number }, article: mention.document, pane: 'article' }),
        ),
      `Mentions of ${entity.name}`,
      'ordered',
    ),
  );
}

const AROUND = 45;

function mentionRow({ start, end, text: words }: ScopeMention, { text }: ViewDocument, onclick: () => void): HTMLElement {
  const before = text?.slice(Math.max(0, start - AROUND), start).replace(/^\S*\s|^.*\n/s, '') ?? '';
  const after = text?.slice(end, end + AROUND).replace(/\n.*$|\s\S*$/s, '') ?? '';
  return h('li', {}, h('button', { type: 'button', class: 'rv-row rv-mention', onclick }, before, h('b', {}, words), after));
}
