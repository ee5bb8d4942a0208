import type { ResolvedDocument } from '../document/layers';
import { uposOf, xposOf } from '../document/tree';
import { onceFor } from '../lexicon/once-for';
import type { NameRecord } from './names';

/** Longest title that is looked over: "the 52-year-old Norwegian concert violinist". */
const MAX_TITLE = 6;
/** Names in one list. */
const MAX_LIST = 10;

/** Names by the token that they start at. */
export type NamesByStart = ReadonlyMap<number, NameRecord>;

/** Names by their mention. */
export type NamesByMention = ReadonlyMap<number, NameRecord>;

type Names = readonly NameRecord[];

/** Many rules ask for them: built once a document. */
const namesBy = (keyOf: (name: NameRecord) => number): ((names: Names) => ReadonlyMap<number, NameRecord>) =>
  onceFor((names: Names) => new Map(names.map((name) => [keyOf(name), name])));

/** By the token behind them. */
export const namesByEnd = namesBy(({ end }) => end);
export const namesByStart: (names: Names) => NamesByStart = namesBy(({ start }) => start);
export const namesByMention: (names: Names) => NamesByMention = namesBy(({ mention }) => mention);

/** The person named at `token`, or behind a title that stands there: "Lars Roe", "violinist Lars Roe", "the late Lars Roe". */
export function personAt(document: ResolvedDocument, names: NamesByStart, token: number): NameRecord | undefined {
  for (let at = token; at <= token + MAX_TITLE && at < document.tokens.length; at++) {
    const name = names.get(at);
    // What belongs to a person in "of Ann Hart's brother" does not stand for the person.
    if (name && xposOf(document, name.end) === 'POS') return undefined;
    if (name?.type === 'person') return name;
    // "the Arsenal striker Dan Cole": what the person belongs to is passed by.
    if (name) at = name.end - 1;
    else if (!/^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(uposOf(document, at))) return undefined;
  }
  return undefined;
}

/** Where a remark in brackets that opens at `token` ends, or `token`: "(9)", "(b. 1972)". */
export function afterBrackets({ tokens: { lower, length } }: ResolvedDocument, token: number): number {
  if (lower[token] !== '(') return token;
  for (let at = token + 1; at < Math.min(length, token + 10); at++) if (lower[at] === ')') return at + 1;
  return token;
}

/**
 * What a list of persons may be: one name alone, names as they follow each other ("Max, Ida and Jo"), or two parents, of whom the second may
 * have a title, too ("Tom Vane and the singer Ann Hart", "Tom Vane and his wife Ann").
 */
export type ListOfPersons = 'one' | 'many' | 'parents';

/** The persons named from `token` on: "Max and Ida", "Max (9), Ida, 7, and Jo". */
export function personsAt(document: ResolvedDocument, names: NamesByStart, token: number, list: ListOfPersons): NameRecord[] {
  const first = personAt(document, names, token);
  if (!first || list === 'one') return first ? [first] : [];
  const found = [first];
  while (found.length < (list === 'many' ? MAX_LIST : 2)) {
    const at = afterJoiner(document, afterAge(document, found.at(-1)!.end), list === 'many', found.length > 1);
    if (at < 0) break;
    const next = list === 'many' ? names.get(at) : personAt(document, names, afterSpouse(document, at));
    if (next?.type !== 'person' || next.sentence !== first.sentence || xposOf(document, next.end) === 'POS') break;
    found.push(next);
  }
  return found;
}

/** Where an age ends: "(9)", ", 7". */
function afterAge(document: ResolvedDocument, token: number): number {
  const { lower } = document.tokens;
  const at = afterBrackets(document, token);
  return lower[at] === ',' && /^[1-9]\d?$/.test(lower[at + 1] ?? '') ? at + 2 : at;
}

/** Behind the comma or "and" of a list, or -1. Of two, "Max, and Ida" is no list: the comma closes what was said of Max. */
function afterJoiner({ tokens: { lower } }: ResolvedDocument, token: number, byComma: boolean, isLong: boolean): number {
  if (/^(?:and|&)$/.test(lower[token] ?? '')) return token + 1;
  if (lower[token] !== ',' || !byComma) return -1;
  if (!/^(?:and|&)$/.test(lower[token + 1] ?? '')) return token + 1;
  return isLong ? token + 2 : -1;
}

/** Behind "his wife," or "her second husband". */
function afterSpouse({ tokens: { lower } }: ResolvedDocument, token: number): number {
  if (!/^(?:his|her)$/.test(lower[token]!)) return token;
  for (let at = token + 1; at < token + 4; at++)
    if (/^(?:wife|husband|spouse)$/.test(lower[at] ?? '')) return lower[at + 1] === ',' ? at + 2 : at + 1;
  return token;
}
