import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isCommonWord } from '../../src/lexicon/common-words';
import { lexiconTags, verbForms } from '../../src/lexicon/compromise';
import { DEMONYM } from '../../src/lexicon/name-classes';
import { nameBits } from '../../src/lexicon/name-words';
import { pick, randomOf } from '../../src/document/random';
import { verbsWrittenAs } from '../../training/lexicon-words';

const SEED = 3;
const NOUN_TAGS = new Set(['Noun', 'Singular', 'Plural', 'Uncountable', 'Actor', 'Organization', 'Person']);
/** Of one word, so that "plans" and "says" are not half of them. */
const EACH = 4;

export interface Candidate {
  /** From 1. */
  readonly line: number;
  /** Of the word's first code unit in the line. */
  readonly offset: number;
  readonly word: string;
  readonly text: string;
}

/**
 * Words of news that may be a finite verb or a noun: a form of a verb that the lexicon has as a noun, too, right behind a name or a noun.
 * In an order drawn by chance, the same every time.
 */
export function candidates(data: string): Candidate[] {
  const forms = new Set(verbsWrittenAs('Noun').flatMap((verb) => formsOf(verb)));
  const lines = readFileSync(join(data, 'unlabelled', 'news.txt'), 'utf8').split('\n');
  const seen = new Set<string>();
  const all = lines.flatMap((text, i): Candidate[] => {
    if (seen.has(text) || text.length > 220) return [];
    seen.add(text);
    return [...text.matchAll(/(?<=(?:^|[\s“"(])([\p{L}.’'-]+) )[a-z]+(?=[\s,.;:]|$)/gu)]
      .filter(([word, before]) => forms.has(word) && isNominal(before))
      .map(({ 0: word, index }) => ({ line: i + 1, offset: index, word, text }));
  });
  const random = randomOf(SEED);
  const drawn: Candidate[] = [];
  const times = new Map<string, number>();
  const lineTaken = new Set<number>();
  while (all.length > 0) {
    const candidate = pick(all, random);
    all[all.indexOf(candidate)] = all[all.length - 1];
    all.pop();
    const count = times.get(candidate.word) ?? 0;
    if (count >= EACH || lineTaken.has(candidate.line)) continue;
    times.set(candidate.word, count + 1);
    lineTaken.add(candidate.line);
    drawn.push(candidate);
  }
  return drawn;
}

/** The -s form and the base; a past only where it is like the base ("cut"). */
const formsOf = (verb: string): string[] => [verbForms(verb).present, verb];

/** A name by its capital, or a common noun; no "Israeli", no "Peru's", behind which hardly a verb stands. */
function isNominal(word: string): boolean {
  if (/['’]s?$/.test(word) || word === 'help' || (nameBits(word.toLowerCase()) & DEMONYM) !== 0) return false;
  if (/^\p{Lu}/u.test(word)) return !isCommonWord(word.toLowerCase());
  return lexiconTags(word).some((tag) => NOUN_TAGS.has(tag));
}
