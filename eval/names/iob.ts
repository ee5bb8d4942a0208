import type { TokenRange } from '../../src/document/span';

/** The three types that all name corpora mark, and buildings, which some of them mark on their own. */
export type CorpusType = 'person' | 'organization' | 'place' | 'facility';

/** A name as a corpus marks it: a range of its tokens. */
export interface GoldName extends TokenRange {
  readonly type: CorpusType;
}

/** A document of a corpus: its tokens, sentence by sentence, and the names of our types. */
export interface IobDocument {
  readonly sentences: readonly (readonly string[])[];
  /** Ranges in the tokens of all sentences, one after the other. */
  readonly names: readonly GoldName[];
}

export interface IobCorpus {
  readonly documents: readonly IobDocument[];
  /** Whether buildings have a type of their own; elsewhere they are places. */
  readonly marksFacilities: boolean;
}

/** The corpora's labels → our types; others are no names of ours (products, works, nationalities, dates). */
const TYPES: Readonly<Record<string, CorpusType>> = {
  per: 'person', person: 'person',
  org: 'organization', organization: 'organization', corporation: 'organization', group: 'organization',
  loc: 'place', location: 'place', place: 'place', gpe: 'place', 'geo-loc': 'place',
  fac: 'facility', facility: 'facility',
}; // prettier-ignore

const DOCUMENT_START = '-DOCSTART-';

/**
 * Reads a corpus in IOB2: a token and its tag a line with a tab between, an empty line after each sentence. `-DOCSTART-` begins a document;
 * where there is none, every sentence is a document, since nobody can tell where one text ends.
 *
 * @param gaps whether a document ends at two empty lines, as Wikigold's articles do; in other corpora two stand where a sentence was taken out
 */
export function readIob(text: string, { gaps = false }: { gaps?: boolean } = {}): IobCorpus {
  const whole = gaps || text.includes(DOCUMENT_START);
  const documents: IobDocument[] = [];
  let sentences: string[][] = [];
  let tags: string[] = [];
  let words: string[] = [];
  let marksFacilities = false;

  const endSentence = (): void => {
    if (words.length > 0) sentences.push(words);
    words = [];
    if (!whole) endDocument();
  };
  const endDocument = (): void => {
    if (sentences.length > 0) documents.push({ sentences, names: namesOf(tags) });
    sentences = [];
    tags = [];
  };
  for (const line of text.split('\n')) {
    const [word, tag] = line.replace(/\r$/, '').split('\t');
    if (word === DOCUMENT_START || (gaps && word === '' && words.length === 0)) {
      endSentence();
      endDocument();
    } else if (word === '' || tag === undefined) endSentence();
    else {
      words.push(word);
      tags.push(tag);
      if (typeOf(tag) === 'facility') marksFacilities = true;
    }
  }
  endSentence();
  endDocument();
  return { documents, marksFacilities };
}

const typeOf = (tag: string): CorpusType | undefined => TYPES[tag.slice(2).toLowerCase()];

/** An `I-` that continues nothing begins a name, as IOB1 has it. */
function namesOf(tags: readonly string[]): GoldName[] {
  const names: GoldName[] = [];
  let start = 0;
  tags.forEach((tag, i) => {
    if (tag.startsWith('B-') || tag.slice(2) !== tags[i - 1]?.slice(2)) start = i;
    const type = typeOf(tag);
    const next = tags[i + 1];
    if (type !== undefined && !(next?.startsWith('I-') && next.slice(2) === tag.slice(2))) names.push({ start, end: i + 1, type });
  });
  return names;
}
