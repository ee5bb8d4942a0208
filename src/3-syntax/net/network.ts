import { remember } from '../../lexicon/remember';
import { decode, readMargins } from './decode';
import { keyOf, ROOT, rowsOf, TABLES, type Vocabulary } from './features';
import type { Kernel } from './kernel';
import type { Model, Tensor } from './model';

/** Longest sentence in tokens, root included. The tokens room cuts sentences well below. */
export const LONGEST = 512;
/** 1 in the activations that are 16-bit integers; the kernel's scan writes with the same. */
const ONE = 1024;
/** 1 in what the labels are read from, which reaches further from 0. */
const LABEL_ONE = 512;
/** Words whose vectors are kept; then all are forgotten. 96 numbers of 2 bytes each. */
const REMEMBERED = 50_000;
/** Words whose gates are kept, 3 kB each. */
const GATES_KEPT = 4_096;
/** Stands for the root among the words; no token is empty. */
const ROOT_WORD = '';
const EPSILON = 1e-5;
/** A tag this far below the best has a probability of less than one in twenty thousand: a twentieth of the step in which the sum is kept. */
const NOTHING = 10;
const LEAK = 0.1;

/** What the net says of one sentence. Columns have the root at 0 and are overwritten by the next sentence. */
export interface Parse {
  /** Indices into the model's tags. */
  readonly tags: Uint8Array;
  /** Heads within the sentence; 0 is the root. */
  readonly heads: Int32Array;
  /** Indices into the model's labels. */
  readonly labels: Uint8Array;
  /** How much better the head is than the next best. */
  readonly margins: Float32Array;
}

/** The places of words in a list of tens of thousands: found by halving where it is in order, which is quicker than a map to make. */
function placesIn(words: readonly string[]): Pick<ReadonlyMap<string, number>, 'get'> {
  for (let i = 1; i < words.length; i++) if (words[i - 1] >= words[i]) return numbered(words, 0);
  return {
    get(word) {
      let low = 0;
      let high = words.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (words[middle] < word) low = middle + 1;
        else high = middle;
      }
      return words[low] === word ? low : undefined;
    },
  };
}

/** The words with their numbers, from `first` on. */
function numbered(words: readonly string[], first: number): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (let i = 0; i < words.length; i++) numbers.set(words[i], first + i);
  return numbers;
}

/** A product with packed weights: what the kernel needs to know of it. */
interface Dense {
  readonly weights: number;
  readonly inputs: number;
  readonly outputs: number;
  /** What an output is multiplied by, activations' scale included, and what is then added. */
  readonly scales: number;
  readonly biases: number;
}

/**
 * The net over one kernel's memory, which holds all weights once, and buffers for one sentence:
 *
 *     x        i16  LONGEST+1 × widest input of a layer   what the next product reads
 *     y        i32  LONGEST+1 × widest output             what the last product gave
 *     narrow   f32  4 × LONGEST × widths                  arc head, arc dependent, label head, label dependent
 *     scores   f32  LONGEST × LONGEST                     arcs
 */
export class Network {
  private readonly layers: readonly Dense[];
  private readonly tag: Dense;
  private readonly narrow: Dense;
  private readonly label: Dense;
  private readonly i16: Int16Array;
  private readonly i32: Int32Array;
  private readonly f32: Float32Array;
  private readonly x: readonly [number, number];
  private readonly y: number;
  private readonly arcProduct: number;
  private readonly vectors = new Map<string, Int16Array>();
  private readonly gates = new Map<string, Int32Array>();
  private readonly vocabulary: Vocabulary;
  private readonly rootVector: Int16Array;
  private readonly output: Parse;
  private readonly rootLabel: number;

