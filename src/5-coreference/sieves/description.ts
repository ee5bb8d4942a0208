import { classBits, gazetteerBits } from '../../lexicon/gazetteer';
import { nounType } from '../../lexicon/nouns';
import { choose, circular, mentionsBefore, nested, presence, type Candidate } from '../antecedents';
import { describedAs } from '../descriptions';
import { isName, wordsOf } from '../names';
import type { Reference } from '../references';
import { warnAmbiguous, type Discourse, type Sieve } from '../sieve';
import { repeats } from './same-nominal';

/** Types of things that a text goes on to call by what they are. */
const DESCRIBED = new Set(['person', 'organization', 'place']);

/** Nouns that fit everything of their type, so that nothing need have been said before: "the company". */
const BROAD = new Set('company firm group organization organisation man woman person business agency country city'.split(' '));

/** Typed, yet seldom another word for a name: "the area", "the press". */
const VAGUE = new Set(['area', 'press', 'website', 'site', 'place', 'region', 'parent', 'rival', 'partner', 'band', 'wing', 'channel']);

/** What only a business is called. */
const BUSINESS = new Set(
  'company firm business corporation group startup start-up retailer manufacturer maker chipmaker carmaker automaker giant'.split(' '),
);
/** Words in the names of what is no business. */
const PUBLIC = new Set(
  'court university ministry department council committee parliament senate congress commission police army navy party federation church college school government authority institute nations conference museum'.split(
    ' ',
  ),
);

const COUNTRY = classBits('CTRY');
const CITY = classBits('CITY');

/** Words that tell the thing from the one spoken of so far. */
const CONTRASTING = new Set(['other', 'former', 'new', 'next', 'first', 'second', 'third', 'last', 'previous', 'rival', 'latter', 'local']);

/** Sentences that "the company" may reach back. */
const WINDOW = 5;
/** Narrower than a pronoun's: a noun tells more than "it" does, and its writer feared a misunderstanding. */
const MARGIN = 0.85;

/** "the company", "the Shenzhen-based firm", "the minister": the nearest that fits, and rather one that was said to be so. */
export const description: Sieve = {
  name: 'description',
  resolve(discourse, name) {
    const { references, chains } = discourse;
    const described = describedAs(discourse);
    for (const reference of references) {
      const { index } = reference;
      if (!isDescription(reference) || !chains.isOpen(index) || !refersBack(discourse, reference)) continue;
      const { best, doubtful } = choose(candidatesFor(discourse, reference, described), MARGIN);
      if (best) chains.join(best.chain, index, name);
      else if (doubtful)
        warnAmbiguous(
          discourse,
          index,
          doubtful.map(({ nearest }) => nearest),
        );
    }
  },
};

/** A noun phrase for somebody or something that usually has a name. */
export function isDescription({ mention, noun }: Reference): boolean {
  return mention.form === 'nominal' && DESCRIBED.has(nounType(noun) ?? '') && !VAGUE.has(noun);
}

function refersBack({ references }: Discourse, reference: Reference): boolean {
  const { determination, number, complementToken, restricted, modifiers, headline, index, mention } = reference;
  if (determination !== 'definite' && determination !== 'demonstrative') return false;
  if (number === 'plural' || headline || complementToken >= 0 || restricted) return false;
  if (modifiers.some((word) => CONTRASTING.has(word))) return false;
  // "the chipmaker Acme" is about the name that follows.
  const next = references[index + 1] as Reference | undefined;
  return !(next?.mention.start === mention.end && isName(next.mention.form));
}

function candidatesFor(
  discourse: Discourse,
  reference: Reference,
  described: ReadonlyMap<number, ReadonlySet<string>>,
): Iterable<Candidate> {
  const { chains } = discourse;
  const found = new Map<number, Candidate>();
  for (const other of mentionsBefore(discourse, reference.index, WINDOW)) {
    const chain = chains.find(other.index);
    const known = found.get(chain);
    if (known) {
      known.score += presence(other, reference.sentence) * 0.5;
      continue;
    }
    const fit = fitOf(discourse, reference, other, described.get(chain));
    if (fit > 0) found.set(chain, { chain, nearest: other.index, score: presence(other, reference.sentence) * fit });
  }
  return found.values();
}

/** How well the phrase describes the other's chain; 0 if it cannot. */
function fitOf(discourse: Discourse, reference: Reference, other: Reference, described: ReadonlySet<string> | undefined): number {
  const { chains } = discourse;
  const chain = chains.of(other.index);
  if (chain.value || other.headline || nested(reference, other) || circular(discourse, reference, other.index)) return 0;
  const { noun, gender, type } = reference;
  if (gender !== undefined && chain.gender !== undefined && gender !== chain.gender) return 0;
  if (!chain.named) {
    // "a Shenzhen-based firm … the firm"
    return other.mention.form === 'nominal' && other.noun === noun && repeats(discourse, reference, other) ? 2 : 0;
  }
  if (chains.typeOf(other.index) !== type) return 0;
  const { name } = discourse.references[chain.typedBy].mention;
  const nameWords = wordsOf(name.toLowerCase());
  if (described?.has(noun) || nameWords.includes(noun)) return 3;
  if (reference.modifiers.length > 0) return 0;
  if (BUSINESS.has(noun) && nameWords.some((word) => PUBLIC.has(word))) return 0;
  const known = gazetteerBits(name.toLowerCase());
  if (noun === 'country' && (known & COUNTRY) === 0) return 0;
  if (noun === 'city' && (known & COUNTRY) !== 0 && (known & CITY) === 0) return 0;
  return BROAD.has(noun) ? 1 : 0;
}
