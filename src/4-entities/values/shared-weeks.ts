import type { ParsedDocument } from '../../document/layers';
import type { DateExpression } from './dates/expression';
import type { Found } from './scan';

const JOINERS: ReadonlySet<string> = new Set([',', 'or', 'and']);

const isJoined = ({ tokens }: ParsedDocument, { end }: Found, { start }: Found): boolean =>
  start > end && tokens.lower.slice(end, start).every((word) => JOINERS.has(word));

/** "Tuesday next week" gives its week to a bare weekday beside it. */
function inWeekOf(value: Found['value'], beside: Found['value']): DateExpression | undefined {
  if (value.kind !== 'fields' || value.weekday === undefined || value.direction || value.day !== undefined || value.month !== undefined)
    return undefined;
  return beside.kind === 'offset' && beside.grain === 'week' && beside.within?.weekday !== undefined
    ? { ...beside, within: { weekday: value.weekday } }
    : undefined;
}

/** "next week on Tuesday or Thursday", "Monday, Thursday and Friday next week": the week is said once. */
export function shareWeeks(document: ParsedDocument, found: Found[]): void {
  const share = (at: number, from: number): void => {
    const [first, second] = at < from ? [found[at]!, found[from]!] : [found[from]!, found[at]!];
    const value = isJoined(document, first, second) ? inWeekOf(found[at]!.value, found[from]!.value) : undefined;
    if (value) found[at] = { ...found[at]!, value };
  };
  for (let at = 1; at < found.length; at++) share(at, at - 1);
  for (let at = found.length - 2; at >= 0; at--) share(at, at + 1);
}
