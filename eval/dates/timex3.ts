import type { DateValue, Extraction, Value } from 'relata';

import { addUnits } from './iso';
import { SpanScore, type CharSpan } from './span-score';

interface Timex3 extends CharSpan {
  readonly type: string;
  readonly value: string;
}

export interface Timex3Document {
  readonly text: string;
  readonly reference: string;
  readonly results: readonly Timex3[];
}

/** Counts of one type, or of all: exact spans, spans that overlap, and those of them with the same value (TempEval-3, UzZaman et al. 2013). */
export class Timex3Score {
  readonly strict = new SpanScore();
  gold = 0;
  found = 0;
  relaxed = 0;
  values = 0;

  add(gold: readonly Timex3[], found: readonly Timex3[]): void {
    this.strict.add('', gold, found);
    this.gold += gold.length;
    this.found += found.length;
    const free = new Set(found);
    for (const wanted of gold) {
      const match = [...free].find(({ start, end }) => start < wanted.end && end > wanted.start);
      if (!match) continue;
      free.delete(match);
      this.relaxed++;
      if (match.value === wanted.value) this.values++;
    }
  }

  f1(right: number): number {
    return (2 * right) / (this.gold + this.found || 1);
  }
}

const TIMEX3_TYPES = ['all', 'DATE', 'TIME', 'DURATION', 'SET'] as const;

/** One document a line. */
export const readTimex3 = (source: string): Timex3Document[] =>
  source
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => JSON.parse(row) as Timex3Document)
    .map((document) => ({ ...document, results: document.results.map((result) => ({ ...result, value: asWritten(result.value) })) }));

/** The files write the same year as `1998` and `1998-XX`, the same week as `1998-W05` and `1998-W5`. */
const asWritten = (value: string): string => value.replace(/^(\d{3}[\dX].*?)(?:-XX)+$/, '$1').replace(/-W(\d)(?!\d)/, '-W0$1');

/** Scores articles whose TIMEX3 expressions are marked, each with its own day as reference date. By type, each side's own. */
export function scoreTimex3(
  documents: readonly Timex3Document[],
  read: (text: string, referenceDate: string) => Extraction,
): Map<string, Timex3Score> {
  const scores = new Map<string, Timex3Score>(TIMEX3_TYPES.map((type) => [type, new Timex3Score()]));
  for (const { text, reference, results } of documents) {
    const found = timex3In(text, read(text, reference));
    for (const [type, score] of scores) {
      const isOf = (expression: Timex3): boolean => type === 'all' || expression.type === type;
      score.add(results.filter(isOf), found.filter(isOf));
    }
  }
  return scores;
}

function timex3In(text: string, { entities }: Extraction): Timex3[] {
  return entities
    .flatMap(({ value, mentions }) => {
      const said = value && timex3Of(value);
      return said ? mentions.flatMap(({ start, end }) => asTimex3(text, { ...said, start, end })) : [];
    })
    .sort((a, b) => a.start - b.start);
}

/** A phrase as TIMEX3 draws its ends: a range in words is two dates, and bounds stay outside. */
function asTimex3(text: string, expression: Timex3): Timex3[] {
  const { start, end, type, value } = expression;
  const range = RANGE.exec(text.slice(start, end));
  const values = value.split('/');
  if (range && values.length === 2) {
    const second = start + range[0].length;
    const first = start + (range[1]?.length ?? 0);
    return [
      { start: first, end: first + range[2].length, type, value: values[0] },
      { start: second, end, type, value: values[1] },
    ];
  }
  return [{ ...expression, ...withoutBound(text, expression) }];
}

/** "from 2019 to ", "between May and ", "Monday through ". */
const RANGE = /^((?:from|between)\s+)?(.+?)\s+(?:to|and|until|till|through)\s+/i;

/** "more than two years", "as early as 2025", "earlier this year" are the phrases for us, "two years", "2025" and "this year" for TIMEX3. */
function withoutBound(text: string, { start, end }: CharSpan): CharSpan {
  const bound =
    /^(?:(?:more|less|fewer|no more|no later|no earlier|later|earlier) than|(?:earlier|later)(?= this)|at least|about|nearly|almost|over|up to|some|around|as (?:much|early|late|soon|recently) as)\s+/i.exec(
      text.slice(start, end),
    );
  return { start: start + (bound?.[0].length ?? 0), end };
}

function timex3Of(value: Value): Pick<Timex3, 'type' | 'value'> | undefined {
  if (value.kind === 'duration') return { type: 'DURATION', value: value.timex.replace(/\/.*/, '') };
  if (value.kind !== 'date') return undefined;
  if (value.recurring) return { type: 'SET', value: value.timex };
  const length = lengthOf(value);
  if (length !== undefined) return { type: 'DURATION', value: length };
  const { timex } = value;
  return { type: timex.includes('T') && !/^T?[A-Z]+_REF/.test(timex) ? 'TIME' : 'DATE', value: timex.replace(/(T\d{2}:\d{2}):00$/, '$1') };
}

const DESIGNATORS: Readonly<Partial<Record<DateValue['grain'], string>>> = { day: 'D', week: 'W', month: 'M', year: 'Y' };

/** "the past three years" is a stretch for us, a length of three years in TIMEX3. */
function lengthOf({ timex, start, end, grain, relative }: DateValue): string | undefined {
  const designator = DESIGNATORS[grain];
  if (!relative || start === undefined || end === undefined || designator === undefined || timex !== `${start}/${end}`) return undefined;
  for (let count = 1; count < 200; count++) if (addUnits(start, grain, count) === end) return `P${count}${designator}`;
  return undefined;
}
