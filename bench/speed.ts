import { Contender, CONTENDERS, type ContenderName } from './contender';
import { median } from './median';
import type { BenchText } from './text';

// Until the compiler has done its work, which takes longer for more code: on the first article both are several times slower.
const WARM_UP_ROUNDS = 40;
const ROUNDS = 15;

export type WordsPerSecond = Record<ContenderName, number>;

/** Words per second of each library on the same text, in rounds that give every one its turn, so that a slow moment meets all. */
export async function measureSpeed({ text, words }: BenchText): Promise<WordsPerSecond> {
  const contenders = await Promise.all(CONTENDERS.map(async (name) => ({ name, contender: await Contender.start(name) })));
  const times = new Map<ContenderName, number[]>(CONTENDERS.map((name) => [name, []]));
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    for (const { name, contender } of contenders) {
      const { milliseconds } = await contender.time(text);
      if (round >= 0) times.get(name)!.push(milliseconds);
    }
  }
  for (const { contender } of contenders) contender.stop();
  return Object.fromEntries([...times].map(([name, list]) => [name, Math.round((words / median(list)) * 1000)])) as WordsPerSecond;
}
