import { isName } from '../../document/entities';
import { baseOf, firstUp, headOf, labelOf } from '../../document/tree';
import { isA } from '../../english';
import { nounType } from '../../lexicon/nouns';
import { namedBehindOf } from '../descriptions';
import type { Discourse, Sieve } from '../sieve';

/** How far a relative pronoun may stand from the clause that it opens: "companies on whose chips they rely". */
const MAX_CLIMB = 6;

export const grammar: Sieve = {
  name: 'grammar',
  about:
    'What the sentence\'s own structure says: relative pronouns, so that what is said of "that" is said of its noun (GUM marks none), and "Tencent, the company, …", "the town of Velmora", "a suspect named Tom Vane".',
  examples: {
    'Boats that Acme built sank.': ['Boats = that'],
    'Lisbon fined Acme, the company, on Monday.': ['Acme = the company'],
    'Rebels left the town of Kestrin on Monday.': ['the town = Kestrin'],
    'A suspect named Tom Vane fled.': ['A suspect = Tom Vane'],
    'Acme bought a firm, known as Globex, on Monday.': ['a firm = Globex'],
  },
  counterexamples: {
    'Lisbon praised Acme, the European champion, on Monday.': ['Acme = the European champion'],
    'Rebels left the capital of Kenya on Monday.': ['the capital = Kenya'],
    'A committee named Ann Hart on Monday.': ['A committee = Ann Hart'],
    'The islands, named after James Cook, are small.': ['The islands = James Cook'],
  },
  apply(discourse, name) {
    for (const { index, mention } of discourse.references) {
      const antecedent = mention.form === 'pronoun' ? relativeHead(discourse, index) : restatedName(discourse, index);
      if (antecedent >= 0) discourse.chains.join(antecedent, index, name);
      const introduced = isName(mention.form) ? introducedAs(discourse, index) : -1;
      if (introduced >= 0) discourse.chains.join(introduced, index, name);
    }
  },
};

/** "the chips that Tencent uses": the noun on which the relative clause hangs. */
function relativeHead({ document, references }: Discourse, index: number): number {
  const { mention } = references[index];
  if (!isA(document.tokens.lower[mention.head], 'relative pronoun')) return -1;
  const clause = firstUp(document, mention.head, (token) => labelOf(document, token) === 'acl:relcl', MAX_CLIMB);
  const head = headOf(document, clause);
  return head >= 0 && head < mention.start ? document.mentionOf[head] : -1;
}

/**
 * A name and the definite noun phrase beside it, "Tencent, the company,". A phrase that tells more, "the chief executive of Acme", is
 * a statement about the name, which the relations keep; it is no other way to say it.
 */
function restatedName(discourse: Discourse, index: number): number {
  const { document, references, chains } = discourse;
  const named = namedBehindOf(discourse, index);
  if (named >= 0 && references[index].mention.form === 'nominal' && references[index].determination === 'definite') return named;
  const { mention, determination, complementToken, modifiers, noun } = references[index];
  if (mention.form !== 'nominal' || determination !== 'definite' || complementToken >= 0) return -1;
  if (baseOf(labelOf(document, mention.head)) !== 'appos') return -1;
  const head = headOf(document, mention.head);
  const name = head >= 0 ? document.mentionOf[head] : -1;
  if (name < 0 || name > index || !isName(references[name].mention.form)) return -1;
  // "Lucía Ferrer of Spain, the European champion": only a noun that says no more than the type is a repetition.
  return modifiers.length === 0 && nounType(noun) === chains.typeOf(name) ? name : -1;
}

/** Words between a noun and the name that it is given, at most: ", also widely known as the “". */
const REACH = 7;

/** Who or what is given the name: "a suspect" of "a suspect named Tom Vane"; or -1. */
function introducedAs({ document, references }: Discourse, index: number): number {
  const { tokens, mentionOf } = document;
  const { start } = references[index].mention;
  let token = start - 1;
  while (token > start - REACH && isLeadToName(tokens.lower[token]!)) token--;
  const verb = token;
  const word = tokens.lower[verb] ?? '';
  if (!isA(word, 'participle of naming') || baseOf(labelOf(document, verb)) !== 'acl') return -1;
  // "known as", but "named": "a doctor known Ann Hart" is none, nor is "called as".
  if (NEEDS_AS.has(word) !== tokens.lower.slice(verb, start).includes('as')) return -1;
  do token--;
  while (isA(tokens.lower[token] ?? '', 'adverb of another name') || tokens.lower[token] === ',');
  const named = mentionOf[token] ?? -1;
  if (named < 0) return -1;
  const { mention, number, noun } = references[named];
  if (mention.form !== 'nominal' || mention.end !== token + 1 || number === 'plural') return -1;
  // "a story called Ann’s Lament", which is nobody: a name of the wrong type would make it somebody.
  const kind = nounType(noun);
  return kind === undefined || (kind === 'person') === (references[index].type === 'person') ? named : -1;
}

const NEEDS_AS = new Set(['known', 'identified']);

const isLeadToName = (word: string): boolean => /^(?:as|the|["“‘'`]|``)$/.test(word);
