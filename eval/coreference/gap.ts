import type { Extraction } from 'relata';

/** One pronoun of GAP with two names that it may stand for (Webster et al. 2018, "Mind the GAP"). Offsets count UTF-16 code units. */
export interface GapExample {
  readonly id: string;
  readonly text: string;
  readonly pronoun: Place;
  readonly a: Candidate;
  readonly b: Candidate;
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Candidate extends Place {
  /** Whether the pronoun stands for it, by the annotators. */
  readonly gold: boolean;
}

/** Whether a system takes the pronoun for the one name, and for the other. */
export interface GapAnswer {
  readonly a: boolean;
  readonly b: boolean;
}

/** Shares of 1. Bias is the feminine F1 over the masculine one. */
export interface GapScore {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly masculine: number;
  readonly feminine: number;
  readonly bias: number;
}

const COLUMNS = ['ID', 'Text', 'Pronoun', 'Pronoun-offset', 'A', 'A-offset', 'A-coref', 'B', 'B-offset', 'B-coref'] as const;

/** Reads gap-development.tsv and its like, whose offsets count characters. */
export function readGap(source: string): GapExample[] {
  const [header = '', ...lines] = source.split(/\r?\n/).filter((line) => line !== '');
  const names = header.split('\t');
  const missing = COLUMNS.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`no GAP file: without the columns ${missing.join(', ')}`);
  return lines.map((line) => {
    const cells = line.split('\t');
    const cell = (name: (typeof COLUMNS)[number]): string => cells[names.indexOf(name)] ?? '';
    const text = cell('Text');
    const place = (name: 'Pronoun' | 'A' | 'B'): Place => {
      const start = unitsOf(text, Number(cell(`${name}-offset`)));
      const end = start + cell(name).length;
      if (text.slice(start, end) !== cell(name)) throw new Error(`${cell('ID')}: ${cell(name)} is not where it should be`);
      return { start, end };
    };
    return {
      id: cell('ID'),
      text,
      pronoun: place('Pronoun'),
      a: { ...place('A'), gold: isTrue(cell('A-coref')) },
      b: { ...place('B'), gold: isTrue(cell('B-coref')) },
    };
  });
}

/** Code units of the first characters of a text, as many as `count`. */
function unitsOf(text: string, count: number): number {
  let units = 0;
  for (let character = 0; character < count && units < text.length; character++) units += text.codePointAt(units)! > 0xffff ? 2 : 1;
  return units;
}

const isTrue = (cell: string): boolean => cell.toUpperCase() === 'TRUE';

/** What an extraction says: a name is meant if the pronoun's entity has a mention by name in its place. */
export function answerOf({ entities }: Extraction, { pronoun, a, b }: GapExample): GapAnswer {
  const entity = entities.find(({ mentions }) => mentions.some(({ start, end }) => start === pronoun.start && end === pronoun.end));
  const names = entity?.mentions.filter(({ form }) => form === 'name' || form === 'acronym') ?? [];
  const holds = ({ start, end }: Place): boolean => names.some((name) => name.start < end && start < name.end);
  return { a: holds(a), b: holds(b) };
}

/** F1 over all pairs of pronoun and name, and that of the pronouns of each gender, as GAP's own scorer counts them. */
export function scoreGap(examples: readonly GapExample[], answers: readonly GapAnswer[]): GapScore {
  const pairs = examples.flatMap((example, i) => {
    const feminine = isFeminine(example);
    return (['a', 'b'] as const).map((name) => ({ feminine, gold: example[name].gold, found: answers[i][name] }));
  });
  const masculine = agreementOf(pairs.filter(({ feminine }) => !feminine)).f1;
  const feminine = agreementOf(pairs.filter((pair) => pair.feminine)).f1;
  return { ...agreementOf(pairs), masculine, feminine, bias: masculine === 0 ? 0 : feminine / masculine };
}

const isFeminine = ({ text, pronoun }: GapExample): boolean => /^(?:she|hers?)$/i.test(text.slice(pronoun.start, pronoun.end));

interface Pair {
  readonly gold: boolean;
  readonly found: boolean;
}

function agreementOf(pairs: readonly Pair[]): Pick<GapScore, 'f1' | 'precision' | 'recall'> {
  const count = (which: (pair: Pair) => boolean): number => pairs.filter(which).length;
  const right = count(({ gold, found }) => gold && found);
  const share = (of: number): number => (of === 0 ? 0 : right / of);
  const precision = share(count(({ found }) => found));
  const recall = share(count(({ gold }) => gold));
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
