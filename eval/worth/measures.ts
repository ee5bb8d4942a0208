import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { statements, type StatementOptions } from '../../src/statements';
import { readRows } from '../../src/document/rows';
import { parsedSentences } from '../../src/parse';
import { LABELS } from '../../src/document/tags';
import { toGraph } from '../../src/graph';
import type { Extraction } from '../../src/extraction';
import { answerOf, readGap, scoreGap } from '../coreference/gap';
import { readGold as readCorpus } from '../corpus/gold';
import { readGum } from '../coreference/gum';
import { scoreGum } from '../coreference/gum-score';
import { claimsOf, scoreClaims } from '../corpus/judged';
import { scoreArticle } from '../corpus/score';
import { answersIn } from '../dates/ours';
import { readCases } from '../dates/recognizers';
import { scoreSystem as scoreDates, shareOf } from '../dates/recognizers-benchmark';
import { readTimex3, scoreTimex3 } from '../dates/timex3';
import { scoreWorldwide } from '../dates/worldwide';
import { readIob as readDates } from '../dates/iob';
import { readIob } from '../names/iob';
import { scoreSystem as scoreNames } from '../names/index';
import { namesIn } from '../names/systems';
import { scoreBenchie } from '../openie/benchie';
import { scoreCarb } from '../openie/carb';
import { readBenchie, readCarb, readQasrl } from '../openie/data';
import { BENCHIE, CARB, tuplesOf } from '../openie/ours';
import { scoreQasrl } from '../openie/qasrl';
import { sentenceKey } from '../openie/sentence';
import { sum } from '../openie/tuple';
import { NO_ARTICLES, withArticle } from '../pairs/articles';
import { readGold as readPairs } from '../pairs/gold';
import { PairScore } from '../pairs/score';
import { readVocabulary } from '../pairs/vocabulary';
import { readConllu } from '../syntax/conllu';
import { readJudged, score as scoreVerbs } from '../verbs/score';
import type { Reader } from './library';

/** By name; percent, or counts. */
export type Figures = Readonly<Record<string, number>>;

/** Where the data lie, and the project with its own. */
export interface Folders {
  readonly data: string;
  readonly root: string;
}

/** Reads its texts' gold once, and then scores what is read in them as often as it is asked to. */
type Measure = (folders: Folders) => Promise<(reader: Reader) => Figures>;

/** What is worked out of an extraction is worked out once: without most rules most texts are read the same. */
function once<Value>(make: (extraction: Extraction) => Value): (extraction: Extraction) => Value {
  const made = new WeakMap<Extraction, Value>();
  return (extraction) => {
    if (!made.has(extraction)) made.set(extraction, make(extraction));
    return made.get(extraction)!;
  };
}

const text = (...path: readonly string[]): Promise<string> => readFile(join(...path), 'utf8');

/** Tokens of a treebank with the right head and label, given the annotators' tokens. */
const treebank =
  (name: string): Measure =>
  async ({ data }) => {
    const sentences = readConllu(await text(data, 'syntax', name.toLowerCase(), 'dev.conllu')).flatMap((document) => document.sentences);
    return (reader) => {
      const right = sentences.map(({ tokens }) => {
        const { heads, labels } = reader.parse(tokens.map(({ form }) => form)).syntax;
        return tokens.filter(({ head, label }, i) => heads[i] === head && LABELS[labels[i]] === label).length;
      });
      return { [`${name} arcs`]: sum(right) };
    };
  };

/** Words of news that may be verb or noun and were judged by a reader: percent of the verbs and of the nouns that are read as such. */
const verbs: Measure = async ({ data, root }) => {
  const judged = readRows(await text(root, 'eval', 'verbs', 'news.tsv'));
  const cases = readJudged(judged, (await text(data, 'unlabelled', 'news.txt')).split('\n'));
  return (reader) => {
    const score = scoreVerbs(cases, (source) => ({ sentences: parsedSentences(reader.parse(source)) }));
    return { verbs: 100 * score.verbs, nouns: 100 * score.nouns };
  };
};

