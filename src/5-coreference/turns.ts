import { isName } from '../document/entities';
import type { TokenRange } from '../document/span';
import { isCommonWord } from '../lexicon/common-words';
import { PARTICLE, PERSON_NAME } from '../lexicon/name-classes';
import { nameBits } from '../lexicon/name-words';
import type { Discourse } from './sieve';

/** Who speaks in a paragraph. */
export interface Turns {
  /** Whether people speak one after another: a paragraph is headed by its speaker, or ends in a question that somebody else answers. */
  readonly inTurns: boolean;
  /** The person whom a paragraph names before the colon that it begins with, "Ann Holm: I …", or -1. */
  readonly speakerOf: (block: number) => number;
}

/** Longest label before a colon, in tokens. */
const LONGEST_LABEL = 10;

/** Reads the label of each paragraph; who speaks in it, all sieves learn here. */
export function turnsOf({ document, references, chains }: Discourse): Turns {
  const { text, blocks, tokens, sentences, mentionOf } = document;
  const speakers = new Map<number, number>();
  let inTurns = blocks.some(({ end }) => text[end - 1] === '?');
  sentences.forEach(({ block, start }, sentence) => {
    if (sentence > 0 && sentences[sentence - 1].block === block) return;
    const colon = endOfLabel(start);
    if (colon < 0) return;
    inTurns = true;
    const named = mentionOf[colon - 1];
    if (named < 0 || !isName(references[named].mention.form) || references[named].mention.end !== colon) return;
    if (chains.typeOf(named) === 'person' && !isWord(references[named].mention)) speakers.set(block, named);
  });
  return { inTurns, speakerOf: (block) => speakers.get(block) ?? -1 };

  /** The colon behind words that all have a capital or are particles of a name ("Prime Minister Ursula von der Leyen:"); -1 without one. */
  function endOfLabel(start: number): number {
    for (let token = start; token < Math.min(tokens.length, start + LONGEST_LABEL); token++) {
      const word = tokens.words[token];
      if (word === ':') return token > start ? token : -1;
      const isInner = token > start && ((nameBits(word) & PARTICLE) !== 0 || isNamed(token) || /^[.'’-]$/.test(word));
      if (!/^\p{Lu}/u.test(word) && !isInner) return -1;
    }
    return -1;
  }

  /** "Remarks:", "Note:": a single word that is a noun before it is anybody's name. */
  function isWord({ start, end }: TokenRange): boolean {
    return end - start === 1 && isCommonWord(tokens.lower[start]) && (nameBits(tokens.lower[start]) & PERSON_NAME) === 0;
  }

  /** "e" of "Roberta da Silva e Costa". */
  function isNamed(token: number): boolean {
    const mention = mentionOf[token];
    return mention >= 0 && isName(references[mention].mention.form);
  }
}
