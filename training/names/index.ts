/* Trains the tagger of names: npm run train -- names --data DIR. See training/README.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { decide } from '../../src/4-entities/names/decide';
import { shippedKinds } from '../../src/4-entities/names/tagger/kinds-data';
import { readNamesModel } from '../../src/4-entities/names/tagger/model';
import { tag, type Weights } from '../../src/4-entities/names/tagger/tagger';
import { crc32 } from '../../src/document/crc32';
import { card } from './card';
import { readTexts } from './corpora';
import { dropRare, exampleOf, type Example } from './examples';
import { encode, quantize } from './export';
import { learn, OUTSIDE_PENALTY, withCopies } from './learn';
import type { Options } from './perceptron';
import { scoreTexts } from './score-texts';

const OPTIONS: Options = { rows: 1 << 19, rounds: 8, shuffles: 2, dropout: 0.4, margin: 10 };
/** A feature that is seen less often is left out. */
const LEAST = 3;
/** Rows of the shipped table: more of them, and finer weights, gain nothing (training/README.md). */
const KEEP = 56_000;
/** What a weight of 1 in the file is worth in training. */
const STEP = 2;
const FOLDS = 10;

/**
 * Writes `names.bin` and its card into a folder.
 *
 * @param folds whether Wikigold is scored by cross-validation as well, which takes four trainings more
 */
export function trainNames(data: string, out: string, folds: boolean): void {
  const examples = withCopies(readTexts(data)).map(exampleOf);
  log(`${examples.length} texts`);
  dropRare(examples, LEAST);
  const tables = { vectors: crc32(examples[0].scene.document.vectors.codes), kinds: shippedKinds().crc };
  const trained = learn(examples, OPTIONS, log);
  const quantized = quantize(trained, { keep: KEEP, step: STEP, outsidePenalty: OUTSIDE_PENALTY, ...tables });
  const file = encode(quantized);
  writeFileSync(join(out, 'names.bin'), file);
  log(`${quantized.kept} rows, ${file.length} bytes`);
  const wikigold = folds ? crossValidate(examples, tables) : undefined;
  writeFileSync(join(out, 'names.md'), card({ examples, options: OPTIONS, kept: quantized.kept, bytes: file.length, wikigold }));
}

/** Wikigold in parts, each read by weights that have not seen it. */
function crossValidate(examples: readonly Example[], tables: { vectors: number; kinds: number }): ReturnType<typeof scoreTexts> {
  const wikigold = examples.filter(({ source }) => source.corpus === 'wikigold');
  const answers = wikigold.map((example) => ({ example, names: [] as ReturnType<typeof decide> }));
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = new Set(wikigold.filter((_, i) => Math.floor((i * FOLDS) / wikigold.length) === fold));
    const rest = examples.filter((example) => !held.has(example) && example.source.corpus !== 'wikigold copies');
    const weights = readNamesModel(
      encode(
        quantize(
          learn(rest, OPTIONS, () => undefined),
          { keep: KEEP, step: STEP, outsidePenalty: OUTSIDE_PENALTY, ...tables },
        ),
      ),
    );
    for (const answer of answers) if (held.has(answer.example)) answer.names = read(answer.example, weights);
    log(`fold ${fold + 1} of ${FOLDS}`);
  }
  return scoreTexts(answers);
}

const read = ({ scene, rules }: Example, weights: Weights): ReturnType<typeof decide> => decide(scene, rules, tag(scene, rules, weights));

const log = (line: string): void => console.log(`${Math.round(performance.now() / 1000)} s: ${line}`);