const benchie: Measure = async ({ data }) => {
  const { sentences, gold } = (await readBenchie(data))!;
  const tuples = sentences.map((sentence) => once((extraction) => tuplesOf(sentence, extraction, BENCHIE)));
  return ({ extract }) => ({
    BenchIE: 100 * scoreBenchie(gold, new Map(sentences.map(({ id, text }, i) => [id, tuples[i](extract(text))]))).f1,
  });
};

const carb: Measure = async ({ data }) => {
  const { sentences, gold } = (await readCarb(data))!;
  const tuples = sentences.map((sentence) => once((extraction) => tuplesOf(sentence, extraction, CARB)));
  return ({ extract }) => ({
    CaRB: 100 * scoreCarb(gold, new Map(sentences.map(({ sentence, text }, i) => [sentenceKey(sentence), tuples[i](extract(text))]))).f1,
  });
};

const qasrl: Measure = async ({ data }) => {
  const sentences = (await readQasrl(data))!;
  const said = once((extraction) => [BENCHIE, CARB].flatMap((form: StatementOptions) => statements(extraction, form)));
  return ({ extract }) => ({ QASRL: 100 * scoreQasrl(sentences, (sentence) => said(extract(sentence))).coverage });
};

/** Of the articles with gold: relations that were found, traps that were claimed, claims that a reader called right and wrong. */
const corpus: Measure = async (folders) => {
  const articles = await readCorpus(join(folders.root, 'corpus'));
  const scores = articles.map(({ text, gold, judgements }) =>
    once((extraction) => {
      const { relations, falseRelations } = scoreArticle(extraction, text, gold);
      const { precision, unjudged } = scoreClaims(claimsOf(extraction), judgements);
      const wrong = precision.of - precision.found;
      return { corpus: relations.found, traps: falseRelations.found, right: precision.found, wrong, unjudged: unjudged.length };
    }),
  );
  const names = ['corpus', 'traps', 'right', 'wrong', 'unjudged'] as const;
  return ({ extract }) => {
    const all = articles.map(({ text }, i) => scores[i](extract(text)));
    return Object.fromEntries(names.map((name) => [name, sum(all.map((score) => score[name]))]));
  };
};

const graphOf = once((extraction) => toGraph(extraction));

/** Pairs of names that a sentence relates: joined by an edge, and by one of the right type; percent. */
const pairs =
  (file: string, name = file): Measure =>
  async ({ data }) => {
    const vocabulary = readVocabulary(await text(data, 'relations', 'types.tsv'));
    const golds = readPairs(await text(data, 'relations', `${file}.jsonl`), vocabulary).filter((gold) => gold.pairs.length > 0);
    const counts = golds.map((gold) =>
      once((extraction) => {
        const score = new PairScore(vocabulary);
        score.add(gold, extraction, graphOf(extraction));
        return score.all;
      }),
    );
    return ({ extract }) => {
      const all = golds.map(({ text }, i) => counts[i](extract(text)));
      const share = (part: 'joined' | 'typed'): number => (100 * sum(all.map((one) => one[part]))) / sum(all.map((one) => one.pairs));
      return { [`${name} joined`]: share('joined'), [`${name} typed`]: share('typed') };
    };
  };

const gap: Measure = async ({ data }) => {
  const examples = readGap(await text(data, 'coref', 'gap.tsv'));
  return ({ extract }) => ({ GAP: 100 * scoreGap(examples, examples.map((example) => answerOf(extract(example.text), example))).f1 }); // prettier-ignore
};

/** F1 of names in tweets and web texts that training had not, and in news from all over the world. */
const names: Measure = async ({ data }) => {
  const files = ['uner-ewt', 'wnut17', 'worldwide'];
  const corpora = await Promise.all(files.map(async (file) => readIob(await text(data, 'ner', `${file}.iob`))));
  return ({ extract }) =>
    Object.fromEntries(corpora.map((one, i) => [`names ${files[i]}`, 100 * scoreNames(one, (text) => namesIn(extract(text))).f1]));
};

