import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { importSource } from '../../scripts/import-source';
import type { Benchmark, Report } from '../benchmark';
import { readConllu } from './conllu';
import type * as Net from './net';
import { scoreForm, type FormScore, type Shares } from './score-form';
import type { GoldSentence } from './types';

/** The treebanks' sentences as headlines, in capitals, as items of lists …, against the same sentences as they are. */
export const forms: Benchmark = {
  name: 'forms',
  summary: 'tags and trees of sentences as headlines, in capitals, as items of lists …, against the same sentences as they are',
  run: async (folder, options) => {
    const { parseWords } = await importSource<typeof Net>(new URL('net.ts', import.meta.url));
    const read = async (...path: string[]): Promise<GoldSentence[]> =>
      readConllu(await readFile(join(...path), 'utf8')).flatMap(({ sentences }) => sentences);
    // Each form is compared with the same sentences.
    const answers = new Map<string, Net.NetToken[]>();
    const parse = (words: readonly string[]): Net.NetToken[] => {
      const key = words.join('\t');
      const answer = answers.get(key) ?? parseWords(words);
      answers.set(key, answer);
      return answer;
    };
    const results: FormResult[] = [];
    for (const path of await filesOf(options!.forms!)) {
      // headline/ewt/dev.conllu was made from ewt/dev.conllu.
      const [form, ...treebank] = path.split('/');
      const clean = await read(folder, 'syntax', ...treebank);
      results.push({ form, treebank: treebank.join('/'), ...scoreForm(await read(options!.forms!, path), clean, parse) });
    }
    return report(results);
  },
};

async function filesOf(folder: string): Promise<string[]> {
  const names = (await readdir(folder, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const files = names.filter((name) => name.endsWith('.conllu')).sort();
  if (files.length === 0) throw new Error(`there is no .conllu file below ${folder}`);
  return files;
}

interface FormResult extends FormScore {
  readonly form: string;
  /** Path below the data's folder `syntax`. */
  readonly treebank: string;
}

/** How many points of LAS a form may cost. A headline has lost words that a reader needs, too. */
const MAY_LOSE: Readonly<Record<string, number>> = { headline: 6 };
const USUALLY = 3;

const NAMES = ['upos', 'uas', 'las'] as const satisfies readonly (keyof Shares)[];

function report(results: readonly FormResult[]): Report {
  const percent = (share: number): string => (100 * share).toFixed(2);
  const signed = (share: number): string => (share < 0 ? '' : '+') + percent(share);
  const isLost = ({ form, made, clean }: FormResult): boolean => 100 * (clean.las - made.las) > (MAY_LOSE[form] ?? USUALLY);
  return {
    figures: Object.fromEntries(results.map(({ form, treebank, ...score }) => [`${form}/${treebank}`, score])),
    columns: ['form', 'sentences', ...['UPOS', 'UAS', 'LAS'].flatMap((name) => [name, 'clean', 'change']), 'kept'],
    rows: results.map(({ form, treebank, sentences, made, kept, clean }) => [
      `${form}, ${treebank}`,
      sentences,
      ...NAMES.flatMap((name) => [percent(made[name]), percent(clean[name]), signed(made[name] - clean[name])]),
      signed(kept.las - clean.las),
    ]),
    legend: [
      "on the treebank's own tokens; clean: the same sentences as they are, without the words that the form has dropped",
      'kept: change of LAS without the words that the form has added',
      `wanted: LAS within ${USUALLY} points of the clean one, of headlines within ${MAY_LOSE.headline}`,
    ],
    notes: results.filter(isLost).map(({ form, treebank }) => `${form}, ${treebank}: LAS is further from the clean one than wanted`),
  };
}
