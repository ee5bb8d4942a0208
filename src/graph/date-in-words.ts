import type { DateModifier, DateValue } from '../extraction';
import { lengthsInWords, lengthsOf } from './duration-in-words';
import { pointInWords } from './point-in-words';

/** Whether a normal form is one that people read: "2019", "2019-05-03", "2019-Q3", "2019-05-03T09:00". */
export const isPlainDate = ({ timex }: DateValue): boolean => /^\d{4}(?:-Q\d|-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?$/.test(timex);

const MODIFIERS: Readonly<Partial<Record<DateModifier, string>>> = {
  start: 'early',
  end: 'late',
  approximate: 'about',
  earliest: 'as early as',
  latest: 'by',
  before: 'before',
  after: 'after',
  since: 'since',
  until: 'until',
};

/** A date, a range of them or one that comes again, with what stands beside it: "early 2024", "2019 to 2021", "every Monday". */
export function dateInWords(value: DateValue): string {
  const { timex, modifier, recurring } = value;
  if (recurring) return againInWords(timex);
  const [from = '', to] = endsOf(value);
  // What stands beside a date moves the beginning of its interval.
  const words =
    to === undefined ? pointInWords(from, modifier === undefined ? value.start : undefined) : `${endInWords(from)} to ${endInWords(to)}`;
  // "since last year", of an article without a day: all that is known is that it is past. "by now", but not "late now".
  if (modifier === undefined || isOpen(from) || (from === 'PRESENT_REF' && isPart(modifier))) return words;
  const said = modifier === 'mid' ? 'mid-' : `${MODIFIERS[modifier]} `;
  // "the early 1990s"
  return isPart(modifier) ? words.replace(/^(?:the )?/, (article) => article + said) : said + words;
}

const isPart = (modifier: DateModifier): boolean => modifier === 'start' || modifier === 'mid' || modifier === 'end';

/** "last year", "tomorrow", of an article without a day. */
const isOpen = (timex: string): boolean => timex === 'PAST_REF' || timex === 'FUTURE_REF';

/** "2019 to some time ahead" */
const endInWords = (timex: string): string => (isOpen(timex) ? `some time ${timex === 'PAST_REF' ? 'ago' : 'ahead'}` : pointInWords(timex));

/** What stands on either side of the slash, both ends included: some forms end with the day after the last, as intervals do. */
function endsOf({ timex, end }: DateValue): string[] {
  const [from = '', to] = timex.split('/');
  if (to === undefined) return [from];
  const last = to === end && /^\d{4}-\d\d-\d\d$/.test(to) ? new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10) : to;
  return last === from ? [from] : [from, last];
}

/** "every Monday", "every 2 weeks", "every evening" */
function againInWords(timex: string): string {
  if (!timex.startsWith('P')) return `every ${pointInWords(timex)}`;
  const [one, ...more] = lengthsOf(timex);
  return one?.count === '1' && more.length === 0 ? `every ${one.unit}` : `every ${lengthsInWords(one ? [one, ...more] : [])}`;
}
