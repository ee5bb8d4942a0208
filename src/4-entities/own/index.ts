import type { MentionRecord } from '../../document/entities';
import type { Context, ParsedDocument } from '../../document/layers';
import { onceFor } from '../../lexicon/once-for';
import { coverage } from '../mentions';
import { foldedText } from '../../document/text';
import { findListed } from './lexicon';
import { askRecognizers, type Recognized } from './recognizers';
import { topOf } from '../../document/tree';

/**
 * The names that the caller's own recognizers and lexicon find: before all that the library finds itself. Recognizers come before the lexicon,
 * each in the caller's order; what overlaps an earlier one is left out.
 *
 * @returns in the order of the text, not overlapping
 */
export function findOwnNames(document: ParsedDocument, { lexicon = [], recognizers = [] }: Context): MentionRecord[] {
  if (lexicon.length === 0 && recognizers.length === 0) return [];
  const { text, tokens } = document;
  const found: (Recognized & { readonly rule: string })[] = [
    ...askRecognizers(text, tokens, recognizers).map((name) => ({ rule: 'recognizer', ...name })),
    ...findListed(text, tokens, lexicon).map(({ start, end, entry }) => ({
      rule: 'lexicon',
      start,
      end,
      type: entry.type,
      ...(entry.ids && { ids: entry.ids }),
    })),
  ];
  const taken = new Uint8Array(tokens.length);
  const mentions: MentionRecord[] = [];
  for (const { start, end, type, rule, ids, name = foldedText(document, { start, end }) } of found) {
    if (taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    mentions.push({
      start,
      end,
      head: topOf(document, { start, end }),
      type,
      form: 'name',
      name,
      rule,
      confidence: 1,
      ...(ids && { ids }),
    });
  }
  return mentions.sort((a, b) => a.start - b.start);
}

const entriesOf = onceFor((aliases: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(aliases).flatMap(([name, others]) => [name, ...others].map((each) => ({ name: each }))),
);

/** Names of `aliases` where nothing else was found: "Big Blue" is a name because the caller says so, whatever else is known of it. */
export function findAliases(document: ParsedDocument, { aliases = {} }: Context, found: readonly MentionRecord[]): MentionRecord[] {
  const entries = entriesOf(aliases);
  if (entries.length === 0) return [];
  const covered = coverage(found, document.tokens.length);
  return findListed(document.text, document.tokens, entries).flatMap(({ start, end }): MentionRecord[] =>
    covered.subarray(start, end).includes(1)
      ? []
      : [
          {
            start,
            end,
            head: topOf(document, { start, end }),
            type: 'concept',
            form: 'name',
            name: foldedText(document, { start, end }),
            rule: 'alias',
            confidence: 0.9,
          },
        ],
  );
}
