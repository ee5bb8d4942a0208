import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { extract, parseText, type Detail } from 'relata';

import type { Benchmark, Report } from '../benchmark';
import { claimsOf } from '../claims/sample';
import { articlesRead, readReading, type Reading } from '../claims/reading';
import { keyOfClaim, type JudgedClaim } from '../claims/table';
import { readGold } from '../corpus/gold';
import { heaviestFacts } from './heaviest';

const JUDGED = fileURLToPath(new URL('../claims/judged', import.meta.url));
const CORPUS = fileURLToPath(new URL('../../corpus', import.meta.url));
const DETAILS: readonly Detail[] = ['all', 'essential'];
/** What is left where all that is less sure is cut off. */
const CUTS = [0.7, 0.75, 0.8, 0.85, 0.9];

/** What readers said of relations, for those that the library reads today as they were judged. */
export const statements: Benchmark = {
  name: 'statements',
  summary: 'relations that readers have judged, as far as they are told today: right, wrong, empty, main facts',
  run: async (folder) => {
    const readings = (await readdir(JUDGED)).sort().map((name) => ({ name, reading: readReading(join(JUDGED, name)) }));
    const found = readings
      .filter(({ reading }) => reading.claims.size > 0)
      .flatMap(({ name, reading }) => DETAILS.map((detail) => toldOf(name, reading, detail, folder)));
    return report(found, heaviestFacts(await readGold(CORPUS)));
  },
};

/** A verdict on a relation, and how sure the library is of it now. */
interface Verdict extends JudgedClaim {
  readonly sure: number;
}

interface Told {
  readonly name: string;
  /** First readers' verdicts on what is told as it was judged. */
  readonly verdicts: readonly Verdict[];
  /** How many main facts were judged. */
  readonly mains: number;
  readonly sentences: number;
  readonly clauses: number;
}

function toldOf(name: string, reading: Reading, detail: Detail, data: string): Told {
  let sentences = 0;
  const claims = articlesRead(reading, data).flatMap((article) => {
    const extraction = extract(article.text, { detail });
    sentences += extraction.document.sentences;
    return claimsOf(article, { extract: () => extraction, parseText });
  });
  return {
    name: `${name}, ${detail}`,
    verdicts: claims.flatMap((claim) => {
      const verdict = reading.claims.get(keyOfClaim(claim));
      return verdict ? [{ ...verdict, sure: claim.confidence }] : [];
    }),
    mains: [...reading.claims.values()].filter(isMainFact).length,
    sentences,
    clauses: claims.filter(({ clause }) => clause !== 'names').length,
  };
}

const isMainFact = ({ isMain, verdict }: JudgedClaim): boolean => isMain && verdict !== 'wrong';

type Row = readonly (string | number)[];

const percent = (part: number, of: number): string => (of === 0 ? '' : ((100 * part) / of).toFixed(1));

function rowOf(name: string, verdicts: readonly Verdict[], mains = '', density = ''): Row {
  const share = (test: (verdict: Verdict) => boolean): string => percent(verdicts.filter(test).length, verdicts.length);
  const shares = (['right', 'minor', 'wrong'] as const).map((one) => share(({ verdict }) => verdict === one));
  return [name, verdicts.length, ...shares, share(({ isEmpty }) => isEmpty), mains, density];
}

function rowsOf({ name, verdicts, mains, sentences, clauses }: Told): Row[] {
  const where = (test: (verdict: Verdict) => boolean): readonly Verdict[] => verdicts.filter(test);
  return [
    rowOf(name, verdicts, percent(where(isMainFact).length, mains), (clauses / sentences).toFixed(2)),
    ...(['finite', 'open', 'names'] as const).map((kind) =>
      rowOf(
        `${name}: clause ${kind}`,
        where(({ clause }) => clause === kind),
      ),
    ),
    rowOf(
      `${name}: reported`,
      where(({ isReported }) => isReported),
    ),
    ...CUTS.map((cut) =>
      rowOf(
        `${name}: confidence from ${cut}`,
        where(({ sure }) => sure >= cut),
      ),
    ),
  ];
}

function report(found: readonly Told[], { listed, musts }: ReturnType<typeof heaviestFacts>): Report {
  const rows = found.flatMap(rowsOf);
  const heaviest = (name: string, { found: part, of }: typeof listed): Row => [`ten heaviest: ${name}`, of, percent(part, of), '', '', '', '', '']; // prettier-ignore
  return {
    figures: { relations: rows, listed, musts },
    columns: ['relations', 'of', 'right', 'minor', 'wrong', 'empty', 'main facts', 'a sentence'],
    rows: [...rows, heaviest('in the gold of the corpus', listed), heaviest('musts of the corpus', musts)],
    legend: [
      'percent of the verdicts on what is read today as it was judged; minor: true, with a word too many or too few; empty: says nothing to a reader',
      'main facts: of those judged and not wrong, the share that is told; a sentence: relations of clauses in a sentence',
      'ten heaviest: of the ten relations of most salience in each article, those that its gold has',
    ],
    notes: [],
  };
}
