import { formatValue } from '../../graph';
import type { DateValue, Entity, Mention, Relation } from '../../extraction';
import type { MergedMention } from '../../merge';

/** Says when something was, for people. */
export type SayTime = (relation: Relation, time: DateValue) => string;

/** "2019", "2019-05-03", "2019-Q3"; not "XXXX-WXX-3" of a "Wednesday" in an article without a date, nor "PAST_REF" of "recently". */
const READABLE = /^\d{4}(?:-Q\d|-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?$/;

/** Dates as people read them: the normal form where that is plain, else the words of the text. */
export function timeWords(entities: Iterable<Entity>, documentId: string): SayTime {
  const mentions = new Map<string, Mention[]>();
  for (const { value, mentions: places } of entities) {
    if (value?.kind === 'date' && !READABLE.test(value.timex)) mentions.set(value.timex, [...(mentions.get(value.timex) ?? []), ...places]);
  }
  return ({ evidence: [{ document, span }] }, time) => {
    if (READABLE.test(time.timex)) return formatValue(time);
    const isWithin = (mention: Mention): boolean =>
      ((mention as Partial<MergedMention>).document ?? documentId) === document && mention.start >= span.start && mention.end <= span.end;
    return mentions.get(time.timex)?.find(isWithin)?.text ?? formatValue(time);
  };
}
