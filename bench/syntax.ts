import { importSource } from '../scripts/import-source';
import { median } from './median';
import type * as Stage from './syntax-stage';
import type { BenchText } from './text';

export interface SyntaxSpeed {
  readonly wordsPerSecond: number;
  /** Of 1, by part, the largest first. */
  readonly shares: Readonly<Record<string, number>>;
}

const WARM_UP_ROUNDS = 5;
const ROUNDS = 15;

/** The tagger and parser alone, on words and sentences that are there already. */
export async function measureSyntax({ text, words }: BenchText): Promise<SyntaxSpeed> {
  const { prepare, timeStage, sharesOfStage } = await importSource<typeof Stage>(new URL('syntax-stage.ts', import.meta.url));
  const document = prepare(text);
  const times = Array.from({ length: WARM_UP_ROUNDS + ROUNDS }, () => timeStage(document)).slice(WARM_UP_ROUNDS);
  return { wordsPerSecond: Math.round((words / median(times)) * 1000), shares: sharesOfStage(document, ROUNDS) };
}
