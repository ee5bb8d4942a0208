import type { CharRange } from '../document/span';
import { describe, RelataError } from '../errors';
import type { DocumentInfo, Entity, Extraction } from '../extraction';
import { singlesOf } from '../validation';
import { isRecord } from '../validation/shape';
import { textsById, withText } from './source-text';

/** A piece of a document that entities and relationships were read from. */
export interface TextUnit {
  readonly id: string;
  readonly document: string;
  readonly text: string;
}

/** A document with its pieces. */
export interface DocumentUnits {
  readonly document: DocumentInfo;
  /** The text; without it, what stands for it. */
  readonly text: string;
  readonly units: readonly TextUnit[];
  /** Which of them something stands in. */
  readonly unitAt: (start: number, sentence: number) => TextUnit | undefined;
}

/**
 * The documents of an extraction, each in pieces: paragraphs where its text is there, else the sentences that something was read in, in the words that it
 * was read from.
 *
 * @param text of the one document, or of several by id
 * @param most words of a unit: shorter paragraphs that follow on each other are one, as far as they have no more together
 * @throws RelataError `text-not-string`; `bad-option` for a text of another document than these; `not-an-extraction` for one of another text
 */
export function unitsOf(
  extraction: Extraction,
  text: string | Readonly<Record<string, string>> | undefined,
  most: number,
): DocumentUnits[] {
  const documents = singlesOf(extraction);
  const texts = textsGiven(documents, text);
  return documents.map((one) => {
    const own = texts.get(one.document.id);
    return own === undefined ? sentencesOf(one) : paragraphsOf(withText(one, own), own, most);
  });
}

/** The texts by the ids of their documents. */
function textsGiven(documents: readonly Extraction[], text: unknown): ReadonlyMap<string, string> {
  if (typeof text === 'string') {
    if (documents.length !== 1) throw new RelataError('text-not-string', { received: 'one text for several documents' });
    return new Map([[documents[0]!.document.id, text]]);
  }
  if (text !== undefined && !isRecord(text)) throw new RelataError('text-not-string', { received: describe(text) });
  return textsById(documents, text) as Map<string, string>;
}

function paragraphsOf({ document }: Extraction, text: string, most: number): DocumentUnits {
  const found = joined(paragraphsIn(text), text, most);
  const units = found.map(({ start, end }, i) => ({ id: `${document.id}/${i}`, document: document.id, text: text.slice(start, end) }));
  const unitAt = (place: number) => units[found.findLastIndex(({ start }) => start <= place)];
  return { document, text, units, unitAt };
}

/** Lines without a blank one between them, from their first letter to their last. */
function paragraphsIn(text: string): CharRange[] {
  const found: CharRange[] = [];
  let at = 0;
  let isOpen = false;
  for (const line of text.split('\n')) {
    const end = at + line.trimEnd().length;
    const last = found.at(-1);
    if (line.trim() === '') isOpen = false;
    else if (isOpen && last) found[found.length - 1] = { start: last.start, end };
    else found.push({ start: at + line.search(/\S/), end });
    if (line.trim() !== '') isOpen = true;
    at += line.length + 1;
  }
  return found;
}

/** Paragraphs with those that follow, as long as they have no more words together. */
function joined(paragraphs: readonly CharRange[], text: string, most: number): CharRange[] {
  const units: CharRange[] = [];
  let words = Infinity;
  for (const { start, end } of paragraphs) {
    const own = wordsIn(text.slice(start, end));
    words += own;
    if (words <= most) units[units.length - 1] = { start: units.at(-1)!.start, end };
    else {
      units.push({ start, end });
      words = own;
    }
  }
  return units;
}

export const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

function sentencesOf({ document, relations }: Extraction): DocumentUnits {
  const words = new Map<number, string>();
  for (const { sentence, span } of relations.flatMap(({ evidence }) => evidence))
    if (span.text.length > (words.get(sentence)?.length ?? 0)) words.set(sentence, span.text);
  const bySentence = new Map([...words].sort(([a], [b]) => a - b).map(([sentence, text]) => [sentence, { id: `${document.id}/${sentence}`, document: document.id, text }])); // prettier-ignore
  const units = [...bySentence.values()];
  return { document, text: units.map(({ text }) => text).join('\n'), units, unitAt: (_start, sentence) => bySentence.get(sentence) };
}

/** The pieces that an entity is mentioned in. */
export function unitsOfEntity({ mentions }: Entity, documents: ReadonlyMap<string, DocumentUnits>, only: DocumentUnits): TextUnit[] {
  const units = mentions.map((mention) => {
    const document = 'document' in mention ? documents.get(mention.document as string) : only;
    return document?.unitAt(mention.start, mention.sentence);
  });
  return [...new Set(units.filter((unit) => unit !== undefined))];
}