/** F1 of whole chains. */
const chains: Measure = async ({ data }) => {
  const documents = readGum(await text(data, 'syntax', 'gum', 'dev.conllu'));
  return ({ extract }) => {
    const score = scoreGum(documents, documents.map((document) => extract(document.text))); // prettier-ignore
    return { MUC: 100 * score.muc.f1, B3: 100 * score.bCubed.f1, LEA: 100 * score.lea.f1 };
  };
};

/** Test cases of a date recogniser: percent of the values that are right, F1 of the spans, and times that recur with the right value. */
const recognizers =
  (file: string, name: string): Measure =>
  async ({ data }) => {
    const cases = readCases(await text(data, 'dates', `${file}.jsonl`));
    const answers = once(answersIn);
    return ({ extract }) => {
      const score = scoreDates('relata', cases, (gold) => answers(extract(gold.text, gold.reference)));
      const sets = score.byType.get('set')?.right ?? 0;
      return { [`${name} values`]: 100 * shareOf(score, 'any'), [`${name} spans`]: 100 * score.spans.f1, [`${name} sets`]: sets };
    };
  };

/** F1 of values and spans of dates in news. */
const aquaint: Measure = async ({ data }) => {
  const documents = readTimex3(await text(data, 'dates', 'aquaint.jsonl'));
  return ({ extract }) => {
    const score = scoreTimex3(documents, extract).get('all')!;
    return { 'aquaint values': 100 * score.f1(score.values), 'aquaint spans': 100 * score.strict.f1 };
  };
};

/** F1 of the calendar words in news from all over the world. */
const worldwideDates: Measure = async ({ data }) => {
  const documents = readDates(await text(data, 'ner', 'worldwide.iob'));
  return ({ extract }) => ({ 'worldwide dates': 100 * scoreWorldwide(documents, (text) => extract(text)).stripped.f1 });
};

/** Edges between two names in the graphs of whole articles, and names that no edge joins to another. */
const articles: Measure = async ({ data, root }) => {
  const textsOf = async (folder: string): Promise<string[]> =>
    Promise.all((await readdir(folder)).filter((name) => name.endsWith('.txt')).map((name) => text(folder, name)));
  const texts = [...(await textsOf(join(data, 'text'))), ...(await textsOf(join(root, 'corpus')))];
  return ({ extract }) => {
    const { between, alone } = texts.reduce((counts, text) => {
      const extraction = extract(text);
      return withArticle(counts, text, extraction, graphOf(extraction));
    }, NO_ARTICLES);
    return { edges: between, alone };
  };
};

export const MEASURES: Readonly<Record<string, Measure>> = {
  GAP: gap,
  redocred: pairs('redocred'),
  names,
  CaRB: carb,
  articles,
  conll04: pairs('conll04'),
  'knowledgenet-pairs': pairs('knowledgenet-pairs', 'knowledgenet'),
  corpus,
  EWT: treebank('EWT'),
  GUM: treebank('GUM'),
  verbs,
  chains,
  recognizers: recognizers('recognizers', 'dates'),
  'recognizers-parsers': recognizers('recognizers-parsers', 'parsers'),
  aquaint,
  'worldwide-dates': worldwideDates,
  BenchIE: benchie,
  QASRL: qasrl,
};

/** Words of news in which the times are counted that a rule has something to do. */
const NEWS_WORDS = 200_000;

/** Lines of unlabelled news with so many words. Documents run on: every fourth line is of more of them than the first fourth. */
export async function newsOf({ data }: Folders): Promise<string[]> {
  const lines = (await text(data, 'unlabelled', 'news.txt')).split('\n').filter((line, i) => line !== '' && i % 4 === 0);
  let words = 0;
  return lines.filter((line) => (words += line.split(' ').length) <= NEWS_WORDS);
}
