import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extract } from 'relata';

import { LABELS } from '../../src/document/tags';
import { readGold } from '../corpus/gold';
import { claimsOf, scoreClaims } from '../corpus/judged';
import { scoreArticle } from '../corpus/score';
import { scoreBenchie } from '../openie/benchie';
import { scoreCarb } from '../openie/carb';
import { readBenchie, readCarb } from '../openie/data';
import { BENCHIE, CARB, tuplesOf } from '../openie/ours';
import { sentenceKey, type Sentence } from '../openie/sentence';
import { sum, type Tuple } from '../openie/tuple';
import { readConllu } from '../syntax/conllu';
import { differing } from './differing';
import type * as Pipeline from './pipeline';
import { Sample } from './sample';

/** Figures by name. Those of one measure are the same with all repairs and without some. */
export type Figures = Readonly<Record<string, number>>;

/** Figures of what is read without some repairs; none are left out if there are no names. */
export type Measure = (without: readonly string[]) => Figures;

/** Words of news whose trees are compared, and articles whose relations are. */
const NEWS_WORDS = 200_000;
const ARTICLES = 10;

/** Tokens of a treebank with the right head, and with the right head and label, given the annotators' tokens. */
export async function treebank(file: string, name: string, { Text }: typeof Pipeline): Promise<Measure> {
  const sentences = readConllu(await readFile(file, 'utf8')).flatMap((document) => document.sentences);
  const sample = new Sample(
    sentences.map(({ tokens }) => Text.ofWords(tokens.map(({ form }) => form))),
    (text, i, without) => {
      const { heads, labels } = text.parse(without).syntax;
      const attached = [...sentences[i].tokens.entries()].filter(([token, { head }]) => heads[token] === head);
      return { heads: attached.length, arcs: attached.filter(([token, { label }]) => LABELS[labels[token]] === label).length };
    },
  );
  const tokens = sum(sentences.map((sentence) => sentence.tokens.length));
  return (without) => {
    const right = sample.without(without);
    const heads = sum(right.map((sentence) => sentence.heads));
    const arcs = sum(right.map((sentence) => sentence.arcs));
    return { [`${name}Heads`]: heads, [`${name}Arcs`]: arcs, [`${name}Uas`]: heads / tokens, [`${name}Las`]: arcs / tokens };
  };
}

/** F1 of BenchIE and of CaRB. */
export async function openie(folder: string, pipeline: typeof Pipeline): Promise<Measure> {
  const [benchie, carb] = await Promise.all([readBenchie(folder), readCarb(folder)]);
  if (!benchie || !carb) throw new Error(`there is no openie/benchie or no openie/carb in ${folder}`);
  const facts = tuplesBy(benchie.sentences, BENCHIE, ({ id }) => id, pipeline);
  const words = tuplesBy(carb.sentences, CARB, ({ sentence }) => sentenceKey(sentence), pipeline);
  return (without) => ({
    benchie: scoreBenchie(benchie.gold, facts(without)).f1,
    carb: scoreCarb(carb.gold, words(without)).f1,
  });
}

function tuplesBy(
  sentences: readonly Sentence[],
  form: typeof BENCHIE,
  keyOf: (sentence: Sentence) => string,
  { Text }: typeof Pipeline,
): (without: readonly string[]) => ReadonlyMap<string, readonly Tuple[]> {
  const sample = new Sample(
    sentences.map(({ text }) => Text.of(text)),
    (text, i, without) => tuplesOf(sentences[i], text.extract(without), form),
  );
  return (without) => new Map(sample.without(without).map((tuples, i) => [keyOf(sentences[i]), tuples]));
}

/** Of the articles with gold: relations that were found, traps that were claimed, claims that a reader called right and wrong. */
export async function corpus(folder: string, { Text }: typeof Pipeline): Promise<Measure> {
  const articles = await readGold(folder);
  const sample = new Sample(
    articles.map(({ text }) => Text.of(text)),
    (read, i, without) => {
      const { text, gold, judgements } = articles[i];
      const extraction = read.extract(without);
      const { relations, falseRelations } = scoreArticle(extraction, text, gold);
      const { precision, unjudged } = scoreClaims(claimsOf(extraction), judgements);
      const wrong = precision.of - precision.found;
      return { relations: relations.found, traps: falseRelations.found, right: precision.found, wrong, unjudged: unjudged.length };
    },
  );
  const names = ['relations', 'traps', 'right', 'wrong', 'unjudged'] as const;
  return (without) => {
    const scores = sample.without(without);
    return Object.fromEntries(names.map((name) => [name, sum(scores.map((score) => score[name]))]));
  };
}

/** Tokens of news that have another tag, head or label than with all repairs. */
export async function news(file: string, { Text, changesBetween }: typeof Pipeline): Promise<Measure> {
  // Documents run on: every fourth line is of more of them than the first fourth.
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line, i) => line !== '' && i % 4 === 0);
  let words = 0;
  const some = lines.filter((line) => (words += line.split(' ').length) <= NEWS_WORDS);
  const sample = new Sample(
    some.map((line) => Text.of(line)),
    (text, _, without) => text.parse(without).syntax,
  );
  return (without) => ({
    tokens: sum(sample.without(without).map((syntax, i) => (syntax === sample.whole[i] ? 0 : changesBetween(syntax, sample.whole[i])))),
  });
}

/** Relations of whole articles that are there with all repairs or without some, and not the same both times. */
export async function articles(folder: string, { Text }: typeof Pipeline): Promise<Measure> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const step = Math.max(1, Math.floor(files.length / ARTICLES));
  const some = files.filter((_, i) => i % step === 0).slice(0, ARTICLES);
  const sources = await Promise.all(some.map((name) => readFile(join(folder, name), 'utf8')));
  const sample = new Sample(
    sources.map((source) => Text.of(source)),
    (text, _, without) => text.extract(without),
  );
  sources.forEach((source, i) => {
    // Both are made from the same sources, one of them by way of this folder's own copy of the pipeline.
    if (JSON.stringify(extract(source)) !== JSON.stringify(sample.whole[i])) throw new Error(`${some[i]} reads otherwise in the library`);
  });
  return (without) => ({ differing: sum(sample.without(without).map((extraction, i) => differing(sample.whole[i], extraction))) });
}
