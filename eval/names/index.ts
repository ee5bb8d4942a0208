import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Benchmark, Report } from '../benchmark';
import { detokenize } from './detokenize';
import { readIob, type IobCorpus } from './iob';
import { NameScore, tokensAt, type FoundName, type NameFigures } from './score';
import { SYSTEMS, type System } from './systems';

/** Names of people, organizations and places against corpora, and what other libraries find, scored by the same code. */
export const names: Benchmark = {
  name: 'names',
  summary: 'people, organizations and places: F1 of spans with their types',
  run: async (folder) => {
    const results: CorpusResult[] = [];
    for (const file of await corporaIn(join(folder, 'ner'))) {
      const corpus = readIob(await readFile(join(folder, 'ner', file), 'utf8'));
      const systems = SYSTEMS.map(([name, find]) => [name, scoreSystem(corpus, find)] as const);
      const name = file.replace(/\.iob$/, '');
      results.push({ name, trainedOn: isTrainedOn(name), systems: new Map(systems) });
    }
    return report(results);
  },
};

interface CorpusResult {
  /** The file's name without its ending. */
  readonly name: string;
  readonly trainedOn: boolean;
  readonly systems: ReadonlyMap<string, NameFigures>;
}

/** What the shipped weights have learned from: figures on it say nothing of unseen text. models/names.md has those of cross-validation. */
const isTrainedOn = (name: string): boolean => name === 'wikigold' || name.startsWith('btc-') || name.endsWith('-train');

async function corporaIn(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.iob')).sort();
  if (files.length === 0) throw new Error(`there is no .iob file in ${folder}`);
  return files;
}

/** The names that a system finds in the documents' text, on the corpus's own tokens. */
export function scoreSystem({ documents, marksFacilities }: IobCorpus, find: System): NameFigures {
  const score = new NameScore();
  for (const document of documents) {
    const { text, offsets } = detokenize(document.sentences);
    const found = find(text).flatMap(({ start, end, type }): FoundName[] => {
      const range = tokensAt(offsets, start, end);
      if (range === undefined || (type === 'facility' && marksFacilities)) return [];
      return [{ ...range, type: type === 'facility' ? 'place' : type }];
    });
    score.add(document, found, marksFacilities);
  }
  return score.figures;
}

function report(results: readonly CorpusResult[]): Report {
  const percent = (share: number): string => (100 * share).toFixed(1);
  const [ours, ...peers] = SYSTEMS.map(([name]) => name);
  return {
    figures: Object.fromEntries(
      results.map(({ name, trainedOn, systems }) => [
        name,
        {
          ...systems.get(ours),
          ...(trainedOn && { trainedOn }),
          peers: Object.fromEntries(peers.map((peer) => [peer, systems.get(peer)])),
        },
      ]),
    ),
    columns: ['corpus, system', 'F1', 'P', 'R', 'person', 'organization', 'place'],
    rows: results.flatMap(({ name, trainedOn, systems }) =>
      [...systems].map(([system, { f1, precision, recall, person, organization, place }]) => [
        `${name}, ${system}${trainedOn && system === ours ? ' (trained on it)' : ''}`,
        ...[f1, precision, recall, person, organization, place].map(percent),
      ]),
    ),
    legend: [
      'right is a name with exactly the tokens and the type of the gold; whole documents where the corpus marks them, else single sentences',
      'a corpus that has facilities of its own: what overlaps one counts only where it is right; elsewhere a facility is a place',
      'wink-nlp’s model knows dates, amounts and addresses, and none of the three types',
      'trained on it: unseen text is read less well; the card of the weights has the figures of cross-validation',
    ],
    notes: [],
  };
}
