import { extract, type Extraction } from 'relata';

import { calendarWords } from './calendar-words';
import type { LabelledDocument } from './iob';
import { SpanScore, type CharSpan } from './span-score';

export interface WorldwideScore {
  /** Our dates as they are against the file's. */
  readonly whole: SpanScore;
  /** The calendar words in ours against the file's, which marks nothing else: no "last week", and of "Friday morning" the Friday. */
  readonly stripped: SpanScore;
}

/** Scores the dates of news articles on the file's `Date` spans. */
export function scoreWorldwide(documents: readonly LabelledDocument[], read = (text: string): Extraction => extract(text)): WorldwideScore {
  const score = { whole: new SpanScore(), stripped: new SpanScore() };
  for (const { text, spans } of documents) {
    const gold = spans.filter(({ label }) => label === 'Date');
    const found = datesIn(read(text));
    score.whole.add(text, gold, found);
    score.stripped.add(
      text,
      gold,
      found.flatMap((span) => calendarSpans(text, span)),
    );
  }
  return score;
}

const datesIn = ({ entities }: Extraction): CharSpan[] =>
  entities.flatMap(({ value, type, mentions }) => (value?.kind === 'date' && type === 'date' ? mentions : []));

const calendarSpans = (text: string, { start, end }: CharSpan): CharSpan[] =>
  calendarWords(text.slice(start, end)).map((words) => ({ start: start + words.start, end: start + words.end }));
