import { annotateSyntax } from '../../src/annotate';
import { findSpans, sceneOfText } from '../../src/4-entities';
import { Elsewhere } from '../../src/4-entities/names/tagger/elsewhere';
import { Features, IDENTITY_FEATURES, MOST_FEATURES } from '../../src/4-entities/names/tagger/features';
import { LABEL_COUNT, TAGGED_TYPES } from '../../src/4-entities/names/tagger/labels';
import { liveTokens } from '../../src/4-entities/names/tagger/live';
import { segmentsOf } from '../../src/4-entities/names/tagger/tagger';
import type { FoundName } from '../../src/4-entities/names/found';
import type { Scene } from '../../src/4-entities/names/scene';
import type { TextName, TrainingText } from './corpora';

/** A text with the features of its tokens. */
export interface Example {
  readonly source: TrainingText;
  readonly scene: Scene;
  readonly rules: readonly FoundName[];
  readonly live: Uint8Array;
  readonly segments: readonly { readonly start: number; readonly end: number }[];
  /** What the tagger should say; for a text that is marked in part, 255 where nothing is known. */
  gold: Uint8Array;
  /** The same as it was read. */
  readonly known: Uint8Array;
  /** Features of the first pass: those of token `t` from `first[t]` to `first[t + 1]`. */
  rows: Int32Array;
  first: Int32Array;
  /** How many of a token's features are the word itself; they come first. */
  readonly identity: Uint8Array;
  /** The same of what the first pass says elsewhere, once it is known. */
  more?: { readonly rows: Int32Array; readonly first: Int32Array };
  /** 1 where the word has a capital: there its identity is left out now and then. */
  readonly capital: Uint8Array;
}

export const UNKNOWN = 255;
export { LABEL_COUNT };

/** A text with what the tagger should say of it. */
export interface LabelledText {
  readonly scene: Scene;
  readonly live: Uint8Array;
  /** A label for each token; 255 where nothing is known. */
  readonly known: Uint8Array;
}

export function labelledText(source: TrainingText): LabelledText {
  const document = annotateSyntax({ id: 'text', text: source.text, warnings: [] }, {});
  const scene = sceneOfText(document, {});
  const live = liveTokens(scene);
  return { scene, live, known: labelsOf(scene, live, source) };
}

export function exampleOf(source: TrainingText): Example {
  const { scene, live, known } = labelledText(source);
  const rules = findSpans(scene);
  const features = new Features(scene, rules);
  const write = (token: number, out: Int32Array): number => features.write(token, out, 0);
  return {
    source,
    scene,
    rules,
    live,
    segments: segmentsOf(live, scene.document.sentences),
    gold: known,
    known,
    ...gather(live, write),
    identity: new Uint8Array(live.length).fill(IDENTITY_FEATURES),
    capital: scene.shapes.map((shape) => (shape >= 2 ? 1 : 0)),
  };
}

/** Bits of the hash by which features are counted. */
const COUNTED = (1 << 24) - 1;

/** Takes away the features that are seen less than `least` times: they would only fill rows that others need. */
export function dropRare(examples: readonly Example[], least: number): void {
  const seen = new Uint8Array(COUNTED + 1);
  for (const { rows } of examples) for (const row of rows) if (seen[row & COUNTED] < 255) seen[row & COUNTED]++;
  for (const example of examples) {
    const { rows, first, identity } = example;
    const kept = new Int32Array(rows.length);
    const starts = new Int32Array(first.length);
    let size = 0;
    for (let token = 0; token + 1 < first.length; token++) {
      starts[token] = size;
      const words = first[token] + identity[token];
      for (let i = first[token]; i < first[token + 1]; i++) {
        if (seen[rows[i] & COUNTED] >= least) kept[size++] = rows[i];
        if (i < words) identity[token] = size - starts[token];
      }
    }
    starts[first.length - 1] = size;
    example.rows = kept.slice(0, size);
    example.first = starts;
  }
}

/** Adds what the first pass says of the other mentions. */
export function addElsewhere(example: Example, labels: Uint8Array): void {
  const elsewhere = new Elsewhere(example.scene, labels);
  example.more = gather(example.live, (token, out) => elsewhere.write(token, out, 0));
}

function gather(live: Uint8Array, write: (token: number, out: Int32Array) => number): { rows: Int32Array; first: Int32Array } {
  const first = new Int32Array(live.length + 1);
  let rows = new Int32Array(1024);
  let size = 0;
  const buffer = new Int32Array(MOST_FEATURES);
  for (let token = 0; token < live.length; token++) {
    first[token] = size;
    if (live[token] === 0) continue;
    const count = write(token, buffer);
    if (size + count > rows.length) {
      const larger = new Int32Array(2 * (size + count));
      larger.set(rows);
      rows = larger;
    }
    rows.set(buffer.subarray(0, count), size);
    size += count;
  }
  first[live.length] = size;
  return { rows: rows.slice(0, size), first };
}

/** The marked names as labels of the library's own tokens. */
function labelsOf({ document }: Scene, live: Uint8Array, { names, partial }: TrainingText): Uint8Array {
  const { starts, ends, length } = document.tokens;
  const labels = new Uint8Array(length).fill(partial ? UNKNOWN : 0);
  let token = 0;
  for (const name of names) {
    while (token < length && ends[token] <= name.start) token++;
    const type = TAGGED_TYPES.indexOf(name.type);
    for (let inside = token; inside < length && starts[inside] < name.end; inside++) {
      labels[inside] = 2 * type + (inside === token ? 1 : 2);
    }
  }
  // What the tagger never sees is outside.
  for (let i = 0; i < length; i++) if (live[i] === 0) labels[i] = 0;
  for (let i = 0; i < length; i++) {
    const label = labels[i];
    const before = i > 0 ? labels[i - 1] : 0;
    if (label !== 0 && label !== UNKNOWN && label % 2 === 0 && before !== label && before !== label - 1) labels[i] = label - 1;
  }
  return labels;
}

/** How a copy is written: in capitals or with a capital on every word, as headlines are, or all in small letters, as people type in haste. */
export type Casing = 'upper' | 'title' | 'lower';

const WRITE: Readonly<Record<Casing, (text: string) => string>> = {
  upper: (text) => text.toUpperCase(),
  title: (text) => text.replace(/(^|[ “"(])(\p{Ll})(?=\p{L}{3})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  lower: (text) => text.toLowerCase(),
};

/** A copy in another casing; undefined where that changes the text's length. */
export function copyIn(casing: Casing, source: TrainingText): TrainingText | undefined {
  const text = WRITE[casing](source.text);
  return text.length === source.text.length ? { ...source, text, corpus: `${source.corpus} copies` } : undefined;
}

export type { TextName };
