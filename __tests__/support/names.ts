import { read } from '../../src/1-reading';
import { tokenize } from '../../src/2-tokens';
import { parse } from '../../src/3-syntax';
import { recognize } from '../../src/4-entities';
import type { MentionRecord } from '../../src/document/entities';
import type { MentionedDocument, ParsedDocument } from '../../src/document/layers';

/** The text with the layers that the entity room needs. */
export const parsed = (text: string): ParsedDocument => {
  const source = { id: 'test', text, warnings: [] };
  return parse(tokenize(read(source, {}), {}), {});
};

export const recognized = (text: string): MentionedDocument => recognize(parsed(text), {});

export const isName = ({ form }: MentionRecord): boolean => form === 'name' || form === 'acronym';
