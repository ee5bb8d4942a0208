import { nameKey } from '../merge/name-key';
import { equalKey, keyIn } from '../merge/equal-keys';
import { endsOf, isBare, wordsOfNames } from '../merge/person-names';
import type { NamedNode } from './nodes';

/** What a row of `blocks` files a node under. */
export const KIND = {
  /** The key of its name, under which mentions vote on its type. */
  vote: 0,
  /** Type and name, if the name says by itself what is meant. */
  equal: 1,
  /** A body's name and the state whose it is. */
  owner: 2,
  /** First and last word of a person's name. */
  ends: 3,
  /** Its name, if that says by itself what is meant. */
  own: 4,
  /** Another of its names. */
  bearer: 5,
  /** A word of a person's full name. */
  word: 6,
  /** One by which people may call somebody. */
  ownWord: 7,
  /** Any of its names, as somebody may look for it. */
  name: 8,
} as const;

/** What a node is filed under, by kind. */
export interface Filing {
  readonly vote: string;
  readonly equal?: string;
  readonly owners: readonly string[];
  readonly ends?: string;
  readonly own?: string;
  readonly bearers: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly ownWords: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Whether it is a person of a full name. */
  readonly isFull: boolean;
  readonly isBare: boolean;
  readonly taken: string;
}

const NONE: ReadonlySet<string> = new Set();

/** How a name is looked for: in lower case without accents, hyphens and stops. */
export const folded = (name: string): string => nameKey(name);

/** What nodes have in common that are one by their names; undefined where its name does not say what is meant, or a person has said that it is nothing else. */
export const equalKeyOf = (node: NamedNode): string | undefined => (node.apart === null ? equalKey(asMerged(node), node.taken) : undefined);

/**
 * @param names all that the node is called
 * @param owners keys of a body with whose it is
 */
export function filingOf(node: NamedNode, names: readonly string[], owners: readonly string[]): Filing {
  const { name, taken } = node;
  const vote = nameKey(name);
  const lookedFor = new Set(names.map(folded));
  if (node.apart !== null)
    return { vote, owners: [], bearers: NONE, words: NONE, ownWords: NONE, names: lookedFor, isFull: false, isBare: false, taken };
  const own = keyIn(name, taken);
  const ends = taken === 'person' ? endsOf(name) : undefined;
  const isFull = taken === 'person' && node.alone === 1;
  const words = isFull ? wordsOfNames(names) : { all: NONE, own: NONE };
  const equal = equalKeyOf(node);
  return {
    vote,
    ...(equal !== undefined && { equal, own }),
    owners,
    ...(ends !== undefined && { ends }),
    bearers: new Set(names.map((alias) => keyIn(alias, taken)).filter((key) => key !== own)),
    words: words.all,
    ownWords: words.own,
    names: lookedFor,
    isFull,
    isBare: taken === 'person' && isBare(asMerged(node)),
    taken,
  };
}

/** The row in the words of `src/merge`. */
export const asMerged = ({ key, type, name, alone, confidence }: NamedNode, names: Iterable<string> = []) => ({
  id: key,
  type,
  name,
  key: nameKey(name),
  names: new Set(names),
  alone: alone === 1,
  confidence,
});

/** The filing as rows: kind and key. */
export function rowsOf(filing: Filing): [kind: number, key: string][] {
  const rows: [number, string][] = [[KIND.vote, filing.vote]];
  if (filing.equal !== undefined) rows.push([KIND.equal, filing.equal]);
  if (filing.ends !== undefined) rows.push([KIND.ends, filing.ends]);
  if (filing.own !== undefined) rows.push([KIND.own, filing.own]);
  const many = { owner: filing.owners, bearer: filing.bearers, word: filing.words, ownWord: filing.ownWords, name: filing.names } as const;
  for (const [kind, keys] of Object.entries(many)) for (const key of keys) rows.push([KIND[kind as keyof typeof many], key]);
  return rows;
}
