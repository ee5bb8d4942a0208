import type { Relation } from 'relata';

import { hashOfBefore } from '../../src/schema/hash-of-before';
import { randomOf } from '../../src/document/random';
import type { Article } from '../edges/news';
import { flagsOf, onOneLine, type Library } from '../edges/sample';
import { drawn } from '../pairs/articles';

/** A relation as a reader judges it. */
export interface DrawnClaim {
  /** Article and relation. */
  readonly id: string;
  /** Where its predicate stands in the article, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** "Acme | bought | Globex | in 2019". */
  readonly claim: string;
  /** What makes it other than a plain fact: "negative; possible; said: Ann Hart". */
  readonly flags: string;
  /** "finite", "open" of a clause without a finite verb, "names" of what is read inside a noun phrase. */
  readonly clause: 'finite' | 'open' | 'names';
  readonly rule: string;
  readonly confidence: number;
  /** Hash of claim and flags: a claim that reads otherwise has to be judged again. */
  readonly said: string;
  readonly sentence: string;
  readonly before: string;
  readonly behind: string;
}

/** All relations of an article. */
export function claimsOf({ id, text }: Article, { extract, parseText }: Pick<Library, 'extract' | 'parseText'>): DrawnClaim[] {
  const extraction = extract(text);
  const names = new Map(extraction.entities.map((entity) => [entity.id, entity.name]));
  const sentences = parseText(text).sentences.map(({ start, end }) => onOneLine(text.slice(start, end)));
  /** The words, and the name that a pronoun or description stands for. */
  const phrase = (argument: Relation['subject']): string => {
    const words = onOneLine(argument.text);
    const name = names.get(argument.entity);
    return name === undefined || words.includes(name) ? words : `${words} (= ${name})`;
  };
  return extraction.relations.map((relation) => {
    const { subject, object, predicate, kind, tense, confidence, inverted } = relation;
    // "led by 12 associations": the words of a passive are read from the one to whom it was done.
    const [first, last] = inverted && object ? [object, subject] : [subject, object];
    const { rule, sentence } = relation.evidence[0]!;
    const claim = [
      phrase(first),
      predicate.type === undefined ? predicate.text : `${predicate.text} (${predicate.type})`,
      ...(last ? [phrase(last)] : []),
      ...relation.arguments.map(({ preposition = '', value }) => `${preposition} ${phrase(value)}`.trim()),
      ...relation.links.map(({ span }) => `“${onOneLine(span.text)}”`),
    ].join(' | ');
    const flags = flagsOf(relation, extraction);
    return {
      id: `${id}#${relation.id}`,
      start: predicate.span.start,
      end: predicate.span.end,
      claim,
      flags,
      // As the verdicts on disk have it.
      said: hashOfBefore(`${claim}\t${flags}`),
      clause: kind === 'nominal' || rule.startsWith('noun-phrase') ? 'names' : tense === 'none' ? 'open' : 'finite',
      rule,
      confidence,
      sentence: sentences[sentence]!,
      before: sentences[sentence - 1] ?? '',
      behind: sentences[sentence + 1] ?? '',
    };
  });
}

/** As many of each article as of any other, by chance and the same ones every time, in the order of the text. */
export function drawClaims(articles: readonly (readonly DrawnClaim[])[], count: number, seed: number): DrawnClaim[] {
  const random = randomOf(seed);
  const share = Math.ceil(count / articles.length);
  return articles.flatMap((claims) => drawn(claims, share, random).sort((a, b) => a.start - b.start));
}
