import { isA } from '../../../english';
import type { Quotation } from '../../../document/layers';
import { isCommonWord } from '../../../lexicon/common-words';
import type { FoundName } from '../found';
import { isNameShape, SHAPE } from '../shapes';
import type { Scene } from '../scene';
import { typeOfNoun } from './apposition';

/** Tokens of a title at most. */
const LONGEST = 12;

/** Titles in quotation marks: the film “The Third Man”, wrote “Things Fall Apart”. A quoted remark in sentence case is none. */
export function findWorks(scene: Scene): FoundName[] {
  const { quotations, innerQuotations } = scene.document;
  return [...worksIn(scene, quotations), ...worksIn(scene, innerQuotations)];
}

/** @param quotations in the order of the text */
function worksIn(scene: Scene, quotations: readonly Quotation[]): FoundName[] {
  const { tokens } = scene.document;
  const works: FoundName[] = [];
  let token = 0;
  for (const quotation of quotations) {
    while (token < tokens.length && tokens.starts[token] < quotation.start) token++;
    let end = token;
    while (end < tokens.length && tokens.ends[end] <= quotation.end && end - token <= LONGEST) end++;
    while (end > token && scene.shapes[end - 1] === SHAPE.other && /[.,]/.test(tokens.words[end - 1])) end--;
    if (end === token || end - token > LONGEST || !isTitleCase(scene, token, end)) continue;
    if (isMade(scene, token)) works.push({ start: token, end, type: 'work', rule: 'quoted title', confidence: 0.8 });
  }
  return works;
}

function isTitleCase(scene: Scene, start: number, end: number): boolean {
  let capitals = 0;
  for (let token = start; token < end; token++) {
    const shape = scene.shapes[token];
    if (isNameShape(shape)) capitals++;
    else if (shape === SHAPE.lower && !isA(scene.document.tokens.lower[token], 'closed-class word')) return false;
  }
  return capitals > 0 && isNameShape(scene.shapes[start]);
}

/** Whether one of the four words before says that what follows was written, filmed or sung. */
function isMade(scene: Scene, start: number): boolean {
  const { lower } = scene.document.tokens;
  for (let token = start - 1; token >= Math.max(0, start - 5); token--) {
    const word = lower[token];
    if (word === '.') return false;
    if (isA(word, 'form of making a work')) return true;
    if (isCommonWord(word) && typeOfNoun(word) === 'work') return true;
  }
  return false;
}