  /** @param open gives a kernel with that many bytes of memory */
  constructor(
    readonly model: Model,
    open: (bytes: number) => Kernel,
    private readonly kernel = open(sizeOf(model)),
  ) {
    const { shape } = model;
    this.i16 = new Int16Array(kernel.buffer);
    this.i32 = new Int32Array(kernel.buffer);
    this.f32 = new Float32Array(kernel.buffer);
    const place = new Places();
    const layerWidth = 2 * shape.hidden;
    const layers = Array.from({ length: shape.layers }, (_, i) => this.load(place, `layer${i}`, ONE));
    this.layers = layers;
    this.tag = this.load(place, 'tag', ONE, layerWidth + shape.tagWidth);
    this.narrow = this.load(place, 'narrow', ONE);
    this.label = this.load(place, 'label', LABEL_ONE);
    this.arcProduct = place.take(shape.arc * shape.arc * 4);
    this.f32.set(model.tensor('arcProduct').values, this.arcProduct >> 2);
    const widest = layerWidth + shape.tagWidth;
    this.x = [place.take((LONGEST + 1) * widest * 2), place.take((LONGEST + 1) * widest * 2)];
    this.y = place.take((LONGEST + 1) * Math.max(...layers.map(({ outputs }) => outputs)) * 4);
    this.buffers = {
      logits: place.take(LONGEST * this.tag.outputs * 4),
      arcHead: place.take(LONGEST * shape.arc * 4),
      arcDependent: place.take(LONGEST * shape.arc * 4),
      arcTurned: place.take(LONGEST * shape.arc * 4),
      labelHead: place.take(LONGEST * shape.label * 4),
      labelDependent: place.take(LONGEST * shape.label * 4),
      scores: place.take(LONGEST * LONGEST * 4),
    };

    this.vocabulary = {
      rowOf: numbered(model.words, 3),
      codeOf: placesIn(model.coded),
      codes: model.tensor('codes').values,
    };
    this.norm = { weight: model.tensor('normWeight').values as Float32Array, bias: model.tensor('normBias').values as Float32Array };
    this.tables = Array.from({ length: TABLES }, (_, i) => model.tensor(`table${i}`));
    this.tagInput = model.tensor('tagInput').values as Float32Array;
    this.arcBias = model.tensor('arcBias').values as Float32Array;
    this.distance = distancesOf(model.tensor('distance').values as Float32Array, shape.reach);
    this.rootVector = this.vectorOf(new Array<number>(TABLES).fill(ROOT));
    this.rootLabel = model.labels.indexOf('root');
    this.output = {
      tags: new Uint8Array(LONGEST),
      heads: new Int32Array(LONGEST),
      labels: new Uint8Array(LONGEST),
      margins: new Float32Array(LONGEST),
    };
    this.summed = new Float64Array(shape.tagWidth);
  }

  private readonly buffers: Record<'logits' | 'arcHead' | 'arcDependent' | 'arcTurned' | 'labelHead' | 'labelDependent' | 'scores', number>;
  private readonly norm: { weight: Float32Array; bias: Float32Array };
  private readonly tables: readonly Tensor[];
  private readonly tagInput: Float32Array;
  private readonly arcBias: Float32Array;
  /** What a head `h - d` places to the right is worth, at `h - d + LONGEST`. */
  private readonly distance: Float32Array;
  private readonly summed: Float64Array;

  /**
   * Tags and parses one sentence.
   *
   * @param words its tokens, fewer than `LONGEST`
   */
  parse(words: readonly string[]): Parse {
    const n = words.length + 1;
    if (n > LONGEST) throw new RangeError(`a sentence of ${words.length} tokens is longer than ${LONGEST - 1}`);
    const last = this.encode(words, n);
    this.project(last, n);
    this.attach(n);
    this.labelArcs(n);
    return this.output;
  }

  /** The row of a word in the table of vectors, or -1. */
  readonly vectorRow = remember(REMEMBERED, (word) => this.vocabulary.codeOf.get(keyOf(word)) ?? -1);

  /** The table of vectors: a row of `CODES` bytes a word. */
  get vectorCodes(): Uint8Array {
    return this.vocabulary.codes as Uint8Array;
  }

