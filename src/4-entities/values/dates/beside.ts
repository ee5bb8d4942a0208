import { dayOfIso, type Day } from '../../../document/calendar-arithmetic';
import type { ParsedDocument } from '../../../document/layers';
import type { DateValue } from '../../../document/values';
import type { Anchors } from './anchors';
import type { DateExpression } from './expression';
import { resolve } from './resolve';

/**
 * "It began in May 2008 and ended in August": a month or day without its year is near the full date in the same sentence. A year alone may lie
 * far back ("first elected in 1962, underwent surgery in June"), and so does the day on which somebody was born.
 */
export class DatesBeside {
  /** Index of the sentence that is read, and the last date in it that is no older than the text's own words say. */
  private sentence = -1;
  private day: Day | undefined;
  private born = false;

  constructor(private readonly document: ParsedDocument) {}

  /** Values in the order of the text. */
  resolve(start: number, expression: DateExpression, anchors: Anchors): DateValue {
    this.moveTo(start);
    const near = this.day !== undefined && !this.born && anchors.tense !== 'future' && isYearless(expression) ? this.day : undefined;
    const value: DateValue =
      near === undefined ? resolve(expression, anchors) : { ...resolve(expression, { reference: near, source: 'none' }), source: 'text' };
    if ((value.grain === 'day' || value.grain === 'month') && value.source === 'text' && value.start !== undefined)
      this.day = dayOfIso(value.start);
    return value;
  }

  private moveTo(token: number): void {
    const { sentences, tokens } = this.document;
    if (this.sentence >= 0 && token < sentences[this.sentence]!.end) return;
    do this.sentence++;
    while (token >= sentences[this.sentence]!.end);
    const { start, end } = sentences[this.sentence]!;
    this.day = undefined;
    this.born = tokens.lower.slice(start, end).includes('born');
  }
}

const isYearless = (expression: DateExpression): boolean =>
  expression.kind === 'fields' && expression.month !== undefined && expression.year === undefined && expression.direction === undefined;
