import type { Scene } from '../scene';
import { Decoder } from './decode';
import { Elsewhere } from './elsewhere';
import { Features, MOST_FEATURES, type RuleName } from './features';
import { LABEL_COUNT } from './labels';
import { liveTokens } from './live';

/** A linear model over hashed features. */
export interface Weights {
  /** Rows of `values`, a power of two: a feature's row is the low bits of its hash. */
  readonly rows: number;
  /** rows × labels. */
  readonly values: Int8Array | Float32Array;
  /** Of each pair of labels, the earlier one first. */
  readonly transitions: ArrayLike<number>;
  /** Taken from the score of O: a name that is missed costs more than one that the rules after the tagger take away. */
  readonly outsidePenalty: number;
  /** What a score is divided by to be on the scale of training. */
  readonly scale: number;
}

/** What the tagger says of a document. */
export interface Tagging {
  /** For each token a label. */
  readonly labels: Uint8Array;
  /** For each token and label its score, before labels are joined to names; 0 for tokens that are outside by their writing. */
  readonly scores: Float32Array;
}

/** Tags a document twice: by its sentences alone, then knowing what the first pass says of the same words elsewhere. */
export function tag(scene: Scene, rules: readonly RuleName[], weights: Weights): Tagging {
  const { tokens, sentences } = scene.document;
  const live = liveTokens(scene);
  const features = new Features(scene, rules);
  const decoder = new Decoder(weights.transitions);
  const labels = new Uint8Array(tokens.length);
  const scores = new Float32Array(tokens.length * LABEL_COUNT);
  const rows = new Int32Array(MOST_FEATURES);
  for (let token = 0; token < tokens.length; token++) {
    if (live[token] === 0) continue;
    const count = features.write(token, rows, 0);
    addScores(weights, rows, 0, count, scores, token * LABEL_COUNT);
    scores[token * LABEL_COUNT] -= weights.outsidePenalty;
  }
  decodeAll();
  const elsewhere = new Elsewhere(scene, labels.slice());
  for (let token = 0; token < tokens.length; token++) {
    if (live[token] === 0) continue;
    const count = elsewhere.write(token, rows, 0);
    addScores(weights, rows, 0, count, scores, token * LABEL_COUNT);
  }
  decodeAll();
  for (let i = 0; i < scores.length; i++) scores[i] /= weights.scale;
  return { labels, scores };

  function decodeAll(): void {
    for (const segment of segmentsOf(live, sentences)) {
      const from = segment.start * LABEL_COUNT;
      decoder.decode(scores.subarray(from, segment.end * LABEL_COUNT), segment.end - segment.start, labels, segment.start);
    }
  }
}

/** Stretches of live tokens within a sentence: what stands between them is outside. */
export function segmentsOf(
  live: Uint8Array,
  sentences: readonly { readonly start: number; readonly end: number }[],
): { start: number; end: number }[] {
  const segments: { start: number; end: number }[] = [];
  for (const { start, end } of sentences) {
    for (let token = start; token < end; token++) {
      if (live[token] === 0) continue;
      let last = token + 1;
      while (last < end && live[last] === 1) last++;
      segments.push({ start: token, end: last });
      token = last;
    }
  }
  return segments;
}

/**
 * Adds up the weights of some features by label.
 *
 * @param features hashes, those from `from` to `to` count
 * @param scores get the sums, from `at` on
 */
export function addScores(
  { rows, values }: Pick<Weights, 'rows' | 'values'>,
  features: Int32Array,
  from: number,
  to: number,
  scores: Float32Array | Float64Array,
  at: number,
): void {
  const mask = rows - 1;
  // One variable a label: stores into the scores for each of the many features would take most of the time.
  let [s0, s1, s2, s3, s4, s5, s6] = [0, 0, 0, 0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    const row = (features[i] & mask) * LABEL_COUNT;
    s0 += values[row];
    s1 += values[row + 1];
    s2 += values[row + 2];
    s3 += values[row + 3];
    s4 += values[row + 4];
    s5 += values[row + 5];
    s6 += values[row + 6];
  }
  scores[at] += s0;
  scores[at + 1] += s1;
  scores[at + 2] += s2;
  scores[at + 3] += s3;
  scores[at + 4] += s4;
  scores[at + 5] += s5;
  scores[at + 6] += s6;
}
