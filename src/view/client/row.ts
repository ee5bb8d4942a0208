import type { ScopeEntity } from '../model/scope';
import type { Statement } from '../model/statement';
import { toneOf } from '../model/types';
import { badgesOf } from './badges';
import { h } from './dom';
import { sentence } from './sentence';

/** A relation in a list. */
export function statementRow(statement: Statement, isChosen: boolean, onChoose: () => void): HTMLElement {
  const badges = badgesOf(statement);
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'rv-row', 'data-relation': statement.id, 'aria-pressed': String(isChosen), onclick: onChoose },
      h('span', { class: 'rv-statement' }, ...sentence(statement)),
      badges.length > 0 && h('span', { class: 'rv-badges' }, ...badges),
    ),
  );
}

/** An entity in a list. */
export function entityRow({ id, name, type, mentions }: ScopeEntity, count: number, isChosen: boolean, onChoose: () => void): HTMLElement {
  const relations = `${count} ${count === 1 ? 'relation' : 'relations'}`;
  return h(
    'li',
    {},
    h(
      'button',
      { type: 'button', class: 'rv-row rv-entity-row', 'data-entity': id, 'aria-pressed': String(isChosen), onclick: onChoose },
      h('span', { class: `rv-dot rv-tone-${toneOf(type)}`, 'aria-hidden': 'true' }),
      h('span', { class: 'rv-entity-name' }, name),
      h('span', { class: 'rv-entity-type' }, type),
      h('span', { class: 'rv-count' }, `${mentions.length} × · ${relations}`),
    ),
  );
}
