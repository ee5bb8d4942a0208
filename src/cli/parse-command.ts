import { parseText } from '..';
import { toConllu } from './conllu';
import { EXIT, type ExitCode, type Io } from './io';
import type { ParseArguments } from './parse-arguments';
import { readInput } from './read-input';
import { drawTree } from './tree-drawing';

/** `relata parse`: the trees of the text that was given, or of standard input. */
export async function parseCommand({ text, format }: ParseArguments, io: Io): Promise<ExitCode> {
  const source = text ?? (await readInput('-', io)).text;
  const parsed = parseText(source);
  io.stdout.write(format === 'conllu' ? toConllu(source, parsed) : parsed.sentences.map(drawTree).join('\n'));
  return EXIT.ok;
}
