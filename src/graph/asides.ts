import { isNamed } from '../document/entities';
import { isSmallWord } from '../english/small-words';
import type { Argument, Entity, Relation } from '../extraction';
import { isHalf, isLight } from '../lexicon/light-nouns';
import { wordSet } from '../lexicon/word-set';

/*
 * What a reader of a graph passes over. It stays in the extraction; the graph has it only with `asides: 'keep'`, and says what it left out.
 */

/** Why an edge is passed over: somebody speaks, something is there, somebody asks. */
export type EdgeAside = 'saying' | 'there is' | 'question';
/** Why a node is: a pronoun that stands for nothing known, "part" or "decision", "three", words that are no phrase. */
export type NodeAside = 'pronoun' | 'light noun' | 'count' | 'broken phrase';

/** Why a relation is no edge that a reader asks for; undefined for one that is. */
export function asideOf(relation: Relation, entityOf: (argument: Argument) => Entity): EdgeAside | undefined {
  if (relation.modality === 'questioned') return 'question';
  const isBetweenNames = (): boolean => {
    const others = relation.object ? [relation.object] : relation.arguments.map(({ value }) => value);
    return isNamed(entityOf(relation.subject).mentions) && others.some((other) => isNamed(entityOf(other).mentions));
  };
  // "There is a Kestrin plant in Velmora" joins two names all the same.
  if (relation.expletive && !isBetweenNames()) return 'there is';
  return isSaying(relation, isBetweenNames) ? 'saying' : undefined;
}

/** Of these nothing is left without what is said. "Ann Hart told Tom Vane" says no more of the two than that they spoke. */
const SAY = wordSet('say tell');
/** "complain to the ministry that": here it matters to whom. */
const ADDRESSING = wordSet('with to against');

/**
 * Whether a relation says no more than that somebody said something, perhaps when, where or to whom: what was said are relations of their own,
 * which have who said so. "Acme announced a plant" and "Hart accuses Vane" do say more.
 */
function isSaying({ kind, object, predicate, arguments: others, links }: Relation, isBetweenNames: () => boolean): boolean {
  if (kind !== 'verbal' || predicate.type !== undefined) return false;
  if (SAY.has(predicate.lemma)) return true;
  if (object || !links.some((link) => link.kind === 'content')) return false;
  return !(others.some(({ preposition }) => preposition !== undefined && ADDRESSING.has(preposition)) && isBetweenNames());
}

/** Why an entity is no node that a reader asks for; undefined for names, values and what has content. */
export function emptinessOf({ name, mentions, value }: Entity): NodeAside | undefined {
  if (mentions.length === 0 || isNamed(mentions)) return undefined;
  if (mentions.every(({ form }) => form === 'pronoun')) return 'pronoun';
  // "At least 107 were killed": of what, the sentence says elsewhere or not at all.
  if (value?.kind === 'quantity' && value.unit === '') return 'count';
  if (value) return undefined;
  if (isLight(name) || isHalf(name)) return 'light noun';
  return isBroken(name) ? 'broken phrase' : undefined;
}

/**
 * Whether an object says so little that a reader would rather see what stands behind it: "killed three in Velmora", "took place in Vienna". Not
 * of every light noun: "counts the days to the vote" is not about the vote.
 */
export const hidesAnother = ({ predicate, object }: Relation, aside: NodeAside | undefined): boolean =>
  aside === 'count' || (aside === 'light noun' && predicate.lemma === 'take' && object?.head.text === 'place');

/** A clause taken for a phrase: "was Taleban commander"; or no word at all. */
const isBroken = (name: string): boolean =>
  name
    .split(' ')
    .slice(0, -1)
    .some((word) => isSmallWord(word, 'form of be')) || !/\p{L}{2}/u.test(name);

/** How often something was left out for each reason: "saying:12; question:2". */
export class LeftOut {
  private readonly counts = new Map<string, number>();

  add(reason: string): void {
    this.counts.set(reason, (this.counts.get(reason) ?? 0) + 1);
  }

  /** Undefined where nothing was left out. */
  get words(): string | undefined {
    if (this.counts.size === 0) return undefined;
    return [...this.counts].map(([reason, count]) => `${reason}:${count}`).join('; ');
  }
}
