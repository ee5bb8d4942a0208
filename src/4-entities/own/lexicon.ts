import type { LexiconEntry } from '../../document/own-names';
import type { TokenTable } from '../../document/tokens';
import type { TokenRange } from '../../document/span';
import { onceFor } from '../../lexicon/once-for';

/** A name of the caller's list where it stands in the text. */
export interface Listed<Entry> extends TokenRange {
  readonly entry: Entry;
}

type Named = Pick<LexiconEntry, 'name'>;

/** The entries whose names begin with one word. */
interface Shelf {
  /** By the name in lower case, spaces and apostrophes of one kind. */
  readonly byName: Map<string, Named[]>;
  /** Lengths that those names have. */
  readonly lengths: Set<number>;
  longest: number;
}

/** The letters and digits that a name begins with, in lower case: by them the entries are filed. */
const firstWord = (text: string): string => /^[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? text.slice(0, 1).toLowerCase();

const folded = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('’', "'").toLowerCase();

/** In a list of 100,000 names very many begin with one word ("Bank", "The"): none of them is looked at but those that stand there in full. */
const shelvesOf = onceFor((entries: readonly Named[]) => {
  const shelves = new Map<string, Shelf>();
  for (const entry of entries) {
    const name = folded(entry.name);
    for (const key of new Set([firstWord(entry.name), entry.name[0].toLowerCase()])) {
      let shelf = shelves.get(key);
      if (!shelf) shelves.set(key, (shelf = { byName: new Map(), lengths: new Set(), longest: 0 }));
      const same = shelf.byName.get(name);
      if (same) same.push(entry);
      else shelf.byName.set(name, [entry]);
      shelf.lengths.add(name.length);
      shelf.longest = Math.max(shelf.longest, name.length);
    }
  }
  return shelves;
});

/**
 * Where the names of a list stand in a text: whole words, the longest name at a place, as they are written or in capitals. White space
 * may be of any kind and length, apostrophes straight or curved. Takes time in proportion to the text; the list is read once.
 *
 * @param entries of two with one name the first counts
 */
export function findListed<Entry extends Named>(text: string, tokens: TokenTable, entries: readonly Entry[]): Listed<Entry>[] {
  if (entries.length === 0) return [];
  const shelves = shelvesOf(entries);
  const found: Listed<Entry>[] = [];
  for (let token = 0; token < tokens.length; token++) {
    // A tokenizer may keep "Acme-X" in one piece or cut it: the first letters are the same.
    const shelf = shelves.get(firstWord(tokens.lower[token])) ?? shelves.get(tokens.lower[token]);
    if (!shelf) continue;
    let best: Listed<Entry> | undefined;
    for (const entry of standingAt(text, tokens.starts[token], shelf) as Generator<Entry>) {
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

/** The entries whose names stand at a place but for their case. */
function* standingAt(text: string, start: number, { byName, lengths, longest }: Shelf): Generator<Named> {
  const ahead = folded(withSpaces(text, start, longest));
  for (const length of lengths) {
    if (length <= ahead.length) yield* byName.get(ahead.slice(0, length)) ?? [];
  }
}

/** As much text as has `length` characters where each stretch of white space counts as one. */
function withSpaces(text: string, start: number, length: number): string {
  let end = start;
  for (let count = 0; count < length && end < text.length; count++) {
    if (!/\s/.test(text[end])) end++;
    else while (end < text.length && /\s/.test(text[end])) end++;
  }
  return text.slice(start, end);
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
