import { isName } from '../document/entities';
import { partiesOf } from '../document/parties';
import { isSpan } from '../document/span';
import type { Extraction } from '../extraction';

/** What stands for a letter that is gone. */
const GONE = '█';

/** A document, and its text. */
export interface Told {
  readonly extraction: Extraction;
  readonly text: string;
}

/**
 * What a document says without some of its entities: neither they nor the relations that they take part in are there, and their names are blacked out,
 * letter by letter, so that all else stays where it is.
 *
 * @param ids those of the entities
 * @param names full names, which are blacked out wherever they stand; others are where they mean these entities
 */
export function withoutEntity({ extraction, text }: Told, ids: ReadonlySet<string>, names: readonly string[]): Told {
  const letters = Array.from({ length: text.length }, (_, i) => text[i]);
  const black = (start: number, end: number): void => {
    for (let at = start; at < end; at++) if (/\S/.test(letters[at])) letters[at] = GONE;
  };
  const gone = extraction.entities.filter(({ id }) => ids.has(id));
  const called = new Set(names);
  for (const { name, aliases, mentions } of gone) {
    for (const each of [name, ...aliases]) called.add(each);
    for (const { start, end, form } of mentions) if (isName(form)) black(start, end);
  }
  const everywhere = patternOf(names.filter((name) => /\s/.test(name)));
  if (everywhere) for (const match of text.matchAll(everywhere)) black(match.index, match.index + match[0].length);
  const redacted = letters.join('');

  const pattern = patternOf([...called]);
  const blacked = (words: string): string => (pattern ? words.replace(pattern, (name) => name.replace(/\S/g, GONE)) : words);
  const relations = extraction.relations.filter((relation) => !partiesOf(relation).some(({ entity }) => ids.has(entity)));
  const kept = new Set(relations.map(({ id }) => id));
  const clean = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return UNTOUCHED.has(key) ? value : blacked(value);
    if (Array.isArray(value)) return value.map((item) => clean(item, key));
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).map(([name, member]) => [name, clean(member, name)] as const);
    const record = Object.fromEntries(members) as Record<string, unknown>;
    if (isSpan(record)) record.text = redacted.slice(record.start, record.end);
    if (key === 'links' && Array.isArray(record.relations)) record.relations = record.relations.filter((id) => kept.has(id as string));
    return record;
  };
  const rest = { ...extraction, entities: extraction.entities.filter(({ id }) => !ids.has(id)), relations };
  return { extraction: clean(rest) as Extraction, text: redacted };
}

/** What is no text. */
const UNTOUCHED: ReadonlySet<string> = new Set(['id', 'entity', 'document', 'schema', 'type', 'inverse', 'kind', 'form', 'rule', 'resolvedBy', 'ids', 'code', 'timex']); // prettier-ignore

function patternOf(names: readonly string[]): RegExp | undefined {
  if (names.length === 0) return undefined;
  const sorted = [...names].filter((name) => name.trim() !== '').sort((a, b) => b.length - a.length);
  const escaped = sorted.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