  // ── words ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  private vector(word: string): Int16Array {
    if (word === ROOT_WORD) return this.rootVector;
    let vector = this.vectors.get(word);
    if (!vector) {
      if (this.vectors.size >= REMEMBERED) this.vectors.clear();
      vector = this.vectorOf(rowsOf(word, this.vocabulary, this.model.shape.tables));
      this.vectors.set(word, vector);
    }
    return vector;
  }

  /** The sum of a word's rows, normalized (Ba et al. 2016). It depends on the word alone, and so is worked out once. */
  private vectorOf(rows: readonly number[]): Int16Array {
    const width = this.model.shape.embedding;
    const sum = new Float64Array(width);
    rows.forEach((row, i) => {
      const { values, scales } = this.tables[i];
      for (let k = 0; k < width; k++) sum[k] += values[row * width + k] * scales![row];
    });
    let mean = 0;
    for (const value of sum) mean += value;
    mean /= width;
    let variance = 0;
    for (const value of sum) variance += (value - mean) * (value - mean);
    const factor = 1 / Math.sqrt(variance / width + EPSILON);
    const { weight, bias } = this.norm;
    return Int16Array.from(sum, (value, k) => whole(((value - mean) * factor * weight[k] + bias[k]) * ONE));
  }

  // ── layers ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** Runs all layers; returns where the last one's output is. */
  private encode(words: readonly string[], n: number): number {
    const { hidden, tagWidth } = this.model.shape;
    let [from, to] = this.x;
    this.layers.forEach((layer, number) => {
      if (number === 0) this.openGates(words);
      else this.kernel.multiply(from, layer.weights, this.y, n, layer.inputs, layer.outputs);
      const gateStride = layer.outputs * 4;
      // The first layer's rows leave room for what the tagger adds to them.
      const outStride = (2 * hidden + (number === 0 ? tagWidth : 0)) * 2;
      const half = 3 * hidden * 4;
      this.kernel.scan(this.y, gateStride, to, outStride, n, hidden, layer.scales, layer.biases);
      const lastGate = this.y + (n - 1) * gateStride + half;
      const lastOut = to + (n - 1) * outStride + 2 * hidden;
      this.kernel.scan(lastGate, -gateStride, lastOut, -outStride, n, hidden, layer.scales + half, layer.biases + half);
      if (number === 0) this.tagTokens(to, n);
      [from, to] = [to, from];
    });
    return from;
  }

  /** The first layer's gates, before the scan, depend on the word alone: those of the last few thousand words are kept. */
  private openGates(words: readonly string[]): void {
    const { weights, inputs, outputs } = this.layers[0]!;
    const x = this.x[0];
    // From left to right: the product for one row leaves its odd second row in the place of the next.
    for (let t = 0; t <= words.length; t++) {
      const word = t === 0 ? ROOT_WORD : words[t - 1]!;
      const y = this.y + t * outputs * 4;
      const kept = this.gates.get(word);
      if (kept) {
        this.i32.set(kept, y >> 2);
        continue;
      }
      this.i16.set(this.vector(word), x >> 1);
      this.kernel.multiply(x, weights, y, 1, inputs, outputs);
      if (this.gates.size >= GATES_KEPT) this.gates.clear();
      this.gates.set(word, this.i32.slice(y >> 2, (y >> 2) + outputs));
    }
  }

  /** Best tag of each token; and what the tags say is appended to the rows at `x` for the next layer. */
  private tagTokens(x: number, n: number): void {
    const { i16, f32, summed, tagInput, tag } = this;
    const { hidden, tagWidth } = this.model.shape;
    const tags = this.model.tags.length;
    this.kernel.multiply(x, tag.weights, this.y, n, tag.inputs, tag.outputs);
    this.kernel.activate(this.y, tag.outputs * 4, tag.scales, tag.biases, this.buffers.logits, n, tag.outputs, 1);
    for (let t = 0; t < n; t++) {
      const row = (this.buffers.logits >> 2) + t * tag.outputs;
      let best = 0;
      let highest = f32[row];
      for (let k = 1; k < tags; k++) {
        const logit = f32[row + k];
        if (logit > highest) {
          highest = logit;
          best = k;
        }
      }
      this.output.tags[t] = best;
      // The softmax-weighted sum of the tags' vectors; of the tags all but a few weigh nothing.
      let total = 0;
      summed.fill(0);
      const least = highest - NOTHING;
      for (let k = 0; k < tags; k++) {
        const logit = f32[row + k];
        if (logit < least) continue;
        const weight = exponential(logit - highest);
        total += weight;
        const vector = k * tagWidth;
        for (let j = 0; j < tagWidth; j++) summed[j] += weight * tagInput[vector + j];
      }
      const at = (x >> 1) + t * tag.inputs + 2 * hidden;
      for (let j = 0; j < tagWidth; j++) i16[at + j] = whole((summed[j] / total) * ONE);
    }
  }

  // ── arcs and labels ──────────────────────────────────────────────────────────────────────────────────────────────────────────

  /** The four narrow views of each token that arcs and labels are read from. */
  private project(x: number, n: number): void {
    const { arc, label } = this.model.shape;
    const { narrow, buffers } = this;
    this.kernel.multiply(x, narrow.weights, this.y, n, narrow.inputs, narrow.outputs);
    let column = 0;
    for (const [buffer, width] of [
      [buffers.arcHead, arc],
      [buffers.arcDependent, arc],
      [buffers.labelHead, label],
      [buffers.labelDependent, label],
    ] as const) {
      const at = 4 * column;
      this.kernel.activate(this.y + at, narrow.outputs * 4, narrow.scales + at, narrow.biases + at, buffer, n, width, LEAK);
      column += width;
    }
  }

  private attach(n: number): void {
    const { arc } = this.model.shape;
    const { buffers, f32, arcBias, distance } = this;
    this.kernel.dots(buffers.arcDependent, this.arcProduct, buffers.arcTurned, n, arc, arc);
    const turned = buffers.arcTurned >> 2;
    for (let t = 0; t < n; t++) {
      for (let k = 0; k < arc; k++) f32[turned + t * arc + k] += arcBias[k];
    }
    this.kernel.dots(buffers.arcTurned, buffers.arcHead, buffers.scores, n, n, arc);
    const scores = f32.subarray(buffers.scores >> 2, (buffers.scores >> 2) + n * n);
    for (let d = 0; d < n; d++) {
      for (let h = 0; h < n; h++) scores[d * n + h] += distance[h - d + LONGEST];
    }
    const heads = decode(scores, n);
    this.output.heads.set(heads);
    readMargins(scores, heads, n, this.output.margins);
  }

  private labelArcs(n: number): void {
    const { label: width } = this.model.shape;
    const { buffers, f32, i16, i32, label, output, rootLabel } = this;
    const labels = this.model.labels.length;
    const x = this.x[0];
    for (let t = 0; t < n; t++) {
      const head = (buffers.labelHead >> 2) + output.heads[t] * width;
      const dependent = (buffers.labelDependent >> 2) + t * width;
      const row = (x >> 1) + t * label.inputs;
      for (let k = 0; k < width; k++) {
        i16[row + k] = whole(f32[head + k] * f32[dependent + k] * LABEL_ONE);
        i16[row + width + k] = whole(f32[head + k] * LABEL_ONE);
        i16[row + 2 * width + k] = whole(f32[dependent + k] * LABEL_ONE);
      }
    }
    this.kernel.multiply(x, label.weights, this.y, n, label.inputs, label.outputs);
    const scales = label.scales >> 2;
    const biases = label.biases >> 2;
    for (let t = 0; t < n; t++) {
      const row = (this.y >> 2) + t * label.outputs;
      let best = -1;
      let highest = -Infinity;
      for (let k = 0; k < labels; k++) {
        // Only the root of the sentence may be labeled so.
        if (k === rootLabel && output.heads[t] !== 0) continue;
        const value = i32[row + k] * f32[scales + k] + f32[biases + k];
        if (value > highest) {
          highest = value;
          best = k;
        }
      }
      output.labels[t] = best;
    }
  }

  /** Packs a tensor for the kernel: panels of 16 columns, in each the pairs of inputs, in each 16 columns × 2. */
  private load(place: Places, name: string, one: number, inputs?: number): Dense {
    const { rows, columns, values, scales } = this.model.tensor(`${name}Weight`);
    const bias = this.model.tensor(`${name}Bias`).values;
    const K = inputs ?? columns;
    const N = padded(rows);
    const dense = { weights: place.take(K * N * 2), inputs: K, outputs: N, scales: place.take(N * 4), biases: place.take(N * 4) };
    for (let row = 0; row < rows; row++) {
      const at = (dense.weights >> 1) + (row >> 4) * 16 * K + (row & 15) * 2;
      for (let k = 0; k < columns; k++) this.i16[at + (k >> 1) * 32 + (k & 1)] = values[row * columns + k];
      this.f32[(dense.scales >> 2) + row] = scales![row] / one;
      this.f32[(dense.biases >> 2) + row] = bias[row];
    }
    return dense;
  }
}

