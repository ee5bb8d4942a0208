import { isName } from '../../document/entities';
import { gazetteerBits } from '../../lexicon/gazetteer';
import { CITY, COUNTRY, ORIGIN } from '../../lexicon/name-classes';
import { nameBits } from '../../lexicon/name-words';
import { nounType } from '../../lexicon/nouns';
import { choose, circular, mentionsBefore, nested, presence, type Candidate } from '../antecedents';
import { describedAs, soleOfItsKind } from '../descriptions';
import { headsOf, wordsOf } from '../names';
import type { Reference } from '../references';
import { repeats } from '../repeats';
import { warnAmbiguous, type Discourse, type Sieve } from '../sieve';
import { BROAD, BUSINESS, CONTRASTING, isDescription, PUBLIC, TRADES, VAGUE } from '../words/describing';
import { isShell } from '../words/shell-nouns';
import { synonymous } from '../words/synonyms';

/** Sentences that "the company" may reach back, and that "the ministry" may to a Ministry of Health. */
const NEAR = 5;
const WINDOW = 15;
/** Sentences that "the chipmaker" may reach back to a name that was not said to be one. */
const LAST = 2;
/** Fit of a name that the text has called so, or that says so itself. */
const SAID = 3;
/** Narrower than a pronoun's: a noun tells more than "it" does, and its writer feared a misunderstanding. */
const MARGIN = 0.85;

/** "the company", "the Shenzhen-based firm", "the minister": the nearest that fits, and rather one that was said to be so. */
export const description: Sieve = {
  name: 'description',
  resolve(discourse, name) {
    const { references, chains } = discourse;
    const described = describedAs(discourse);
    const sole = soleOfItsKind(discourse);
    for (const reference of references) {
      const { index } = reference;
      if (reference.mention.form !== 'nominal' || !chains.isOpen(index) || !refersBack(discourse, reference)) continue;
      const { best, doubtful } = choose(candidatesFor(discourse, reference, described), MARGIN);
      const far = best || doubtful ? undefined : (soleNamed(discourse, reference, sole) ?? soleFirm(discourse, reference, described));
      if (best) chains.join(best.chain, index, name);
      else if (far !== undefined) chains.join(far, index, name);
      else if (doubtful)
        warnAmbiguous(
          discourse,
          index,
          doubtful.map(({ nearest }) => nearest),
        );
    }
  },
};

/** The one thing before whose name says what the noun says: "Ministry of Health … the ministry". */
function soleNamed(discourse: Discourse, reference: Reference, sole: ReadonlyMap<string, number>): number | undefined {
  const { index, noun, modifiers, type } = reference;
  const chain = modifiers.length === 0 && isDescription(reference) ? sole.get(noun) : undefined;
  if (chain === undefined || chain > index || discourse.chains.typeOf(chain) !== type) return undefined;
  return circular(discourse, reference, chain) ? undefined : chain;
}

/**
 * "Nvidia sold more chips. The chipmaker …": the one organization that the sentences before name, its subject, of which nothing else was
 * said. Where another name may be a firm's, nobody can tell.
 */
function soleFirm(discourse: Discourse, reference: Reference, described: ReadonlyMap<number, ReadonlySet<string>>): number | undefined {
  const { chains, references } = discourse;
  if (!TRADES.has(reference.noun) || reference.modifiers.length > 0) return undefined;
  let sole: number | undefined;
  let isSubject = false;
  for (const other of mentionsBefore(discourse, reference.index, LAST)) {
    if (!isName(other.mention.form)) continue;
    const chain = chains.find(other.index);
    const type = chains.typeOf(chain);
    if (type !== 'organization' && type !== 'concept') continue;
    if (type === 'concept' || other.headline || other.sentence === reference.sentence || (sole ?? chain) !== chain) return undefined;
    sole = chain;
    if (other.role === 'subject') isSubject = true;
  }
  if (sole === undefined || !isSubject || circular(discourse, reference, sole)) return undefined;
  const words = wordsOf(references[chains.of(sole).typedBy].mention.name.toLowerCase());
  const said = [...headsOf(words), ...(described.get(sole) ?? [])].some((word) => nounType(word) === 'organization');
  return said || words.some((word) => PUBLIC.has(word)) ? undefined : sole;
}

