import { valueInWords } from '../../graph';
import type { Span } from '../../extraction';
import type { ViewDocument } from '../document';
import type { Descriptions } from '../model/drawn';
import { quoteOf } from '../model/quote';
import { rolesOf } from '../model/roles';
import { titleOf, type Scope, type ScopeEntity } from '../model/scope';
import { weightiestFirst, type Statement } from '../model/statement';
import { told } from '../model/told';
import { toneOf } from '../model/types';
import { badgesOf } from './badges';
import { h, icon } from './dom';
import { markedText } from './marked-text';
import { pagedList } from './paged-list';
import { sourceLabel, statementRow } from './row';
import { sentence } from './sentence';
import type { Store } from './state';

/** What is known of the relation or entity that is chosen. */
export interface Inspected {
  readonly scope: Scope;
  readonly documents: readonly ViewDocument[];
  readonly descriptions: Descriptions;
  /** The title of an article by its number, where several are shown together. */
  readonly sourceOf: (document: number) => string | undefined;
  readonly store: Store;
  /** Shows an entity's neighbors in the graph. */
  readonly expand: (id: string) => void;
}

export function relationDetails(statement: Statement, inspected: Inspected): HTMLElement {
  const { scope, documents, descriptions, sourceOf, store } = inspected;
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
    ['Weight', percent(statement.weight)],
    ['Confidence', percent(statement.confidence)],
    ['Rule', relation.evidence[0].rule],
    ['Article', documents.length > 1 ? titleOf(documents[document], document) : undefined],
  ];
  const others = weightiestFirst(besides(statement, scope));
  return h(
    'div',
    { class: 'rv-details' },
    h('h3', { class: 'rv-details-title' }, ...sentence(statement)),
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
    ...(relation.evidence.length > 1 ? evidenceList(statement, inspected) : []),
    h('h4', {}, 'Who and what takes part'),
    h('p', { class: 'rv-chips' }, ...statement.entities.map((id) => entityChip(scope.entities.get(id)!, descriptions, store))),
    others.length > 0 && h('h4', {}, 'Also said of these two'),
    others.length > 0 &&
      pagedList(others, (one) => statementRow(one, sourceOf(one.document), () => choose(one, store)), 'Also said of these two'),
  );
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

export function choose(statement: Statement, store: Store): void {
  store.set({ selection: { relation: statement.id }, article: statement.document });
}

/** Where the article says it, and says it again. */
function evidenceList({ id, document, relation: { evidence } }: Statement, { documents, store }: Inspected): HTMLElement[] {
  const show = (number: number): void => store.set({ selection: { relation: id, evidence: number }, article: document, pane: 'article' });
  const row = ({ span, number }: { span: Span; number: number }): HTMLElement => quotedRow(span, documents[document], () => show(number));
  const items = evidence.map(({ span }, number) => ({ span, number }));
  return [h('h4', {}, `Where it is said (${evidence.length})`), pagedList(items, row, 'Where it is said', 'ordered')];
}

/** Other statements about the two ends. */
function besides({ id, ends }: Statement, scope: Scope): Statement[] {
  return (scope.statementsOf.get(ends[0] ?? '') ?? []).filter(
    (one) => one.id !== id && one.ends.length > 0 && one.ends.every((end) => ends.includes(end)),
  );
}

function entityChip(entity: ScopeEntity, descriptions: Descriptions, store: Store): HTMLElement {
  const { id, name, type } = entity;
  const onclick = (): void => store.set({ selection: { entity: id } });
  return h('button', { type: 'button', class: `rv-chip rv-tone-${toneOf(type)}`, title: told(entity, descriptions), onclick }, name);
}

export function entityDetails(entity: ScopeEntity, inspected: Inspected): HTMLElement {
  const { scope, documents, descriptions, sourceOf, store, expand } = inspected;
  const said = descriptions.get(entity.id) ?? [];
  const statements = weightiestFirst(scope.statementsOf.get(entity.id) ?? []);
  const rows: [string, string][] = [
    ...(said.length > 0 ? [['Described as', said.join('; ')] as [string, string]] : []),
    ...(entity.aliases.length > 0 ? [['Also', entity.aliases.join(', ')] as [string, string]] : []),
    ...(entity.value ? [['Value', valueInWords(entity.value)] as [string, string]] : []),
    ...Object.entries(entity.ids ?? {}),
    ['Weight', percent(entity.salience)],
    ['Confidence', percent(entity.confidence)],
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
    pagedList(statements, (one) => statementRow(one, sourceOf(one.document), () => choose(one, store)), `Relations of ${entity.name}`),
    h('h4', {}, `Mentions (${entity.mentions.length})`),
    pagedList(
      entity.mentions.map((mention, number) => ({ mention, number })),
      ({ mention, number }) =>
        quotedRow(
          mention,
          documents[mention.document],
          () => store.set({ selection: { entity: entity.id, mention: number }, article: mention.document, pane: 'article' }),
          sourceOf(mention.document),
        ),
      `Mentions of ${entity.name}`,
      'ordered',
    ),
  );
}

const AROUND = 45;

/** Words of the article with some of those around them; a press shows them there. */
function quotedRow({ start, end, text: words }: Span, { text }: ViewDocument, onclick: () => void, source?: string): HTMLElement {
  // Of its own line, and no half words.
  const before = text?.slice(Math.max(0, start - AROUND), start).replace(start > AROUND ? /^.*\n|^\S*\s/s : /^.*\n/s, '') ?? '';
  const after = text?.slice(end, end + AROUND).replace(/\n.*$|\s\S*$/s, '') ?? '';
  return h(
    'li',
    {},
    h('button', { type: 'button', class: 'rv-row rv-mention', onclick }, before, h('b', {}, words), after, ...sourceLabel(source)),
  );
}
