import type { DurationValue, MoneyValue, PercentValue, QuantityValue } from '../../document/values';
import type { Atoms } from './atoms';
import type { DateExpression } from './dates/expression';

export type AmountValue = DurationValue | MoneyValue | PercentValue | QuantityValue;

/** What a rule read: the atoms from where it was asked up to `end`. */
export interface Match {
  end: number;
  /** An amount is known at once; a date only when the date that it counts from is. */
  value: AmountValue | DateExpression;
  /** What it is where nothing says what the date counts from: "six minutes later" is a length of time then. */
  otherwise?: AmountValue;
  /** Atom that stands for the phrase; default: the last. */
  head?: number;
  /** 0 to 1; default 0.9. */
  confidence?: number;
}

/** One way to say a date or an amount. */
export interface ValueRule {
  /** What the `rule` of each mention that it reads is: "date/weekday". */
  readonly name: string;
  /** What it reads, in a line. */
  readonly about: string;
  /**
   * Texts with the phrases in brackets, and what must come out on Friday, 6 December 2024: the normal form of a date with what it stands for,
   * or amount and unit.
   */
  readonly examples: Readonly<Record<string, string>>;
  /** Texts in which it must find nothing. */
  readonly counterexamples: readonly string[];
  /** First words that it can begin with, in lower case and without dots, so that few rules are tried at a word; '#' for figures. */
  readonly starts: readonly string[];
  /** What begins at an atom, if anything. */
  apply(atoms: Atoms, at: number): Match | undefined;
}

/** Rules by the first word, so that the work for each word does not grow with their number. */
export type RuleTable = ReadonlyMap<string, readonly ValueRule[]>;

export function tableOf(rules: readonly ValueRule[]): RuleTable {
  const table = new Map<string, ValueRule[]>();
  for (const rule of rules) {
    for (const start of new Set(rule.starts)) {
      const list = table.get(start);
      if (list) list.push(rule);
      else table.set(start, [rule]);
    }
  }
  return table;
}

/** All rules, and those of them for dates inside longer phrases. */
export interface Grammar {
  readonly rules: RuleTable;
  readonly dates: RuleTable;
}

/** Key of an atom in a rule table. */
export const keyOf = (atoms: Atoms, at: number): string => (atoms.kinds[at] === 'number' ? '#' : atoms.norms[at]);
