import { coverage } from '../../mentions';
import type { FoundName } from '../found';
import { phraseOf, type Scene } from '../scene';
import { agree } from './agree';
import { cutRun } from './cut';
import { findForms } from './forms';
import { findHeadlineNames } from './headlines';
import { judge, winner, type Judged } from './judge';
import { isName } from './keep';
import { runsOf } from './runs';
import { findWorks } from './works';

/**
 * Proposes spans, each with a type and the reason for it: titles in quotation marks, names with numbers, runs of capitals that are cut apart at
 * titles and nationalities and typed by the votes of clues, and names in headlines. None over another, and none over what is `taken`.
 */
export function findSpans(scene: Scene): FoundName[] {
  const { document } = scene;
  const works = findWorks(scene);
  const covered = coverage(works, document.tokens.length);
  const forms = findForms(scene).filter(({ start, end }) => !covered.subarray(start, end).includes(1));
  // What stands around a form ends there.
  const around = { ...scene, taken: scene.taken.slice() };
  for (const { start, end } of forms) {
    covered.fill(1, start, end);
    around.taken.fill(1, start, end);
  }

  const judged: Judged[] = [];
  document.sentences.forEach((sentence) => {
    for (const run of runsOf(around, sentence)) {
      for (const candidate of cutRun(scene, run)) {
        if (covered[candidate.start] === 1 || covered[candidate.end - 1] === 1) continue;
        if (isName(scene, candidate)) judged.push(judge(scene, candidate, sentence));
      }
    }
  });

  const decided = agree(scene, judged).map((votes, i) => {
    const { type, confidence } = winner(votes);
    return { type, confidence, ...judged[i] };
  });
  const body = new Map<string, FoundName['type']>();
  for (const { start, end, type } of decided) {
    covered.fill(1, start, end);
    body.set(phraseOf(scene, start, end), type);
  }
  return [...works, ...forms, ...decided, ...findHeadlineNames(scene, body, covered)];
}
