import { isName } from '../document/entities';
import type { MentionedDocument } from '../document/layers';
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
  /** Of an interview without labels who speaks in a paragraph; undefined in other texts and before the first question. */
  readonly partOf: (block: number) => 'asker' | 'asked' | undefined;
  /** Who is asked there: the one person whom the text or its title names before the first question, or -1. */
  readonly asked: () => number;
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
  const parts = speakers.size === 0 ? interviewIn(document) : undefined;
  return {
    inTurns,
    speakerOf: (block) => speakers.get(block) ?? -1,
    partOf: (block) => parts?.[block],
    asked: () => (parts ? askedBefore(parts.indexOf('asker')) : -1),
  };

  function askedBefore(question: number): number {
    const persons = new Map<number, number>();
    const inTitle = new Set<number>();
    for (const { index, mention, sentence, headline } of references) {
      if (sentences[sentence].block >= question) break;
      const chain = chains.find(index);
      if (!isName(mention.form) || chains.typeOf(index) !== 'person') continue;
      persons.set(chain, index);
      if (headline) inTitle.add(chain);
    }
    const found = inTitle.size === 1 ? [...inTitle] : [...persons.keys()];
    return found.length === 1 ? persons.get(found[0])! : -1;
  }

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

/** Questions with answers of an interview, at least. */
const FEWEST_QUESTIONS = 3;
/** Characters of an answer to a question, on average: who is interviewed tells more than who stands before a court. */
const SHORTEST_ANSWER = 150;

/** By paragraph who speaks in an interview that sets each question and each answer as a paragraph without a name; undefined of other texts. */
function interviewIn({ text, blocks }: MentionedDocument): readonly ('asker' | 'asked' | undefined)[] | undefined {
  const parts: ('asker' | 'asked' | undefined)[] = [];
  let [questions, answers, length] = [0, 0, 0];
  blocks.forEach(({ start, end, kind }, block) => {
    if (text[end - 1] === '?' && kind === 'paragraph') {
      parts.push('asker');
      questions++;
      return;
    }
    parts.push(questions > 0 ? 'asked' : undefined);
    if (parts[block] === undefined) return;
    length += end - start;
    if (parts[block - 1] === 'asker') answers++;
  });
  return answers >= FEWEST_QUESTIONS && length >= SHORTEST_ANSWER * questions ? parts : undefined;
}
