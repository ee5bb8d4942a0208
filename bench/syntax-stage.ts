import { read } from '../src/1-reading';
import { tokenize } from '../src/2-tokens';
import { parse } from '../src/3-syntax';
import { openKernel, type Kernel } from '../src/3-syntax/net/kernel';
import { lemmatize } from '../src/3-syntax/lemmas';
import { shippedNetwork } from '../src/3-syntax/net';
import { Network } from '../src/3-syntax/net/network';
import type { TokenizedDocument } from '../src/document/layers';
import { Stopwatch } from './stopwatch';

/** The library's words and sentences of a text. */
export const prepare = (text: string): TokenizedDocument => tokenize(read({ id: '', text, warnings: [] }, {}), {});

/** Milliseconds of the stage on a document. */
export function timeStage(document: TokenizedDocument): number {
  const start = performance.now();
  parse(document, {});
  return performance.now() - start;
}

/** Methods of the net by the part of the work that they do; what they call of the kernel is told apart. */
const PARTS = {
  openGates: 'embedding',
  parse: 'between the parts',
  encode: 'between the parts',
  tagTokens: 'tags',
  project: 'activations',
  attach: 'decoding',
  labelArcs: 'labels',
} as const;

/** The share of each part in the time of the stage, over `rounds` runs after as many to warm up. The net is one of its own, with clocks in it. */
export function sharesOfStage(document: TokenizedDocument, rounds: number): Record<string, number> {
  const { tokens, sentences } = document;
  const { upos, xpos } = parse(document, {}).syntax;
  const watch = new Stopwatch();
  const network = new Network(shippedNetwork().model, (bytes) => timedKernel(openKernel(bytes), watch));
  const methods = network as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const [name, part] of Object.entries(PARTS)) methods[name] = watch.timed(part, methods[name].bind(network));

  const lemmas = watch.timed('lemmas', () => tokens.lower.map((word, i) => lemmatize(word, tokens.words[i], upos[i], xpos[i])));
  for (let round = -rounds; round < rounds; round++) {
    if (round === 0) watch.reset();
    for (const { start, end } of sentences) network.parse(tokens.words.slice(start, end));
    lemmas();
  }
  return watch.shares;
}

function timedKernel(kernel: Kernel, watch: Stopwatch): Kernel {
  return {
    buffer: kernel.buffer,
    multiply: watch.timed('products', (...operands) => kernel.multiply(...operands)),
    dots: watch.timed('products', (...operands) => kernel.dots(...operands)),
    activate: watch.timed('activations', (...operands) => kernel.activate(...operands)),
    scan: watch.timed('scans', (...operands) => kernel.scan(...operands)),
  };
}
