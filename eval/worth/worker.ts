import { Library } from './library';
import { MEASURES, newsOf, type Folders } from './measures';
import type { Room } from './room';
import { ROOMS } from './rooms';
import { EXAMPLES, TIMES, type Result, type Task } from './task';

async function run({ room: number, measure, folders }: Task): Promise<Result> {
  const room = ROOMS.find((one) => one.number === number)!;
  if (measure === TIMES) return timesOf(room, folders);
  if (measure === EXAMPLES) return examplesOf(room);
  const score = await MEASURES[measure](folders);
  const library = new Library(room);
  const whole = score(library.without());
  const moved = room.rules.filter(({ name }) => library.fired.has(name));
  return { whole, without: Object.fromEntries(moved.map(({ name }) => [name, score(library.without(name))])) };
}

async function timesOf(room: Room, folders: Folders): Promise<Result> {
  const times = new Map<string, number>();
  for (const line of await newsOf(folders)) {
    for (const [rule, count] of room.open(line).fired) times.set(rule, (times.get(rule) ?? 0) + count);
  }
  return { whole: {}, without: Object.fromEntries([...times].map(([rule, count]) => [rule, { [TIMES]: count }])) };
}

const examplesOf = (room: Room): Result => ({
  whole: {},
  without: Object.fromEntries(room.rules.map(({ name }) => [name, room.examples(name)])),
});

/** Whoever started the process sends tasks one after the other and gets a result of each. */
process.on('message', (task: Task) => void run(task).then((result) => process.send!(result)));
