import { isVerbless } from '../../document/relations';
import { thirdPerson } from '../../document/verb-forms';
import type { Modality, Relation } from '../../extraction';
import { wordingOf, type Link } from '../../graph';

/** How many characters of a predicate's own words an edge shows. */
const LENGTH = 24;

/** What says how sure it is where the text's own words cannot: in front of the bare verb, as it is, and denied. */
const HEDGES: Readonly<Record<Exclude<Modality, 'asserted' | 'probable' | 'questioned'>, readonly [string, string]>> = {
  possible: ['may', 'may not'],
  necessary: ['must', 'must not'],
  intended: ['is to', 'is not to'],
  conditional: ['would', 'would not'],
};

/**
 * What stands on an edge: "would sell stake to", "did not sue", "buys". The text's own words say what is planned, possible or denied. Where these are many,
 * are read from object to subject ("was to be bought by") or are none, the verb has them said in the fewest words.
 */
export function edgeLabel(relation: Relation, { label, target, projectionOf }: Pick<Link, 'label' | 'target' | 'projectionOf'>): string {
  const { predicate, object, arguments: others } = relation;
  const wording = wordingOf(relation);
  // What lies far off is said in the text's own words.
  if (!isBehind(label, wording)) return label;
  // What stands behind the verb: "sell" of "sell stake to".
  const rest = label.slice(wording.length);
  const standIn = object === undefined && projectionOf === undefined ? others.find(({ value }) => value === target) : undefined;
  // A particle or preposition may be among the text's words already: "logged in" of "log in".
  const isSaid = standIn?.preposition !== undefined && predicate.text.endsWith(` ${standIn.preposition}`);
  if (saysItself(relation)) return predicate.text + (isSaid ? '' : rest);
  return inFewWords(relation, wording) + rest;
}

/** Whether the predicate's own words stand on the edge: they are few, lead from subject to object, and are a verb where more than the bare fact is to be said. */
function saysItself({ predicate, inverted, kind, polarity, modality }: Relation): boolean {
  if (inverted || isVerbless(kind) || predicate.text.length > LENGTH) return false;
  return kind === 'verbal' || kind === 'copular' || (polarity === 'positive' && modality === 'asserted');
}

const isBehind = (label: string, wording: string): boolean => label === wording || label.startsWith(`${wording} `);

/** "may buy", "did not buy", "will buy"; what has happened is told in the present, as headlines do: its past form stands nowhere in the text. */
function inFewWords({ polarity, modality, tense, kind }: Relation, verb: string): string {
  const isDenied = polarity === 'negative';
  switch (modality) {
    case 'questioned':
      return `${stated(verb, isDenied)}?`;
    case 'probable':
      return `probably ${stated(verb, isDenied)}`;
    case 'asserted':
      // A noun ("the sale of") says nothing of time, but of what is to come.
      if (tense === 'future') return `will ${isDenied ? 'not ' : ''}${verb}`;
      return isDenied && tense === 'past' && !isVerbless(kind) ? inThePast(verb) : stated(verb, isDenied);
    default:
      return `${HEDGES[modality][isDenied ? 1 : 0]} ${verb}`;
  }
}

/** "buys", "does not buy"; "is not president of" */
function stated(verb: string, isDenied: boolean): string {
  if (!isDenied) return thirdPerson(verb);
  return isCopular(verb) ? verb.replace(/^be/, 'is not') : `does not ${verb}`;
}

/** "did not buy"; "was not president of" */
const inThePast = (verb: string): string => (isCopular(verb) ? verb.replace(/^be/, 'was not') : `did not ${verb}`);

const isCopular = (verb: string): boolean => /^be(?= |$)/.test(verb);
