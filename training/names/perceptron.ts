import { randomOf } from '../../src/document/random';
import { Decoder } from '../../src/4-entities/names/tagger/decode';
import { addScores } from '../../src/4-entities/names/tagger/tagger';
import { LABEL_COUNT, UNKNOWN, type Example } from './examples';

/** Weights while they are learned, and their sum over time. */
export class Perceptron {
  readonly values: Float32Array;
  readonly transitions = new Float32Array(LABEL_COUNT * LABEL_COUNT);
  private readonly sums: Float64Array;
  private readonly transitionSums = new Float64Array(LABEL_COUNT * LABEL_COUNT);
  private clock = 1;

  /** @param rows a power of two */
  constructor(
    readonly rows: number,
    private readonly margin: number,
  ) {
    this.values = new Float32Array(rows * LABEL_COUNT);
    this.sums = new Float64Array(rows * LABEL_COUNT);
  }

  /** One look at a text: its labels are guessed, and the weights moved where they are wrong (Collins 2002). */
  learn(example: Example, second: boolean, dropout: () => boolean): void {
    const decoder = new Decoder(this.transitions);
    const guess = new Uint8Array(example.live.length);
    for (const { start, end } of example.segments) {
      this.clock++;
      const length = end - start;
      const scores = new Float64Array(length * LABEL_COUNT);
      const dropped = new Uint8Array(length);
      for (let t = 0; t < length; t++) {
        dropped[t] = example.capital[start + t] === 1 && dropout() ? 1 : 0;
        this.score(example, start + t, second, dropped[t] === 1, scores, t * LABEL_COUNT);
      }
      // The right label's handicap is the same as a lead of all others, and less work.
      for (let t = 0; t < length; t++) scores[t * LABEL_COUNT + example.gold[start + t]] -= this.margin;
      decoder.decode(scores, length, guess, start);
      let wrong = false;
      for (let token = start; token < end; token++) if (guess[token] !== example.gold[token]) wrong = true;
      if (!wrong) continue;
      for (let t = 0; t < length; t++) {
        const token = start + t;
        const [right, said] = [example.gold[token], guess[token]];
        if (right !== said) this.move(example, token, second, dropped[t] === 1, right, said);
      }
      for (let t = 0; t <= length; t++) {
        const token = start + t;
        const right = (t === 0 ? 0 : example.gold[token - 1]) * LABEL_COUNT + (t === length ? 0 : example.gold[token]);
        const said = (t === 0 ? 0 : guess[token - 1]) * LABEL_COUNT + (t === length ? 0 : guess[token]);
        this.transitions[right] += 1;
        this.transitions[said] -= 1;
        this.transitionSums[right] += this.clock;
        this.transitionSums[said] -= this.clock;
      }
    }
  }

  private score(example: Example, token: number, second: boolean, dropped: boolean, scores: Float64Array, at: number): void {
    const { rows, first, identity, more } = example;
    addScores(this, rows, first[token] + (dropped ? identity[token] : 0), first[token + 1], scores, at);
    if (second) addScores(this, more!.rows, more!.first[token], more!.first[token + 1], scores, at);
  }

  private move(example: Example, token: number, second: boolean, dropped: boolean, right: number, said: number): void {
    const mask = this.rows - 1;
    const { values, sums, clock } = this;
    const change = (rows: Int32Array, from: number, to: number): void => {
      for (let i = from; i < to; i++) {
        const row = (rows[i] & mask) * LABEL_COUNT;
        values[row + right] += 1;
        values[row + said] -= 1;
        sums[row + right] += clock;
        sums[row + said] -= clock;
      }
    };
    change(example.rows, example.first[token] + (dropped ? example.identity[token] : 0), example.first[token + 1]);
    if (second) change(example.more!.rows, example.more!.first[token], example.more!.first[token + 1]);
  }

  /** The weights as they were on average while they were learned. */
  average(): { values: Float32Array; transitions: Float32Array } {
    const { clock } = this;
    return {
      values: this.values.map((value, i) => value - this.sums[i] / clock),
      transitions: this.transitions.map((value, i) => value - this.transitionSums[i] / clock),
    };
  }
}

export interface Trained {
  readonly rows: number;
  readonly values: Float32Array;
  readonly transitions: Float32Array;
}

export interface Options {
  readonly rows: number;
  readonly rounds: number;
  /** How many orders of the texts are learned; their weights are averaged. */
  readonly shuffles: number;
  readonly dropout: number;
  /** How far the right label has to be ahead of every other while it is learned; 0 for a plain perceptron. */
  readonly margin: number;
}

/** @param passes which of the two passes are learned */
export function train(examples: readonly Example[], passes: readonly boolean[], options: Options): Trained {
  const sum = new Float32Array(options.rows * LABEL_COUNT);
  const transitions = new Float32Array(LABEL_COUNT * LABEL_COUNT);
  for (let shuffle = 0; shuffle < options.shuffles; shuffle++) {
    const random = randomOf(1 + shuffle);
    const perceptron = new Perceptron(options.rows, options.margin);
    const order = examples.flatMap((example) => passes.map((second) => ({ example, second })));
    for (let round = 0; round < options.rounds; round++) {
      for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [order[i], order[j]] = [order[j], order[i]];
      }
      for (const { example, second } of order) {
        if (example.source.weight < 1 && random() >= example.source.weight) continue;
        perceptron.learn(example, second, () => random() < options.dropout);
      }
    }
    const average = perceptron.average();
    for (let i = 0; i < sum.length; i++) sum[i] += average.values[i] / options.shuffles;
    for (let i = 0; i < transitions.length; i++) transitions[i] += average.transitions[i] / options.shuffles;
  }
  return { rows: options.rows, values: sum, transitions };
}

/** Labels by some weights; where `fixed` knows a label, it stays. */
export function predict(example: Example, second: boolean, trained: Trained, penalty: number, fixed?: Uint8Array): Uint8Array {
  const decoder = new Decoder(trained.transitions);
  const labels = new Uint8Array(example.live.length);
  for (const { start, end } of example.segments) {
    const scores = new Float64Array((end - start) * LABEL_COUNT);
    for (let token = start; token < end; token++) {
      const at = (token - start) * LABEL_COUNT;
      const { rows, first, more } = example;
      addScores(trained, rows, first[token], first[token + 1], scores, at);
      if (second) addScores(trained, more!.rows, more!.first[token], more!.first[token + 1], scores, at);
      scores[at] -= penalty;
      if (fixed !== undefined && fixed[token] !== UNKNOWN) scores[at + fixed[token]] += 1e6;
    }
    decoder.decode(scores, end - start, labels, start);
  }
  return labels;
}
