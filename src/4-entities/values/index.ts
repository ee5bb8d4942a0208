import { dayOfIso, isoDay, momentOfIso, type Day } from '../../document/calendar-arithmetic';
import type { MentionRecord } from '../../document/entities';
import type { Context, ParsedDocument } from '../../document/layers';
import type { CharRange } from '../../document/span';
import type { DateSource, DateValue } from '../../document/values';
import { UPOS_CODE } from '../../document/tags';
import { foldedText } from '../../document/text';
import { atomsOf } from './atoms';
import { isAbsolute, type DateExpression, type Fields } from './dates/expression';
import { mention, type Anchors, type Mentions } from './dates/anchors';
import { resolve } from './dates/resolve';
import type { Grammar } from './grammar';
import { GRAMMAR } from './rules';
import { isAmount, scan, type Found } from './scan';
import { shareWeeks } from './shared-weeks';
import { shareYears } from './shared-years';
import { isMovedTo, tenseNear } from './tense';
import { topsOf } from '../../document/tree';

/**
 * Finds the dates, times, durations, amounts of money, percentages and measured quantities of a document.
 *
 * The mentions are in the order of the text and do not overlap; ranges are token indices. `reference` is the date that "today" means:
 * that of a dateline with its year, which is the text's own, else the option, else the dateline's with the year of the full dates of the
 * text if they agree on one.
 * The reference date anchors other dates; it is never itself the time of anything.
 *
 * @param grammar all rules, for whoever does not ask what one of them is worth
 * @example findValues(document, {}).mentions[0].name // "4 December 2024"
 */
export function findValues(
  document: ParsedDocument,
  context: Context,
  { rules, dates }: Grammar = GRAMMAR,
): { mentions: MentionRecord[]; reference?: DateValue } {
  const found: Found[] = [];
  for (const sentence of document.sentences) scan(atomsOf(document, sentence, dates), rules, found);
  shareWeeks(document, found);
  shareYears(document, found);
  const reference = referenceOf(document, context, found);
  const mentions = resolveInOrder(document, found, reference);
  return reference ? { mentions, reference: reference.value } : { mentions };
}

interface Reference {
  day: Day | undefined;
  /** Seconds from midnight, where the time is known, too. */
  seconds?: number;
  source: DateSource;
  value: DateValue;
}

function referenceOf(document: ParsedDocument, context: Context, found: readonly Found[]): Reference | undefined {
  const now = context.referenceDate === undefined ? undefined : momentOfIso(context.referenceDate);
  const own = datelineDay(document, found);
  // On that very day the option may know the hour, too.
  const given = own?.day === undefined || own.day === now?.day || !isCertain(document, own.fields);
  if (now && given) return { ...now, source: 'option', value: dayValue(now.day, 'option') };
  return own && { day: own.day, source: 'dateline', value: own.value };
}

interface DatelineDay {
  readonly fields: Fields;
  readonly day: Day | undefined;
  readonly value: DateValue;
}

function datelineDay(document: ParsedDocument, found: readonly Found[]): DatelineDay | undefined {
  const range = document.dateline?.date;
  if (!range) return undefined;
  for (const item of found) {
    if (isAmount(item.value) || item.value.kind !== 'fields' || !liesIn(document, item, range)) continue;
    const fields = item.value;
    if (fields.day === undefined) continue;
    const year = fields.year ?? onlyYear(found);
    const value = resolve(year === undefined ? fields : { ...fields, year }, { source: 'none' });
    return { fields, day: value.start === undefined ? undefined : dayOfIso(value.start), value };
  }
  return undefined;
}

/** Whether a dateline says its whole date, and not "6/12/2024", which may be June or December. */
const isCertain = ({ text, dateline }: ParsedDocument, { year }: Fields): boolean =>
  year !== undefined && !/^\d{1,2}[/.]\d/.test(text.slice(dateline!.date!.start, dateline!.date!.end));

const dayValue = (day: Day, source: DateSource): DateValue => ({
  kind: 'date',
  start: isoDay(day),
  end: isoDay(day + 1),
  grain: 'day',
  timex: isoDay(day),
  relative: false,
  source,
});

const liesIn = (document: ParsedDocument, { start, end }: Found, range: CharRange): boolean =>
  document.tokens.starts[start] < range.end && document.tokens.ends[end - 1] > range.start;

/** The year of all full dates, if they agree: "BEIJING, March 3" over a text that speaks of 1 March 2021 and 2 March 2021. */
function onlyYear(found: readonly Found[]): number | undefined {
  let only: number | undefined;
  for (const { value } of found) {
    if (value.kind !== 'fields' || value.year === undefined || value.day === undefined) continue;
    if (only !== undefined && only !== value.year) return undefined;
    only = value.year;
  }
  return only;
}

function resolveInOrder(document: ParsedDocument, found: readonly Found[], reference: Reference | undefined): MentionRecord[] {
  const dateline = document.dateline;
  let mentioned: Mentions | undefined;
  return found.map((item): MentionRecord => {
    const inDateline = dateline !== undefined && liesIn(document, item, dateline);
    const anchors: Anchors = {
      source: reference?.source ?? 'none',
      ...(reference?.day !== undefined && { reference: reference.day }),
      ...(reference?.seconds !== undefined && { seconds: reference.seconds }),
      ...(mentioned !== undefined && { mentioned }),
      ...tenseOf(document, item),
    };
    const resolved = isAmount(item.value) ? item.value : resolve(placedBy(document, item.value, item.start), anchors);
    const unknown = resolved.kind === 'date' && resolved.start === undefined && resolved.end === undefined;
    const otherwise = unknown ? item.otherwise : undefined;
    const value = otherwise ?? resolved;
    // The dateline's date is no event that "two weeks later" could count from.
    const day = value.kind === 'date' && value.start !== undefined && !inDateline ? dayOfIso(value.start.slice(0, 10)) : undefined;
    if (value.kind === 'date' && day !== undefined) mentioned = mention(mentioned, day, value.grain);
    return {
      type: otherwise?.kind ?? item.type,
      form: 'value',
      start: item.start,
      end: item.end,
      head: valueHead(document, item),
      name: foldedText(document, item),
      value,
      rule: inDateline ? 'date/dateline' : item.rule,
      confidence: item.confidence,
    };
  });
}

const placedBy = (document: ParsedDocument, { modifier, ...value }: DateExpression, start: number): DateExpression =>
  (modifier === undefined || (modifier === 'until' && isMovedTo(document, start)) ? value : { ...value, modifier }) as DateExpression;

/** "It is open until Monday": what something lasts to lies ahead, if no verb says otherwise. */
const AHEAD = new Set<string>(['until', 'latest', 'before']);

/** The tense nearby, where it decides: for a weekday, day or month without its year. */
function tenseOf(document: ParsedDocument, { value, start, end }: Found): Pick<Anchors, 'tense'> {
  if (isAmount(value) || isAbsolute(value)) return {};
  const tense = tenseNear(document, start, end) ?? (AHEAD.has(value.modifier ?? '') ? 'future' : undefined);
  return tense === undefined ? {} : { tense };
}

const CONTENT: ReadonlySet<number> = new Set([UPOS_CODE.NOUN, UPOS_CODE.PROPN, UPOS_CODE.NUM, UPOS_CODE.SYM]);

/** The one token that hangs on something outside the phrase, if it is no word like "early"; else what the grammar says. */
function valueHead(document: ParsedDocument, found: Found): number {
  const [top, ...others] = topsOf(document, found);
  return top !== undefined && others.length === 0 && CONTENT.has(document.syntax.upos[top]) ? top : found.head;
}
