import { isPlainDate, valueInWords } from '../../graph';
import type { DateValue, Entity, Mention, Relation } from '../../extraction';
import type { MergedMention } from '../../merge';

/** Says when something was, for people. */
export type SayTime = (relation: Relation, time: DateValue) => string;

/** Dates as people read them: those of the calendar as it has them, else the words of the text, such as "last summer". */
export function timeWords(entities: Iterable<Entity>, documentId: string): SayTime {
  const mentions = new Map<string, Mention[]>();
  for (const { value, mentions: places } of entities) {
    if (value?.kind === 'date' && !isPlainDate(value)) mentions.set(value.timex, [...(mentions.get(value.timex) ?? []), ...places]);
  }
  return ({ evidence: [{ document, span }] }, time) => {
    if (isPlainDate(time)) return valueInWords(time);
    const isWithin = (mention: Mention): boolean =>
      ((mention as Partial<MergedMention>).document ?? documentId) === document && mention.start >= span.start && mention.end <= span.end;
    return mentions.get(time.timex)?.find(isWithin)?.text ?? valueInWords(time);
  };
}
