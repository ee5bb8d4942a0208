import type { MentionRecord } from '../document/entities';
import type { TokenRange } from '../document/span';

/** Order of `mentions`: by first token, a longer one before those inside it. */
export const byPosition = (a: MentionRecord, b: MentionRecord): number => a.start - b.start || b.end - a.end;

/** 1 for each token that one of the ranges covers. */
export function coverage(ranges: readonly TokenRange[], length: number): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { start, end } of ranges) covered.fill(1, start, end);
  return covered;
}

/** For each token the index of the range that covers it, or -1; ranges do not overlap. */
export function indexRanges(ranges: readonly TokenRange[], length: number): Int32Array {
  const rangeAt = new Int32Array(length).fill(-1);
  ranges.forEach(({ start, end }, index) => rangeAt.fill(index, start, end));
  return rangeAt;
}

/**
 * For each token the mention that it stands for: the name or value that covers it, else the nominal or pronoun it heads, or -1. A demonym stands
 * within what another mention stands for, so that only who asks for demonyms gets them.
 */
export function indexMentions(mentions: readonly MentionRecord[], length: number): Int32Array {
  const mentionOf = new Int32Array(length).fill(-1);
  mentions.forEach(({ start, end, head, form }, index) => {
    if (form === 'demonym') return;
    if (form === 'nominal' || form === 'pronoun') mentionOf[head] = index;
    else mentionOf.fill(index, start, end);
  });
  return mentionOf;
}
