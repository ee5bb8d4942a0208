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
  const titles = [...titlesIn(scene, quotations), ...titlesIn(scene, innerQuotations)];
  const called = titles.filter((title) => isMade(scene, title.start) || isSaidBehind(scene, title));
  // What has been called a work once is one wherever it stands in quotation marks.
  const known = new Set(called.map((title) => spelling(scene, title)));
  return titles
    .filter((title) => known.has(spelling(scene, title)))
    .map(({ start, end }) => ({ start, end, type: 'work', rule: 'quoted title', confidence: 0.8 }));
}

/** What stands in quotation marks and is spelled as titles are. */
interface Title {
  readonly start: number;
  readonly end: number;
  /** The first token behind the quotation. */
  readonly behind: number;
}

/** @param quotations in the order of the text */
function titlesIn(scene: Scene, quotations: readonly Quotation[]): Title[] {
  const { tokens } = scene.document;
  const titles: Title[] = [];
  let token = 0;
  for (const quotation of quotations) {
    while (token < tokens.length && tokens.starts[token] < quotation.start) token++;
    let end = token;
    while (end < tokens.length && tokens.ends[end] <= quotation.end && end - token <= LONGEST) end++;
    const behind = end;
    while (end > token && scene.shapes[end - 1] === SHAPE.other && /[.,]/.test(tokens.words[end - 1])) end--;
    if (end > token && end - token <= LONGEST && isTitleCase(scene, token, end)) titles.push({ start: token, end, behind });
  }
  return titles;
}

const spelling = ({ document: { tokens } }: Scene, { start, end }: Title): string => tokens.lower.slice(start, end).join(' ');

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

/** “Neda Wants to Die,” a play about violence; “The Third Man” was directed by Carol Reed. But “Thank Tom Hart,” the film director said. */
function isSaidBehind({ document: { tokens }, shapes }: Scene, { behind }: Title): boolean {
  const { lower } = tokens;
  if (/^[.!?]$/.test(lower[behind - 1] ?? '')) return false;
  let token = behind;
  while (token < lower.length && shapes[token] === SHAPE.other && !/[.;:!?]/.test(lower[token])) token++;
  if (isA(lower[token] ?? '', 'form of be')) return isA(lower[token + 1] ?? '', 'form of making a work');
  if (!isA(lower[token] ?? '', 'determiner before a noun')) return false;
  for (let noun = token + 1; noun < Math.min(lower.length, token + 4); noun++) {
    if (isA(lower[noun], 'closed-class word')) return false;
    const isEnd = shapes[noun + 1] === SHAPE.other || isA(lower[noun + 1] ?? '', 'closed-class word');
    if (isEnd) return isCommonWord(lower[noun]) && typeOfNoun(lower[noun]) === 'work';
  }
  return false;
}
