import type { DateValue, Value } from '../../document/values';
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

/** "Tuesday night" has the interval of Tuesday, and is not all of it. */
const hoursOf = ({ timex }: DateValue): string => /T[A-Z]{2}$/.exec(timex)?.[0] ?? '';

/** What two values must share to be the same: everything but how they were found. */
export function valueKey(value: Value): string {
  switch (value.kind) {
    case 'date':
      // Anchored, "Wednesday" and "4 December 2024" have the same interval; unanchored, only the words' own form is left.
      return `date ${value.start ?? value.timex} ${value.end ?? ''} ${value.modifier ?? ''}${hoursOf(value)}`;
    case 'duration':
      return `duration ${value.timex} ${value.approximate ?? ''}`;
    case 'money':
      return `money ${value.amount} ${value.to ?? ''} ${value.currency} ${value.comparator ?? ''}`;
    case 'percent':
      return `percent ${value.amount} ${value.to ?? ''} ${value.points ?? ''} ${value.comparator ?? ''}`;
    case 'quantity':
      return `quantity ${value.amount} ${value.to ?? ''} ${value.unit} ${value.comparator ?? ''} ${value.ordinal ?? ''}`;
  }
}
