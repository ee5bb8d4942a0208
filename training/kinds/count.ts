import { isNameShape, SHAPE } from '../../src/4-entities/names/shapes';
import { namesIn } from '../../src/4-entities/names/tagger/labels';
import commonWords from '../../src/lexicon/common-words.tsv';
import type { GazetteerClass } from '../../src/lexicon/gazetteer';
import gazetteer from '../../src/lexicon/gazetteer.tsv';
import { readRows } from '../../src/document/rows';
import type { TrainingText } from '../names/corpora';
import { labelledText, UNKNOWN } from '../names/examples';

/** What a word may be in names. Head nouns ("bank", "river") are the gazetteer's: kinds for them made the tagger worse. */
export const KINDS = ['given name', 'surname', 'place', 'organization', 'demonym', 'common'] as const;
type Kind = (typeof KINDS)[number];

const KIND_OF: Readonly<Partial<Record<GazetteerClass, Kind>>> = {
  CTRY: 'place', REGION: 'place', USST: 'place', CITY: 'place', ORGN: 'organization', INTL: 'organization', FN2: 'given name', LN2: 'surname',
  DEM: 'demonym', NOTNAME: 'common', SAY: 'common', LPREP: 'common',
}; // prettier-ignore

/** What being in a list counts, in mentions. */
const LISTED = 3;
/** Mentions of a word that count in the texts at most. */
const MOST = 20;

/** How often each word is of each kind: lower-cased word → a number for each of `KINDS`. */
export type KindCounts = Map<string, Float64Array>;

/** Counts words by kind in the lists and in texts whose names are marked. */
export function countKinds(texts: readonly TrainingText[]): KindCounts {
  const counts = countLists();
  for (const [word, seen] of countTexts(texts)) {
    let total = 0;
    for (const count of seen) total += count;
    const share = Math.min(1, MOST / total);
    const row = rowOf(counts, word);
    for (let kind = 0; kind < row.length; kind++) row[kind] += seen[kind] * share;
  }
  return counts;
}

function countLists(): KindCounts {
  const counts: KindCounts = new Map();
  for (const [phrase, classes] of readRows(gazetteer)) {
    if (phrase.includes(' ')) continue;
    for (const name of classes.split(',') as GazetteerClass[]) {
      const kind = KIND_OF[name];
      if (kind !== undefined) add(counts, phrase, kind, LISTED);
    }
  }
  for (const [word] of readRows(commonWords)) add(counts, word, 'common', LISTED);
  return counts;
}

function countTexts(texts: readonly TrainingText[]): KindCounts {
  const counts: KindCounts = new Map();
  for (const text of texts) {
    const { scene, known } = labelledText(text);
    const { shapes, opening, titled, document } = scene;
    const { lower } = document.tokens;
    const covered = new Uint8Array(lower.length);
    for (const { start, end, type } of namesIn(known.map((label) => (label === UNKNOWN ? 0 : label)))) {
      covered.fill(1, start, end);
      for (let token = start; token < end; token++) {
        if (isNameShape(shapes[token]))
          for (const [kind, count] of kindsIn(type, token - start, end - start)) add(counts, lower[token], kind, count);
      }
    }
    for (let token = 0; token < lower.length; token++) {
      if (covered[token] === 1) continue;
      if (shapes[token] === SHAPE.lower) add(counts, lower[token], 'common', 1);
      else if (!text.partial && shapes[token] === SHAPE.capital && opening[token] + titled[token] === 0)
        add(counts, lower[token], 'common', 0.3);
    }
  }
  return counts;
}

/** What a word of a name is, by its place in it; a word of a longer name says less of itself. */
function kindsIn(type: string, at: number, length: number): readonly (readonly [Kind, number])[] {
  if (type === 'place') return [['place', length === 1 ? 1 : 0.3]];
  if (type === 'organization') return length === 1 ? [['organization', 1]] : at === 0 ? [['organization', 0.2]] : [];
  if (length === 1) return [['given name', 0.4], ['surname', 0.6]]; // prettier-ignore
  if (at === 0) return [['given name', 1]];
  return [['surname', at === length - 1 ? 1 : 0.3]];
}

function rowOf(counts: KindCounts, word: string): Float64Array {
  let row = counts.get(word);
  if (row === undefined) counts.set(word, (row = new Float64Array(KINDS.length)));
  return row;
}

const add = (counts: KindCounts, word: string, kind: Kind, by: number): void => {
  rowOf(counts, word)[KINDS.indexOf(kind)] += by;
};
