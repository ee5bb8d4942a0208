import { thirdPerson } from '../../document/verb-forms';
import type { Modality, Relation } from '../../extraction';
import { wordingOf, type Link } from '../../graph';
import { pastForms, type PastForms } from '../../lexicon/past-forms';

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

/** Whether the predicate's own words stand on the edge: they are a verb's ("'s" of "Italy's Bellaro" says little), few, and lead from subject to object. */
const saysItself = ({ predicate, inverted, kind }: Relation): boolean =>
  !inverted && (kind === 'verbal' || kind === 'copular') && predicate.text.length <= LENGTH;

const isBehind = (label: string, wording: string): boolean => label === wording || label.startsWith(`${wording} `);

/** "may have bought", "probably did not buy", "will buy", "bought" */
function inFewWords(relation: Relation, verb: string): string {
  const { polarity, modality, tense, aspect } = relation;
  const isDenied = polarity === 'negative';
  const sayHow = (probably: string): string =>
    tense === 'future'
      ? `will ${probably}${isDenied ? 'not ' : ''}${verb}`
      : probably + (held(relation, verb) ?? happened(relation, verb) ?? stated(verb, isDenied));
  switch (modality) {
    case 'questioned':
      return `${sayHow('')}?`;
    case 'probable':
      return sayHow('probably ');
    case 'asserted':
      return sayHow('');
    default: {
      // "must have been sold": what is thought of lies behind.
      const participle = aspect === 'perfect' && !isOfAnotherVerb(relation) ? formsBehind(relation, verb)?.participle : undefined;
      return `${HEDGES[modality][isDenied ? 1 : 0]} ${participle === undefined ? verb : `have ${participle}`}`;
    }
  }
}

/** "was president of", "is to be", "is acting", of an office that is not simply theirs; a word for it may stand there already: "be former president of". */
function held({ status, polarity }: Relation, verb: string): string | undefined {
  if (status === undefined || polarity === 'negative' || !isCopular(verb)) return undefined;
  if (status === 'designate') return verb.replace(/^be/, 'is to be');
  return verb.replace(/^be/, status === 'former' ? 'was' : 'is acting').replace(/^(\S+(?: acting)?) (?:former|acting) /, '$1 ');
}

/** "buys", "does not buy"; "is not president of" */
function stated(verb: string, isDenied: boolean): string {
  if (!isDenied) return thirdPerson(verb);
  return isCopular(verb) ? verb.replace(/^be/, 'is not') : `does not ${verb}`;
}

const isCopular = (verb: string): boolean => /^be(?= |$)/.test(verb);

/**
 * "bought", "has bought", "did not buy", "was president of" of what lies behind or is done; undefined for anything else, and where it is not sure which word
 * of the text is the verb.
 */
function happened(relation: Relation, verb: string): string | undefined {
  const { polarity, tense, aspect } = relation;
  if (aspect === 'progressive' || (tense !== 'past' && aspect !== 'perfect') || isOfAnotherVerb(relation)) return undefined;
  const isDenied = polarity === 'negative';
  const forms = formsBehind(relation, verb);
  if (forms && aspect === 'perfect') return `${tense === 'past' ? 'had' : 'has'} ${isDenied ? 'not ' : ''}${forms.participle}`;
  if (!isDenied) return forms?.past;
  if (isCopular(verb)) return verb.replace(/^be/, 'was not');
  // What was not done needs no form.
  return tense === 'past' ? `did not ${verb}` : undefined;
}

/** "named Ann Lee president", "became president": the tense of who is president is the verb's, and who was named is. */
const isOfAnotherVerb = ({ evidence: [{ rule }] }: Relation): boolean => rule.startsWith('noun-phrase/office-by-verb');

/**
 * "bought" and "bought", "drove down" and "driven down": what stands on the edge, by the one word of the predicate that is surely past or participle of its verb.
 * The text may have another verb where this one is an infinitive or a gerund: "was persuaded to buy", "began building".
 */
function formsBehind({ kind, predicate: { text, lemma } }: Relation, verb: string): PastForms | undefined {
  if (isCopular(verb)) return { past: verb.replace(/^be/, 'was'), participle: verb.replace(/^be/, 'been') };
  const [first = ''] = lemma.split(' ');
  if (!verb.startsWith(first)) return undefined;
  const words = text.toLowerCase().split(' ');
  const [found, ...more] = words.flatMap((word, at) => {
    // "to quit", "to finally quit"; of what no verb says "cut" is a noun.
    if (/\bto(?: \w+ly)?$/.test(words.slice(0, at).join(' ')) || (kind !== 'verbal' && word === first)) return [];
    return pastForms(word, first) ?? [];
  });
  if (!found || more.length > 0) return undefined;
  const rest = verb.slice(first.length);
  return { past: found.past + rest, participle: found.participle + rest };
}
