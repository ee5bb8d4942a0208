import { writeModels } from '../node';
import { EXIT, type ExitCode, type Io } from './io';
import { naming } from './write-file';

/**
 * `relata models`: writes the file that relata/lite loads into a folder that a server hosts, and prints its path.
 *
 * @throws CommandError
 */
export async function modelsCommand(folder: string, io: Io): Promise<ExitCode> {
  io.stdout.write(`${await naming(folder, () => writeModels(folder))}\n`);
  return EXIT.ok;
}
