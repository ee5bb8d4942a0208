import type { Statement } from '../model/statement';
import { h } from './dom';

/** What keeps a statement from being a plain fact, in words: "denied", "possible", "says Reuters". */
export function badgesOf({ isNegated, modality, speaker, time }: Statement): HTMLElement[] {
  const badge = (kind: string, text: string): HTMLElement => h('span', { class: `rv-badge rv-badge-${kind}` }, text);
  return [
    ...(isNegated ? [badge('denied', 'denied')] : []),
    ...(modality === 'asserted' ? [] : [badge('hedged', modality)]),
    ...(speaker === undefined ? [] : [badge('reported', `says ${speaker}`)]),
    ...(time === undefined ? [] : [badge('time', time)]),
  ];
}
