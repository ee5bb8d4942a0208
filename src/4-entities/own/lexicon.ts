import type { LexiconEntry } from '../../document/own-names';
import type { TokenTable } from '../../document/tokens';
import type { TokenRange } from '../../document/span';

/** A name of the caller's list where it stands in the text. */
export interface Listed<Entry> extends TokenRange {
  readonly entry: Entry;
}

/** The letters and digits that a name begins with, in lower case: by them the entries are filed. */
const firstWord = (text: string): string => /^[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? text.slice(0, 1).toLowerCase();

/**
 * Where the names of a list stand in a text: whole words, the longest name at a place, as they are written or in capitals. White space
 * may be of any kind and length, apostrophes straight or curved. Takes time in proportion to the text.
 */
export function findListed<Entry extends Pick<LexiconEntry, 'name'>>(
  text: string,
  tokens: TokenTable,
  entries: readonly Entry[],
): Listed<Entry>[] {
  if (entries.length === 0) return [];
  const byFirst = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of new Set([firstWord(entry.name), entry.name[0].toLowerCase()])) byFirst.set(key, [...(byFirst.get(key) ?? []), entry]);
  }
  const found: Listed<Entry>[] = [];
  for (let token = 0; token < tokens.length; token++) {
    let best: Listed<Entry> | undefined;
    // A tokenizer may keep "Acme-X" in one piece or cut it: the first letters are the same.
    const candidates = byFirst.get(firstWord(tokens.lower[token])) ?? byFirst.get(tokens.lower[token]);
    for (const entry of candidates ?? []) {
      const end = matchEnd(text, tokens.starts[token], entry.name);
      if (end < 0) continue;
      let last = token + 1;
      while (last < tokens.length && tokens.ends[last - 1] < end) last++;
      if (tokens.ends[last - 1] === end && (best === undefined || last > best.end)) best = { start: token, end: last, entry };
    }
    if (best === undefined) continue;
    found.push(best);
    token = best.end - 1;
  }
  return found;
}

/** Where a name that begins at `start` ends, or -1 if it does not stand there. */
function matchEnd(text: string, start: number, name: string): number {
  const written = endOf(text, start, name);
  return written >= 0 ? written : endOf(text, start, name.toUpperCase());
}

function endOf(text: string, start: number, name: string): number {
  let at = start;
  for (let i = 0; i < name.length; i++) {
    if (/\s/.test(name[i])) {
      if (!/\s/.test(text[at] ?? '')) return -1;
      while (/\s/.test(text[at] ?? '')) at++;
      while (i + 1 < name.length && /\s/.test(name[i + 1])) i++;
    } else if (plain(text[at]) === plain(name[i])) at++;
    else return -1;
  }
  return at;
}

const plain = (char: string | undefined): string | undefined => (char === '’' ? "'" : char);
