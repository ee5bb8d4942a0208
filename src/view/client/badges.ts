import type { Statement } from '../model/statement';
import { h } from './dom';

/** What keeps a statement from being a plain fact, in words: "denied", "possible", "says Reuters"; and when it was, if its sentence does not say so. */
export function badgesOf({ isNegated, modality, speaker, unsaidTime }: Statement): HTMLElement[] {
  const badge = (kind: string, text: string): HTMLElement => h('span', { class: `rv-badge rv-badge-${kind}`, title: text }, text);
  return [
    ...(isNegated ? [badge('denied', 'denied')] : []),
    ...(modality === 'asserted' ? [] : [badge('hedged', modality)]),
    ...(speaker === undefined ? [] : [badge('reported', `says ${speaker}`)]),
    ...(unsaidTime === undefined ? [] : [badge('time', unsaidTime)]),
  ];
}
