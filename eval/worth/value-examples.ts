import type { MentionedDocument } from '../../src/document/layers';
import type { Value } from '../../src/document/values';

/** A value on one line: "2024-12 start 2024-12-01..2024-12-11", "USD 5000000 >=", "P3Y", "2..3%", "5 km". */
export function describeValue(value: Value): string {
  const bound = 'comparator' in value && value.comparator ? ` ${value.comparator}` : '';
  const range = 'amount' in value ? `${value.amount}${value.to === undefined ? '' : `..${value.to}`}` : '';
  switch (value.kind) {
    case 'date': {
      const interval = value.start !== undefined || value.end !== undefined ? `${value.start ?? ''}..${value.end ?? ''}` : undefined;
      return [value.timex, value.modifier, interval].filter((part) => part !== undefined).join(' ');
    }
    case 'duration':
      return `${value.timex}${value.approximate ? ' ~' : ''}`;
    case 'money':
      return `${value.currency} ${range}${bound}`;
    case 'percent':
      return `${range}${value.points ? ' points' : '%'}${bound}`;
    case 'quantity':
      return `${range} ${value.unit}${bound}`;
  }
}

/** The day on which the examples of value rules are read. */
export const EXAMPLE_DAY = '2024-12-06';

/** The text of an example, and what must be read in it. */
export const exampleText = (example: string): string => example.replace(/[[\]]/g, '');

export interface ReadValue {
  readonly rule: string;
  readonly phrase: string;
  readonly value: string;
}

/** The values of a text as they stand in it. */
export function valuesIn({ text, mentions, tokens }: MentionedDocument): ReadValue[] {
  return mentions
    .filter(({ form }) => form === 'value')
    .map(({ rule, start, end, value }) => ({
      rule,
      phrase: text.slice(tokens.starts[start], tokens.ends[end - 1]),
      value: describeValue(value!),
    }));
}

/** What is read, and what must be. */
export const readOf = (read: readonly ReadValue[]): { phrases: string[]; values: string } => ({
  phrases: read.map(({ phrase }) => phrase),
  values: read.map(({ value }) => value).join(' | '),
});

export const wantedOf = (example: string, values: string): { phrases: string[]; values: string } => ({
  phrases: [...example.matchAll(/\[(.*?)\]/g)].map((match) => match[1]),
  values,
});
