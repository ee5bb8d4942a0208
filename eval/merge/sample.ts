import { pick, randomOf } from '../../src/document/random';
import type { Article, Name } from './articles';

/** A name in an article. */
export interface Place extends Name {
  readonly article: string;
}

/** How two names are alike. */
export type Likeness = 'same' | 'spelling' | 'surname' | 'word' | 'acronym';

/** Two names of two articles that may be one thing. */
export interface Pair {
  readonly likeness: Likeness;
  readonly one: Place;
  readonly other: Place;
}

const SEED = 23;
/** Pairs of each kind in one set of articles. */
const SHARES: Readonly<Record<Likeness, number>> = { same: 25, spelling: 25, surname: 45, word: 35, acronym: 20 };
/** Names with one word in common are looked at in pairs; a word of more names says little. */
const MOST_NAMES = 40;

const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const lettersOf = (name: string): string =>
  plain(name)
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
/** Words with a capital, so that no small word counts. */
const wordsOf = (name: string): string[] => (name.match(/[\p{Lu}\p{N}][\p{L}\p{N}’']+/gu) ?? []).map(plain);
const isAcronym = (name: string): boolean => /^(?:\p{Lu}[.&]?){3,8}$/u.test(name);
/** Share of the words of two names that both have, at least: "Ann Reed", "Tom Reed". */
const COMMON = 1 / 3;

/**
 * Draws pairs of names that are alike from different articles, the same ones every time. Of two names that many articles have, one pair is drawn, so
 * that no country fills the sample.
 *
 * @param namesOf the names of an article
 */
export function drawPairs(articles: readonly Article[], namesOf: (article: Article) => readonly Name[]): Pair[] {
  const random = randomOf(SEED);
  const places = new Map<string, Place[]>();
  for (const article of articles) {
    for (const name of namesOf(article)) {
      const known = places.get(name.text);
      const place = { ...name, article: article.id };
      if (!known) places.set(name.text, [place]);
      else if (known.at(-1)!.article !== article.id) known.push(place);
    }
  }
  return (Object.keys(SHARES) as Likeness[]).flatMap((likeness) => {
    const left = alike(likeness, [...places.keys()]);
    const pairs: Pair[] = [];
    while (pairs.length < SHARES[likeness] && left.length > 0) {
      const names = pick(left, random);
      left.splice(left.indexOf(names), 1);
      const [one, other] = names.map((name) => pick(places.get(name)!, random));
      if (one.article !== other.article) pairs.push({ likeness, one, other });
    }
    return pairs;
  });
}

type Names = readonly [one: string, other: string];

function alike(likeness: Likeness, names: readonly string[]): Names[] {
  switch (likeness) {
    case 'same':
      return names.map((name) => [name, name]);
    case 'spelling':
      return among(names, (name) => [lettersOf(name)]);
    case 'surname':
      return among(names, (name) => wordsOf(name).slice(-1)).filter(
        ([one, other]) => lettersOf(one) !== lettersOf(other) && [one, other].some((name) => wordsOf(name).length === 1),
      );
    case 'word':
      return among(names, wordsOf).filter(
        ([one, other]) =>
          lettersOf(one) !== lettersOf(other) &&
          [one, other].every((name) => wordsOf(name).length > 1) &&
          commonWords(wordsOf(one), wordsOf(other)) >= COMMON,
      );
    case 'acronym':
      return names
        .filter(isAcronym)
        .flatMap((short) =>
          names.filter((long) => !isAcronym(long) && initialsOf(long).includes(lettersOf(short))).map((long) => [short, long] as const),
        );
  }
}

/** Of all words of two names the share that both have. */
function commonWords(one: readonly string[], other: readonly string[]): number {
  const all = new Set([...one, ...other]);
  return [...all].filter((word) => one.includes(word) && other.includes(word)).length / all.size;
}

const initialsOf = (name: string): string[] => {
  const words = name.split(/[\s-]+/).map(plain);
  return [words, wordsOf(name)].map((list) => list.map((word) => word.charAt(0)).join(''));
};

/** All pairs of names that have a key in common. */
function among(names: readonly string[], keysOf: (name: string) => readonly string[]): Names[] {
  const byKey = new Map<string, string[]>();
  for (const name of names) for (const key of new Set(keysOf(name))) byKey.set(key, [...(byKey.get(key) ?? []), name]);
  const pairs = new Map<string, Names>();
  for (const list of byKey.values()) {
    if (list.length > MOST_NAMES) continue;
    list.forEach((one, i) => {
      for (const other of list.slice(i + 1)) pairs.set(`${one}\t${other}`, [one, other]);
    });
  }
  return [...pairs.values()];
}
