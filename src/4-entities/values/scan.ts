import type { EntityType } from '../../document/entities';
import type { Comparator, DateModifier } from '../../document/values';
import { valueWords } from '../../lexicon/value-words';
import { fillsTokens, type Atoms } from './atoms';
import { modifierBefore, readBound, readBoundAfter } from './bounds';
import { readFramedDate } from './dates/core';
import type { DateExpression } from './dates/expression';
import { isTimeOfDay } from './dates/clock-values';
import { phrasesOf } from './phrases';
import { keyOf, type AmountValue, type Match, type RuleTable } from './grammar';

/** A value as it stands in the text, its date not yet resolved. */
export interface Found {
  readonly rule: string;
  readonly type: EntityType;
  /** Token indices, half-open. */
  readonly start: number;
  readonly end: number;
  readonly head: number;
  readonly value: AmountValue | DateExpression;
  /** The value where the date cannot be known. */
  readonly otherwise?: AmountValue;
  readonly confidence: number;
}

interface Reading extends Match {
  rule: string;
}

/** One pass from left to right: at each atom the rules that can begin there, in their order; what was read is passed over. */
export function scan(atoms: Atoms, rules: RuleTable, found: Found[]): void {
  let at = 0;
  while (at < atoms.length) {
    const bound = readBound(atoms, at);
    const bounded = bound && boundAmount(readAt(atoms, rules, bound.end), bound.meaning);
    // A bound that is cut off from its amount by a token ("over" of "takeover 5%") is none.
    if (bounded && fillsTokens(atoms, at, bounded.end)) {
      found.push(foundOf(atoms, at, bounded));
      at = bounded.end;
      continue;
    }
    const reading = readAt(atoms, rules, at);
    if (!reading) {
      at++;
      continue;
    }
    const limited = limitedDate(atoms, at, reading);
    if (limited) {
      found.push(foundOf(atoms, at, limited));
      at = limited.end;
      continue;
    }
    const after = readBoundAfter(atoms, reading.end);
    const widened = after && fillsTokens(atoms, at, after.end) ? boundAmount(reading, after.meaning) : undefined;
    const whole = widened && after ? { ...widened, head: widened.head ?? widened.end - 1, end: after.end } : reading;
    found.push(foundOf(atoms, at, whole));
    at = whole.end;
  }
}

/** The first rule's reading that begins and ends where tokens do. */
function readAt(atoms: Atoms, rules: RuleTable, at: number): Reading | undefined {
  if (at >= atoms.length) return undefined;
  for (const rule of rules.get(keyOf(atoms, at)) ?? []) {
    const match = rule.apply(atoms, at);
    if (match && fillsTokens(atoms, at, match.end)) return { ...match, rule: rule.name };
  }
  return undefined;
}

/** Amounts are bounded, and how far a day is from another: "over Christmas 2020" and "about 1990" are no comparisons. */
function boundAmount(reading: Reading | undefined, comparator: Comparator): Reading | undefined {
  if (!reading) return undefined;
  const { value } = reading;
  switch (value.kind) {
    case 'money':
    case 'percent':
    case 'quantity':
      return { ...reading, value: { ...value, comparator } };
    case 'duration':
      return { ...reading, value: comparator === '~' ? { ...value, approximate: true } : value };
    // "less than two weeks from today": some day of those two weeks.
    case 'shifted': {
      const { of: from, grain, amount } = value;
      return (comparator === '<' || comparator === '<=') && amount > 0
        ? { ...reading, value: { kind: 'stretch', from, grain, amount } }
        : undefined;
    }
    default:
      return undefined;
  }
}

const LIMITS = phrasesOf(valueWords<DateModifier>('after-date'));

/** "2018 or later", "3 p.m. or earlier", "2016 and greater"; but "before 2010 or after 2018" are two. */
function limitedDate(atoms: Atoms, at: number, reading: Reading): Reading | undefined {
  const { value, end } = reading;
  const limit = isAmount(value) ? undefined : LIMITS.at(atoms, end);
  if (!limit || isAmount(value) || !fillsTokens(atoms, at, limit.end) || readFramedDate(atoms, limit.end)) return undefined;
  return { ...reading, value: { ...value, modifier: limit.meaning }, end: limit.end, head: reading.head ?? end - 1 };
}

function foundOf(atoms: Atoms, at: number, { rule, value, end, head, otherwise, confidence = 0.9 }: Reading): Found {
  const expression = isAmount(value) ? value : modified(value, atoms, at, end);
  return {
    rule,
    type: isAmount(value) ? value.kind : isTimeOfDay(value) ? 'time' : 'date',
    start: atoms.firstTokens[at],
    end: atoms.lastTokens[end - 1] + 1,
    head: atoms.firstTokens[head ?? end - 1],
    value: expression,
    ...(otherwise && { otherwise }),
    confidence,
  };
}

function modified(expression: DateExpression, atoms: Atoms, at: number, end: number): DateExpression {
  // "ahead of this month’s election" is before the election.
  const isOwner = /^['’]s?$/.test(atoms.norms[end] ?? '');
  const modifier = expression.modifier ?? (isOwner ? undefined : modifierBefore(atoms, at));
  return modifier === undefined ? expression : { ...expression, modifier };
}

export function isAmount(value: AmountValue | DateExpression): value is AmountValue {
  return value.kind === 'money' || value.kind === 'percent' || value.kind === 'quantity' || value.kind === 'duration';
}
