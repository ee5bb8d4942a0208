import { read } from '../../src/1-reading';
import { tokenize } from '../../src/2-tokens';
import { parse } from '../../src/3-syntax';
import { recognize } from '../../src/4-entities';
import { resolve } from '../../src/5-coreference';
import type { Context, MentionedDocument, ResolvedDocument } from '../../src/document/layers';

/** A text as the rooms before coreference leave it. */
export function mentionedFrom(text: string, context: Context = {}): MentionedDocument {
  const source = { id: 'test', text, warnings: [] };
  return recognize(parse(tokenize(read(source, context), context), context), context);
}

/** A text as the rooms up to coreference leave it. */
export const resolvedFrom = (text: string, context: Context = {}): ResolvedDocument => resolve(mentionedFrom(text, context), context);

/** The words of a mention. */
export function mentionText({ text, tokens, mentions }: ResolvedDocument, index: number): string {
  const { start, end } = mentions[index];
  return text.slice(tokens.starts[start], tokens.ends[end - 1]);
}

/** Every entity of more than one mention as a line: `Tencent = The company = its`. */
export function chainLines(document: ResolvedDocument): string[] {
  const chains = document.entities.filter(({ mentions }) => mentions.length > 1);
  return chains.map(({ mentions }) => mentions.map((mention) => mentionText(document, mention)).join(' = '));
}
