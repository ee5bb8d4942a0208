import { readConllu } from '../syntax/conllu';
import type { GoldDocument } from '../syntax/types';

/** A stretch of a text that refers to something. Offsets count UTF-16 code units. */
export interface GumMention {
  readonly start: number;
  readonly end: number;
  /** What it refers to: mentions with the same number are the same thing. */
  readonly entity: string;
  /** The words that must be found for it to count as found: its head noun, or its name. */
  readonly core: readonly { readonly start: number; readonly end: number }[];
}

export interface GumDocument {
  readonly text: string;
  /** In the order in which they begin. */
  readonly mentions: readonly GumMention[];
}

/** Reads the entities of UD English GUM, which its last column opens and closes as brackets: `Entity=(1-person-new-nnnnn-cf1-1-coref`. */
export const readGum = (source: string): GumDocument[] =>
  readConllu(source).map((document) => ({ text: document.text, mentions: mentionsOf(document) }));

interface Open {
  readonly entity: string;
  /** Token that it begins with. */
  readonly first: number;
  /** Numbers of its core tokens, from 1. */
  readonly core: readonly number[];
}

function mentionsOf({ sentences }: GoldDocument): GumMention[] {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const open: Open[] = [];
  const found: GumMention[] = [];
  const close = ({ entity, first, core }: Open, last: number): void => {
    const own = tokens.slice(first, last + 1).filter(({ start }) => start >= 0);
    if (own.length === 0) return;
    const inCore = core.map((number) => tokens[first + number - 1]).filter((token) => token !== undefined && token.start >= 0);
    found.push({ start: own[0].start, end: own.at(-1)!.end, entity, core: inCore.map(({ start, end }) => ({ start, end })) });
  };
  tokens.forEach(({ misc = '' }, index) => {
    const [, brackets = ''] = /(?:^|\|)Entity=([^|]*)/.exec(misc) ?? [];
    for (const [bracket] of brackets.matchAll(/\([^()]+\)?|[^()]+\)/g)) {
      if (!bracket.startsWith('(')) {
        const at = open.findLastIndex(({ entity }) => entity === bracket.slice(0, -1));
        if (at >= 0) close(open.splice(at, 1)[0], index);
        continue;
      }
      const [entity, , , , , core = ''] = bracket.slice(1).replace(/\)$/, '').split('-');
      const mention = { entity, first: index, core: core.split(',').map(Number) };
      if (bracket.endsWith(')')) close(mention, index);
      else open.push(mention);
    }
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