/** Hands out stretches of memory, each aligned for vectors. */
class Places {
  private next = 16;
  take(bytes: number): number {
    const at = this.next;
    this.next += Math.ceil(bytes / 16) * 16;
    return at;
  }
  get taken(): number {
    return this.next;
  }
}

const padded = (outputs: number): number => Math.ceil(outputs / 16) * 16;

/** Bytes of memory that the net takes, with room to spare for alignment. */
function sizeOf({ shape, tags, labels }: Model): number {
  const { embedding, hidden, layers, tagWidth, arc, label } = shape;
  const layerWidth = 2 * hidden;
  const dense = (inputs: number, outputs: number): number => padded(outputs) * (inputs * 2 + 8);
  const weights =
    dense(embedding, 6 * hidden) +
    (layers - 1) * dense(layerWidth + tagWidth, 6 * hidden) +
    dense(layerWidth + tagWidth, tags.length) +
    dense(layerWidth, 2 * arc + 2 * label) +
    dense(3 * label, labels.length) +
    arc * arc * 4;
  const rows = LONGEST + 1;
  return (
    weights +
    rows * (layerWidth + tagWidth) * 4 +
    rows * 6 * hidden * 4 +
    LONGEST * (padded(tags.length) + 3 * arc + 2 * label) * 4 +
    LONGEST * LONGEST * 4 +
    4096
  );
}

/** The trained distances, with the farthest on each side repeated as far as a sentence goes. */
function distancesOf(trained: Float32Array, reach: number): Float32Array {
  return Float32Array.from({ length: 2 * LONGEST }, (_, i) => trained[Math.max(-reach, Math.min(reach, i - LONGEST)) + reach]);
}

// Asked for once: in the contexts that tests run in, every look at a global is slow, and this one is taken a thousand times a word.
const { floor } = Math;

/** To the nearest whole number that 16 bits hold. */
const whole = (value: number): number => {
  const rounded = floor(value + 0.5);
  return rounded > 32767 ? 32767 : rounded < -32768 ? -32768 : rounded;
};

const HALVES = Float64Array.from({ length: 40 }, (_, k) => 1 / 2 ** k);
const LOG2E = 1.4426950408889634;

/**
 * eˣ for 0 ≥ x > -20, to about 1e-7. `Math.exp` may differ in its last bit between engines, and the answer may not depend on the
 * machine.
 */
function exponential(x: number): number {
  const power = -x * LOG2E;
  const k = Math.floor(power);
  const r = (power - k) * -0.6931471805599453;
  return HALVES[k] * (1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r / 5040)))))));
}
