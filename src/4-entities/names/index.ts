import type { MentionRecord } from '../../document/entities';
import { foldedText } from '../text';
import { agree } from './agree';
import { combine } from './combine';
import type { FoundName } from './found';
import { cutRun } from './cut';
import { findForms } from './forms';
import { findHeadlineNames, type HeadlineName } from './headlines';
import { judge, winner, type Judged } from './judge';
import { isName } from './keep';
import { runsOf } from './runs';
import { phraseOf, type Scene } from './scene';
import { SHAPE } from './shapes';
import { shippedModel } from './tagger/model-data';
import { tag } from './tagger/tagger';
import { findWorks } from './works';
import { topOf } from '../../document/tree';

/**
 * The names in a document. Rules find runs of capitals, cut apart at titles and nationalities and typed by votes of clues; a trained tagger
 * that has them among its features decides on persons, organizations and places; the rules have the finer types. They do not overlap each
 * other or what is `taken`.
 *
 * @returns in the order of the text
 */
export function findNames(scene: Scene): MentionRecord[] {
  const rules = rulesNames(scene);
  return combine(scene, rules, tag(scene, rules, shippedModel())).map((name) => mentionOf(scene, name));
}

/** What the rules alone find; the tagger has it among its features. */
export function rulesNames(scene: Scene): FoundName[] {
  const { document } = scene;
  const covered = new Uint8Array(document.tokens.length);
  const works = findWorks(scene);
  for (const work of works) covered.fill(1, work.start, work.end);
  const forms = findForms(scene).filter(({ start, end }) => !covered.subarray(start, end).includes(1));
  // What stands around a form ends there.
  const around = { ...scene, taken: scene.taken.slice() };
  for (const { start, end } of forms) {
    covered.fill(1, start, end);
    around.taken.fill(1, start, end);
  }

  const judged: Judged[] = [];
  document.sentences.forEach((sentence, index) => {
    for (const run of runsOf(around, sentence)) {
      for (const candidate of cutRun(scene, run)) {
        if (covered[candidate.start] === 1 || covered[candidate.end - 1] === 1) continue;
        if (isName(scene, candidate)) judged.push(judge(scene, candidate, index, sentence));
      }
    }
  });

  const decided = agree(scene, judged).map((votes, i) => {
    const { type, confidence } = winner(votes);
    return { type, confidence, ...judged[i] };
  });
  const body = new Map<string, HeadlineName['type']>();
  for (const { start, end, type } of decided) {
    covered.fill(1, start, end);
    body.set(phraseOf(scene, start, end), type);
  }
  const headlines = findHeadlineNames(scene, body, covered);

  return [...works, ...forms, ...decided, ...headlines];
}

function mentionOf(scene: Scene, name: FoundName): MentionRecord {
  const { document } = scene;
  const { start, end, type, rule, confidence } = name;
  const text = foldedText(document, name);
  const form = end - start === 1 && scene.shapes[start] === SHAPE.upper && isShort(text) ? 'acronym' : 'name';
  return { start, end, head: topOf(document, name), type, form, name: text, rule, confidence };
}

/** "IMF", "U.S.", "UNESCO"; a longer word in capitals is a brand or a shout. */
const isShort = (name: string): boolean => name.replace(/[^\p{L}]/gu, '').length <= 5;
