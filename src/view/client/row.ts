import type { ScopeEntity } from '../model/scope';
import type { Statement } from '../model/statement';
import { toneOf } from '../model/types';
import { badgesOf } from './badges';
import { h } from './dom';
import { sentence } from './sentence';

/** A relation in a list. @param source the title of its article, where there are several */
export function statementRow(statement: Statement, source: string | undefined, onChoose: () => void): HTMLElement {
  const badges = [...badgesOf(statement), ...sourceLabel(source)];
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'rv-row', 'data-relation': statement.id, onclick: onChoose },
      h('span', { class: 'rv-statement' }, ...sentence(statement)),
      badges.length > 0 && h('span', { class: 'rv-badges' }, ...badges),
    ),
  );
}

/** From which article something is, small and cut where it is long. */
export const sourceLabel = (title: string | undefined): HTMLElement[] =>
  title === undefined ? [] : [h('span', { class: 'rv-source', title }, title)];

/** An entity in a list. @param count of its relations @param descriptions what it is besides: "interior minister" */
export function entityRow(
  { id, name, type, mentions }: ScopeEntity,
  count: number,
  descriptions: readonly string[],
  onChoose: () => void,
): HTMLElement {
  const words = [type, ...descriptions].join(' · ');
  const relations = `${count} ${count === 1 ? 'relation' : 'relations'}`;
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'rv-row rv-entity-row', 'data-entity': id, onclick: onChoose },
      h('span', { class: `rv-dot rv-tone-${toneOf(type)}`, 'aria-hidden': 'true' }),
      h('span', { class: 'rv-entity-name', title: name }, name),
      h('span', { class: 'rv-entity-type', title: words }, words),
      h('span', { class: 'rv-count' }, `${mentions.length} × · ${relations}`),
    ),
  );
}
