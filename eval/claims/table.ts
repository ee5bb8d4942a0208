import { readRows } from '../../src/document/rows';
import type { DrawnClaim } from './sample';

/** What a reader says of a claim. A minor fault leaves it true and usable: a word too many, a date left out. */
const VERDICTS = ['right', 'minor', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a reader said of a relation. */
export interface JudgedClaim extends Pick<DrawnClaim, 'id' | 'start' | 'end' | 'clause' | 'rule' | 'confidence' | 'said'> {
  readonly verdict: Verdict;
  /** Of one that is not right: "tree", "speaker". */
  readonly fault: string;
  /** Whether it is true and says nothing: a repetition, a bare act of speech. */
  readonly isEmpty: boolean;
  /** Whether a summary of the article in ten lines would say it. */
  readonly isMain: boolean;
  /** Whether it has somebody's name as its source. */
  readonly isReported: boolean;
  /** Empty in tables that are kept: the articles are others'. */
  readonly claim: string;
}

const COLUMNS = ['verdict', 'fault', 'empty', 'main', 'claim', 'flags', 'sentence', 'before', 'behind', 'clause', 'rule', 'confidence', 'start', 'end', 'id', 'said'] as const; // prettier-ignore

const HEADER = [
  '# Does the sentence say this? In the first column: right, minor or wrong; in the second, of what is not right, one word on why;',
  '# in the third "empty" where it may be so, but says nothing to a reader of the article; in the fourth "main" where a short summary would say it.',
  '# The flags belong to the claim: "possible", "negative", whose word it is. The sentences before and behind are there to know who is meant.',
];

/** Claims as a table for a reader. */
export function writeTable(claims: readonly DrawnClaim[]): string {
  const rows = claims.map((claim) => {
    const cells = { ...claim, verdict: '', fault: '', empty: '', main: '', confidence: claim.confidence.toFixed(3) };
    return COLUMNS.map((column) => cells[column]).join('\t');
  });
  return [...HEADER, COLUMNS.join('\t'), ...rows, ''].join('\n');
}

/** What a verdict is on: a relation of an article that stands where it did and reads as it did then. Its own id may be another by now. */
export const keyOfClaim = ({ id, start, end, said }: Pick<DrawnClaim, 'id' | 'start' | 'end' | 'said'>): string =>
  `${id.slice(0, id.lastIndexOf('#'))} ${start}-${end} ${said}`;

/** Where the articles of a judged table are in the data: "# articles: ner/worldwide.iob". Absent where nobody can find them again. */
export const articlesOf = (text: string): string | undefined => /^# articles: (.+)$/m.exec(text)?.[1];

/**
 * Reads a judged table. Claims without a verdict are left out.
 *
 * @throws if a verdict is none of `VERDICTS`
 */
export function readTable(text: string, file: string): JudgedClaim[] {
  const [names, ...rows] = readRows(text.replaceAll('\r', ''));
  return rows.flatMap((row): JudgedClaim[] => {
    const at = (column: (typeof COLUMNS)[number]): string => (row[names!.indexOf(column)] ?? '').trim();
    const verdict = VERDICTS.find((one) => one === at('verdict'));
    if (at('verdict') === '') return [];
    if (!verdict) throw new Error(`${file}: ${at('id')}: ${JSON.stringify(at('verdict'))} is no verdict`);
    return [
      {
        id: at('id'),
        start: Number(at('start')),
        end: Number(at('end')),
        verdict,
        fault: at('fault'),
        isEmpty: at('empty') !== '',
        isMain: at('main') !== '',
        isReported: /(?:^|; )[^;]*: (?!somebody)/.test(at('flags')),
        clause: at('clause') as JudgedClaim['clause'],
        rule: at('rule'),
        confidence: Number(at('confidence')),
        said: at('said'),
        claim: at('claim'),
      },
    ];
  });
}
