import type { MentionRecord } from '../document/entities';
import { isHyphen } from '../document/hyphens';
import { UPOS_CODE } from '../document/tags';
import { baseOf, labelOf } from '../document/tree';
import { isA } from '../english';
import { isLight } from '../lexicon/light-nouns';
import { officeClass } from '../lexicon/offices';
import { spell } from './nominal-name';
import type { Scene } from './names/scene';
import { modifierEdge } from './premodifiers';

/** Words behind the preposition at most: "the end of the two-year-old civil war". */
const LONGEST = 7;

/** What names and values lie where, and which tokens they and pronouns cover. */
export interface Inside {
  readonly names: readonly MentionRecord[];
  /** For each token the index of the one that covers it, or -1. */
  readonly nameAt: Int32Array;
  /** 1 where a name, a value or a pronoun stands. */
  readonly covered: Uint8Array;
}

/**
 * The phrase behind "of" without which a noun is half of what it is called, preposition and all: "of bird flu", "of the talks", "of Globex"; of an
 * office behind "for", too: "minister for justice", and of a noun that says nothing alone behind "to": "an end to the strike". '' if there is none.
 */
export function complementOf(scene: Scene, inside: Inside, head: number): string {
  const { tokens, syntax } = scene.document;
  const preposition = tokens.lower[head + 1];
  const takes =
    preposition === 'of' ||
    (preposition === 'for' && isOffice(scene, head)) ||
    (preposition === 'to' && isLight(syntax.lemmas[head].toLowerCase()));
  if (!takes) return '';
  const start = head + 2;
  const noun = nounOf(scene, inside, head, start);
  if (noun < 0) return '';
  const end = endOf(scene, inside, head, noun);
  return end < 0 ? '' : `${preposition} ${wordsOf(scene, inside, start, end)}`;
}

/** The noun that hangs on `head`, where all before it is of its own phrase; or -1. */
function nounOf(scene: Scene, { names, nameAt, covered }: Inside, head: number, start: number): number {
  const { document } = scene;
  const { syntax, tokens } = document;
  for (let noun = start; noun < Math.min(tokens.length, start + LONGEST); noun++) {
    const name = nameAt[noun];
    const hangs = syntax.heads[noun] === head && baseOf(labelOf(document, noun)) === 'nmod';
    if (hangs) {
      // "some of them"
      const isNoun = syntax.upos[noun] === UPOS_CODE.NOUN || syntax.upos[noun] === UPOS_CODE.PROPN;
      const stands = name >= 0 || (isNoun && covered[noun] === 0);
      return stands && isWhole(scene, start, noun, name >= 0 ? names[name].start : noun) ? noun : -1;
    }
  }
  return -1;
}

/** Whether all of it is one phrase, and no "his": whose it is, only the text around it says. */
function isWhole({ document }: Scene, start: number, noun: number, until: number): boolean {
  for (let token = start; token < until; token++)
    if (modifierEdge(document, token, noun) === undefined || isA(document.tokens.lower[token], 'possessive')) return false;
  return true;
}

/** Where the phrase ends: behind a name, also one beside the noun ("of the rebel group Talon"); -1 where more of a list goes on: "of oil and gas". */
function endOf(scene: Scene, { names, nameAt }: Inside, head: number, noun: number): number {
  const { document } = scene;
  const { tokens, syntax } = document;
  if (nameAt[noun] >= 0) return names[nameAt[noun]].end;
  const end = noun + 1;
  if (end >= tokens.length) return end;
  const beside = nameAt[end] >= 0 ? names[nameAt[end]] : undefined;
  // "the parents of trafficker Ann Lee" are hers; "head of research Ann Lee" is head of research.
  if (beside && syntax.heads[beside.head] !== noun) return isOffice(scene, head) ? end : -1;
  if (beside) return beside.end;
  const isList =
    labelOf(document, end) === 'cc' ||
    (tokens.words[end] === ',' && labelOf(document, syntax.heads[end]) === 'conj' && syntax.heads[syntax.heads[end]] === noun);
  return isHyphen(tokens.words[end]) || isList ? -1 : end;
}

/** The words as they stand, names as they are called. */
function wordsOf(scene: Scene, { names, nameAt }: Inside, start: number, end: number): string {
  const { tokens } = scene.document;
  let text = '';
  for (let token = start; token < end;) {
    const name = nameAt[token] >= 0 ? names[nameAt[token]] : undefined;
    const next = name ? Math.min(end, name.end) : token + 1;
    if (token > start && tokens.starts[token] > tokens.ends[token - 1]) text += ' ';
    text += name ? name.name : spell(scene, token, next);
    token = next;
  }
  return text;
}

/** "minister", "chief": no trade, which has things of its own behind it. */
function isOffice({ document: { syntax } }: Scene, head: number): boolean {
  const kind = officeClass(syntax.lemmas[head].toLowerCase());
  return kind !== undefined && kind !== 'trade';
}