function refersBack({ references }: Discourse, reference: Reference): boolean {
  const { determination, number, complementToken, restricted, predicative, modifiers, headline, index, mention, noun } = reference;
  if (determination !== 'definite' && determination !== 'demonstrative') return false;
  if (number === 'plural' || headline || complementToken >= 0 || restricted || predicative || isShell(reference)) return false;
  if (VAGUE.has(noun) || modifiers.some((word) => CONTRASTING.has(word))) return false;
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
    if (fit <= 0) continue;
    const distance = reference.sentence - other.sentence;
    if (fit < SAID && distance > NEAR) continue;
    // "Norvind owns part of the Finnish company": what the sentence has just named it calls "it".
    const score = presence(other, reference.sentence) * fit * (distance === 0 ? 0.5 : 1);
    found.set(chain, { chain, nearest: other.index, score });
  }
  return found.values();
}

/** How well the phrase describes the other's chain; 0 if it cannot. */
function fitOf(discourse: Discourse, reference: Reference, other: Reference, described: ReadonlySet<string> | undefined): number {
  const { chains } = discourse;
  const chain = chains.of(other.index);
  if (chain.value || other.headline || nested(reference, other) || circular(discourse, reference, other.index)) return 0;
  const { noun, shown, type } = reference;
  // "Brightwater approached the Turku firm": two arguments of one verb are two things, and an adjective tells from what was just named.
  const near = other.sentence === reference.sentence;
  if (near && (reference.modifiers.length > 0 || (other.governor === reference.governor && other.role !== 'owner'))) return 0;
  if (shown.gender && chain.shown.gender && shown.gender !== chain.shown.gender) return 0;
  if (!chain.named) {
    // "a Shenzhen-based firm … the firm"
    return isDescription(other) && other.noun === noun && repeats(discourse, reference, other) ? 2 : 0;
  }
  const { name } = discourse.references[chain.typedBy].mention;
  const nameWords = wordsOf(name.toLowerCase());
  const saysSo = (word: string): boolean => word === noun || synonymous(word, noun);
  const isSo = headsOf(nameWords).some(saysSo) || (described !== undefined && [...described].some(saysSo));
  const unsaid = reference.modifiers.filter((word) => !nameWords.includes(word) && !described?.has(word));
  if (isSo && unsaid.length === 0 && typesAgree(chains.typeOf(other.index), type)) return SAID;
  const open = chains.typeOf(other.index) === 'concept';
  if (!isDescription(reference) || (chains.typeOf(other.index) !== type && !open)) return 0;
  // "the Finnish company" is not the one called "the Danish group Norvind"; of one without known origin it may be said.
  const origins = unsaid.filter(isOrigin);
  if (origins.length < unsaid.length || (origins.length > 0 && [...(described ?? [])].some(isOrigin))) return 0;
  if (BUSINESS.has(noun) && nameWords.some((word) => PUBLIC.has(word))) return 0;
  const known = gazetteerBits(name.toLowerCase());
  if (noun === 'country' && (known & COUNTRY) === 0) return 0;
  if (noun === 'city' && (known & COUNTRY) !== 0 && (known & CITY) === 0) return 0;
  // A name of unknown type may be a firm's.
  return !BROAD.has(noun) ? 0 : open ? 0.6 : 1;
}

/** What kind of thing a name is, recognizers often leave open. */
const typesAgree = (name: string, noun: string): boolean => name === noun || name === 'concept' || noun === 'concept';

/** "Finnish", "Shenzhen-based". */
const isOrigin = (word: string): boolean => (nameBits(word.replace(/[-‑–](?:based|born)$/, '')) & ORIGIN) !== 0;
