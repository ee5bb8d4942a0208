import type { ParsedDocument } from '../../document/layers';
import { headOf, topsOf } from '../../document/tree';
import type { Fields } from './dates/expression';
import type { Found } from './scan';

/** Values between a day and its year, at most: "In 2019 Acme paid $5 million for 20% of Globex on May 21". */
const WINDOW = 4;

/**
 * "In 2019 he left on May 21": the year that a clause tells is that of its day or month, whatever the date of the article. It must hang on the same
 * verb: "Holm, who came in 2019, left on May 21" has another.
 */
export function shareYears(document: ParsedDocument, found: Found[]): void {
  for (let at = 0; at < found.length; at++) {
    const value = found[at]!.value;
    if (!isOfNoYear(value)) continue;
    const verb = verbOf(document, found[at]!);
    if (verb < 0) continue;
    const years = new Set<number>();
    for (let beside = Math.max(0, at - WINDOW); beside <= Math.min(found.length - 1, at + WINDOW); beside++) {
      const other = found[beside]!;
      if (isYear(other.value) && document.tokens.lower[other.start - 1] === 'in' && verbOf(document, other) === verb)
        years.add(other.value.year!);
    }
    if (years.size === 1) found[at] = { ...found[at]!, value: { ...value, year: [...years][0]! } };
  }
}

const isOfNoYear = (value: Found['value']): value is Fields =>
  value.kind === 'fields' && value.month !== undefined && value.year === undefined && value.direction === undefined;

/** "2019", and not "early 2019", "since 2019" or "fiscal 2019". */
const isYear = (value: Found['value']): value is Fields =>
  value.kind === 'fields' &&
  value.year !== undefined &&
  value.fiscal === undefined &&
  value.modifier === undefined &&
  value.part === undefined &&
  [value.month, value.day, value.quarter, value.season, value.half, value.week].every((field) => field === undefined);

/** What a phrase hangs on, or -1. */
function verbOf(document: ParsedDocument, { start, end }: Found): number {
  const [top, ...others] = topsOf(document, { start, end });
  return top === undefined || others.length > 0 ? -1 : headOf(document, top);
}
