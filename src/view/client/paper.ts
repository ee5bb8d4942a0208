import type { Statement } from '../model/statement';
import { h } from './dom';
import { sentence } from './sentence';

/**
 * The relations as a table: on paper nobody chooses a row to see what is known of it.
 *
 * @param titleOf the title of an article by its number, where there are several
 */
export function relationTable(statements: readonly Statement[], titleOf?: (document: number) => string): HTMLElement {
  const columns = ['Relation', 'Certainty', 'Said by', 'When', ...(titleOf ? ['Article'] : [])];
  const row = (one: Statement): HTMLElement =>
    h(
      'tr',
      {},
      h('td', {}, ...sentence(one)),
      h('td', {}, one.isNegated ? 'denied' : one.modality === 'asserted' ? '' : one.modality),
      h('td', {}, one.speaker ?? ''),
      h('td', {}, one.time ?? ''),
      titleOf && h('td', {}, titleOf(one.document)),
    );
  return h(
    'table',
    {},
    h('caption', {}, `Relations (${statements.length})`),
    h('thead', {}, h('tr', {}, ...columns.map((name) => h('th', { scope: 'col' }, name)))),
    h('tbody', {}, ...statements.map(row)),
  );
}
