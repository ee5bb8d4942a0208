import compromise from 'compromise';
import { extract, type Extraction } from 'relata';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

import type { CorpusType } from './iob';

/** A name in a text, in code units. */
export interface TextName {
  readonly start: number;
  readonly end: number;
  readonly type: CorpusType;
}

/** Something that finds names in a text. */
export type System = (text: string) => TextName[];

const OURS: Readonly<Record<string, CorpusType>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  facility: 'facility',
};

/** What the library calls by name; where a corpus has no facilities the caller takes them for places. */
export const namesIn = ({ entities }: Extraction): TextName[] =>
  entities.flatMap(({ type, mentions }) => {
    const known = Object.hasOwn(OURS, type) ? OURS[type] : undefined;
    return known === undefined
      ? []
      : mentions.filter(({ form }) => form === 'name' || form === 'acronym').map(({ start, end }) => ({ start, end, type: known }));
  });

const relata: System = (text) => namesIn(extract(text));

interface CompromiseJson {
  readonly text: string;
  readonly offset: { readonly start: number; readonly length: number };
}

const compromiseNames: System = (text) => {
  const document = compromise(text);
  const names = (view: { json(options: object): unknown }, type: CorpusType): TextName[] =>
    (view.json({ offset: true }) as CompromiseJson[]).flatMap(({ offset }) =>
      trimmed(text, offset.start, offset.start + offset.length, type),
    );
  return [...names(document.people(), 'person'), ...names(document.organizations(), 'organization'), ...names(document.places(), 'place')];
};

/** compromise's names come with the marks and the possessive around them. */
function trimmed(text: string, from: number, to: number, type: CorpusType): TextName[] {
  let start = from;
  let end = to;
  const isWord = (at: number): boolean => /[\p{L}\p{N}]/u.test(text[at]);
  while (start < end && !isWord(start)) start++;
  while (end > start && !isWord(end - 1)) end--;
  if (/['’]s$/.test(text.slice(start, end))) end -= 2;
  return end > start ? [{ start, end, type }] : [];
}

const wink = winkNLP(model, ['sbd', 'ner']);
const WINK: Readonly<Record<string, CorpusType>> = { PERSON: 'person', ORG: 'organization', ORGANIZATION: 'organization', GPE: 'place', LOC: 'place', LOCATION: 'place' }; // prettier-ignore

const winkNames: System = (text) => {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- a marker that is passed back, and called by wink alone
  const found = wink.readDoc(text).entities().out(wink.its.detail) as unknown as { value: string; type: string }[];
  let at = 0;
  return found.flatMap(({ value, type }) => {
    const start = text.indexOf(value, at);
    if (start < 0) return [];
    at = start + value.length;
    return Object.hasOwn(WINK, type) ? [{ start, end: at, type: WINK[type] }] : [];
  });
};

/** By name; ours first. */
export const SYSTEMS: readonly (readonly [name: string, find: System])[] = [
  ['relata', relata],
  ['compromise', compromiseNames],
  ['wink-nlp', winkNames],
];
