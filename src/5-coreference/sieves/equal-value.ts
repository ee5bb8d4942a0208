import { valueKey } from '../../document/value-key';
import type { Value } from '../../document/values';
import type { Sieve } from '../sieve';

export const equalValue: Sieve = {
  name: 'equal-value',
  about: 'A value said in two ways: "December 4, 2024" and "4 December" of the same year are one day.',
  examples: { 'Acme paid $5 million. Globex paid $5m to Acme.': ['$5 million = $5m'] },
  counterexamples: {
    'Acme paid $5 million. Globex paid $6 million.': ['$5 million = $6 million'],
    'Acme closed yesterday. Globex closed yesterday evening.': ['yesterday = yesterday evening'],
    'Acme is closed today. Globex is closed at the moment.': ['today = at the moment'],
  },
  context: { referenceDate: '2024-12-06' },
  apply({ references, chains }, name) {
    const firsts = new Map<string, number>();
    for (const { index, mention } of references) {
      if (mention.form !== 'value') continue;
      const key = mention.value && !isVague(mention.value) ? valueKey(mention.value) : `${mention.type} ${mention.name.toLowerCase()}`;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, index);
      else chains.join(first, index, name);
    }
  },
};

/** "recent months" and "recent years", "now" and "today", "several days" and "many days": only the same words mean the same time. */
function isVague(value: Value): boolean {
  if (value.kind === 'date') return value.timex.endsWith('_REF');
  return value.kind === 'duration' && /^PT?X/.test(value.timex);
}
